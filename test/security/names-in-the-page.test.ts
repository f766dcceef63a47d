import { expect, fixture, html } from '@open-wc/testing';
import '../../src/bundle.js';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { fill, part, press, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

// Somebody who may write text with pictures may call one as a member of the document is called.
const NAMES = [
  'baseURI',
  'defaultView',
  'URL',
  'documentURI',
  'location',
  'referrer',
  'title',
  'implementation',
  'adoptedStyleSheets',
  'addEventListener',
  'removeEventListener',
  'readyState',
  'activeElement',
  'getElementById',
  'getSelection',
  'querySelectorAll',
  'documentElement',
  'visibilityState',
  'hidden',
  'contains',
  'cookie',
  'defaultPrevented',
];
const THINGS: readonly ((name: string) => string)[] = [
  (name) => `<img name="${name}" alt="">`,
  (name) => `<form name="${name}"></form>`,
  (name) => `<img id="${name}" name="x" alt="">`,
  (name) => `<form name="${name}"></form><form name="${name}"></form>`,
];

describe('things in the page that are called as members of the document', () => {
  let holder: HTMLElement;
  afterEach(() => holder.remove());

  for (const name of NAMES) {
    for (const thing of THINGS) {
      const code = thing(name);
      it(`${code}: all goes on, and nothing is said`, async () => {
        const { action, stored } = ((to) => ({ action: to.action, stored: () => to.stored() }))(receiver('201'));
        holder = document.createElement('div');
        holder.innerHTML = code;
        document.body.prepend(holder);
        const messages = await consoleDuring(async () => {
          const drawn = await fixture<PartnerFormElement>(
            html`<brug-partner-form action=${action} success-href="#sent"></brug-partner-form>`,
          );
          fill(drawn, VALID);
          press(drawn);
          await nextEvent(drawn, 'brug-success');

          const own = await fixture<PartnerFormElement>(
            html`<brug-partner-form
              ><form action=${action} method="post">
                <input name="email" value="ada@bedrijf.nl" /><button>Stuur</button>
              </form>
            </brug-partner-form>`,
          );
          own.querySelector('button')!.click();
          await nextEvent(own, 'brug-success');

          const offer = await fixture<WhitepaperCtaElement>(
            html`<brug-whitepaper-cta><a href="a.pdf">Lees</a></brug-whitepaper-cta>`,
          );
          const link = part<HTMLAnchorElement>(offer, 'button')!;
          expect(link.href).to.equal(new URL('a.pdf', location.href).href);
          expect(link.hasAttribute('download')).to.be.true;

          const card = await fixture<DifferenceCardElement>(
            html`<brug-difference-card
              .differences=${[{ first: 'Groep', second: 'Individu' }]}
            ></brug-difference-card>`,
          );
          expect(part(card, 'differences')).to.not.be.null;
        });
        expect(messages).to.deep.equal([]);
        expect((await stored()).map(({ values }) => values.page_url)).to.deep.equal(
          Array(2).fill(location.href.replace(/#.*/, '')),
        );
        history.replaceState(null, '', location.href.replace(/#.*/, ''));
      });
    }
  }
});
