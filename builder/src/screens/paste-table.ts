import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isTooMuch, LONGEST } from '../markup/parse.js';
import type { Grid } from '../paste/cells.js';
import { guess, ROLES, sampleOf, tableFrom, type PastedTable, type Reading, type Role } from '../paste/columns.js';
import { readClipboard } from '../paste/table.js';
import type { BuilderLanguage } from '../words/text.js';
import { counted, filled, type Words } from '../words/words.js';
import { textArea, tickBox } from './controls.js';

/** Somebody pasted a table, and agreed to how it is read. */
export class TableTakenEvent extends Event {
  readonly table: PastedTable;
  constructor(table: PastedTable) {
    super('table-taken');
    this.table = table;
  }
}

/** Rows that are shown of what was pasted: the head, and enough to see which column is what. */
const SHOWN = 4;

/** The box to paste a table in. Shows how the table is read before it is taken. Fires `table-taken`. */
export class PasteTableElement extends LitElement {
  @property({ attribute: false }) words!: Words;
  @property() language: BuilderLanguage = 'nl';
  @state() private grid: Grid | undefined;
  @state() private reading: Reading = { roles: [], hasHead: true };
  @state() private problem = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { words, grid } = this;
    if (grid) return this.#previewTemplate(grid);
    return textArea({
      id: 'paste-table',
      label: words.pasteTableLabel,
      help: words.pasteTableHelp,
      problem: this.problem || undefined,
      value: '',
      rows: 3,
      onInput: () => {},
      onPaste: this.#paste,
    });
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    const [markup, text] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')];
    const grid = text.length > LONGEST ? undefined : readClipboard(markup, text);
    this.problem = grid
      ? ''
      : text.length > LONGEST || isTooMuch(markup)
        ? this.words.tooMuch
        : this.words.pastedNothing;
    // Only text that could not be read stays in the box, so that people can look at it.
    if (!grid) return;
    event.preventDefault();
    this.grid = grid;
    this.reading = guess(grid);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#take-table')?.focus());
  };

  #previewTemplate(grid: Grid): TemplateResult {
    const { words, reading, language } = this;
    const table = tableFrom(grid, reading);
    const sample = sampleOf(grid, SHOWN);
    const name = (column: number): string =>
      (reading.hasHead && sample[0]?.[column]) || filled(words.column, { number: column + 1 });
    return html`<section class="pasted" aria-labelledby="pasted">
      <h4 id="pasted">${words.pastedPreview}</h4>
      <div class="pasted-table" tabindex="0" role="region" aria-labelledby="pasted">
        <table>
          <thead>
            <tr>
              ${reading.roles.map(
                (role, column) =>
                  html`<th scope="col">
                    <select
                      aria-label=${name(column)}
                      .value=${role}
                      @change=${(event: Event) => this.#give(column, (event.target as HTMLSelectElement).value as Role)}
                    >
                      ${ROLES.map(
                        (each) =>
                          html`<option value=${each} ?selected=${each === role}>${words[`role_${each}`]}</option>`,
                      )}
                    </select>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${sample.map(
              (row, index) =>
                html`<tr class=${reading.hasHead && index === 0 ? 'head' : ''}>
                  ${reading.roles.map(
                    (role, column) => html`<td class=${role === 'skip' ? 'skipped' : ''}>${row[column] ?? ''}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${tickBox({
        id: 'has-head',
        label: words.hasHead,
        value: reading.hasHead,
        onChange: (hasHead) => (this.reading = { ...reading, hasHead }),
      })}
      ${this.#leftOutTemplate(table)}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          id="take-table"
          ?disabled=${!table.rows.length}
          @click=${() => this.#take(table)}
        >
          ${counted(words, 'takeTable', table.rows.length, language)}
        </button>
        <button type="button" class="secondary" @click=${this.#cancel}>${words.cancel}</button>
      </div>
    </section>`;
  }

  #leftOutTemplate({ incomplete, skipped, left }: PastedTable): TemplateResult | typeof nothing {
    const { words, language } = this;
    const list = (items: readonly string[]): string =>
      new Intl.ListFormat(language).format(items.slice(0, 5).map((item) => (item ? `“${item}”` : '…')));
    const lines = [
      ...(incomplete.length ? [filled(words.pastedIncomplete, { rows: list(incomplete) })] : []),
      ...(skipped.length ? [filled(words.pastedSkipped, { columns: list(skipped) })] : []),
      ...(left ? [filled(words.pastedLeft, { left })] : []),
    ];
    return lines.length
      ? html`<ul class="hint" id="pasted-left-out">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
      : nothing;
  }

  /** Only one column can have a role: the column that had it gets the other's. */
  #give(column: number, role: Role): void {
    const { roles } = this.reading;
    const before = roles[column]!;
    this.reading = {
      ...this.reading,
      roles: roles.map((each, at) => (at === column ? role : each === role && role !== 'skip' ? before : each)),
    };
  }

  #take(table: PastedTable): void {
    this.grid = undefined;
    this.dispatchEvent(new TableTakenEvent(table));
    // A finished change goes into the address.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #cancel = (): void => {
    this.grid = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#paste-table')?.focus());
  };
}
customElements.define('builder-paste-table', PasteTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-paste-table': PasteTableElement;
  }
}
