import type { PropertyValues } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { property } from 'lit/decorators.js';
import { fieldsNow, type VisibleField } from '../fields/conditions.js';
import { BUILT_IN_FIELDS } from '../fields/built-in-fields.js';
import { fieldsStyles } from '../fields/fields.styles.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { findPageForm } from '../forms/find-page-form.js';
import { FormController } from '../forms/form.controller.js';
import type { FormWords } from '../forms/form-host.js';
import { renderForm } from '../forms/form-view.js';
import { SubmittingElement } from '../forms/submitting.element.js';
import { parseFields } from '../fields/parse-fields.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { PartnerFormWords } from '../locales/words.js';
import { warnOnce } from '../page/warn.js';
import type { Values } from '../submission/payload.js';
import { buttonStyles } from '../theme/button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { DEFAULT_FIELDS, INTENTS } from './partner-form.options.js';

type Words = FormWords & PartnerFormWords;

const DICTIONARY = {
  nl: { ...nl.fields, ...nl.submission, ...nl.partnerForm },
  en: { ...en.fields, ...en.submission, ...en.partnerForm },
  de: { ...de.fields, ...de.submission, ...de.partnerForm },
  fr: { ...fr.fields, ...fr.submission, ...fr.partnerForm },
};

const FIELDS = {
  ...BUILT_IN_FIELDS,
  intent: { type: 'radio', value: INTENTS[0] },
  // Who has a question must be able to ask it.
  message: { ...BUILT_IN_FIELDS['message'], requiredWhen: { intent: INTENTS[1] } },
} as const satisfies Readonly<Record<string, Omit<FieldDefinition, 'name'>>>;

/**
 * A form for people who want to become a partner or have a question.
 *
 * @slot - The page's own `<form>`, enhanced where it stands; without one the widget draws its fields.
 * @slot intro - Text above the form.
 * @slot fields - The site's own controls; they are validated and sent along.
 * @slot consent - Text of the consent.
 * @slot captcha - A captcha, in the page's own tree.
 * @slot success - What thanks the visitor.
 * @csspart widget - The whole widget.
 * @csspart heading - The title.
 * @csspart form - The form.
 * @csspart field - A field with its label and messages.
 * @csspart label - The label of a field.
 * @csspart input - A text field, select or text area.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart help - The help of a field.
 * @csspart error - The message at a field.
 * @csspart error-summary - The list of mistakes.
 * @csspart consent - The consent.
 * @csspart failure - What is said when sending failed.
 * @csspart submit - The button that sends.
 * @csspart success - What is shown after sending.
 * @cssstate sending - A submission is on its way.
 * @cssstate sent - A submission has been sent.
 * @cssstate failed - Sending failed; everything typed is still there.
 * @cssstate unavailable - Failed since there is nowhere to send to, or the set-up is wrong.
 * @cssstate offline - There is no network.
 * @fires {BrugInvalidEvent} brug-invalid - The visitor tried to send and something is missing or wrong.
 * @fires {BrugSubmitEvent} brug-submit - All is valid, nothing has left the page; cancelable.
 * @fires {BrugSuccessEvent} brug-success - Delivery is confirmed; or it was sent to where no page may read the answer.
 * @fires {BrugErrorEvent} brug-error - Delivery failed; everything typed is still there.
 */
export class PartnerFormElement extends SubmittingElement<Words> {
  static override styles = [widgetStyles, buttonStyles, fieldsStyles];
  protected static override readonly wordSections = ['fields', 'submission', 'partnerForm'] as const;

  /**
   * The fields: as text, names of built-in ones in their order, `?` marks an optional one; as a property also a list of
   * such names and of definitions. What is not understood is left out with a warning. Not used where the page has a form
   * of its own inside the tag.
   */
  @property({ reflect: false }) fields: string | readonly (FieldDefinition | string)[] = DEFAULT_FIELDS;

  protected override readonly dictionary = DICTIONARY;
  protected override readonly form = new FormController(this);
  #definitions: readonly FieldDefinition[] = [];

  /** @internal */
  override fieldDefinitions(): readonly VisibleField[] {
    const { words } = this;
    const definitions = this.#definitions.map((field) =>
      field.name === 'intent' && !field.options
        ? { ...field, options: INTENTS.map((value) => ({ value, label: words[`intent.${value}`] })) }
        : field,
    );
    // A field that is still to be drawn begins with what its definition says.
    const initial = definitions.map(({ name, value = '' }) => [name, value]);
    return fieldsNow(definitions, () => ({ ...(Object.fromEntries(initial) as Values), ...this.form.values }));
  }

  /** @internal */
  override findPageForm(): HTMLFormElement | undefined {
    return findPageForm(this, '');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('fields')) this.#definitions = this.#readFields();
  }

  protected override render(): TemplateResult {
    return html`<div class="widget" part="widget">
      ${this.headingElement(this.heading)}
      <slot name="intro"></slot>
      ${renderForm(this, this.form, { submitLabel: this.words.submit, pageFormSlot: '' })}
      ${this.form.session.isDone ? this.#renderThanks() : nothing}
    </div>`;
  }

  /** Named by its first line, described by the rest; the page's own thanks name themselves. */
  #renderThanks(): TemplateResult {
    const { words } = this;
    const isConfirmed = this.form.session.state.status === 'sent';
    const hasOwnThanks = this.querySelector(':scope > [slot=success]') !== null;
    return html`<div
      class="sent"
      part="success"
      role="group"
      aria-labelledby=${hasOwnThanks ? 'sent' : 'sent-heading'}
      aria-describedby=${hasOwnThanks ? nothing : 'sent-text'}
      tabindex="-1"
    >
      <div id="sent">
        <slot name="success">
          <p class="sent-heading" id="sent-heading" lang=${this.language.language}>
            ${isConfirmed ? words.sentHeading : words.unconfirmedHeading}
          </p>
          <p id="sent-text" lang=${this.language.language}>${isConfirmed ? words.sentText : words.unconfirmedText}</p>
        </slot>
      </div>
    </div>`;
  }

  #readFields(): readonly FieldDefinition[] {
    const { fields, problems } = parseFields(this.fields ?? DEFAULT_FIELDS, FIELDS);
    if (problems.length) {
      warnOnce(
        this,
        `fields: not understood: ${problems.join(', ')}. Known, each once: ${Object.keys(FIELDS).join(', ')}.`,
      );
    }
    return fields;
  }
}
