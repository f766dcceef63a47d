import { expect, fixture, html } from '@open-wc/testing';
import { PAGES } from './accents.js';
import { edgeContrast, textContrast } from './colours.js';
import { drawnBy, nameOf, WIDGETS } from './widgets.js';

const TEXT =
  'h2, h3, .topic, .note, [part=subject], [part=text], .button > *, label, legend, .message, .summary-title, .facts';
const EDGES = '.button, .control, .choice';

for (const theme of ['editorial', 'corporate', 'playful']) {
  it(`the theme ${theme} reads on light and dark pages`, async () => {
    const css = await (await fetch(`/themes/${theme}.css`)).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(':root', '.themed'));
    document.adoptedStyleSheets.push(sheet);
    const faint: string[] = [];
    for (const { name, background, colour, scheme } of [PAGES[0], PAGES[3]]) {
      const stage = await fixture<HTMLElement>(
        html`<div class="themed" style="background: ${background}; color: ${colour}; color-scheme: ${scheme}">
          ${Object.values(WIDGETS)}
        </div>`,
      );
      expect(getComputedStyle(stage).getPropertyValue('--brug-radius')).not.to.equal('');
      for (const widget of stage.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>(':scope > *')) {
        await widget.updateComplete;
        widget.shadowRoot!.querySelector<HTMLElement>('[type=submit]')?.click();
        await widget.updateComplete;
        for (const element of drawnBy(widget)) {
          const seen = element.checkVisibility() && element.textContent?.trim();
          if (seen && element.matches(TEXT) && textContrast(element) < 4.5) faint.push(`${nameOf(element)} on ${name}`);
          if (element.matches(EDGES) && edgeContrast(element, 'borderTopColor') < 3)
            faint.push(`edge of ${nameOf(element)} on ${name}`);
        }
      }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(faint).to.deep.equal([]);
  });
}
