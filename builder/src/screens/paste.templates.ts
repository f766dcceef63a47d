import { html, nothing, type TemplateResult } from 'lit';
import { allOf, type Pieces, type Platform, type Step } from '../platforms/platform.js';
import type { BuilderLanguage } from '../words/text.js';
import { filled, type Words } from '../words/words.js';
import './copy-button.js';

/** The most characters of a piece of code that are shown. */
const SHOWN = 8000;
const shown = (code: string): string =>
  code.length > SHOWN ? `${code.slice(0, 1000)}\n… (${Math.round(code.length / 1000)} kB)` : code;

/** What is to be pasted, and where. */
interface PasteContext {
  readonly platform: Platform;
  readonly pieces: Pieces;
  readonly words: Words;
  readonly language: BuilderLanguage;
}

/** A piece of code, with the button that copies it. */
export const codeTemplate = (code: string, what: string, words: Words): TemplateResult =>
  html`<div class="code-block">
    <builder-copy .words=${words} .text=${code} what=${what}></builder-copy>
    <pre tabindex="0" role="region" aria-label=${what}><code>${shown(code)}</code></pre>
  </div>`;

/**
 * One place, one button; where each piece may go is folded. Without `isLoaded` the code of the widget is still to come.
 */
export function placeTemplate(
  { title, text }: Omit<Step, 'code'>,
  isLoaded: boolean,
  context: PasteContext,
): TemplateResult {
  const { platform, pieces, words, language } = context;
  const boxes = allOf(platform, pieces);
  const count = boxes.length;
  return html`<div class="place" role="group" aria-labelledby="place">
      <h3 id="place">${title[language]}</h3>
      <p>${text[language]}</p>
      ${count > 1 ? html`<p>${filled(words.inParts, { count })}</p>` : nothing}
      <div class="buttons">
        ${
          isLoaded
            ? boxes.map(
                (code, index) =>
                  html`<builder-copy
                    class="all"
                    .words=${words}
                    .text=${code}
                    label=${count > 1 ? filled(words.copyPart, { number: index + 1, count }) : words.copyAll}
                  ></builder-copy>`,
              )
            : html`<p class="hint">${words.loading}</p>`
        }
      </div>
    </div>
    <details class="group plain" id="pieces">
      <summary><h3>${words.pieces}</h3></summary>
      <div class="group-content">${stepsTemplate(context)}</div>
    </details>`;
}

/** The steps to take, one after the other, where the code goes into several places. */
export const stepsTemplate = ({ platform, pieces, words, language }: PasteContext): TemplateResult =>
  html`<ol class="steps">
    ${platform.steps(pieces).map(
      ({ title, text, code }, index) =>
        html`<li>
          <h3 id="step-${index}">${title[language]}</h3>
          <p>${text[language]}</p>
          ${code ? codeTemplate(code, title[language], words) : nothing}
        </li>`,
    )}
  </ol>`;
