import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ALERT, icon } from '../../theme/icons.js';
import type { FieldWords } from '../../locales/words.js';
import type { VisibleField } from './conditions.js';
import { controlTemplate } from './control.template.js';
import type { FieldOption } from './field-definition.js';
import { asList } from '../../page/plain-data.js';

/** What a field needs besides its definition. */
export interface FieldView {
  /** The id of the control, unique in its tree. */
  readonly id: string;
  readonly label: string | TemplateResult;
  /** Language of the label and the page's other texts about the field, if it is not the widget's. */
  readonly labelLanguage: string | undefined;
  readonly words: FieldWords;
  /** Language of the widget's own words. */
  readonly language: string;
  /** The message at the field; empty when there is none. */
  readonly message: string;
  /** Whether this is the last field, so that a phone labels its Enter key "send". */
  readonly last: boolean;
  /** Whether an optional field is marked as optional; `true` by default. */
  readonly isMarked?: boolean;
  /** The current value, or the one that is about to be filled in; `undefined` before the field is drawn. */
  readonly current: unknown;
  /** The hint below the field, such as "did you mean …?". */
  readonly hint?: HTMLElement | undefined;
  /** Content below the message of a single checkbox. */
  readonly below?: TemplateResult | typeof nothing;
}

/** The values to begin with; only a field that can hold several has more than one. */
const initialValues = ({ value = '' }: VisibleField): readonly string[] => asList<string>(value);

const optionsOf = ({ options = [] }: VisibleField): FieldOption[] =>
  options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option));

const orNothing = <T>(value: T | undefined): T | typeof nothing => value ?? nothing;

/**
 * Label and mark are one template: if one of Lit's markers follows a space, Chromium drops the space from the
 * accessible name.
 */
function labelText({ required }: VisibleField, view: FieldView): TemplateResult {
  const { label, words, language, labelLanguage, isMarked = true } = view;
  const text = html`<span lang=${orNothing(labelLanguage)}>${label}</span>`;
  return required || !isMarked
    ? text
    : html`${text} <span class="optional" lang=${language}>(${words.optional})</span>`;
}

const helpLine = ({ help }: VisibleField, { id, labelLanguage }: FieldView): TemplateResult | typeof nothing =>
  help ? html`<p class="help" id="${id}-help" part="help" lang=${orNothing(labelLanguage)}>${help}</p>` : nothing;

/** The element stays in the tree when the message is empty, so that `aria-describedby` always has its target. */
const messageLine = ({ id, message }: FieldView): TemplateResult => {
  const told = message ? html`${icon(ALERT)}<span .textContent=${message}></span>` : nothing;
  return html`<p class="message" id="${id}-message" part="error">${told}</p>`;
};

const describedBy = ({ help, describedBy: more }: VisibleField, { id }: FieldView): string =>
  [more, help && `${id}-help`, `${id}-message`].filter(Boolean).join(' ');

const choicePart = (isChecked: boolean): string => (isChecked ? 'choice choice-checked' : 'choice');

/** A group of radio buttons, or of checkboxes. */
function choicesField(field: VisibleField, view: FieldView): TemplateResult {
  const isRadio = field.type === 'radio';
  const initial = initialValues(field);
  const chosen = view.current === undefined ? initial : asList(view.current);
  return html`<fieldset
    class="field"
    part="field"
    role=${isRadio ? 'radiogroup' : nothing}
    ?hidden=${field.hidden}
    aria-describedby=${describedBy(field, view)}
    aria-required=${isRadio && field.required ? 'true' : nothing}
    aria-invalid=${isRadio && view.message ? 'true' : nothing}
  >
    <legend part="label">${labelText(field, view)}</legend>
    ${helpLine(field, view)}
    <div class=${isRadio ? 'choices' : 'ticks'}>
      ${optionsOf(field).map(
        ({ value, label }, index) =>
          html`<label class=${isRadio ? 'choice' : 'tick'} part=${choicePart(chosen.includes(value))}>
            <input
              type=${isRadio ? 'radio' : 'checkbox'}
              id=${index ? nothing : view.id}
              name=${field.name}
              value=${value}
              ?data-several=${!isRadio}
              ?disabled=${field.hidden}
              .defaultChecked=${initial.includes(value)}
            />
            <span lang=${orNothing(view.labelLanguage)}>${label}</span>
          </label>`,
      )}
    </div>
    ${messageLine(view)}
  </fieldset>`;
}

function checkboxField(field: VisibleField, view: FieldView): TemplateResult {
  return html`<div class="field" part="field" ?hidden=${field.hidden}>
    <label class="tick" part=${choicePart(!!view.current)}>
      <input
        type="checkbox"
        id=${view.id}
        name=${field.name}
        value=${initialValues(field)[0] || 'yes'}
        ?disabled=${field.hidden}
        aria-required=${field.required ? 'true' : nothing}
        aria-invalid=${view.message ? 'true' : nothing}
        aria-describedby=${describedBy(field, view)}
      />
      <span>${labelText(field, view)}</span>
    </label>
    <div class="under-tick">${helpLine(field, view)}${messageLine(view)}${view.below}</div>
  </div>`;
}

/** A labelled native control, or a group of them, with its help and its message. */
export function fieldTemplate(field: VisibleField, view: FieldView): TemplateResult {
  const { type = 'text' } = field;
  if (type === 'hidden')
    return html`<input type="hidden" name=${field.name} .value=${initialValues(field)[0]} ?disabled=${field.hidden} />`;
  if (type === 'radio' || (type === 'checkbox' && field.options)) return choicesField(field, view);
  if (type === 'checkbox') return checkboxField(field, view);
  const isWide = type === 'textarea' || type === 'file';
  return html`<div class="field ${isWide ? '' : 'half'}" part="field" ?hidden=${field.hidden}>
    <label class="label" for=${view.id} part="label">${labelText(field, view)}</label>
    ${helpLine(field, view)}
    ${controlTemplate(field, {
      ...view,
      describedBy: describedBy(field, view),
      options: optionsOf(field),
      initial: initialValues(field),
    })}
    ${messageLine(view)} ${view.hint}
  </div>`;
}
