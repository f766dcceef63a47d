import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { define } from '../../src/widget/define.js';
import { consoleDuring } from '../helpers/console.js';
import { fill, press, VALID } from '../helpers/form.js';
import type { PartnerFormElement } from '../../src/index.js';

describe('warnings for the developer', () => {
  it('say once that another version came first, for however many tags', async () => {
    const messages = await consoleDuring(() => {
      for (const tag of ['brug-one', 'brug-two']) {
        customElements.define(
          tag,
          class extends HTMLElement {
            static version = '0.0.1';
          },
        );
        define(tag, class extends HTMLElement {});
      }
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(/^Brug 0\.0\.1 is registered already; .* was skipped\. Load one script\.$/);
  });

  it('name the value, the allowed ones and what is used instead', async () => {
    const messages = await consoleDuring(async () => {
      await fixture(
        html`<brug-whitepaper-cta layout="groot" href="/a.pdf" heading="Kop" heading-level="9"></brug-whitepaper-cta>`,
      );
    });
    expect(messages[0]).to.contain('layout="groot" is not known; write one of: card, banner, inline. Using "card".');
    expect(messages.join()).to.contain('heading-level="9" is not a level; write 2, 3, 4, 5 or 6. Using 2.');
  });

  // As editors in Dutch, English, German and French write them.
  for (const [open, close] of ['””', '“”', '„”', '„“', '»«', '«»', '’’', '‘’', '‚‘'])
    it(`find the quotes ${open}${close} around an address`, async () => {
      const action = `${open}/receiver/confirm${close}`;
      const messages = await consoleDuring(async () => {
        const form = await fixture<PartnerFormElement>(html`<brug-partner-form action=${action}></brug-partner-form>`);
        form.addEventListener('brug-submit', (event) => event.preventDefault());
        fill(form, VALID);
        press(form);
      });
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain(`action=${action} has curly quotes; use straight ones: "`);
    });
});
