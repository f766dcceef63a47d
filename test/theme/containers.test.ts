import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/index.js';
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

describe('containers', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 768, 1280]) {
    describe(`on a page of ${width} pixels`, () => {
      before(async function () {
        await setViewport({ width, height: 800 });
        // A browser whose window cannot be so narrow is asked at the other widths.
        if (window.innerWidth > width) this.skip();
      });
      afterEach(fixtureCleanup);

      for (const { name, fills, around } of CONTAINERS) {
        it(`widgets are at home in: ${name}`, async () => {
          for (const [kind, content] of Object.entries(WIDGETS)) {
            const page = await fixture<HTMLElement>(html`<main>${around(content)}</main>`);
            const widget = page.querySelector<Widget>(':defined:not(div)')!;
            await widget.updateComplete;
            const box = widget.getBoundingClientRect();
            const drawn = widget.shadowRoot!.querySelector('.widget')!.getBoundingClientRect();
            const parent = widget.parentElement!;
            expect(document.documentElement.scrollWidth, `${kind}: the page`).to.be.at.most(window.innerWidth);
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
          const page = await fixture<HTMLElement>(
            html`<main style="display: flex; width: 300px">
              <div>${content}</div>
              <p style="flex: 0 0 55px">Ernaast</p>
            </main>`,
          );
          const widget = page.querySelector<Widget>(':defined:not(div, main, p)')!;
          await widget.updateComplete;
          expect(widget.getBoundingClientRect().width).to.be.within(239, 246);
        }
      });

      it('are not wider because a page forbids to break lines', async () => {
        const page = await fixture<HTMLElement>(
          html`<main
            style="width: 250px; white-space: nowrap; font-size: 30px; letter-spacing: 4px; text-transform: uppercase"
          >
            <div style="display: inline-block">${WIDGETS.form}</div>
          </main>`,
        );
        const widget = page.querySelector('brug-partner-form')!;
        await widget.updateComplete;
        expect(widget.getBoundingClientRect().width).to.be.closeTo(250, 1);
      });
    });
  }
});
