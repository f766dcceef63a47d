import { expect } from '@open-wc/testing';
import '../../src/index.js';

const TABLE = '<table><tr><td></td><th>A</th><th>B</th></tr><tr><td>x</td><td>y</td><td>z</td></tr></table>';

const WIDGETS: [tag: string, content: string][] = [
  ['brug-difference-card', TABLE],
  ['brug-whitepaper-cta', '<a href="/a.pdf">A</a>'],
  ['brug-partner-form', ''],
];

describe('the state "drawn"', () => {
  for (const [tag, content] of WIDGETS) {
    it(`comes with the first drawing of <${tag}>, not before, and stays: a page keeps its place until then`, async () => {
      const style = document.createElement('style');
      style.textContent = `${tag}:not(:state(drawn)) { display: block; min-block-size: 5000px }`;
      document.head.append(style);
      const widget = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown>; heading: string };
      widget.innerHTML = content;
      document.body.append(widget);
      const height = (): number => widget.getBoundingClientRect().height;
      try {
        expect(widget.matches(':defined')).to.be.true;
        expect(height()).to.equal(5000);
        await widget.updateComplete;
        expect(height()).to.be.within(10, 2000);
        widget.heading = 'Another';
        await widget.updateComplete;
        widget.remove();
        document.body.append(widget);
        expect(height()).to.be.within(10, 2000);
      } finally {
        widget.remove();
        style.remove();
      }
    });
  }
});
