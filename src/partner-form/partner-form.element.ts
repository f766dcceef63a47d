import type { PropertyValues } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { property } from 'lit/decorators.js';
import { BUILT_IN_FIELDS } from '../fields/built-in-fields.js';
import { fieldsStyles } from '../fields/fields.styles.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { FormWidgetElement, type FormWords } from '../forms/form-widget.element.js';
import { parseFields } from '../fields/parse-fields.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { PartnerFormWords } from '../locales/words.js';
import { warnOnce } from '../page/warn.js';
import { list } from '../submission/payload.js';
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
  static override styles = [widgetStyles, buttonStyles, fieldsStyles];

  /**
   * The fields: as text, names of built-in ones in their order, `?` marks an optional one; as a property also a list of
   * such names and of definitions. What is not understood is left out with a warning.
   */
  @property({ reflect: false }) fields: string | readonly (FieldDefinition | string)[] = DEFAULT_FIELDS;

  protected override readonly dictionary = DICTIONARY;
  #definitions: readonly FieldDefinition[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && !changed.has('fields')) return;
    const definitions = this.#readFields();
    // A framework may give an equal list at each render: what is typed and said of it stays.
    if (JSON.stringify(list(definitions)) === JSON.stringify(list(this.#definitions))) return;
    this.#definitions = definitions;
    if (this.hasUpdated) this.refill(definitions);
  }

  protected override fieldDefinitions(): readonly FieldDefinition[] {
    const question = this.currentValues()['intent'] === INTENTS[1];
    return this.#definitions.map((field) => {
      if (field.name === 'intent') {
        const options = INTENTS.map((value) => ({ value, label: this.words[`intent.${value}`] }));
        return { options, ...field };
      }
      return field.name === 'message' && question ? { ...field, required: true } : field;
    });
  }

  protected override render(): TemplateResult {
    const sent = this.submission.state.status === 'sent';
    return html`<div class="widget" part="widget">
      ${this.headingElement(this.heading)}
      <slot name="intro"></slot>
      ${this.renderForm(this.words.submit, this.words.sentHeading)}
      ${
        sent
          ? html`<div
              class="sent"
              part="success"
              role="group"
              id="sent"
              aria-labelledby="sent"
              tabindex="-1"
              lang=${this.language.language}
            >
              <slot name="success">
                <p class="sent-heading">${this.words.sentHeading}</p>
                <p>${this.words.sentText}</p>
              </slot>
            </div>`
          : nothing
      }
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
