import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { property } from 'lit/decorators.js';
import { VERSION } from '../version.js';
import { adoptStylesInto } from '../page/document-styles.js';
import { followLanguage, unfollowLanguage, type Localized } from './language-watch.js';
import { createElement } from './create-element.js';
import { languageOf, type AppliedLanguage, type Language } from './nearest-language.js';
import { registerLanguage } from './register-language.js';
import { wordsIn } from '../locales/added-languages.js';
import type { Words as AllWords } from '../locales/words.js';
import { isParsed, parsed } from './parsed.js';
import { turn } from './turns.js';
import { warnOnce } from '../page/warn.js';

const NO_MESSAGES = Object.freeze({});
const doNothing = (): void => {};

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
export abstract class WidgetElement<Words extends object> extends ReactiveElement implements Localized {
  /** Version of the library that this class is part of. */
  static readonly version: string = VERSION;

  /** Adds a language where there is only a script tag and nothing to import from: see `registerLanguage`. */
  static readonly registerLanguage: typeof registerLanguage = registerLanguage;

  /** The parts of a language that the widget's words consist of; a later one wins. */
  protected static readonly wordSections: readonly (keyof AllWords)[];

  /** The title above the widget. */
  @property({ reflect: true, useDefault: true }) heading = '';

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  @property({ type: Number, attribute: 'heading-level', reflect: true, useDefault: true }) headingLevel = 2;

  /** Words to replace in this instance, by key. An unknown key is reported once on the console. */
  @property({ attribute: false }) messages: Partial<Words> = NO_MESSAGES;

  /** The language that applies here. */
  protected language: AppliedLanguage = languageOf('');
  /** The words of the current language with `messages` laid over them. */
  protected words!: Words;

  /** Whether drawing has begun at least once. */
  #drawing = false;

  /** The widget's words in each language that ships. */
  protected abstract readonly dictionary: Readonly<Record<Language, Words>>;

  override connectedCallback(): void {
    super.connectedCallback();
    // Lit keeps the resolver of its first update in this property, and calls it once, in the line above. Left there, each
    // of a thousand cards would hold on to a closure.
    this.enableUpdating = doNothing;
    followLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLanguage(this);
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  #adoptStyles(root: ShadowRoot): ShadowRoot {
    adoptStylesInto(root, (this.constructor as typeof ReactiveElement).elementStyles);
    return root;
  }

  /** @internal */
  languageChanged(language: AppliedLanguage): void {
    if (language === this.language) return;
    const before = this.language;
    this.language = language;
    this.requestUpdate('language', before);
  }

  /**
   * Lit asks for a shadow root on connecting. One with nothing in it would hide what stands inside the tag, and take the
   * focus from there: it is made with the first drawing.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#drawing) return undefined as unknown as DocumentFragment;
    if (this.ownerDocument === document) return super.createRenderRoot();
    // The styles that Lit gives to all are of the document that the script is in.
    return this.#adoptStyles(this.attachShadow({ mode: 'open' }));
  }

  protected override performUpdate(): void {
    this.#drawing = true;
    super.performUpdate();
  }

  /**
   * Drawn from half of its content, a widget would grow before the visitor's eyes, and tell of faults that are none: so
   * the first drawing waits for the parser, and then for its turn among the widgets of the page.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : this.#firstTurn();
  }

  async #firstTurn(): Promise<unknown> {
    if (!isParsed(this)) await parsed(this);
    await turn(this);
    // Where the page could not wait (it asked for the values), this does nothing.
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.words || changed.has('language') || changed.has('messages')) this.words = this.#chooseWords();
  }

  /** `headingLevel` within its bounds. */
  protected get level(): 2 | 3 | 4 | 5 | 6 {
    const level = Math.trunc(Number(this.headingLevel));
    if (level >= 2 && level <= 6) return level as 2 | 3 | 4 | 5 | 6;
    warnOnce(this, `heading-level="${this.headingLevel}" is not a level; write 2, 3, 4, 5 or 6. Using 2.`);
    return 2;
  }

  /** The title as a real heading of the right level, the one that stands there if it can stay; nothing without text. */
  protected headingElement(text: string): HTMLElement | undefined {
    if (!text) return undefined;
    const tag = `h${this.level}`;
    let heading = this.renderRoot.querySelector<HTMLElement>('[part=heading]');
    if (heading?.localName !== tag) heading = createElement(tag, { class: 'heading', part: 'heading' });
    if (heading.textContent !== text) heading.textContent = text;
    return heading;
  }

  #chooseWords(): Words {
    const { wordSections } = this.constructor as typeof WidgetElement;
    const known = wordsIn(this.language.language, this.dictionary, wordSections);
    const own = Object.entries(this.messages ?? {}).filter(([key, text]) => {
      const fits = key in known && typeof text === 'string';
      if (!fits)
        warnOnce(this, `messages: "${key}" is no text to replace; known are: ${Object.keys(known).join(', ')}.`);
      return fits;
    });
    return own.length ? { ...known, ...Object.fromEntries(own) } : known;
  }
}
