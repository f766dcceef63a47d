import { html, type TemplateResult } from 'lit';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';

const rows = CONTENT.nl.rows.slice(0, 2);

/** Each widget as a site uses it, without content of the page's own in its flow. */
export const WIDGETS: Readonly<Record<string, TemplateResult>> = {
  card: html`<brug-difference-card heading="Zeven verschillen op een rij" linkable>
    ${comparisonTable(rows)}
  </brug-difference-card>`,
  'collapsible card': html`<brug-difference-card heading="Zeven verschillen op een rij" collapsible linkable>
    ${comparisonTable(rows)}
  </brug-difference-card>`,
  'card as a table': html`<brug-difference-card heading="Zeven verschillen op een rij" layout="table" linkable>
    ${comparisonTable(rows)}
  </brug-difference-card>`,
  'call to action': html`<brug-whitepaper-cta
    heading="De kloof tussen sales en marketing dichten"
    href="whitepaper.pdf"
    label="Download de whitepaper"
    format="PDF"
    pages="6"
    size="45704"
  ></brug-whitepaper-cta>`,
  'call to action with long words': html`<brug-whitepaper-cta
    heading="Arbeitsunfähigkeitsversicherungsgesellschaften"
    href="whitepaper.pdf"
    label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk herunterladen"
    cover="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
  ></brug-whitepaper-cta>`,
  form: html`<brug-partner-form
    heading="Interesse om partner te worden?"
    action="/submissions"
    fields="intent name email country? message?"
    consent="required"
    privacy-href="/privacy"
  ></brug-partner-form>`,
};

/** All elements that a widget draws. */
export const drawnBy = (widget: HTMLElement): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('*'),
];

/** How to find an element again in a report: its name with part or class. */
export const nameOf = (element: Element): string =>
  `${element.localName}.${element.getAttribute('part') || element.getAttribute('class') || ''}`;

/** What is wider than its box, or reaches outside the widget. */
export function overflowing(widget: HTMLElement): string[] {
  const { left, right } = widget.shadowRoot!.querySelector('.widget')!.getBoundingClientRect();
  return drawnBy(widget)
    .filter((element) => !element.closest('.visually-hidden, thead, svg, .trap') && element.checkVisibility())
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
      return box.right > right + 0.5 || box.left < left - 0.5 || cut;
    })
    .map(nameOf);
}
