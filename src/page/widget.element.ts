import { LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { VERSION } from '../version.js';
import { adoptStylesInto } from './document-styles.js';
import { LanguageController } from './language.controller.js';
import type { Language } from './nearest-language.js';
import { warnOnce } from './warn.js';

/**
 * What the three widgets share as guests in a page: heading, language and words.
 *
 * @slot fallback - What stands in until the widget runs; never shown afterwards.
 * @cssprop [--brug-accent=currentColor] - Colour of the main action and of marks.
 * @cssprop [--brug-on-accent] - Text on the accent; black or white by default, whichever reads better.
 * @cssprop [--brug-surface=transparent] - Background of the widget.
 * @cssprop [--brug-border] - Colour of quiet lines; a tint of the text colour by default.
 * @cssprop [--brug-radius=0.5em] - Rounding of boxes and fields.
 * @cssprop [--brug-gap=1em] - The distance from which all others are derived.
 * @cssprop [--brug-error] - Colour of mistakes and failures.
 * @cssprop [--brug-success] - Colour of what went well.
 */
export abstract class WidgetElement<Words extends object> extends LitElement {
  /** Version of the library that this class is part of. */
  static readonly version: string = VERSION;

  /** The title above the widget. */
  @property({ reflect: true, useDefault: true }) heading = '';

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  @property({ type: Number, attribute: 'heading-level', reflect: true, useDefault: true }) headingLevel = 2;

  /** Words to replace in this instance, by key. An unknown key is reported once on the console. */
  @property({ attribute: false }) messages: Partial<Words> = {};

  /** The language that applies here, and its changes. */
  protected readonly language = new LanguageController(this);
  /** The words of the current language with `messages` laid over them. */
  protected words!: Words;

  /** The widget's words in each language. */
  protected abstract readonly dictionary: Readonly<Record<Language, Words>>;

  #wordsFor: unknown[] = [];
  #heading?: HTMLElement;
  #headingText = '';

  adoptedCallback(): void {
    if (this.shadowRoot) adoptStylesInto(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { language } = this.language;
    if (this.#wordsFor[0] === language && this.#wordsFor[1] === this.messages) return;
    this.#wordsFor = [language, this.messages];
    const known = this.dictionary[language];
    const own = Object.entries(this.messages ?? {}).filter(([key, text]) => {
      const fits = key in known && typeof text === 'string';
      if (!fits)
        warnOnce(this, `messages: "${key}" is no text to replace; known are: ${Object.keys(known).join(', ')}.`);
      return fits;
    });
    this.words = { ...known, ...Object.fromEntries(own) };
  }

  /** `headingLevel` within its bounds. */
  protected get level(): 2 | 3 | 4 | 5 | 6 {
    const level = Math.trunc(Number(this.headingLevel));
    if (level >= 2 && level <= 6) return level as 2 | 3 | 4 | 5 | 6;
    warnOnce(this, `heading-level="${this.headingLevel}" is not a level; write 2, 3, 4, 5 or 6. Using 2.`);
    return 2;
  }

  /** The title as a real heading of the right level, or nothing when there is no text. */
  protected headingElement(text: string): HTMLElement | typeof nothing {
    if (!text) return nothing;
    const tag = `h${this.level}`;
    if (this.#heading?.localName !== tag) {
      this.#heading = document.createElement(tag);
      this.#heading.className = 'heading';
      this.#heading.setAttribute('part', 'heading');
      this.#headingText = '';
    }
    if (this.#headingText !== text) this.#heading.textContent = this.#headingText = text;
    return this.#heading;
  }
}
