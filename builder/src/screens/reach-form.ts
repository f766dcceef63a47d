import { html, nothing, type TemplateResult } from 'lit';
import * as en from '../../../src/locales/en.js';
import * as nl from '../../../src/locales/nl.js';
import { hasOptions, nameFrom } from '../snippet/tidy.js';
import type { BuilderLanguage } from '../words/text.js';
import { filled, type Words } from '../words/words.js';
import type { AskingContext } from './delivery-form.js';
import { textBox, tickBox } from './controls.js';

const LABELS = { nl: nl.fields, en: en.fields } as const;

/** The name of a built-in field, for people. */
export const fieldLabel = (name: string, language: BuilderLanguage, words: Words): string =>
  name === 'intent'
    ? words.field_intent
    : ((LABELS[language] as unknown as Record<string, string>)[`${name}.label`] ?? name);

/** A field that a link can fill in: a built-in one, or one of the site's own. */
interface Fillable {
  readonly name: string;
  readonly label: string;
}

/** The fields that a link can fill in: text, but no choice, no file and no consent. */
function fillableFields({ embed, words, language }: AskingContext): Fillable[] {
  const labelOf = (name: string): string => fieldLabel(name, language, words);
  if (embed.widget === 'whitepaper-cta') return [{ name: 'email', label: labelOf('email') }];
  const builtIn = embed.fields
    .split(/[\s,]+/)
    .map((field) => field.replace(/\?$/, ''))
    .filter((name) => name && name !== 'intent');
  const own = embed.ownFields.filter(
    ({ label, type }) => label.trim() && !hasOptions(type) && !/checkbox|file/.test(type),
  );
  return [
    ...builtIn.map((name) => ({ name, label: labelOf(name) })),
    ...own.map(({ name, label }) => ({ name: name.trim() || nameFrom(label), label })),
  ];
}

const namesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function prefillForm(context: AskingContext): TemplateResult {
  const { embed, words, change } = context;
  const chosen = namesIn(embed.prefill);
  const example = `?${chosen[0] ?? 'email'}=…`;
  if (embed.widget === 'partner-form' && embed.ownForm)
    return textBox({
      id: 'prefill',
      label: words.prefillNames,
      help: filled(words.prefillHelp, { example }),
      optional: words,
      example: 'email',
      value: embed.prefill,
      onInput: (prefill) => change({ prefill }),
    });
  const set = (name: string, isOn: boolean): void => {
    const others = chosen.filter((each) => each !== name);
    change({ prefill: [...others, ...(isOn ? [name] : [])].join(' ') });
  };
  return html`<fieldset class="fields" aria-describedby="prefill-help">
    <legend>${words.prefill}</legend>
    <p class="help" id="prefill-help">${filled(words.prefillHelp, { example })}</p>
    <div class="unpicked">
      ${fillableFields(context).map(
        ({ name, label }) =>
          html`<label class="pick"
            ><input
              type="checkbox"
              name="prefill-${name}"
              .checked=${chosen.includes(name)}
              @change=${(event: Event) => set(name, (event.target as HTMLInputElement).checked)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** How people come to the form, and how a browser's assistant recognises it. */
export function reachForm(context: AskingContext): TemplateResult {
  const { embed, words, change } = context;
  const isOwn = embed.widget === 'partner-form' && !!embed.ownForm;
  return html`${prefillForm(context)}
  ${tickBox({
    id: 'attribution',
    label: words.attribution,
    help: words.attributionHelp,
    value: embed.attribution === 'session',
    onChange: (isOn) => change({ attribution: isOn ? 'session' : 'page' }),
  })}
  ${
    isOwn
      ? nothing
      : html`${textBox({
          id: 'tool-name',
          label: words.toolName,
          help: words.toolNameHelp,
          optional: words,
          value: embed.toolName,
          onInput: (toolName) => change({ toolName }),
        })}
        ${textBox({
          id: 'tool-description',
          label: words.toolDescription,
          help: words.toolDescriptionHelp,
          optional: words,
          value: embed.toolDescription,
          onInput: (toolDescription) => change({ toolDescription }),
        })}`
  }`;
}
