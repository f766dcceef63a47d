import type { PropertyValues } from '@lit/reactive-element';
import { property } from 'lit/decorators.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { checkedUrl } from '../page/checked-url.js';
import { oneOf } from '../element/one-of.js';
import { warnOnce } from '../page/warn.js';
import { WidgetElement } from '../element/widget.element.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { arrange, cardFrame, failureBox, loadingBox, toggleAllButton } from './card-frame.js';
import { cards, type DeepLinkHost } from './cards-in-page.js';
import { reportProblems, type Comparison, type DifferenceInput } from './comparison.js';
import { findContent, unwatchContent, watchContent, type ContentHost } from './content-source.js';
import { cardDrawn, followAddress, unfollowAddress } from './deep-link.js';
import { BrugToggleEvent } from './difference-card.events.js';
import { LAYOUTS, type Layout } from './difference-card.options.js';
import { copyAddress } from './copy-address.js';
import { differenceCardStyles } from './difference-card.styles.js';
import { differenceTableStyles } from './difference-table.styles.js';
import { makeList, rowsOf, showDifferences } from './difference-list.js';
import { areAllOpen, disclosureOf, disclosuresIn, isVisitors, openQuietly } from './disclosures.js';
import { isNotEmpty, tellIfStaysEmpty } from './empty-cards.js';
import { readJson, readJsonText } from './read-json.js';
import { readTable } from './read-table.js';
import { RemoteSource } from './remote-source.js';
import { rowTemplate, type RowSetting, type RowTemplate } from './row-template.js';

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
 * @cssprop [--brug-first=#0b5cad] - Colour of the first subject.
 * @cssprop [--brug-second=#a8480a] - Colour of the second subject.
 * @fires {BrugToggleEvent} brug-toggle - A visitor opened or closed a difference.
 */
export class DifferenceCardElement extends WidgetElement<DifferenceCardWords> implements ContentHost, DeepLinkHost {
  static override styles = [widgetStyles, differenceCardStyles, differenceTableStyles];

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

  // In the prototype: nothing of it is an element's own.
  protected override get dictionary(): typeof DICTIONARY {
    return DICTIONARY;
  }

  // Kept are only what the screen does not tell, and what was asked for once; the rest would weigh a thousand times.
  #remote: RemoteSource | undefined;
  #template: RowTemplate | undefined;
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
    isNotEmpty(this);
    if (!cards.size) unwatchContent();
    // An element that only moves is back before this runs, and goes on.
    if (this.#remote) queueMicrotask(() => this.isConnected || this.#remote!.stop());
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
    return this.#rowWith(id) !== undefined;
  }

  /** Opens the difference with this id, brings it into view and moves focus to it; `false` when there is none. */
  reveal(id: string, smooth = true): boolean {
    const row = this.#rowWith(id);
    if (!row) return false;
    openQuietly(row);
    const target = row.querySelector<HTMLElement>('summary, [tabindex]')!;
    const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
    target.focus({ preventScroll: true });
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
    else if (link) void this.#copy(event, link);
    else if (button?.getAttribute('part') === 'toggle-all') this.#toggleAll();
    else if (button && this.#remote?.state === 'failed') void this.#remote.retry();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.#begin();
    if (this.#stale || changed.size > Number(changed.has('heading'))) this.#showContent();
    this.#showHeading();
    super.update(changed);
  }

  /** Shows pages that it loads: `:state(loading)`. */
  #setLoading(isLoading: boolean): void {
    if (!isLoading && !this.#internals) return;
    // Older browsers know internals without states.
    const states = this.attachInternals().states as CustomStateSet | undefined;
    if (isLoading) states?.add('loading');
    else states?.delete('loading');
  }

  #begin(): void {
    this.renderRoot.append(cardFrame());
    // `toggle` does not bubble; it is heard on its way down.
    this.renderRoot.addEventListener('toggle', this, true);
    this.renderRoot.addEventListener('click', this);
  }

  #showHeading(): void {
    const before = this.renderRoot.querySelector('[part=heading]');
    const heading = this.headingElement(this.heading || this.#headingInContent);
    if (heading === before) return;
    before?.remove();
    if (heading) this.renderRoot.querySelector('slot')!.after(heading);
  }

  #showContent(): void {
    this.#stale = false;
    const comparison = this.#read();
    const state = this.#remote?.state;
    const { words } = this;
    const { language } = this.language;
    const elements: HTMLElement[] = [];
    const busy = state === 'loading';
    if (busy && !this.#remote?.again) elements.push(loadingBox(words, language));
    else if (busy || state === 'failed') elements.push(failureBox(words, language, busy));
    if (comparison) {
      const list = this.#showList(comparison);
      if (this.collapsible && disclosuresIn(list)[1]) elements.push(toggleAllButton(words, language, areAllOpen(list)));
      elements.push(list);
    }
    if (elements.length) isNotEmpty(this);
    else tellIfStaysEmpty(this, () => this.#warnOfEmptiness());
    const [intro, footer] = this.renderRoot.querySelectorAll('[name=intro], [name=footer]');
    const { activeElement } = this.renderRoot as ShadowRoot;
    arrange(intro!, elements, footer!);
    // Focus must not fall back to the page with what had it: the button to load again, mostly.
    if (activeElement && !activeElement.isConnected)
      this.renderRoot
        .querySelector<HTMLElement>('.loading button, summary, [tabindex]')
        ?.focus({ preventScroll: true });
    this.#headingInContent = comparison?.heading ?? '';
    this.#setLoading(busy);
    this.#announce(busy ? words.loading : state === 'failed' ? words.loadFailed : '');
    cardDrawn();
  }

  /** The first source that has something to show; what is wrong with those before it goes to the console. */
  #read(): Comparison | undefined {
    const { differences } = this;
    const { json, table } = findContent(this);
    const local =
      this.#usable(differences ? readJson({ differences }) : undefined) ??
      this.#usable(json ? readJsonText(json.textContent) : undefined) ??
      this.#usable(table ? readTable(table, Boolean(this.first && this.second), this) : undefined);
    const url = local ? undefined : checkedUrl(this, 'src', this.src);
    if (url) this.#remote ??= new RemoteSource(() => this.contentChanged());
    this.#remote?.request(url);
    const found = local ?? this.#usable(this.#remote?.comparison);
    return found && { ...found, first: this.first || found.first, second: this.second || found.second };
  }

  #usable(comparison: Comparison | undefined): Comparison | undefined {
    if (comparison) reportProblems(this, comparison);
    return comparison?.differences.length ? comparison : undefined;
  }

  /** The list, brought up to date. A list of another kind is made anew; what is open stays open. */
  #showList(comparison: Comparison): HTMLElement {
    const setting = this.#rowSetting(comparison);
    const template = rowTemplate(setting);
    const before = this.#list();
    const kept = template === this.#template ? before : null;
    const list = kept ?? makeList(setting);
    this.#template = template;
    showDifferences(list, comparison, setting, template);
    if (comparison.lang) list.lang = comparison.lang;
    else list.removeAttribute('lang');
    if (!kept) {
      for (const row of rowsOf(before)) {
        const now = disclosureOf(row)?.open && rowsOf(list).find(({ id }) => id === row.id);
        if (now) openQuietly(now);
      }
    }
    return list;
  }

  #rowSetting({ lang }: Comparison): RowSetting {
    const { versus, copyLink, note } = this.words;
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS);
    if (this.collapsible && layout === 'table')
      warnOnce(this, 'collapsible needs layout="cards"; the table shows all.');
    return {
      layout,
      level: Math.min(6, this.level + 1),
      collapsible: this.collapsible && layout === 'cards',
      linkable: this.linkable,
      versus,
      copyLink,
      note,
      lowerSecond: !/^de\b/i.test(lang ?? this.language.language),
    };
  }

  #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part=differences]');
  }

  #rowWith(id: string): HTMLElement | undefined {
    return rowsOf(this.#list()).find((row) => id && row.id === id);
  }

  #announce(text: string): void {
    const status = this.renderRoot.querySelector('[role=status]')!;
    status.setAttribute('lang', this.language.language);
    if (status.textContent !== text) status.textContent = text;
  }

  #warnOfEmptiness(): void {
    const cause =
      this.textContent.trim() || this.firstElementChild
        ? 'put a <table> inside the tag'
        : 'the tag closes with nothing inside. A browser takes a <table> out of a <p>, which editors like to put around a tag: ' +
          'write both in a block of HTML of their own (WordPress: "Custom HTML"), not in a paragraph';
    warnOnce(this, `has nothing to show: ${cause}; or set src or differences.`);
  }

  #toggleAll(): void {
    const list = this.#list()!;
    const open = !areAllOpen(list);
    for (const details of disclosuresIn(list)) details.open = open;
  }

  #toggled(details: HTMLDetailsElement): void {
    const row = rowsOf(this.#list()).find((each) => disclosureOf(each) === details);
    if (!row) return;
    const button = this.renderRoot.querySelector('.toggle-all');
    if (button) button.textContent = areAllOpen(this.#list()!) ? this.words.closeAll : this.words.openAll;
    if (isVisitors(details)) this.dispatchEvent(new BrugToggleEvent({ id: row.id, open: details.open }));
  }

  async #copy(event: Event, link: Element): Promise<void> {
    if (!('clipboard' in navigator)) return;
    event.preventDefault();
    if (!(await copyAddress(link.getAttribute('href')!))) return;
    const { linkCopied } = this.words;
    link.setAttribute('data-copied', linkCopied);
    this.#announce(linkCopied);
    setTimeout(() => {
      link.removeAttribute('data-copied');
      this.#announce('');
    }, 2500);
  }
}
