import { html, type TemplateResult } from 'lit';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import { comparisonTable, CONTENT, contentIn, OFFER, PARTNER } from '../content.js';

/** The widgets with the article's content, in the language of the toolbar. */
export function widgetsIn(
  language: unknown,
  rowCount = 7,
  fields = 'intent name email message?',
): Readonly<Record<'card' | 'offer' | 'form', TemplateResult>> {
  const speech = contentIn(language);
  const { heading, rows } = CONTENT[speech];
  const offer = OFFER[speech];
  const partner = PARTNER[speech];
  return {
    card: html`<brug-difference-card heading=${heading} collapsible linkable>
      ${comparisonTable(rows.slice(0, rowCount))}
    </brug-difference-card>`,
    offer: html`<brug-whitepaper-cta
      heading=${offer.heading}
      cover="assets/cover.svg"
      format="PDF"
      pages="6"
      size="45704"
    >
      <p>${offer.text}</p>
      <a href="assets/whitepaper.pdf" download>${offer.button}</a>
    </brug-whitepaper-cta>`,
    form: html`<brug-partner-form heading=${partner.heading} action="submissions" fields=${fields}>
      <p slot="intro">${partner.text}</p>
    </brug-partner-form>`,
  };
}
