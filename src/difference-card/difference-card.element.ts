import type { PropertyValues } from '@lit/reactive-element';
import { property } from 'lit/decorators.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { announce } from '../element/live-region.js';
import { oneOf } from '../element/one-of.js';
import { warnOnce } from '../page/warn.js';
import { whenGone } from '../element/when-gone.js';
import { WidgetElement } from '../element/widget.element.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { arrange, cardFrame, failureBox, loadingBox, partsOf, showToggleAll, toggleAllButton } from './card-frame.js';
import { cards, type DeepLinkHost } from './cards-in-page.js';
import type { Comparison, DifferenceInput } from './comparison.js';
import { unwatchContent, watchContent, type ContentHost } from './content-source.js';
import { copyLink } from './copy-address.js';
import { cardDrawn, focusOnceHeard, followAddress, unfollowAddress } from './deep-link.js';
import { BrugToggleEvent } from './difference-card.events.js';
import { LAYOUTS, type Layout } from './difference-card.options.js';
import { differenceCardStyles } from './difference-card.styles.js';
import { DifferenceList, type ListWords } from './difference-list.js';
import { differenceTableStyles } from './difference-table.styles.js';
import { areAllOpen, disclosuresIn, isByVisitor, openLike, openQuietly, toggleAll } from './disclosures.js';
import { cancelEmptyWarning, warnIfStaysEmpty } from './empty-cards.js';
import { readContent } from './read-content.js';
import { RemoteSource } from './remote-source.js';
import type { ListKind } from './row-markup.js';

const DICTIONARY = { nl: nl.differenceCard, en: en.differenceCard, de: de.differenceCard, fr: fr.differenceCard };

/**
 * Shows how two subjects differ, one difference a row: "Groep versus individu". The content comes from the `differences`
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
 * @csspart difference-heading - The heading of one difference.
 * @csspart topic - What the two differ in.
 * @csspart side - What one subject says; `first` and `second` name the subject.
 * @csspart first - What the first subject says.
 * @csspart second - What the second subject says.
 * @csspart subject - The name of the subject.
 * @csspart pole - The pole of a subject: "Groep".
 * @csspart text - What explains a pole.
 * @csspart note - The nuance of one difference.
 * @csspart details - The disclosure of one difference, when `collapsible`.
 * @csspart summary - The heading of a disclosure, when `collapsible`.
 * @csspart toggle-all - The button that opens or closes all, when `collapsible`.
 * @csspart copy - The link that copies its address, when `linkable`.
 * @csspart loading - What is shown while `src` loads.
 * @csspart failure - What is shown when `src` could not be loaded.
 * @cssstate loading - The differences are being loaded from `src`.
 * @cssprop [--brug-first=#0b5cad] - Colour of the first subject.
 * @cssprop [--brug-second=#a8480a] - Colour of the second subject.
 * @fires {BrugToggleEvent} brug-toggle - A visitor opened or closed a difference.
 */
export class DifferenceCardElement extends WidgetElement<DifferenceCardWords> implements ContentHost, DeepLinkHost {
  static override styles = [widgetStyles, differenceCardStyles, differenceTableStyles];
  protected static override readonly wordSections = ['differenceCard'] as const;

  /** The differences. A wrong shape is named on the console by its path, and the next source is used. */
  @property({ attribute: false }) differences: readonly DifferenceInput[] | undefined;

  /** Name of the first subject; else what the source says. */
  @property({ reflect: true, useDefault: true }) first = '';

  /** Name of the second subject; else what the source says. */
  @property({ reflect: true, useDefault: true }) second = '';

  /** Address of the content as JSON: `http`, `https` or relative. Used when there is no content inside the tag. */
  @property({ reflect: true, useDefault: true }) src = '';

  /** Layout: `cards`, a section for each difference, or `table`. Both follow the width of their container. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'cards';

  /** Explanations and notes open and close per difference. Only with `layout="cards"`. */
  @property({ type: Boolean, reflect: true }) collapsible = false;

  /** A link beside each heading copies the address of its difference. */
  @property({ type: Boolean, reflect: true }) linkable = false;

  protected override get dictionary(): typeof DICTIONARY {
    return DICTIONARY;
  }

  // Kept are only what the screen does not tell, and what was asked for once; the rest would weigh a thousand times.
  #remote: RemoteSource | undefined;
  /** State of loading that was told last. */
  #told: RemoteSource['state'] | undefined;
  #list: DifferenceList | undefined;
  #headingInContent = '';
  /** Made when first needed: a thousand cards have no use for them. */
  #internals: ElementInternals | undefined;
  /** Whether anything but the heading may be another than what is shown. */
  #stale = true;

  override connectedCallback(): void {
    super.connectedCallback();
    watchContent(this);
    followAddress(this);
    this.#remote?.resume();
    this.contentChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowAddress(this);
    cancelEmptyWarning(this);
    if (!cards.size) unwatchContent();
    if (this.#remote) whenGone(this, () => this.#remote!.stop());
  }

  /** The internals of this element (HTML), which a subclass and the card share: every call gives the same. */
  override attachInternals(): ElementInternals {
    return (this.#internals ??= super.attachInternals());
  }

  /** Moves focus to the first control in the card; without one, to the heading of its first difference. */
  override focus(options?: FocusOptions): void {
    const control = this.shadowRoot?.querySelector<HTMLElement>('button, summary, a[href]');
    (control ?? this.shadowRoot?.querySelector<HTMLElement>('[tabindex]'))?.focus(options);
  }

  /** @internal */
  contentChanged(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  /** @internal Whether an address with this id points into this card. */
  hasDifference(id: string): boolean {
    return this.#list?.rowWith(id) !== undefined;
  }

  /**
   * Opens the difference with this id, brings it into view and moves focus to it once the page has loaded, unless that
   * has been aborted by then. `smooth` scrolls, for visitors who like motion. `false` when there is none.
   */
  reveal(id: string, smooth = true, unless?: AbortSignal): boolean {
    const row = this.#list?.rowWith(id);
    if (!row) return false;
    const target = row.querySelector<HTMLElement>('summary, [tabindex]')!;
    openQuietly(row);
    const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
    focusOnceHeard(target, unless);
    return true;
  }

  /** @internal What visitors do in the card: an element that listens itself needs no listener of its own. */
  handleEvent(event: Event): void {
    const target = event.target as Element;
    // What stands in a slot is the page's, whatever it looks like.
    if (!this.renderRoot.contains(target)) return;
    const link = target.closest('.copy');
    const button = target.closest('button');
    if (event.type === 'toggle') this.#toggled(target as HTMLDetailsElement);
    else if (link) this.#copy(event, link);
    else if (button?.getAttribute('part') === 'toggle-all') toggleAll(this.#list);
    else if (button && this.#remote?.state === 'failed') void this.#remote.retry();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.#begin();
    const hasMoreThanHeading = changed.size > (changed.has('heading') ? 1 : 0);
    if (this.#stale || hasMoreThanHeading) this.#showContent();
    this.#showHeading();
    super.update(changed);
  }

  /** Sets `:state(loading)` for the CSS of a page (HTML, CustomStateSet). */
  #setLoading(isLoading: boolean): void {
    if (isLoading) this.attachInternals().states.add('loading');
    else this.#internals?.states.delete('loading');
  }

  #begin(): void {
    this.renderRoot.append(cardFrame());
    // `toggle` does not bubble; it is heard on its way down.
    this.renderRoot.addEventListener('toggle', this, true);
    this.renderRoot.addEventListener('click', this);
  }

  get #parts(): ReturnType<typeof partsOf> {
    return partsOf(this.renderRoot.firstElementChild!);
  }

  #showHeading(): void {
    const { media } = this.#parts;
    const next = media.nextElementSibling!;
    const before = next.localName === 'slot' ? undefined : next;
    const heading = this.headingElement(this.heading || this.#headingInContent);
    if (heading === before) return;
    before?.remove();
    if (heading) media.after(heading);
  }

  #showContent(): void {
    this.#stale = false;
    const comparison = readContent(this, (url) => this.#load(url), this.#list?.differences);
    const { words } = this;
    const { language } = this.language;
    const { state, again } = this.#remote ?? {};
    const isLoading = state === 'loading';
    const elements: HTMLElement[] = [];
    if (isLoading && !again) elements.push(loadingBox(words, language));
    else if (isLoading || state === 'failed') elements.push(failureBox(words, language, isLoading));
    const list = (this.#list = comparison && this.#listOf(comparison));
    if (this.collapsible && disclosuresIn(list).length > 1)
      elements.push(toggleAllButton(words, language, areAllOpen(list)));
    if (list) elements.push(list.element);
    if (elements.length) cancelEmptyWarning(this);
    else warnIfStaysEmpty(this);
    this.#arrange(elements);
    this.#headingInContent = comparison?.heading ?? '';
    this.#setLoading(isLoading);
    this.#tell(state);
    cardDrawn();
  }

  #arrange(elements: readonly HTMLElement[]): void {
    const root = this.renderRoot as ShadowRoot;
    const { activeElement } = root;
    arrange(elements, this.#parts.footer);
    // Focus must not fall back to the page with what had it: the button to load again, mostly.
    if (activeElement && !activeElement.isConnected)
      root.querySelector<HTMLElement>('.loading button, summary, [tabindex]')?.focus({ preventScroll: true });
  }

  #load(url: string | undefined): Comparison | undefined {
    if (url) this.#remote ??= new RemoteSource(() => this.contentChanged());
    this.#remote?.request(url);
    return this.#remote?.comparison;
  }

  /** The list, brought up to date. A list of another kind is made anew; what is open stays open. */
  #listOf(comparison: Comparison): DifferenceList {
    const kind = this.#listKind();
    const before = this.#list;
    const list = before?.isOf(kind) ? before : new DifferenceList(kind);
    list.show(comparison, this.#listWords(comparison), this.differences !== undefined);
    if (before !== list) openLike(list, before);
    return list;
  }

  #listKind(): ListKind {
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS);
    if (this.collapsible && layout === 'table')
      warnOnce(this, 'collapsible needs layout="cards"; the table shows all.');
    return {
      layout,
      level: Math.min(6, this.level + 1),
      collapsible: this.collapsible && layout === 'cards',
      linkable: this.linkable,
    };
  }

  #listWords({ lang }: Comparison): ListWords {
    const { versus, copyLink, note } = this.words;
    const { language } = this.language;
    return { versus, copyLink, note, language, lowerSecond: !/^de\b/i.test(lang ?? language) };
  }

  /** Once for each state of loading: drawn again, it is no news. */
  #tell(state: RemoteSource['state'] | undefined): void {
    if (state === this.#told) return;
    this.#told = state;
    const { loading, loadFailed } = this.words;
    this.#announce(state === 'loading' ? loading : state === 'failed' ? loadFailed : '');
  }

  #announce(text: string): void {
    const { live } = this.#parts;
    live.setAttribute('lang', this.language.language);
    if (text || live.textContent) announce(live, text);
  }

  #toggled(details: HTMLDetailsElement): void {
    const row = details.parentElement!;
    if (!this.#list?.rows.includes(row)) return;
    const button = this.renderRoot.querySelector('.toggle-all');
    if (button) showToggleAll(button, this.words, areAllOpen(this.#list));
    if (isByVisitor(details)) this.dispatchEvent(new BrugToggleEvent({ id: row.id, open: details.open }));
  }

  #copy(event: Event, link: Element): void {
    if (!('clipboard' in navigator)) return;
    event.preventDefault();
    void copyLink(link, this.words.linkCopied, (text) => this.#announce(text));
  }
}
