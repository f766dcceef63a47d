import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BUILT_IN_FIELDS } from '../controls/built-in-fields.js';
import { controlsStyles } from '../controls/controls.styles.js';
import type { FieldDefinition } from '../controls/field-definition.js';
import { FormWidgetElement, type FormWords } from '../controls/form-widget.element.js';
import { parseFields } from '../controls/parse-fields.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { PartnerFormWords } from '../locales/words.js';
import { warnOnce } from '../page/warn.js';
import { buttonStyles } from '../theme/button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { DEFAULT_FIELDS, INTENTS } from './partner-form.options.js';

type Words = FormWords & PartnerFormWords;

const DICTIONARY = {
  nl: { ...nl.controls, ...nl.submission, ...nl.partnerForm },
  en: { ...en.controls, ...en.submission, ...en.partnerForm },
  de: { ...de.controls, ...de.submission, ...de.partnerForm },
  fr: { ...fr.controls, ...fr.submission, ...fr.partnerForm },
};

const FIELDS = { intent: { type: 'radio', value: INTENTS[0] }, ...BUILT_IN_FIELDS } as const;

/**
 * A form for people who want to become a partner or have a question.
 *
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
 * @fires {BrugInvalidEvent} brug-invalid - The visitor tried to send and something is missing or wrong.
 * @fires {BrugSubmitEvent} brug-submit - All is valid, nothing has left the page; cancelable.
 * @fires {BrugSuccessEvent} brug-success - Delivery is confirmed.
 * @fires {BrugErrorEvent} brug-error - Delivery failed; everything typed is still there.
 */
export class PartnerFormElement extends FormWidgetElement<Words> {
  static override styles = [widgetStyles, buttonStyles, controlsStyles];

  /**
   * The fields: as text, names of built-in ones in their order, `?` marks an optional one; as a property also an array of
   * definitions. Unknown names are left out with a warning.
   */
  @property({ reflect: false }) fields: string | readonly FieldDefinition[] = DEFAULT_FIELDS;

  protected override readonly dictionary = DICTIONARY;

  protected override fieldDefinitions(): readonly FieldDefinition[] {
    const question = this.form ? new FormData(this.form).get('intent') === 'question' : false;
    return this.#definitions().map((field) => {
      if (field.name === 'intent') {
        const options = INTENTS.map((value) => ({ value, label: this.words[`intent.${value}`] }));
        return { options, ...field };
      }
      return field.name === 'message' && question ? { ...field, required: true } : field;
    });
  }

  protected override render(): TemplateResult {
    const sent = this.submission.state.status === 'sent';
    return html`<div class="widget" part="widget" @change=${() => this.requestUpdate()}>
      ${this.headingElement(this.heading)}
      <slot name="intro"></slot>
      ${this.renderForm(this.words.submit)}
      ${
        sent
          ? html`<div class="sent" part="success" role="group" tabindex="-1">
              <slot name="success">
                <p class="sent-heading">${this.words.sentHeading}</p>
                <p>${this.words.sentText}</p>
              </slot>
            </div>`
          : nothing
      }
    </div>`;
  }

  #definitions(): readonly FieldDefinition[] {
    if (typeof this.fields !== 'string') return this.fields;
    const { fields, unknown } = parseFields(this.fields, FIELDS);
    if (unknown.length) {
      warnOnce(this, `fields: "${unknown.join(' ')}" left out; known, each once: ${Object.keys(FIELDS).join(', ')}.`);
    }
    return fields;
  }
}
