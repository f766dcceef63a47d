import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/difference-card/difference-card.js';
import '../src/partner-form/partner-form.js';
import '../src/whitepaper-cta/whitepaper-cta.js';
import './do-and-dont.css';

/** What keeps the widgets good to look at and to use, and what spoils them. */
const meta: Meta = { title: 'Do and don’t' };

export default meta;

const side = (kind: 'do' | 'dont', why: string, example: TemplateResult): TemplateResult =>
  html`<figure class=${kind}>
    <figcaption><strong>${kind === 'do' ? 'Do' : 'Don’t'}</strong> ${why}</figcaption>
    ${example}
  </figure>`;

const pair = (good: TemplateResult, bad: TemplateResult): TemplateResult =>
  html`<div class="do-and-dont">${good} ${bad}</div>`;

const card = (first: string, second: string): TemplateResult =>
  html`<brug-difference-card heading-level="3">
    <table>
      <thead>
        <tr>
          <td></td>
          <th>Marketing</th>
          <th>Sales</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>Publiek</th>
          <td><strong>${first}</strong> Spreekt doelgroepen aan.</td>
          <td><strong>${second}</strong> Voert het gesprek met één klant.</td>
        </tr>
      </tbody>
    </table>
  </brug-difference-card>`;

/** A word or two let the column be scanned; a sentence works, but no longer scans. */
export const ShortPoles: StoryObj = {
  render: () =>
    pair(
      side('do', 'keep poles to a word or two.', card('Groep', 'Individu')),
      side(
        'dont',
        'write the explanation in the pole.',
        card('Een groep mensen met gedeelde kenmerken', 'Eén klant of toekomstige klant tegelijk'),
      ),
    ),
};

const offer = (more?: TemplateResult): TemplateResult =>
  html`<brug-whitepaper-cta heading="De kloof dichten" heading-level="3" layout="inline" format="PDF" pages="6">
    <p>Wat helpt om beide teams samen te laten optrekken.${more}</p>
    <a href="assets/whitepaper.pdf" download>Download de whitepaper</a>
  </brug-whitepaper-cta>`;

/** One thing to do stands out. Two buttons of one rank ask the visitor to choose first. */
export const OneMainAction: StoryObj = {
  render: () =>
    pair(
      side(
        'do',
        'leave one main action beside plain links.',
        offer(html` <a href="#meer">Lees eerst de inleiding</a>.`),
      ),
      side('dont', 'put a second main action beside it.', html`${offer()}<a class="rival" href="#bel">Bel ons nu</a>`),
    ),
};

const asks = (fields: string): TemplateResult =>
  html`<brug-partner-form heading="Stel je vraag" heading-level="3" action="submissions" fields=${fields}>
  </brug-partner-form>`;

/** Each field costs answers. Ask what you need to reply. */
export const AskLittle: StoryObj = {
  render: () =>
    pair(
      side('do', 'ask what you need to reply.', asks('name email message')),
      side('dont', 'ask what sales would like to know.', asks('name email phone company website role country message')),
    ),
};

/** The colours follow your accent and stay readable. Change tokens; what is fixed by hand reads on one page only. */
export const TokensFirst: StoryObj = {
  render: () =>
    pair(
      side('do', 'set --brug-accent: the label turns dark by itself.', html`<div class="pale">${offer()}</div>`),
      side('dont', 'also fix --brug-on-accent without looking.', html`<div class="pale unread">${offer()}</div>`),
    ),
  // What it shows is what axe must find.
  parameters: { a11y: { test: 'off' } },
};
