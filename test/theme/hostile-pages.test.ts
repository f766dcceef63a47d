import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { HOSTILE_PAGES } from './hostile-pages.js';
import { drawnBy, nameOf, WIDGETS } from './widgets.js';

const LOOKED_AT = [
  'display', 'color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight',
  'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'textShadow', 'textDecorationLine',
  'whiteSpace', 'wordBreak', 'cursor', 'listStyleType', 'visibility', 'opacity', 'boxSizing', 'marginTop', 'marginLeft',
  'paddingTop', 'paddingLeft', 'borderTopWidth', 'borderTopColor', 'borderTopLeftRadius', 'outlineStyle', 'boxShadow',
] as const; // prettier-ignore

/** Styles and boxes of all that a widget draws, the boxes from where the widget begins. */
function look(widget: HTMLElement): string[] {
  const origin = widget.shadowRoot!.querySelector('.widget')!.getBoundingClientRect();
  return drawnBy(widget).flatMap((element, index) => {
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    // What is not drawn has no place; the rest is measured in whole pixels.
    const box =
      width + height === 0 ? 'none' : [left - origin.left, top - origin.top, width, height].map(Math.round).join(' ');
    const name = `${index} ${nameOf(element)}`;
    return [`${name} box: ${box}`, ...LOOKED_AT.map((property) => `${name} ${property}: ${style[property]}`)];
  });
}

/** The look on a page with these styles; only font, colour and width are the same on all pages. */
async function lookOn(css: string, content: TemplateResult): Promise<string[]> {
  const styles = document.createElement('style');
  styles.textContent = css;
  document.head.append(styles);
  try {
    const stage = await fixture<HTMLElement>(
      html`<div
        style="all: initial; display: block; width: 600px; font: 16px/1.4 Arial, sans-serif; color: rgb(28, 36, 48)"
      >
        <div class="entry-content is-layout-flow row" style="all: unset"><div style="all: unset">${content}</div></div>
      </div>`,
    );
    const widget = stage.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(':defined:not(div)')!;
    await widget.updateComplete;
    // Rows out of view are as high as they are guessed to be.
    const inView = new CSSStyleSheet();
    inView.replaceSync('* { content-visibility: visible !important }');
    widget.shadowRoot!.adoptedStyleSheets.push(inView);
    return look(widget);
  } finally {
    fixtureCleanup();
    styles.remove();
  }
}

describe('hostile pages', () => {
  for (const [widget, content] of Object.entries(WIDGETS)) {
    it(`leave the ${widget} as it is`, async () => {
      const plain = await lookOn('', content);
      expect(plain.length).to.be.above(200);
      for (const [page, css] of Object.entries(HOSTILE_PAGES)) {
        const there = await lookOn(css, content);
        const changed = there.filter((line, index) => line !== plain[index]).slice(0, 12);
        expect(changed, `on a page with ${page}`).to.deep.equal([]);
        expect(there.length).to.equal(plain.length);
      }
    });
  }

  it('would be noticed if they changed anything', async () => {
    const [widget] = Object.values(WIDGETS);
    const plain = await lookOn('', widget!);
    const wider = await lookOn('brug-difference-card { letter-spacing: 0.2em }', widget!);
    expect(wider.filter((line, index) => line !== plain[index]).length).to.be.above(10);
  });

  it('do not show what a widget hides', async () => {
    const styles = document.createElement('style');
    styles.textContent = '* { all: unset } table, form, [slot] { display: block !important }';
    document.head.append(styles);
    const card = await fixture<HTMLElement>(WIDGETS.card!);
    expect(card.querySelector('table')!.checkVisibility()).to.be.false;
    card.hidden = true;
    expect(getComputedStyle(card).display).to.equal('none');
    styles.remove();
  });
});
