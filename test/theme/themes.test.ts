import { expect, fixture, html } from '@open-wc/testing';
import { PAGES } from './accents.js';
import { edgeContrast, shapeContrast, textContrast } from './colours.js';
import { drawnBy, nameOf, WIDGETS } from './widgets.js';

const TEXT =
  'h2, h3, .topic, .note, [part~=subject], [part=text], .button > *, label, legend, .message, .notice-title, .facts';
const EDGES = '.control, .choice';

const THEMES = ['editorial', 'corporate', 'playful'];

/** What a theme says besides colours, as a page gets it. */
async function shapeOf(theme: string): Promise<string[]> {
  const css = await (await fetch(`/themes/${theme}.css`)).text();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(':root', '.themed'));
  document.adoptedStyleSheets.push(sheet);
  const stage = await fixture<HTMLElement>(
    html`<div class="themed" style="background: #fff; color: #222">${WIDGETS['form']}</div>`,
  );
  const form = stage.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  await form.updateComplete;
  const style = (selector: string): CSSStyleDeclaration => getComputedStyle(form.shadowRoot!.querySelector(selector)!);
  const { fontFamily, fontWeight } = style('h2');
  const { borderRadius: corner, boxShadow } = style('.button');
  const shape = [fontFamily, fontWeight, style('.control').borderRadius, corner, boxShadow];
  const line = getComputedStyle(stage).getPropertyValue('--brug-line');
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  return [...shape, line];
}

it('the themes differ in more than colour: type, weight, corners and lines', async () => {
  const shapes: string[][] = [];
  for (const theme of THEMES) shapes.push(await shapeOf(theme));
  const [families, weights, corners, , shadows, lines] = shapes[0]!.map(
    (_, index) => new Set(shapes.map((shape) => shape[index])).size,
  );
  expect({ families, weights, corners, lines }).to.deep.equal({ families: 3, weights: 3, corners: 3, lines: 3 });
  expect(shadows).to.equal(2);
});

for (const theme of THEMES) {
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
          if (element.matches('.button') && shapeContrast(element) < 3) faint.push(`${nameOf(element)} on ${name}`);
        }
      }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(faint).to.deep.equal([]);
  });
}
