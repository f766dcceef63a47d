import { html, nothing, type TemplateResult } from 'lit';
import { BUILT_IN_FIELDS } from '../../../src/form/drawn/parse-fields.js';
import { EMPTY_OWN_FIELD, OWN_TYPES, type FormEmbed, type OwnField } from '../model/embed.js';
import { clean } from '../markup/clean.js';
import { isTooMuch } from '../markup/parse.js';
import { LIMITS } from '../model/limits.js';
import { hasOptions, nameFrom } from '../snippet/tidy.js';
import { filled } from '../words/words.js';
import { isWebUrl } from '../markup/rules.js';
import { widgetWords } from '../words/widget-words.js';
import type { Context } from './context.js';
import { group, selectBox, textArea, textBox, tickBox } from './controls.js';
import { consentForm, deliveryForm } from './delivery-form.js';
import { fieldLabel, reachForm } from './reach-form.js';
import { moved, reorderHandle } from './reorder.js';

type FormContext = Context<FormEmbed>;

const NAMES = ['intent', ...Object.keys(BUILT_IN_FIELDS)];
/** A built-in field and whether it may be left empty. */
interface Chosen {
  readonly name: string;
  readonly optional: boolean;
}

const readChosen = (fields: string): Chosen[] =>
  fields
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((item) => ({ name: item.replace(/\?$/, ''), optional: item.endsWith('?') }));

const writeChosen = (chosen: readonly Chosen[]): string =>
  chosen.map(({ name, optional }) => (optional ? `${name}?` : name)).join(' ');

function builtInFields({ embed, words, language, change, announce }: FormContext): TemplateResult {
  const chosen = readChosen(embed.fields);
  const update = (next: (chosen: readonly Chosen[]) => readonly Chosen[]): void =>
    change(({ fields }) => ({ fields: writeChosen(next(readChosen(fields))) }));
  const move = (from: number, to: number): void => {
    update((fields) => moved(fields, from, to));
    const name = chosen[from]?.name ?? '';
    announce(filled(words.movedField, { field: fieldLabel(name, language, words), to: to + 1 }));
  };
  const others = NAMES.filter((name) => !chosen.some((field) => field.name === name));
  const tick = (name: string, checked: boolean, onChange: (checked: boolean) => void): TemplateResult =>
    html`<label class="pick"
      ><input
        type="checkbox"
        name="field-${name}"
        .checked=${checked}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      /><span>${fieldLabel(name, language, words)}</span></label
    >`;
  return html`<fieldset class="fields" aria-describedby="fields-help">
    <legend>${words.fields}</legend>
    <p class="help" id="fields-help">${words.fieldsHelp}</p>
    <ul class="picked" data-reorder>
      ${chosen.map(
        ({ name, optional }, index) =>
          html`<li>
            ${reorderHandle({ label: filled(words.moveField, { field: fieldLabel(name, language, words) }), help: words.moveHelp, index, move })}
            ${tick(name, true, () => update((fields) => fields.filter((field) => field.name !== name)))}
            ${
              name === 'intent'
                ? nothing
                : html`<label class="pick optional"
                    ><input
                      type="checkbox"
                      name="optional-${name}"
                      aria-label="${fieldLabel(name, language, words)}: ${words.fieldOptional}"
                      .checked=${optional}
                      @change=${(event: Event) => {
                        const { checked } = event.target as HTMLInputElement;
                        update((fields) =>
                          fields.map((field) => (field.name === name ? { name, optional: checked } : field)),
                        );
                      }}
                    /><span>${words.fieldOptional}</span></label
                  >`
            }
          </li>`,
      )}
    </ul>
    <div class="unpicked">
      ${others.map((name) => tick(name, false, () => update((fields) => [...fields, { name, optional: true }])))}
    </div>
  </fieldset>`;
}

function ownFieldForm(context: FormContext, field: OwnField, index: number): TemplateResult {
  const { embed, words, change } = context;
  const number = index + 1;
  const set = (changes: Partial<OwnField>): void =>
    change({ ownFields: embed.ownFields.map((other, at) => (at === index ? { ...other, ...changes } : other)) });
  const remove = (): void => {
    change({ ownFields: embed.ownFields.filter((_, at) => at !== index) });
    setTimeout(() => document.getElementById('add-own-field')?.focus());
  };
  return html`<li class="row">
    <fieldset>
      <legend class="visually-hidden">${filled(words.ownField, { number })}</legend>
      <div class="row-head">
        <div class="row-topic">
          ${textBox({ id: `own-${index}-label`, label: words.ownLabel, value: field.label, onInput: (label) => set({ label }) })}
        </div>
        <button type="button" class="icon" aria-label=${filled(words.removeOwnField, { number })} @click=${remove}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </div>
      <div class="pair">
        ${selectBox({
          id: `own-${index}-type`,
          label: words.ownType,
          value: field.type,
          options: OWN_TYPES.map((type) => [type, words[`type_${type}`]] as const),
          onChange: (type) => set({ type }),
        })}
        ${textBox({
          id: `own-${index}-name`,
          label: words.ownName,
          optional: words,
          example: nameFrom(field.label),
          value: field.name,
          onInput: (name) => set({ name }),
        })}
      </div>
      ${
        hasOptions(field.type)
          ? textArea({
              id: `own-${index}-options`,
              label: words.ownOptions,
              rows: 3,
              value: field.options,
              onInput: (options) => set({ options }),
            })
          : nothing
      }
      ${tickBox({
        id: `own-${index}-required`,
        label: words.ownRequired,
        value: field.required,
        onChange: (required) => set({ required }),
      })}
    </fieldset>
  </li>`;
}

function ownFormBox({ embed, words, change }: FormContext): TemplateResult {
  const form = embed.ownForm.trim() ? clean(embed.ownForm, 'form').html : '';
  return html`<details class="paste" ?open=${!!embed.ownForm}>
    <summary>${words.ownForm}</summary>
    ${textArea({
      id: 'own-form',
      label: words.ownFormLabel,
      help: words.ownFormHelp,
      code: true,
      rows: 5,
      value: embed.ownForm,
      problem:
        embed.ownForm.length > LIMITS.text || isTooMuch(embed.ownForm)
          ? words.tooMuch
          : embed.ownForm.trim() && !form
            ? words.ownFormMissing
            : undefined,
      onInput: (ownForm) => change({ ownForm }),
    })}
  </details>`;
}

/** The form for a partner form. */
export function partnerFormForm(context: FormContext): TemplateResult {
  const { embed, words, change } = context;
  const addField = (): void => {
    change({ ownFields: [...embed.ownFields, EMPTY_OWN_FIELD] });
    const id = `own-${embed.ownFields.length}-label`;
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return html`
    ${group(
      words.groupTexts,
      true,
      html`${textBox({ id: 'heading', label: words.formHeading, value: embed.heading, onInput: (heading) => change({ heading }) })}
      ${textArea({
        id: 'intro',
        label: words.formIntro,
        help: words.introHelp,
        optional: words,
        value: embed.intro,
        onInput: (intro) => change({ intro }),
      })}`,
    )}
    ${group(
      words.groupFields,
      true,
      html`${
        embed.ownForm
          ? nothing
          : html`${builtInFields(context)} ${embed.ownFields.length ? html`<h4>${words.ownFields}</h4>` : nothing}
              <ol class="rows">
                ${embed.ownFields.map((field, index) => ownFieldForm(context, field, index))}
              </ol>
              ${
                embed.ownFields.length < LIMITS.ownFields
                  ? html`<button type="button" class="secondary" id="add-own-field" @click=${addField}>
                      ${words.addOwnField}
                    </button>`
                  : nothing
              }`
      }
      ${
        embed.ownForm
          ? nothing
          : textBox({
              id: 'submit-label',
              label: words.label,
              optional: words,
              example: widgetWords(embed.widget, embed.lang || context.language)['submit'],
              value: embed.submitLabel,
              onInput: (submitLabel) => change({ submitLabel }),
            })
      }
      ${ownFormBox(context)}`,
    )}
    ${group(
      words.groupDelivery,
      true,
      deliveryForm(
        context,
        tickBox({
          id: 'navigate',
          label: words.navigate,
          value: embed.navigate,
          onChange: (navigate) => change({ navigate }),
        }),
      ),
    )}
    ${group(words.groupConsent, embed.consent !== 'none', consentForm(context))}
    ${group(words.groupReach, false, reachForm(context))}
    ${group(
      words.groupAfter,
      false,
      html`${textArea({
        id: 'thanks',
        label: words.thanks,
        help: words.thanksHelp,
        optional: words,
        value: embed.thanks,
        onInput: (thanks) => change({ thanks }),
      })}
      ${textBox({
        id: 'success-href',
        type: 'url',
        label: words.successHref,
        optional: words,
        example: '/bedankt',
        value: embed.successHref,
        problem: isWebUrl(embed.successHref) ? undefined : words.addressRefused,
        onInput: (successHref) => change({ successHref }),
      })}
      ${textBox({
        id: 'fallback-email',
        type: 'email',
        label: words.fallbackEmail,
        optional: words,
        example: 'partners@example.com',
        value: embed.fallbackEmail,
        onInput: (fallbackEmail) => change({ fallbackEmail }),
      })}`,
    )}
  `;
}
