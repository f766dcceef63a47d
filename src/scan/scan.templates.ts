/* eslint-disable lit-a11y/no-redundant-role -- Safari drops the role of a list that shows no markers. */
import type { TemplateResult } from 'lit';
import type { ScanHost } from '../difference-card/card-scan.js';
import { fill } from '../locales/text.js';
import type { ScanWords } from '../locales/words.js';
import { answered, byWidth, outcomeOf, WIDTHS, type ScannedDifference, type Width } from './answers.js';

/** What the outcome is drawn from, and what a visitor can do with it. */
export interface OutcomeView {
  readonly differences: readonly ScannedDifference[];
  readonly isAsked: boolean;
  /** The link with the answers, after the visitor asked for it and it could not be copied; empty when it was copied. */
  readonly link: string | undefined;
  readonly onShow: () => void;
  readonly onCopy: () => void;
}

/** A bridge from one side to the other, with as many planks missing as the gap is wide. */
const bridgeTemplate = ({ html, nothing }: ScanHost, width: Width | undefined): TemplateResult | typeof nothing =>
  width === undefined ? nothing : html`<span class="bridge" data-width=${width} aria-hidden="true"></span>`;

/** Stands above the differences: what becomes of the answers, and a button that drops those of an opened link. */
export function introTemplate(
  host: ScanHost,
  words: ScanWords,
  hasOthers: boolean,
  onDrop: () => void,
): TemplateResult {
  const { html, nothing } = host;
  const opened = html`<p class="scan-opened">
    ${words.opened} <button type="button" class="text-button" @click=${onDrop}>${words.dropOther}</button>
  </p>`;
  return html`<div class="scan-intro" part="scan-intro" lang=${host.language()}>
    ${hasOthers ? opened : nothing}
    <p>${words.skip} ${words.private}</p>
  </div>`;
}

/** The question below one difference. */
export function questionTemplate(
  host: ScanHost,
  words: ScanWords,
  { id, title, width }: ScannedDifference,
  onAnswer: (width: Width | undefined) => void,
): TemplateResult {
  const { html } = host;
  const clear = ({ currentTarget }: Event): void => {
    // The button disappears with the answer, so move focus into the question.
    (currentTarget as Element).closest('fieldset')!.querySelector('input')!.focus();
    onAnswer(undefined);
  };
  const answerTemplate = (each: Width): TemplateResult =>
    html`<label class="answer" part=${each === width ? 'scan-answer scan-answer-checked' : 'scan-answer'}>
      <input type="radio" name="scan ${id}" value=${each} .checked=${each === width} @change=${() => onAnswer(each)} />
      ${bridgeTemplate(host, each)}<span>${words[`gap.${each}`]}</span>
    </label>`;
  return html`<fieldset class="scan" part="scan" lang=${host.language()} ?disabled=${host.isDisabled()}>
    <legend><span class="visually-hidden">${title}. </span>${words.question}</legend>
    <div class="answers">${WIDTHS.map(answerTemplate)}</div>
    <button
      type="button"
      class="text-button scan-clear ${width === undefined ? 'needless' : ''}"
      part="scan-clear"
      @click=${clear}
    >
      ${words.clear}
    </button>
  </fieldset>`;
}

/** One difference in the outcome: a link to it, and what was answered. */
function itemTemplate(
  host: ScanHost,
  words: ScanWords,
  { title, href, width, other }: ScannedDifference,
): TemplateResult {
  const { html, nothing } = host;
  const answerTemplate = (who: string, answer: Width | undefined): TemplateResult =>
    html`<span class="said">${who}${answer === undefined ? words.unanswered : words[`gap.${answer}`]}</span>
      ${bridgeTemplate(host, answer)}`;
  const comparison = (): TemplateResult =>
    html`${answerTemplate(`${words.you}: `, width)} ${answerTemplate(`${words.other}: `, other)}
    ${width === undefined ? nothing : html`<b>${width === other ? words.agree : words.differ}</b>`}`;
  return html`<li class="scanned" part="scan-item">
    <a href=${href}>${title}</a>
    ${other === undefined ? answerTemplate('', width) : comparison()}
  </li>`;
}

/** Stands below all differences: the button that shows the outcome, and the outcome. */
export function outcomeTemplate(host: ScanHost, words: ScanWords, view: OutcomeView): TemplateResult {
  const { html, nothing } = host;
  const { differences, isAsked, link } = view;
  const given = answered(differences).length;
  const outcome = (): TemplateResult =>
    html`${host.heading('scan-heading', words.heading)}
      <p class="scan-sentence" part="scan-sentence">${outcomeOf(differences, words)}</p>
      <ol class="scan-list" part="scan-list" role="list">
        ${byWidth(differences).map((difference) => itemTemplate(host, words, difference))}
      </ol>
      <button type="button" class="text-button" part="scan-copy" @click=${view.onCopy}>${words.copy}</button>
      ${link ? html`<input class="scan-link" readonly aria-label=${words.copy} .value=${link} />` : nothing}`;
  const status = !given ? words.nothing : link === '' ? words.copied : nothing;
  return html`<section class="scan-outcome" part="scan-outcome" lang=${host.language()}>
    <div class="scan-bar">
      <button type="button" class="scan-show" part="scan-show" ?disabled=${host.isDisabled()} @click=${view.onShow}>
        <span>${words.show}</span>
      </button>
      <span class="scan-count">${fill(words.answered, { answered: given, total: differences.length })}</span>
    </div>
    ${isAsked && given ? outcome() : nothing}
    <p aria-live="polite">${isAsked ? status : nothing}</p>
  </section>`;
}
