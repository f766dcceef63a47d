import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { VERSION } from '../version.js';
import { ofDocument } from '../page/document-members.js';
import { adoptStylesInto } from '../page/document-styles.js';
import {
  type AppliedLanguage,
  followLanguage,
  languageOf,
  type Localized,
  registerLanguage,
  unfollowLanguage,
} from './language.js';
import { type Sections, wordsIn } from '../locales/added-languages.js';
import { isParsed, afterParsing } from './life.js';
import { takeOver, untilLeft, type ServedRoot } from './takeover.js';
import { attributeOf } from '../page/past-names.js';
import { isObject } from '../page/plain-data.js';
import { warnOnce } from '../page/warn.js';

const NO_MESSAGES = Object.freeze({});

/** Milliseconds that content may take to arrive, from a framework or over a slow line. */
const UNTIL_MISSED = 3000;

type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * The `messages` in the JSON that the page has written inside the tag. JSON that cannot be read is reported on the
 * console.
 */
function messagesIn(host: Element): object {
  for (const { localName, type, textContent } of host.children as Iterable<HTMLScriptElement>) {
    if (localName !== 'script' || type !== 'application/json' || !textContent.trim()) continue;
    try {
      const { messages } = JSON.parse(textContent) as { messages?: unknown };
      if (isObject(messages)) return messages;
    } catch (error) {
      warnOnce(host, `JSON: ${(error as Error).message}`);
    }
  }
  return NO_MESSAGES;
}

/** Continues in a new task, so that the browser can respond to the visitor and paint between two widgets. */
async function nextTask(): Promise<void> {
  // Safari has no scheduler (https://developer.mozilla.org/docs/Web/API/Scheduler/yield). There the name may stand for
  // an element of the page with this id.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  // Not a timer: the browser would paint a frame without the widget first.
  const { port1, port2 } = new MessageChannel();
  await new Promise((resume) => {
    port1.onmessage = resume;
    port2.postMessage(undefined);
  });
  port1.close();
}

/**
 * Slots that show everything the page has written inside an element. Uses only the oldest DOM calls, because it is
 * needed when the page has broken newer ones.
 */
function slotsFor(host: Element): HTMLSlotElement[] {
  const names = new Set(['']);
  for (let child = host.firstElementChild; child; child = child.nextElementSibling)
    names.add(attributeOf(child, 'slot') ?? '');
  return [...names].map((name) =>
    Object.assign(ofDocument('createElement').call(document, 'slot') as HTMLSlotElement, { name }),
  );
}

let drawnBefore: Promise<void> = Promise.resolve();

/**
 * Gives each caller a task of its own, in the order of the calls: in Safari, messages of several channels arrive in any
 * order.
 */
const pause = (): Promise<void> => (drawnBefore = drawnBefore.then(nextTask, nextTask));

/** A heading of the given level. Tags in a template are fixed, so each level has its own template. */
export function headingTemplate(level: HeadingLevel, name: string, content: unknown, tabindex?: '-1'): TemplateResult {
  const index = tabindex ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 class=${name} part=${name} tabindex=${index}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name} tabindex=${index}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name} tabindex=${index}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name} tabindex=${index}>${content}</h5>`;
    case 6:
      return html`<h6 class=${name} part=${name} tabindex=${index}>${content}</h6>`;
  }
}

/**
 * What the three widgets share as guests in a page: heading, language and words.
 *
 * @slot fallback - What stands in until the widget runs; never shown afterwards.
 * @cssstate drawn - The widget has been drawn once: a place that a page keeps free for it can be given up.
 * @cssprop [--brug-accent=currentColor] - Colour of the main action and of marks.
 * @cssprop [--brug-on-accent] - Text on the accent; black or white by default, whichever reads better.
 * @cssprop [--brug-surface=transparent] - Background of the widget.
 * @cssprop [--brug-border] - Colour of quiet lines; a tint of the text colour by default.
 * @cssprop [--brug-radius=0.5em] - Rounding of boxes and fields.
 * @cssprop [--brug-gap=1em] - The distance from which all others are derived.
 * @cssprop [--brug-error=#c22020] - Colour of mistakes and failures; made darker or lighter where it would not read.
 * @cssprop [--brug-success=#087a3a] - Colour of what went well; made darker or lighter where it would not read.
 * @cssprop [--brug-heading-font=inherit] - Font of headings; the page's own by default.
 * @cssprop [--brug-heading-weight=650] - Weight of headings, 1 to 1000.
 * @cssprop [--brug-line=2px] - Thickness of the lines that join two sides.
 * @cssprop [--brug-button-radius] - Rounding of buttons; that of boxes and fields by default.
 * @cssprop [--brug-field-surface] - Background of fields; white under dark text, a breath of white under light text.
 * @cssprop [--brug-focus] - Colour of the ring of focus; the accent, as far as it stands out, by default.
 * @cssprop [--brug-shadow=none] - Shadow of panels and of the main action (CSS `box-shadow`).
 */
export abstract class WidgetElement<Words extends object> extends LitElement implements Localized {
  /** Version of the library that this class is part of. */
  static readonly version: string = VERSION;

  /** Adds a language where there is only a script tag and nothing to import from: see `registerLanguage`. */
  static readonly registerLanguage: typeof registerLanguage = registerLanguage;

  /** What the widget's words consist of, each in the languages that ship; a later section wins. */
  protected static readonly sections: Sections;

  /** The title above the widget. */
  @property({ reflect: true, useDefault: true }) heading = '';

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  @property({ type: Number, attribute: 'heading-level', reflect: true, useDefault: true }) headingLevel = 2;

  /**
   * A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until
   * the page removes this attribute. This is the web components community's protocol:
   * (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md).
   */
  @property({ type: Boolean, attribute: 'defer-hydration', reflect: true }) deferHydration = false;

  /**
   * Words to replace in this instance, by key: `{ submit: 'Plan een kennismaking' }`. The page can also write them
   * inside the tag: `<script type="application/json">{ "messages": { "submit": "…" } }</script>`, which is read when
   * the widget is first drawn. Words set by the property win. An unknown key is reported once on the console.
   */
  @property({ attribute: false }) messages: Partial<Words> = NO_MESSAGES;

  /** The language that applies here. */
  protected language: AppliedLanguage = languageOf('');
  /** The words of the current language, with those of `messages` replaced. */
  protected words!: Words;

  /** Whether drawing has begun at least once. */
  #drawing = false;
  #internals: ElementInternals | undefined;
  /** The shadow root that the server sent, during the first drawing. */
  #served: ServedRoot | undefined;
  #missed: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    // Must happen now: later the element may have been moved to a document that does not know its tag, where this
    // fails.
    this.attachInternals();
  }

  /** @internal As on any element; a subclass gets the object that the widget itself uses, since there can be only one. */
  override attachInternals(): ElementInternals {
    return (this.#internals ??= super.attachInternals());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followLanguage(this);
    if (this.hasUpdated) this.#expectContent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLanguage(this);
    clearTimeout(this.#missed);
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  #adoptStyles(root: ShadowRoot): ShadowRoot {
    adoptStylesInto(root, (this.constructor as typeof LitElement).elementStyles);
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
   * Lit asks for a shadow root on connecting, but an empty one would hide the content of the tag and take focus away
   * from it. So it is created at the first drawing.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#drawing) return undefined as unknown as DocumentFragment;
    const served = this.#servedRoot;
    const slots = served ? slotsFor(this) : [];
    served?.append(...slots);
    this.readPage?.();
    for (const slot of slots) slot.remove();
    if (served) {
      this.#served = takeOver(served);
      this.renderOptions.renderBefore = this.#served.mark;
    } else if (this.ownerDocument === document) return super.createRenderRoot();
    // The style sheets that Lit shares belong to the document of the script; this element is in another one.
    return this.#adoptStyles(served ?? this.attachShadow({ mode: 'open' }));
  }

  /**
   * Reads the content of the tag while the page's styles still apply to it: behind a shadow root its styles cannot be
   * read.
   */
  protected readPage?(): void;

  protected override performUpdate(): void {
    this.#drawing = true;
    try {
      super.performUpdate();
      this.attachInternals().states.add('drawn');
      this.#served?.replace();
    } catch (error) {
      // A policy may forbid Lit's Trusted Types policy, or the page may have broken what drawing needs.
      if (!this.hasUpdated) this.#showWhatPageWrote();
      warnOnce(this, `cannot be drawn; what the page wrote in it is shown. ${String(error)}`);
    } finally {
      this.#served = undefined;
    }
  }

  /** The shadow root that the parser has made from the page's markup, by Brug or not, open or closed. */
  get #servedRoot(): ShadowRoot | null {
    return this.attachInternals().shadowRoot;
  }

  /** A shadow root hides the content of the tag and cannot be removed, so slots show that content again. */
  #showWhatPageWrote(): void {
    if (this.#served) {
      this.#served.restore();
      // The next drawing, if any, begins from the start.
      (this as { renderRoot?: unknown }).renderRoot = undefined;
      return;
    }
    const { shadowRoot } = this;
    if (!shadowRoot) return;
    shadowRoot.textContent = '';
    for (const slot of slotsFor(this)) shadowRoot.appendChild(slot);
  }

  /**
   * The first drawing waits for the parser: drawn from half of its content, a widget would grow before the visitor's
   * eyes and report faults that do not exist. Then it pauses: drawing all widgets of a page in one task would block a
   * slow phone.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : this.#scheduleFirst();
  }

  async #scheduleFirst(): Promise<unknown> {
    if (!isParsed(this)) await afterParsing(this);
    // Rejects if the page has cancelled the task that inserted the widget (Prioritized Task Scheduling, `yield`) or has
    // broken what this uses; the widget is then drawn at once.
    await pause().catch(() => {});
    const served = this.#drawing ? null : this.#servedRoot;
    if (served && (await untilLeft(this, served)))
      void this.updateComplete.then(() => (this as { requestSubmit?(): void }).requestSubmit?.());
    // Does nothing if the widget is already drawn, because the page asked for its values.
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.words || changed.has('language') || changed.has('messages')) this.words = this.#chooseWords();
  }

  protected abstract override render(): TemplateResult;

  protected override firstUpdated(_changed: PropertyValues): void {
    if (this.isConnected) this.#expectContent();
  }

  /** What the page must add before there is anything to show. Asked after content has had time to arrive. */
  protected missing?(): string | undefined;

  #expectContent(): void {
    this.#missed = setTimeout(() => {
      const problem = this.missing?.();
      if (problem) warnOnce(this, problem);
    }, UNTIL_MISSED);
  }

  /** `headingLevel`, or 2 if it is out of range. */
  protected get level(): HeadingLevel {
    const level = Math.trunc(Number(this.headingLevel));
    if (level >= 2 && level <= 6) return level as HeadingLevel;
    warnOnce(this, `heading-level="${this.headingLevel}" is not a level; write 2, 3, 4, 5 or 6. Using 2.`);
    return 2;
  }

  /** The title as a heading element of the right level; nothing if there is no text. */
  protected headingTemplate(content: unknown): TemplateResult | typeof nothing {
    return content ? headingTemplate(this.level, 'heading', content) : nothing;
  }

  #chooseWords(): Words {
    const { sections } = this.constructor as typeof WidgetElement;
    const known = wordsIn(this.language.language, sections) as Words;
    const own = Object.entries({ ...messagesIn(this), ...this.messages }).filter(([key, text]) => {
      const fits = key in known && typeof text === 'string';
      if (!fits)
        warnOnce(
          this,
          `messages: "${key}" is not a known key with a text; known keys: ${Object.keys(known).join(', ')}.`,
        );
      return fits;
    });
    return own.length ? { ...known, ...Object.fromEntries(own) } : known;
  }
}
