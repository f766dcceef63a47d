import { expect } from '@open-wc/testing';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import '../../src/bundle.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

// What the core blocks of WordPress 7.1.4 write, to the letter.
const TABLE = `<figure class="wp-block-table alignwide brug-difference-card"><table class="has-fixed-layout"><thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead><tbody><tr><td>Publiek</td><td><strong>Groep</strong> Doelgroepen</td><td><strong>Individu</strong> Eén klant</td></tr></tbody></table><figcaption class="wp-element-caption">Marketing en sales</figcaption></figure>`;
const FILE = `<div class="wp-block-file brug-whitepaper-cta"><a id="wp-block-file--media-5" href="/files/kloof.pdf">De kloof dichten</a><a href="/files/kloof.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-5">Download</a></div>`;
const BUTTONS = `<div class="wp-block-buttons brug-whitepaper-cta"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/files/kloof.pdf">Download</a></div></div>`;
const FORM = `<div data-brug="partner-form" data-heading="Samen verder" data-fields="name email">Mail ons: <a href="mailto:ada@bedrijf.nl">ada@bedrijf.nl</a></div>`;

let holder: HTMLElement;
/** Puts an author's markup into the page that has the script already, as an editor's preview does. */
async function show<T extends HTMLElement>(html: string): Promise<T> {
  holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  await Promise.resolve();
  const widget = holder.querySelector<T & { updateComplete: Promise<unknown> }>(
    ':defined:is(brug-difference-card, brug-partner-form, brug-whitepaper-cta)',
  );
  await widget?.updateComplete;
  return widget!;
}
afterEach(() => holder.remove());

describe('a block that an editor has marked', () => {
  it('is a card around a Table block, aligned as the block was', async () => {
    const card = await show<DifferenceCardElement>(TABLE);
    expect(textOf(part(card, 'differences')))
      .to.contain('Groep versus individu')
      .and.to.contain('Doelgroepen');
    expect(card.querySelector('figcaption')!.offsetHeight).to.equal(0);
    expect([...card.classList]).to.deep.equal(['alignwide']);
    expect(holder.firstElementChild).to.equal(card);
  });

  it('is a call to action around a File block', async () => {
    const offer = await show<WhitepaperCtaElement>(FILE);
    expect(textOf(part(offer, 'heading'))).to.equal('De kloof dichten');
    const link = part<HTMLAnchorElement>(offer, 'button')!;
    expect(textOf(link)).to.equal('Download');
    expect(link.getAttribute('href')).to.equal('/files/kloof.pdf');
    expect(holder.querySelector<HTMLElement>('.wp-block-file')!.offsetHeight).to.equal(0);
  });

  it('is a call to action around a Buttons block', async () => {
    const offer = await show<WhitepaperCtaElement>(BUTTONS);
    const link = part<HTMLAnchorElement>(offer, 'button')!;
    expect(textOf(link)).to.equal('Download');
    expect(link.getAttribute('href')).to.equal('/files/kloof.pdf');
    expect(part(offer, 'heading')).to.be.null;
    expect(holder.querySelector<HTMLElement>('.wp-block-buttons')!.offsetHeight).to.equal(0);
  });

  it('is a form, and what was written in it stands in only until then', async () => {
    const form = await show<PartnerFormElement>(FORM);
    expect(textOf(part(form, 'heading'))).to.equal('Samen verder');
    expect(form.shadowRoot!.querySelectorAll('[part=input]')).to.have.length(2);
    expect(holder.querySelector('a')!.offsetHeight).to.equal(0);
  });

  it('keeps what the page says with data-…', async () => {
    const offer = await show<WhitepaperCtaElement>(
      BUTTONS.replace(
        '<div ',
        '<div data-heading="Kop" data-label="Lees" data-format="PDF" data-pages="6" data-unknown="x" ',
      ),
    );
    expect(textOf(part(offer, 'heading'))).to.equal('Kop');
    expect(textOf(part(offer, 'button'))).to.equal('Lees');
    expect(textOf(part(offer, 'facts'))).to.equal('PDF6 pagina’s');
    expect(offer.hasAttribute('unknown')).to.be.false;
  });

  it('keeps in view the text that stands around the link', async () => {
    const offer = await show<WhitepaperCtaElement>(
      '<div class="wp-block-group brug-whitepaper-cta"><p class="wp-block-paragraph">Zes bladzijden.</p><p><a href="/a.pdf" download>Lees</a></p></div>',
    );
    expect(offer.querySelector('p')!.offsetHeight).to.be.above(0);
    expect(part<HTMLAnchorElement>(offer, 'button')!.getAttribute('href')).to.equal('/a.pdf');
  });

  it('is wrapped once, wherever it goes, and no tag of its own is', async () => {
    const card = await show<DifferenceCardElement>(TABLE);
    document.body.append(holder.appendChild(card));
    holder.append(card);
    await new Promise((done) => setTimeout(done));
    expect(holder.querySelectorAll('brug-difference-card')).to.have.length(1);
    holder.remove();
    await show('<brug-partner-form class="brug-partner-form"></brug-partner-form>');
    expect(holder.querySelectorAll('brug-partner-form')).to.have.length(1);
  });

  describe('sends what visitors write', () => {
    const table: [action: string, allowed: boolean][] = [
      ['/contact', true],
      [`${location.origin}/contact`, true],
      ['https://elders.example/contact', false],
      ['//elders.example/contact', false],
      ['https://', false],
      ['javascript:alert(1)', false],
    ];
    for (const [action, allowed] of table) {
      it(`${allowed ? 'to' : 'not to'} ${action}`, async () => {
        let form!: PartnerFormElement;
        const messages = await consoleDuring(async () => {
          form = await show<PartnerFormElement>(`<div data-brug="partner-form" data-action="${action}"></div>`);
        });
        expect(form.action).to.equal(allowed ? action : '');
        expect(messages.join().includes('data-action')).to.equal(!allowed);
      });
    }

    it('to an origin that the script tag lists', async () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('data-brug-origins', 'https://forms.example  https://elders.example:8443/any');
      document.head.append(script);
      for (const [action, allowed] of [
        ['https://forms.example/x', true],
        ['https://elders.example:8443/x', true],
        ['https://elders.example/x', false],
      ] as const) {
        await consoleDuring(async () => {
          const form = await show<PartnerFormElement>(`<div class="brug-partner-form" data-action="${action}"></div>`);
          expect(form.action, action).to.equal(allowed ? action : '');
          holder.remove();
        });
      }
      script.remove();
    });
  });
});
