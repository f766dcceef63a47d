import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { checkedUrl } from '../page/checked-url.js';
import { oneOf } from '../page/one-of.js';
import { warnOnce } from '../page/warn.js';
import { WidgetElement } from '../page/widget.element.js';
import { buttonStyles } from '../theme/button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { reportProblems, type Comparison, type DifferenceInput } from './comparison.js';
import { ContentSource } from './content-source.js';
import { DeepLinkController, type DeepLinkHost } from './deep-link.controller.js';
import { BrugToggleEvent } from './difference-card.events.js';
import { LAYOUTS, type Layout } from './difference-card.options.js';
import { differenceCardStyles } from './difference-card.styles.js';
import { DifferenceList } from './difference-list.js';
import { readJson } from './read-json.js';
import { RemoteSource } from './remote-source.controller.js';
import type { RowSetting } from './row-template.js';

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
export class DifferenceCardElement extends WidgetElement<DifferenceCardWords> implements DeepLinkHost {
  static override styles = [widgetStyles, buttonStyles, differenceCardStyles];

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

  protected override readonly dictionary = DICTIONARY;
  readonly #content = new ContentSource(this);
  readonly #remote = new RemoteSource(this);
  readonly #list = new DifferenceList();
  #comparison: Comparison | undefined;
  #copied = '';

  constructor() {
    super();
    new DeepLinkController(this);
  }

  /** @internal Whether an address with this id points into this card. */
  hasDifference(id: string): boolean {
    return this.#list.rows.some((row) => row.id === id);
  }

  /** Opens the difference with this id, brings it into view and moves focus to it; `false` when there is none. */
  reveal(id: string, smooth = true): boolean {
    const row = this.#list.rows.find((each) => each.id === id);
    row?.open();
    row?.reveal(smooth);
    return row !== undefined;
  }

  protected override firstUpdated(): void {
    // `toggle` does not bubble; one listener for all rows hears it on its way down.
    this.renderRoot.addEventListener('toggle', this.#toggled, true);
    this.renderRoot.addEventListener('click', (event) => void this.#copy(event));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const local = this.#firstWithDifferences([
      () => (this.differences ? readJson({ differences: this.differences }) : undefined),
      () => this.#content.json,
      () => this.#content.table(Boolean(this.first && this.second)),
    ]);
    this.#remote.request(local ? undefined : checkedUrl(this, 'src', this.src));
    const found = local ?? this.#firstWithDifferences([() => this.#remote.comparison]);
    this.#comparison = found && { ...found, first: this.first || found.first, second: this.second || found.second };
  }

  protected override render(): TemplateResult {
    const comparison = this.#comparison;
    const busy = this.#remote.state === 'loading';
    return html`<div class="widget" part="widget">
      <slot name="media"></slot>
      ${this.headingElement(this.heading || comparison?.heading || '')}
      <slot name="intro"></slot>
      ${busy || this.#remote.state === 'failed' ? this.#renderRemote(busy) : nothing}
      ${comparison ? this.#renderDifferences(comparison) : nothing}
      <slot name="footer"></slot>
      <p class="visually-hidden" role="status" lang=${this.language.language}>
        ${busy ? this.words.loading : this.#copied}
      </p>
    </div>`;
  }

  /** A table that an editor has moved out of the tag leaves an empty card: after a while, someone should know. */
  protected override updated(): void {
    if (!this.#comparison && this.#remote.state === 'idle') setTimeout(this.#warnIfEmpty, 3000);
  }

  /** The first source that has something to show; what is wrong with those before it goes to the console. */
  #firstWithDifferences(sources: (() => Comparison | undefined)[]): Comparison | undefined {
    for (const source of sources) {
      const comparison = source();
      // Half a document has half a table; its faults are not the page's.
      if (comparison && document.readyState !== 'loading') reportProblems(this, comparison);
      if (comparison?.differences.length) return comparison;
    }
    return undefined;
  }

  #renderRemote(busy: boolean): TemplateResult {
    const { words } = this;
    return busy
      ? html`<div class="loading" part="loading" lang=${this.language.language}>${words.loading}</div>`
      : html`<div class="loading" part="failure" lang=${this.language.language}>
          <p>${words.loadFailed}</p>
          <button class="button quiet" type="button" @click=${() => void this.#remote.retry()}>
            <span>${words.loadAgain}</span>
          </button>
        </div>`;
  }

  #renderDifferences(comparison: Comparison): TemplateResult {
    const list = this.#list.show(comparison, this.#rowSetting());
    const { rows } = this.#list;
    const allOpen = rows.every(({ details }) => details?.open);
    return html`${
      rows[1]?.details
        ? html`<button
            class="toggle-all"
            part="toggle-all"
            type="button"
            lang=${this.language.language}
            @click=${() => this.#toggleAll(!allOpen)}
          >
            ${allOpen ? this.words.closeAll : this.words.openAll}
          </button>`
        : nothing
    }
    ${list}`;
  }

  #rowSetting(): RowSetting {
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
      lowerSecond: this.language.language !== 'de',
    };
  }

  readonly #warnIfEmpty = (): void => {
    if (this.isConnected && !this.#comparison && this.#remote.state === 'idle') {
      warnOnce(this, 'has nothing to show; put a <table> inside the tag, or set src or differences.');
    }
  };

  #toggleAll(open: boolean): void {
    for (const { details } of this.#list.rows) details!.open = open;
  }

  readonly #toggled = (event: Event): void => {
    const row = this.#list.rows.find(({ details }) => details === event.target);
    if (!row?.details) return;
    this.requestUpdate();
    const quiet = row.openedByWidget;
    row.openedByWidget = false;
    if (quiet) return;
    this.dispatchEvent(new BrugToggleEvent({ id: row.id, open: row.details.open }));
  };

  /** Copies the address of a difference; where the page may not, the link is followed and the address bar has it. */
  readonly #copy = async (event: Event): Promise<void> => {
    const link = (event.target as Element).closest('.copy');
    if (!link || !('clipboard' in navigator)) return;
    event.preventDefault();
    const url = location.href.replace(/#.*/, '') + link.getAttribute('href')!;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      location.assign(url);
      return;
    }
    this.#copied = this.words.linkCopied;
    link.setAttribute('data-copied', this.#copied);
    this.requestUpdate();
    setTimeout(() => {
      link.removeAttribute('data-copied');
      this.#copied = '';
      this.requestUpdate();
    }, 2500);
  };
}
