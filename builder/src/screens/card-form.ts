import { html, nothing, type TemplateResult } from 'lit';
import { EMPTY_ROW, type CardEmbed, type Row } from '../model/embed.js';
import { LIMITS } from '../model/limits.js';
import { isComplete } from '../snippet/tidy.js';
import { counted, filled } from '../words/words.js';
import type { Context } from './context.js';
import { group, radioBox, textArea, textBox, tickBox } from './controls.js';
import './paste-table.js';
import type { TableTakenEvent } from './paste-table.js';
import { moved, reorderHandle } from './reorder.js';

type CardContext = Context<CardEmbed>;

const isBegun = (row: Row): boolean => Object.values(row).some((value) => value);

function rowTemplate(context: CardContext, row: Row, index: number): TemplateResult {
  const { embed, words, change, announce } = context;
  const number = index + 1;
  const set = (changes: Partial<Row>): void =>
    change({ rows: embed.rows.map((other, at) => (at === index ? { ...other, ...changes } : other)) });
  const move = (from: number, to: number): void => {
    change(({ rows }) => ({ rows: moved(rows, from, to) }));
    announce(filled(words.moved, { from: from + 1, to: to + 1 }));
  };
  const remove = (event: Event): void => {
    const list = (event.currentTarget as Element).closest('[data-reorder]');
    change({ rows: embed.rows.filter((_, at) => at !== index) });
    announce(filled(words.removed, { number }));
    // Keep focus, which would be lost with the button that was pressed.
    setTimeout(() => {
      const next = list?.children[Math.min(index, embed.rows.length - 2)];
      (next?.querySelector<HTMLElement>('.handle') ?? document.getElementById('add-row'))?.focus();
    });
  };
  const subject = (name: string, fallback: string): string => name.trim() || fallback;
  const [first, second] = [subject(embed.first, words.first), subject(embed.second, words.second)];
  const box = (key: keyof Row, label: string, long = false): TemplateResult =>
    (long ? textArea : textBox)({
      id: `row-${index}-${key}`,
      label,
      value: row[key],
      onInput: (value) => set({ [key]: value }),
    });
  return html`<li class="row">
    <fieldset>
      <legend class="visually-hidden">${filled(words.row, { number })}</legend>
      <div class="row-head">
        ${reorderHandle({ label: filled(words.moveRow, { number }), help: words.moveHelp, index, move })}
        <span class="row-number" aria-hidden="true">${number}</span>
        <div class="row-topic">${box('topic', words.topic)}</div>
        <button type="button" class="icon" aria-label=${filled(words.removeRow, { number })} @click=${remove}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </div>
      <div class="sides">
        <div class="side">
          ${box('first', filled(words.pole, { subject: first }))}
          ${box('firstText', filled(words.text, { subject: first }), true)}
        </div>
        <div class="side">
          ${box('second', filled(words.pole, { subject: second }))}
          ${box('secondText', filled(words.text, { subject: second }), true)}
        </div>
      </div>
      ${box('note', words.note, true)}
      ${isBegun(row) && !isComplete(row) ? html`<p class="hint">${filled(words.incomplete, { number })}</p>` : nothing}
    </fieldset>
  </li>`;
}

/** Adds what was pasted to what is begun. */
function takePasted({ change, embed, announce, words, language }: CardContext, { table }: TableTakenEvent): void {
  const begun = embed.rows.filter(isBegun);
  const rows = table.rows.slice(0, LIMITS.rows - begun.length);
  const left = table.left + table.rows.length - rows.length;
  change({
    heading: embed.heading || table.heading,
    first: table.first || embed.first,
    second: table.second || embed.second,
    rows: [...begun, ...rows],
  });
  const message = left
    ? filled(words.pastedCut, { count: rows.length, left, max: LIMITS.rows })
    : counted(words, 'pastedTable', rows.length, language);
  announce(message);
  const result = document.getElementById('paste-result');
  if (result) result.textContent = message;
  // The button that was pressed is gone, so move focus to the first new row.
  setTimeout(() => document.getElementById(`row-${begun.length}-topic`)?.focus());
}

const pasteTemplate = (context: CardContext): TemplateResult => html`
  <details class="paste" ?open=${!context.embed.rows.some(isBegun)}>
    <summary>${context.words.pasteTable}</summary>
    <builder-paste-table
      .words=${context.words}
      language=${context.language}
      @table-taken=${(event: TableTakenEvent) => takePasted(context, event)}
    ></builder-paste-table>
  </details>
  <p class="hint" id="paste-result"></p>
`;

/** The form for a difference card. */
export function cardForm(context: CardContext): TemplateResult {
  const { embed, words, change } = context;
  const add = (): void => {
    change({ rows: [...embed.rows, EMPTY_ROW] });
    const id = `row-${embed.rows.length}-topic`;
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return html`
    ${group(
      words.groupContent,
      true,
      html`${textBox({
          id: 'heading',
          label: words.cardHeading,
          value: embed.heading,
          onInput: (heading) => change({ heading }),
        })}
        <div class="pair">
          ${textBox({ id: 'first', label: words.first, value: embed.first, onInput: (first) => change({ first }) })}
          ${textBox({ id: 'second', label: words.second, value: embed.second, onInput: (second) => change({ second }) })}
        </div>
        ${textArea({
          id: 'intro',
          label: words.intro,
          help: words.introHelp,
          optional: words,
          value: embed.intro,
          onInput: (intro) => change({ intro }),
        })}`,
    )}
    ${group(
      words.groupDifferences,
      true,
      html`${pasteTemplate(context)}
        <ol class="rows" data-reorder>
          ${embed.rows.map((row, index) => rowTemplate(context, row, index))}
        </ol>
        ${
          embed.rows.length < LIMITS.rows
            ? html`<button type="button" class="secondary" id="add-row" @click=${add}>${words.addRow}</button>`
            : nothing
        }`,
    )}
    ${group(
      words.layout,
      false,
      html`${radioBox({
        id: 'layout',
        label: words.layout,
        value: embed.layout,
        options: [
          ['cards', words.layoutCards],
          ['table', words.layoutTable],
        ],
        onChange: (layout) => change({ layout }),
      })}
      ${
        embed.layout === 'table'
          ? nothing
          : html`${tickBox({
              id: 'collapsible',
              label: words.collapsible,
              value: embed.collapsible,
              onChange: (collapsible) => change({ collapsible }),
            })}
            ${tickBox({
              id: 'linkable',
              label: words.linkable,
              value: embed.linkable,
              onChange: (linkable) => change({ linkable }),
            })}
            ${tickBox({
              id: 'scan',
              label: words.scan,
              help: words.scanHelp,
              value: embed.scan,
              onChange: (scan) => change({ scan }),
            })}
            ${
              embed.scan
                ? textBox({
                    id: 'scan-name',
                    label: words.scanName,
                    help: words.scanNameHelp,
                    optional: words,
                    example: 'scan',
                    value: embed.name,
                    onInput: (name) => change({ name }),
                  })
                : nothing
            }`
      }`,
    )}
  `;
}
