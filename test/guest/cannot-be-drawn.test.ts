import { expect } from '@open-wc/testing';
import { until } from '../helpers/form.js';
import { servedHtml } from '../helpers/served-page.js';

const CONTENT = `
  <brug-difference-card>
    <table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td>Een</td><td>Twee</td></tr></table>
    <p slot="footer">Voetnoot</p>
  </brug-difference-card>
  <brug-whitepaper-cta heading="Kop"><p>Tekst</p><a href="/demo/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form><form action="/receiver/confirm" method="post"><input name="email"><button>Stuur</button></form></brug-partner-form>
  <brug-partner-form id="drawn"><p slot="fallback"><a href="mailto:ada@bedrijf.nl">Mail ons</a></p></brug-partner-form>`;

/** Pages on which no widget can be drawn: what comes before the script. */
const PAGES: readonly (readonly [what: string, head: string])[] = [
  [
    'a policy that allows no Trusted Types',
    `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`,
  ],
  ['importNode is broken', `<script>Document.prototype.importNode = () => { throw new Error('not here'); };</script>`],
  [
    'replaceSync is broken',
    `<script>CSSStyleSheet.prototype.replaceSync = () => { throw new Error('not here'); };</script>`,
  ],
  [
    'attachShadow is broken',
    `<script>Element.prototype.attachShadow = () => { throw new Error('not here'); };</script>`,
  ],
  [
    'importNode is broken, and so are newer members',
    `<script>Document.prototype.importNode = () => { throw new Error('not here'); };
      DocumentFragment.prototype.replaceChildren = () => { throw new Error('not here'); };
      delete HTMLCollection.prototype[Symbol.iterator];</script>`,
  ],
];

describe('where a widget cannot be drawn', () => {
  // A policy that a browser does not know forbids nothing.
  const pages = PAGES.filter(([what]) => 'trustedTypes' in window || !what.includes('Trusted Types'));
  for (const [what, head] of pages)
    it(`${what}: what the page wrote is seen and works, and nothing is thrown into the page`, async () => {
      const frame = document.createElement('iframe');
      frame.width = '900';
      frame.height = '700';
      frame.srcdoc = `<!doctype html><html lang="nl"><head>${head}
        <script>window.thrown = []; window.said = [];
          addEventListener('error', ({ message }) => thrown.push(message));
          addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
          console.warn = (...parts) => said.push(parts.map(String).join(' '));</script>
        <script src="/dist/brug.js" defer></script></head><body>${CONTENT}</body></html>`;
      document.body.append(frame);
      try {
        await until(() => frame.contentWindow!.customElements.get('brug-partner-form'), 'the script');
        const page = frame.contentDocument!;
        const { thrown, said } = frame.contentWindow as Window & { thrown?: string[]; said?: string[] };
        await until(() => said!.filter((message) => message.includes('cannot be drawn')).length >= 4, 'the messages');
        for (const selector of ['table', '[slot=footer]', 'a[download]', 'form button', 'input', 'a[href^=mailto]'])
          expect(page.querySelector(selector)!.checkVisibility(), selector).to.be.true;
        page.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
        let isSubmitted = false;
        page.addEventListener('submit', () => (isSubmitted = true));
        page.querySelector<HTMLElement>('form button')!.click();
        expect(isSubmitted).to.be.true;
        expect(thrown).to.deep.equal([]);
        expect(said!.filter((message) => message.includes('cannot be drawn')).length).to.equal(4);
      } finally {
        frame.remove();
      }
    });

  for (const [what, head] of pages.filter(([name]) => !/attachShadow|members/.test(name)))
    it(`${what}: what was served drawn stays as it is`, async () => {
      const card = CONTENT.slice(0, CONTENT.indexOf('<brug-whitepaper-cta'));
      const cta = '<brug-whitepaper-cta heading="Kop"><a href="/w.pdf">Lees</a></brug-whitepaper-cta>';
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="nl"><head>${head}<script>window.thrown = []; window.said = [];
          addEventListener('error', ({ message }) => thrown.push(message));
          console.warn = (...parts) => said.push(parts.map(String).join(' '));</script>
        <script src="/dist/brug.js" defer></script></head><body>${await servedHtml(card + cta)}</body></html>`;
      document.body.append(frame);
      try {
        const { thrown, said } = await new Promise<Window & { thrown?: string[]; said?: string[] }>((done) =>
          frame.addEventListener('load', () => done(frame.contentWindow!), { once: true }),
        );
        await until(() => said!.filter((message) => message.includes('cannot be drawn')).length >= 2, 'the messages');
        for (const widget of frame.contentDocument!.querySelectorAll('brug-difference-card, brug-whitepaper-cta')) {
          const drawn = widget.shadowRoot!.querySelectorAll('[part=widget]');
          expect(drawn.length, widget.localName).to.equal(1);
          expect(drawn[0]!.checkVisibility(), widget.localName).to.be.true;
        }
        const offer = frame.contentDocument!.querySelector('brug-whitepaper-cta')!.shadowRoot!;
        expect(offer.querySelector('a[href="/w.pdf"]')!.checkVisibility()).to.be.true;
        expect(thrown).to.deep.equal([]);
      } finally {
        frame.remove();
      }
    });
});
