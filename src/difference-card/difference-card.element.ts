import { html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { differenceCard } from '../locales/sections.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { adoptStylesInto } from '../page/document-styles.js';
import { announce } from '../widget/live-region.js';
import { oneOf } from '../widget/attributes.js';
import { warnOnce } from '../page/warn.js';
import { scriptsAreRun, unlessMoved } from '../widget/life.js';
import { headingTemplate, WidgetElement } from '../widget/widget.element.js';
import { noticeStyles } from '../theme/notice.styles.js';
import { textButtonStyles } from '../theme/text-button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { wordsIn } from '../locales/added-languages.js';
import type { ScanFile, ScanHost } from './card-scan.js';
import { asShown, differenceTitle, type Comparison, type DifferenceInput, type ShownDifference } from './comparison.js';
import { ContentWatch } from './content-watch.js';
import { cardDrawn, drawAll, followAddress, goTo, unfollowAddress, type DeepLinkHost } from './deep-link.js';
import { addressOf, CopiedAddress } from './difference-address.js';
import { differenceCardStyles } from './difference-card.styles.js';
import { differenceTableStyles } from './difference-table.styles.js';
import { foldedStyles } from './folded.styles.js';
import { stuckHeadsStyles } from './stuck-heads.styles.js';
import { widthStyles } from './widths.styles.js';
import {
  headsTemplate,
  listTemplate,
  show,
  tableTemplate,
  toggleAllTemplate,
  type DifferencesView,
} from './differences.template.js';
import { failureTemplate, loadingTemplate } from './loading.template.js';
import { OpenDifferences } from './open-differences.js';
import { readContent } from './read-content.js';
import { RemoteSource } from './remote-source.js';
import { hasScanFile, ScanPlace, takeScanFile } from './scan-place.js';
import { StuckHeads } from './stuck-heads.js';

/** How the differences are laid out; the first is the default. */
export const LAYOUTS = ['cards', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * Shows how two subjects differ, one difference a row: "Groep versus Individu". The content comes from the `differences`
 * property, else from a child `<script type="application/json">`, else from a child `<table>`, else from `src`.
 *
 * @slot - A `<table>` with the differences: head row (empty), first and second subject; then topic, first, second and
 *   optionally a note. Or a `<script type="application/json">` that says the same.
 * @slot media - Header image.
 * @slot intro - Introduction, above the differences.
 * @slot footer - What follows the differences.
 * @csspart widget - The whole widget.
 * @csspart heading - The title.
 * @csspart differences - The list or table of all differences.
 * @csspart difference - One difference.
 * @csspart heads - The names of both subjects, which stay in view above four rows or more.
 * @csspart subject - The name of a subject.
 * @csspart deck - The line from one side to the other, with the topic on it.
 * @csspart topic - What the two differ in.
 * @csspart difference-heading - The heading of one difference: its poles, or a title of its own.
 * @csspart poles - Both poles, across from each other.
 * @csspart pole - The pole of a subject: "Groep".
 * @csspart side - What one subject says below its pole; in the table with its pole.
 * @csspart first - Everything of the first subject: with `subject`, `pole` or `side`.
 * @csspart second - Everything of the second subject.
 * @csspart text - What explains a pole.
 * @csspart note - The nuance of one difference.
 * @csspart note-label - The word "Nuance" in front of it.
 * @csspart details - The disclosure of one difference, when `collapsible`.
 * @csspart summary - The row that opens and closes it, when `collapsible`: its deck and its poles.
 * @csspart plate - The topic as a button on the deck, when `collapsible`.
 * @csspart toggle-all - The button that opens or closes all, when `collapsible`.
 * @csspart copy - The link that copies its address, when `linkable`.
 * @csspart loading - What is shown while `src` loads.
 * @csspart failure - What is shown when `src` could not be loaded.
 * @csspart scan-intro - With `scan`: what becomes of the answers.
 * @csspart scan - With `scan`: the question at one difference.
 * @csspart scan-answer - With `scan`: one of its answers.
 * @csspart scan-answer-checked - With `scan`: the same while it is chosen.
 * @csspart scan-clear - With `scan`: the button that clears an answer.
 * @csspart scan-show - With `scan`: the button that shows the outcome.
 * @csspart scan-outcome - With `scan`: that button and the outcome.
 * @csspart scan-heading - With `scan`: the heading of the outcome.
 * @csspart scan-sentence - With `scan`: the outcome in one sentence.
 * @csspart scan-item - With `scan`: one difference in the outcome.
 * @csspart scan-copy - With `scan`: the button that copies a link with the answers.
 * @csspart scan-list - With `scan`: the differences, the widest gap first.
 * @cssstate scanned - With `scan`: the outcome is shown.
 * @cssstate loading - The differences are being loaded from `src`.
 * @cssprop [--brug-first=#0b5cad] - Colour of the first subject.
 * @cssprop [--brug-second=#a8480a] - Colour of the second subject.
 * @cssprop [--brug-sticky=0px] - Height of the page's own sticky header, below which the names of the subjects stay in view.
 * @fires {BrugScanEvent} brug-scan - With `scan`: the outcome is shown, or has changed since.
 * @fires {BrugToggleEvent} brug-toggle - A visitor opened or closed a difference.
 */
export class DifferenceCardElement extends WidgetElement<DifferenceCardWords> implements DeepLinkHost {
  static override styles = [
    widgetStyles,
    textButtonStyles,
    noticeStyles,
    differenceCardStyles,
    foldedStyles,
    widthStyles,
    stuckHeadsStyles,
    differenceTableStyles,
  ];
  protected static override readonly sections = { differenceCard };

  /** Read once, when the tag is registered. A card gives a form a value only with `scan`, its file and an answer. */
  static readonly formAssociated = true;

  /** @internal For `dist/scan.js`. */
  static addScan(file: ScanFile): void {
    if (!takeScanFile(file)) return;
    this.elementStyles.push(unsafeCSS(file.cssText));
    drawAll();
  }

  /** The differences. A wrong shape is named on the console by its path, and the next source is used. */
  @property({ attribute: false }) differences: readonly DifferenceInput[] | undefined;

  /** Name of the first subject; by default the name in the source. */
  @property({ reflect: true, useDefault: true }) first = '';

  /** Name of the second subject; by default the name in the source. */
  @property({ reflect: true, useDefault: true }) second = '';

  /** Address of the content as JSON: `http`, `https` or relative. Used when there is no content inside the tag. */
  @property({ reflect: true, useDefault: true }) src = '';

  /** Layout: `cards`, a section for each difference, or `table`. Both follow the width of their container. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'cards';

  /** Explanations and notes open and close per difference. Only with `layout="cards"`. */
  @property({ type: Boolean, reflect: true }) collapsible = false;

  /** A link beside each heading copies the address of its difference. */
  @property({ type: Boolean, reflect: true }) linkable = false;

  /**
   * Asks the visitor at each difference how wide the gap is in their organisation, and shows the outcome. Needs
   * `dist/scan.js` beside the bundle, and `layout="cards"`: four answers have no room in a column.
   */
  @property({ type: Boolean, reflect: true }) scan = false;

  /** Name under which a form gets the answers to `scan`, as text; without a name it gets nothing. */
  @property({ reflect: true, useDefault: true }) name = '';

  // Only a child of the widget itself: the content of a cell may have a live region too.
  @query('[part=widget] > [aria-live]') private readonly liveRegion!: HTMLElement;

  #comparison: Comparison | undefined;
  #differences: readonly ShownDifference[] = [];
  readonly #open = new OpenDifferences(this);
  readonly #copied = new CopiedAddress(this, () => this.#announce(this.words.linkCopied));
  #remote: RemoteSource | undefined;
  #announcedState: RemoteSource['state'] | undefined;
  /** Whether the content may have changed since it was read. */
  #isStale = true;
  /** What had focus before the current drawing. */
  #focused: Element | null | undefined;
  readonly #scanPlace = new ScanPlace(() => this.#scanHost());

  constructor() {
    super();
    this.addController(new ContentWatch(this, () => this.#contentChanged()));
    this.addController(new StuckHeads(() => this.renderRoot.querySelector('.long > .heads')));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followAddress(this);
    this.#remote?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowAddress(this);
    if (this.#remote) unlessMoved(this, () => this.#remote!.stop());
  }

  /** The answers to `scan`, as a form sends them; setting such a text sets the answers that it names. */
  get value(): string {
    return this.#scanPlace.value;
  }
  set value(text: string) {
    this.#scanPlace.value = text;
  }

  /** The form around the card was reset (HTML, form-associated custom elements). */
  formResetCallback(): void {
    this.#scanPlace.scan?.reset();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#scanPlace.isDisabled = isDisabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: unknown): void {
    this.value = String(state);
  }

  /** Moves focus to the first control in the card; without one, to the heading of its first difference. */
  override focus(options?: FocusOptions): void {
    const control = this.shadowRoot?.querySelector<HTMLElement>('button, summary, a[href]');
    (control ?? this.shadowRoot?.querySelector<HTMLElement>('[tabindex]'))?.focus(options);
  }

  /** @internal Whether an address with this id points into this card. */
  hasDifference(id: string): boolean {
    return this.#differences.some((difference) => difference.id === id);
  }

  /**
   * Opens the difference with this id, brings it into view and moves focus to it once the page has loaded, unless
   * `unless` has been aborted by then. `smooth` animates the scrolling for visitors who do not mind motion. `false`
   * when there is no such difference.
   */
  reveal(id: string, smooth = true, unless?: AbortSignal): boolean {
    const difference = this.#differences.find((each) => each.id === id);
    if (!difference) return false;
    const row = [...this.renderRoot.querySelectorAll('[part=difference]')].find((each) => each.id === id)!;
    this.#open.open(difference);
    // Open it now, not at the next drawing: where to scroll to depends on its height.
    row.querySelector('[part=details]')?.toggleAttribute('open', true);
    const target = row.querySelector<HTMLElement>('[part=summary], [part~=difference-heading]')!;
    goTo(target, smooth, unless);
    return true;
  }

  protected override missing(): string | undefined {
    if (this.#comparison && this.scan && !hasScanFile())
      return 'scan needs dist/scan.js beside the script of the widgets.';
    if (this.#comparison || this.#isLoading || this.#remote?.state === 'failed') return undefined;
    const cure =
      this.textContent.trim() || this.firstElementChild
        ? 'put a <table> inside the tag'
        : 'the tag closes with nothing inside. A browser takes a <table> out of a <p>, which editors put around a tag: write both in a block of HTML (WordPress: "Custom HTML")';
    return `has nothing to show: ${cure}; or set src or differences.`;
  }

  protected override readPage(): void {
    this.#comparison = readContent(this, (url) => this.#load(url));
    this.#differences = asShown(this.#comparison?.differences ?? [], this.#differences);
    this.#isStale = false;
  }

  /** Waits for the scan's file, if the page loads it, so that the questions come with the card and not after it. */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.scan && !this.hasUpdated && !hasScanFile()) await scriptsAreRun();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const sources = ['differences', 'first', 'second', 'src'] as const;
    if (this.#isStale || (this.hasUpdated && sources.some((name) => changed.has(name)))) this.readPage();
    this.#prepareScan();
    this.#focused = this.shadowRoot?.activeElement;
    if (!this.hasUpdated) this.#open.keepServed(this.#differences);
  }

  protected override updated(): void {
    this.#keepFocus();
    const { states } = this.attachInternals();
    if (this.#isLoading) states.add('loading');
    else states.delete('loading');
    this.#announceState();
    this.#scanPlace.scan?.tell();
    cardDrawn();
  }

  protected override render(): TemplateResult {
    const { heading = '', seen } = this.#comparison ?? {};
    const title = this.headingTemplate(this.heading || (heading && show(seen?.heading ?? heading)));
    const view = this.#comparison && this.#view(this.#comparison);
    const scan = view && this.#scanPlace.scan;
    // No role `status` for the live region: screen readers name that role each time they pass it, even when it is
    // empty.
    return html`<div class="widget" part="widget">
      <slot name="media"></slot>
      <div class="title-bar">${title}${view ? this.#renderToggleAll(view) : nothing}</div>
      <slot name="intro"></slot>
      ${this.#renderState()}${scan?.above ?? nothing}${view ? (this.#layout === 'table' ? tableTemplate : listTemplate)(view) : nothing}
      ${scan?.outcome ?? nothing}
      <slot name="footer"></slot>
      <slot hidden></slot>
      <p class="visually-hidden" aria-live="polite" aria-atomic="true" lang=${this.language.language}></p>
    </div>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { language } = this.language;
    const isLoading = this.#isLoading;
    if (isLoading && !this.#remote?.isRetry) {
      const heads = this.first || this.second ? headsTemplate(this.first, this.second) : nothing;
      return loadingTemplate(this.words, heads, language);
    }
    if (!isLoading && this.#remote?.state !== 'failed') return nothing;
    return failureTemplate(this.words, isLoading, this.#loadAgain, language);
  }

  #view(comparison: Comparison): DifferencesView {
    return {
      comparison,
      differences: this.#differences,
      words: this.words,
      language: this.language.language,
      level: this.#innerLevel,
      collapsible: this.collapsible,
      linkable: this.linkable,
      open: this.#open.keys,
      copied: this.#copied.key,
      below: (difference) => this.#scanPlace.scan?.below(difference) ?? nothing,
      onToggle: (difference, isOpen) => this.#open.set(difference, isOpen),
      onCopy: (difference, event) => this.#copied.pressed(difference, event),
    };
  }

  /** Makes or drops the scan, which needs its file and a layout with room for it. */
  #prepareScan(): void {
    const isPossible = this.scan && this.#layout === 'cards';
    if (this.scan && !isPossible) warnOnce(this, 'scan needs layout="cards"; the table asks nothing.');
    const hadScan = Boolean(this.#scanPlace.scan);
    this.#scanPlace.prepare(isPossible);
    // A card that was drawn before the file came lacks the styles of the scan.
    if (this.hasUpdated && !hadScan && this.#scanPlace.scan)
      adoptStylesInto(this.renderRoot as ShadowRoot, DifferenceCardElement.elementStyles);
  }

  #scanHost(): ScanHost {
    return {
      element: this,
      internals: this.attachInternals(),
      html,
      nothing,
      language: () => this.language.language,
      isDisabled: () => this.#scanPlace.isDisabled,
      differences: () =>
        this.#differences.map((each) => ({
          id: each.id,
          title: differenceTitle(each, this.words.versus),
          href: addressOf(each.id),
        })),
      wordsIn: (sections) => wordsIn(this.language.language, sections),
      heading: (name, text) => headingTemplate(this.#innerLevel, name, text, '-1'),
      warn: (message) => warnOnce(this, message),
      draw: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
    };
  }

  #renderToggleAll(view: DifferencesView): TemplateResult | typeof nothing {
    if (!this.collapsible || this.#differences.length < 2 || this.#layout === 'table') return nothing;
    return toggleAllTemplate(view, this.#open.areAll(this.#differences), () => this.#open.toggleAll(this.#differences));
  }

  /** Level of the headings below the title. */
  get #innerLevel(): DifferencesView['level'] {
    return Math.min(6, this.level + 1) as DifferencesView['level'];
  }

  get #layout(): Layout {
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS);
    if (this.collapsible && layout === 'table')
      warnOnce(this, 'collapsible needs layout="cards"; the table shows all.');
    return layout;
  }

  get #isLoading(): boolean {
    return this.#remote?.state === 'loading';
  }

  /** Puts focus back where a row moved, or the button that loads again went: it must not fall to the page. */
  #keepFocus(): void {
    const before = this.#focused;
    this.#focused = undefined;
    if (!before || before === this.shadowRoot?.activeElement) return;
    const next = before.isConnected
      ? before
      : this.renderRoot.querySelector('[part=failure] button, [part=summary], [part~=difference-heading]');
    (next as HTMLElement | null)?.focus({ preventScroll: true });
  }

  #contentChanged(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  #load(url: string | undefined): Comparison | undefined {
    if (url) this.#remote ??= new RemoteSource(() => this.#contentChanged());
    this.#remote?.request(url);
    return this.#remote?.comparison;
  }

  readonly #loadAgain = (): void => {
    if (this.#remote?.state === 'failed') void this.#remote.retry();
  };

  /** Announces each state of loading once, not again at each drawing. */
  #announceState(): void {
    const state = this.#remote?.state;
    if (state === this.#announcedState) return;
    this.#announcedState = state;
    const { loading, loadFailed } = this.words;
    this.#announce(state === 'loading' ? loading : state === 'failed' ? loadFailed : '');
  }

  #announce(text: string): void {
    if (text || this.liveRegion.textContent) announce(this.liveRegion, text);
  }
}
