import { repeat } from 'lit/directives/repeat.js';
import { nothing, type TemplateResult } from 'lit/html.js';
import { consentTemplate } from '../fields/consent.template.js';
import type { VisibleField } from '../fields/conditions.js';
import { errorSummaryTemplate } from '../fields/error-summary.template.js';
import { fieldTemplate } from '../fields/field.template.js';
import { drawnFormTemplate, pageFormTemplate, type FormSurroundings } from '../fields/form.template.js';
import { CONSENT_NAME } from '../submission/consent.js';
import { HONEYPOT_NAME } from '../submission/payload.js';
import { nameOf } from './control.js';
import { failureText, networkText } from './failure-text.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';

/** What a widget puts into its form. */
export interface FormOptions {
  /** Label of the button that sends. */
  readonly submitLabel: string;
  /** Stands beside the button. */
  readonly otherAction?: TemplateResult | undefined;
  /** Slot that the page's own form is in; empty for the one without a name. */
  readonly pageFormSlot: string;
}

/** The names that a mistake can lead to, each with the id of its control. */
const linkTargets = (form: FormController): Map<string, string> =>
  new Map(
    form
      .controls()
      .map((control) => [nameOf(control), control] as const)
      .filter(([name, { type }]) => name && name !== HONEYPOT_NAME && type !== 'hidden')
      .map(([name, { id }]) => [name, id]),
  );

function fieldsOf(host: FormHost, form: FormController): unknown {
  const { formWords, appliedLanguage } = host;
  const { language, tag } = appliedLanguage;
  const words = formWords as unknown as Readonly<Record<string, string>>;
  const { fields } = form;
  const shown = fields.filter(({ hidden, type }) => !hidden && type !== 'hidden');
  const last = shown[shown.length - 1];
  const draw = (field: VisibleField, index: number): TemplateResult => {
    const builtIn = words[`${field.name}.label`];
    // What the page calls its own fields is in the page's language, whatever the widget speaks.
    const isPageLabel = tag !== '' && (field.label ?? builtIn) !== builtIn;
    return fieldTemplate(field, {
      id: `field-${index}`,
      label: field.label ?? builtIn ?? field.name,
      labelLanguage: isPageLabel ? tag : undefined,
      words: formWords,
      language,
      message: form.mistakes.messages.get(field.name) ?? '',
      last: field === last,
    });
  };
  // By name, so that a field keeps its control, with all that is in it, wherever it goes.
  return repeat(fields, ({ name }) => name, draw);
}

/** The form of a widget as it is now: drawn, or the page's own with what belongs around it. */
export function renderForm(host: FormHost, form: FormController, options: FormOptions): TemplateResult {
  const { formWords: words } = host;
  const { language } = host.appliedLanguage;
  const { state } = form.session;
  const connection = form.connection.state;
  const { messages, summary } = form.mistakes;
  const surroundings: FormSurroundings = {
    words,
    language,
    state,
    failure: failureText(words, connection, state.failure, summary.length > 0),
    network: networkText(words, connection, state.failure),
    summary: errorSummaryTemplate(summary, words, language, linkTargets(form), (name) => form.focusControl(name)),
  };
  if (form.pageForm) return pageFormTemplate(surroundings, options.pageFormSlot, () => form.requestSubmit());
  const consent = host.consentAsked();
  return drawnFormTemplate({
    ...surroundings,
    submitLabel: options.submitLabel,
    otherAction: options.otherAction ?? nothing,
    fields: fieldsOf(host, form),
    consent:
      consent === 'none'
        ? nothing
        : consentTemplate({
            consent,
            words,
            language,
            privacyHref: host.privacyLink(),
            message: messages.get(CONSENT_NAME) ?? '',
          }),
    isDisabled: host.isDisabled,
    onSubmit: form.handleDrawnSubmit,
    onChange: form.handleChange,
    onLeave: form.handleLeave,
    onPageControls: form.handlePageControls,
  });
}
