import { expect, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { CONTAINERS } from '../../stories/support/containers.js';

type Widget = HTMLElementTagNameMap['brug-difference-card' | 'brug-whitepaper-cta' | 'brug-partner-form'];

const WIDGETS = {
  card: html`<brug-difference-card heading="Marketing en sales"
    >${comparisonTable(CONTENT.nl.rows.slice(0, 3))}</brug-difference-card
  >`,
  offer: html`<brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="6" cover="/demo/assets/cover.svg"
    ><a href="/a.pdf">Lees</a></brug-whitepaper-cta
  >`,
  form: html`<brug-partner-form heading="Samen verder" consent="required"></brug-partner-form>`,
};

/** Narrower no page of today is, and a row of fields still reads well. */
const LEAST = 240;

/** A page of its own, `width` pixels wide in every browser, however narrow its windows can be. */
async function openPage(width: number): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  const script = new URL('../../src/index.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html><html lang="nl"><body><script type="module" src="${script}"></script></body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

describe('containers', () => {
  for (const width of [320, 768, 1280]) {
    describe(`on a page of ${width} pixels`, () => {
      let frame: HTMLIFrameElement;
      before(async () => {
        frame = await openPage(width);
      });
      after(() => frame.remove());

      /** Puts one widget, and what is around it, on the page. */
      async function show(content: TemplateResult): Promise<Widget> {
        const page = frame.contentDocument!;
        page.body.replaceChildren();
        const main = page.body.appendChild(page.createElement('main'));
        render(content, main, { creationScope: page });
        const widget = main.querySelector<Widget>(
          ':defined:is(brug-difference-card, brug-whitepaper-cta, brug-partner-form)',
        )!;
        await widget.updateComplete;
        return widget;
      }

      for (const { name, fills, around } of CONTAINERS) {
        it(`widgets are at home in: ${name}`, async () => {
          for (const [kind, content] of Object.entries(WIDGETS)) {
            const widget = await show(around(content));
            const box = widget.getBoundingClientRect();
            const drawn = widget.shadowRoot!.querySelector('.widget')!.getBoundingClientRect();
            const parent = widget.parentElement!;
            expect(frame.contentDocument!.documentElement.scrollWidth, `${kind}: the page`).to.be.at.most(width);
            expect(drawn.width, kind).to.be.at.least(LEAST);
            expect(drawn.width, `${kind}: drawn`).to.be.closeTo(box.width, 1);
            expect(drawn.height, kind).to.be.below(1900);
            if (fills && !parent.style.columns) expect(box.width, kind).to.be.closeTo(parent.clientWidth, 1);
            if (!fills && width > 600) expect(drawn.width, kind).to.be.within(400, 760);
          }
        });
      }

      it('shrink beside others, to 240 pixels', async () => {
        for (const content of Object.values(WIDGETS)) {
          const widget = await show(
            html`<div style="display: flex; width: 300px">
              <div>${content}</div>
              <p style="flex: 0 0 55px">Ernaast</p>
            </div>`,
          );
          expect(widget.getBoundingClientRect().width).to.be.within(239, 246);
        }
      });

      it('are not wider because a page forbids to break lines', async () => {
        const widget = await show(
          html`<div
            style="width: 250px; white-space: nowrap; font-size: 30px; letter-spacing: 4px; text-transform: uppercase"
          >
            <div style="display: inline-block">${WIDGETS.form}</div>
          </div>`,
        );
        expect(widget.getBoundingClientRect().width).to.be.closeTo(250, 1);
      });
    });
  }
});
