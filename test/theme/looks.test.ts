import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, NEEDS_DEVTOOLS } from '../helpers/devtools.js';
import { part } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';
import { drawnBy, nameOf, overflowing, WIDGETS } from './widgets.js';

type Widget = HTMLElement & { updateComplete: Promise<unknown> };

async function draw(name: string, page: Partial<CSSStyleDeclaration> = {}): Promise<Widget> {
  const stage = await fixture<HTMLElement>(html`<div>${WIDGETS[name]}</div>`);
  Object.assign(stage.style, { font: '16px/1.5 Arial, sans-serif', ...page });
  const widget = stage.firstElementChild as Widget;
  await widget.updateComplete;
  return widget;
}

const MAIN_ACTIONS = '.button, summary, .toggle-all, .control, .choice';
const inRow = (element: Element): boolean => getComputedStyle(element).display === 'inline';

for (const name of Object.keys(WIDGETS)) {
  describe(`the look of the ${name}`, () => {
    for (const width of [240, 320, 768]) {
      it(`fits in ${width} px, also when readers space their text (WCAG 1.4.12)`, async () => {
        const widget = await draw(name, { width: `${width}px` });
        expect(overflowing(widget)).to.deep.equal([]);
        Object.assign(widget.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' });
        expect(overflowing(widget)).to.deep.equal([]);
        const words = drawnBy(widget).filter((element) => element.checkVisibility() && element.matches('h2, p, label'));
        for (const element of words) expect(getComputedStyle(element).wordSpacing, nameOf(element)).to.equal('2.56px');
      });
    }

    it('has targets of 44 px for main actions and 24 px for all', async () => {
      for (const size of ['16px', '12px']) {
        const widget = await draw(name, { width: '600px', fontSize: size });
        const targets = drawnBy(widget).filter(
          (element) =>
            element.matches('a, button, input, select, textarea, summary, label') &&
            element.checkVisibility() &&
            !element.closest('.trap') &&
            // Links in a line of text are as high as the text; the label of a tick or choice is its target.
            !inRow(element) &&
            !element.closest('.choice > *, .tick > *, label[for]'),
        );
        const small = targets.filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return height < (element.matches(MAIN_ACTIONS) ? 44 : 24) || width < 24;
        });
        expect(small.map(nameOf), `at ${size}`).to.deep.equal([]);
      }
    });

    it('mirrors from right to left', async () => {
      const places = async (direction: string): Promise<number[]> => {
        const widget = await draw(name, { width: '600px', direction });
        const { left, right } = widget.getBoundingClientRect();
        return drawnBy(widget)
          .filter((element) => element.matches('.side, .field, .copy, .offer, summary, .toggle-all, td, .button'))
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
          .map((element) => {
            const box = element.getBoundingClientRect();
            return Math.round(direction === 'rtl' ? right - box.right : box.left - left);
          });
      };
      expect(await places('rtl')).to.deep.equal(await places('ltr'));
    });

    it('follows the colour scheme of the page', async () => {
      for (const scheme of ['light', 'dark']) {
        const widget = await draw(name, { colorScheme: scheme });
        for (const element of drawnBy(widget)) expect(getComputedStyle(element).colorScheme).to.equal(scheme);
      }
    });

    it('keeps edges in forced colours', async function () {
      const widget = await draw(name);
      const actions = drawnBy(widget).filter((element) => element.matches('.button, .control, .choice, summary'));
      if (!(await emulateMedia('', [{ name: 'forced-colors', value: 'active' }]))) return skip(this, NEEDS_DEVTOOLS);
      for (const element of actions) {
        const edge = element.querySelector('.plate') ?? element;
        const style = getComputedStyle(edge);
        expect(parseFloat(style.borderTopWidth), nameOf(edge)).to.be.at.least(1);
        expect(style.borderTopColor).not.to.equal(getComputedStyle(document.body).backgroundColor);
      }
      await emulateMedia('');
    });

    it('keeps still when readers ask for that', async function () {
      const widget = await draw(name);
      if (!(await emulateMedia('', [{ name: 'prefers-reduced-motion', value: 'reduce' }])))
        return skip(this, NEEDS_DEVTOOLS);
      const moving = drawnBy(widget).filter((element) =>
        ['', '::before'].some((pseudo) => {
          const { transitionDuration, transitionProperty } = getComputedStyle(element, pseudo);
          return transitionProperty !== 'none' && transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
        }),
      );
      expect(moving.map(nameOf)).to.deep.equal([]);
      await emulateMedia('');
    });

    it('prints within the paper, in full', async function () {
      const widget = await draw(name, { width: '640px' });
      if (!(await emulateMedia('print'))) return skip(this, NEEDS_DEVTOOLS);
      expect(overflowing(widget)).to.deep.equal([]);
      expect(part(widget, 'heading')!.getBoundingClientRect().height).to.be.above(0);
      await emulateMedia('');
    });
  });
}

describe('the look of a guest', () => {
  it('takes font, size, colour and width of the page', async () => {
    const widget = await draw('form', { font: '20px Georgia, serif', color: 'rgb(90, 20, 20)', width: '432px' });
    const style = getComputedStyle(part(widget, 'input')!);
    expect(style.fontFamily).to.equal('Georgia, serif');
    expect(style.fontSize).to.equal('20px');
    expect(style.color).to.equal('rgb(90, 20, 20)');
    expect(part(widget, 'widget')!.getBoundingClientRect().width).to.equal(432);
  });

  it('does not get smaller than 14 px in a page of small print', async () => {
    const widget = await draw('call to action', { fontSize: '10px' });
    expect(getComputedStyle(part(widget, 'widget')!).fontSize).to.equal('14px');
  });
});
