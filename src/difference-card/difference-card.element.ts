import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { oneOf } from '../page/one-of.js';
import { WidgetElement } from '../page/widget.element.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { reportProblems, type Comparison } from './comparison.js';
import { LAYOUTS, type Layout } from './difference-card.options.js';
import { differenceCardStyles } from './difference-card.styles.js';
import { DifferenceList } from './difference-list.js';
import { readTable } from './read-table.js';

const DICTIONARY = { nl: nl.differenceCard, en: en.differenceCard, de: de.differenceCard, fr: fr.differenceCard };

// A table that has a slot of its own (a fallback, a footer) is not the content.
const TABLE = ':scope > table:not([slot]), :scope > :not([slot]) table';

/**
 * Shows how two subjects differ, one difference a row: "Groep versus individu".
 *
 * @slot - A `<table>` (or a `<figure>` around one) with the differences: head row (empty), first and second subject; then
 *   topic, first, second and optionally a note.
 * @slot media - Header image.
 * @slot intro - Introduction, above the differences.
 * @slot footer - What follows the differences.
 * @csspart widget - The whole widget.
 * @csspart heading - The title.
 * @csspart differences - All differences.
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
 * @csspart details - A difference that opens and closes.
 * @csspart summary - What opens and closes it.
 * @csspart copy - The button that copies the address of a difference.
 * @cssprop [--brug-first=#0b5cad] - Colour of the first subject.
 * @cssprop [--brug-second=#a8480a] - Colour of the second subject.
 */
export class DifferenceCardElement extends WidgetElement<DifferenceCardWords> {
  static override styles = [widgetStyles, differenceCardStyles];

  /** Layout: `cards`, a section for each difference, or `table`. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'cards';

  protected override readonly dictionary = DICTIONARY;
  readonly #list = new DifferenceList();
  readonly #contentWatch = new MutationObserver(() => this.#readContent());
  #comparison?: Comparison;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#contentWatch.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    this.#readContent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#contentWatch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const table = this.querySelector<HTMLTableElement>(TABLE);
    this.#comparison = table ? readTable(table) : undefined;
  }

  protected override render(): TemplateResult {
    const comparison = this.#comparison;
    if (comparison && document.readyState !== 'loading') reportProblems(this, comparison);
    return html`<div class="widget" part="widget">
      <slot name="media"></slot>
      ${this.headingElement(this.heading || comparison?.heading || '')}
      <slot name="intro"></slot>
      ${comparison ? this.#renderList(comparison) : ''}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderList(comparison: Comparison): HTMLElement {
    return this.#list.show(comparison, {
      layout: oneOf(this, 'layout', this.layout, LAYOUTS),
      level: Math.min(6, this.level + 1),
      collapsible: false,
      linkable: false,
      versus: this.words.versus,
      copyLink: this.words.copyLink,
      lowerSecond: this.language.language !== 'de',
    });
  }

  #readContent(): void {
    this.requestUpdate();
  }
}
