import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf, until } from '../helpers/form.js';
import { BAD_URLS, PAYLOADS, ran } from './payloads.js';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const attributesOf = (element: object): string[] =>
  (element.constructor as unknown as { observedAttributes: string[] }).observedAttributes;

/** Lets images fail and handlers run, if anything made them: until a picture has failed that was asked for later. */
const settle = async (): Promise<void> => {
  await Object.assign(new Image(), { src: 'x' })
    .decode()
    .catch(() => undefined);
  await aTimeout(0);
};

const TAGS = ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'] as const;

describe('text from anywhere stays text', () => {
  afterEach(() => expect(ran()).to.be.false);

  it('has a corpus worth its name: inserted as markup, it runs', async () => {
    expect(PAYLOADS.length).to.be.above(180);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.innerHTML = PAYLOADS.filter((payload) => payload.startsWith('<img src=x')).join('');
    await until(() => ran(frame.contentWindow!), 'any of it to run');
    frame.remove();
  });

  for (const tag of TAGS) {
    it(`in every attribute of <${tag}>`, async () => {
      await consoleDuring(async () => {
        const element = document.createElement(tag);
        document.body.append(element);
        for (const payload of PAYLOADS) {
          for (const attribute of attributesOf(element)) {
            if (attribute !== 'src' && attribute !== 'cover') element.setAttribute(attribute, payload);
          }
          await element.updateComplete;
          if (folded(payload)) expect(textOf(part(element, 'heading'))).to.equal(folded(payload));
          const made = element.shadowRoot!.querySelector(
            'script, iframe, object, embed, [onerror], [style]:not(.rows)',
          );
          expect(made?.outerHTML).to.be.undefined;
        }
        await settle();
        element.remove();
      });
    });
  }

  it('in every leaf of JSON and every property of a difference', async () => {
    const card = await fixture<DifferenceCardElement>(html`<brug-difference-card></brug-difference-card>`);
    const texts = PAYLOADS.filter((payload) => folded(payload));
    await consoleDuring(async () => {
      card.differences = texts.map((text) => ({
        topic: text,
        first: text,
        second: text,
        firstText: text,
        secondText: text,
        note: text,
      }));
      await card.updateComplete;
      await settle();
    });
    const shown = [...card.shadowRoot!.querySelectorAll('.pole.first')].map(textOf);
    expect(shown).to.deep.equal(texts.map(folded));
  });

  it('in the cells of a table', async () => {
    const card = document.createElement('brug-difference-card');
    const table = document.createElement('table');
    const texts = PAYLOADS.filter((payload) => folded(payload));
    for (const cells of [['', 'A', 'B'], ...texts.map((text) => [text, text, text, text])]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    card.append(table);
    document.body.append(card);
    await card.updateComplete;
    await settle();
    expect([...card.shadowRoot!.querySelectorAll('.note')].map(textOf)).to.deep.equal(
      texts.map((text) => `Nuance: ${folded(text)}`),
    );
    card.remove();
  });

  it('in what a receiver says', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form fields="email"></brug-partner-form>`);
    form.values = { email: 'ada@bedrijf.nl' };
    await form.updateComplete;
    // One at a time takes a sending each: every eighth has to do.
    for (const message of PAYLOADS.filter((payload, index) => folded(payload) && index % 8 === 0)) {
      const answer = {
        errors: [
          { field: 'email', message },
          { field: message, message },
        ],
      };
      form.addEventListener('brug-submit', (event) => event.respondWith(Promise.resolve(answer)), { once: true });
      part(form, 'submit')!.click();
      await until(() => textOf(part(form, 'error')) === folded(message), `"${message.slice(0, 60)}" at the field`);
    }
    await settle();
  });

  it('and bad addresses are never followed', async () => {
    const messages = await consoleDuring(async () => {
      for (const url of BAD_URLS) {
        const cta = await fixture<WhitepaperCtaElement>(
          html`<brug-whitepaper-cta href=${url} cover=${url}></brug-whitepaper-cta>`,
        );
        expect(cta.shadowRoot!.querySelector('a, img')?.outerHTML, url).to.be.undefined;
        const form = await fixture<PartnerFormElement>(
          html`<brug-partner-form consent="optional" privacy-href=${url}></brug-partner-form>`,
        );
        const link = form.shadowRoot!.querySelector<HTMLAnchorElement>('.privacy a');
        expect(link?.outerHTML, url).to.be.undefined;
      }
    });
    expect(messages.length).to.be.above(0);
  });
});
