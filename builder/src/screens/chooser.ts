import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { WIDGETS, type WidgetName } from '../model/embed.js';
import type { Words } from '../words/words.js';

const DRAWINGS: Readonly<Record<WidgetName, SVGTemplateResult>> = {
  'difference-card': svg`<rect x="6" y="8" width="48" height="48" rx="6" class="soft" />
    <rect x="66" y="8" width="48" height="48" rx="6" class="soft" />
    <path d="M14 20h20M14 30h32M14 38h26M74 20h24M74 30h32M74 38h20" class="line" />
    <path d="M57 32h6" class="strong" />`,
  'whitepaper-cta': svg`<rect x="10" y="6" width="38" height="52" rx="4" class="soft" />
    <path d="M18 18h22M18 26h16M18 44h22" class="line" />
    <path d="M60 14h44M60 24h50M60 31h40" class="line" />
    <rect x="60" y="42" width="46" height="14" rx="7" class="fill" />`,
  'partner-form': svg`<rect x="12" y="8" width="96" height="12" rx="4" class="soft" />
    <rect x="12" y="26" width="96" height="12" rx="4" class="soft" />
    <path d="M20 14h26M20 32h38" class="line" />
    <rect x="12" y="45" width="40" height="13" rx="6.5" class="fill" />`,
};

/** The three widgets to choose from. */
export const chooser = (
  words: Words,
  chosen: WidgetName | undefined,
  choose: (widget: WidgetName) => void,
  moveOn: () => void,
): TemplateResult => html`
  <fieldset class="chooser">
    <legend class="visually-hidden">${words.choose}</legend>
    ${WIDGETS.map(
      (widget) =>
        // A click on a widget moves on to it; somebody who uses the arrow keys is still choosing.
        // eslint-disable-next-line lit-a11y/click-events-have-key-events
        html`<label @click=${(event: MouseEvent) => event.detail && moveOn()}>
          <input
            type="radio"
            name="widget"
            value=${widget}
            aria-describedby="about-${widget}"
            .checked=${widget === chosen}
            @change=${() => choose(widget)}
          />
          <svg viewBox="0 0 120 64" aria-hidden="true">${DRAWINGS[widget]}</svg>
          <strong>${words[widget]}</strong>
          <span id="about-${widget}">${words[`${widget}.text`]}</span>
        </label>`,
    )}
  </fieldset>
`;
