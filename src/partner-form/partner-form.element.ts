import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Values } from '../delivery/submission.js';
import { BUILT_IN_FIELDS, parseFields } from '../form/drawn/parse-fields.js';
import { fieldsNow, type VisibleField } from '../form/drawn/conditions.js';
import type { FieldDefinition } from '../form/drawn/field-definition.js';
import { fieldsStyles } from '../form/drawn/fields.styles.js';
import { renderForm } from '../form/form.template.js';
import { contactTemplate } from '../form/notice.template.js';
import type { FormWords } from '../form/form-host.js';
import { FormController } from '../form/form.controller.js';
import { findPageForm } from '../form/page/find-page-form.js';
import { addFreeMail, knowsFreeMail } from '../form/work-mail.js';
import { SubmittingElement } from '../form/submitting.element.js';
import { fields, submission, partnerForm } from '../locales/sections.js';
import type { PartnerFormWords } from '../locales/words.js';
import { warnOnce } from '../page/warn.js';
import { buttonStyles } from '../theme/button.styles.js';
import { CLOCK, icon } from '../theme/icons.js';
import { noticeStyles } from '../theme/notice.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { headingTemplate } from '../widget/widget.element.js';
import { partnerFormStyles } from './partner-form.styles.js';

/** What a visitor may want; the first value is chosen by default. */
export const INTENTS = ['partner', 'question'] as const;

/** The fields of a form without a `fields` attribute. */
export const DEFAULT_FIELDS = 'intent name email company? phone? message?';

type Words = FormWords & PartnerFormWords;

const FIELDS = {
  ...BUILT_IN_FIELDS,
  intent: { type: 'radio', value: INTENTS[0] },
  // Without a message, a visitor with a question could not ask it.
  message: { ...BUILT_IN_FIELDS['message'], requiredWhen: { intent: INTENTS[1] } },
} as const satisfies Readonly<Record<string, Omit<FieldDefinition, 'name'>>>;

/** The check mark where the two halves of the span meet. */
const DRAWN_CHECK = html`<svg class="icon" viewBox="0 0 24 24">
  <circle cx="12" cy="12" r="10.5" opacity=".35" />
  <path class="draw" d="m7 12.4 3.4 3.4L17 9" />
</svg>`;

/** A text with a value that a visitor has typed; `<bdi>` because that may run in the other direction. */
function withPart(text: string, place: string, typed: string): TemplateResult | string {
  const [before, after] = text.split(`{${place}}`);
  return after === undefined ? text : html`${before}<bdi>${typed}</bdi>${after}`;
}

/**
 * A form for people who want to become a partner or have a question.
 *
 * @slot - The page's own `<form>`, enhanced where it stands; without one the widget draws its fields.
 * @slot intro - Text above the form.
 * @slot fields - The site's own controls; they are validated and sent along.
 * @slot consent - Text of the consent.
 * @slot captcha - A captcha, in the page's own tree.
 * @slot success - The site's own thanks, shown in place of heading, text and form.
 * @slot next - What to do next, below the thanks.
 * @slot contact - Another way to reach the site, when trying again will hardly help; else a mail or phone `fallback`.
 * @csspart widget - The whole widget.
 * @csspart heading - The title.
 * @csspart form - The form.
 * @csspart field - A field with its label and messages.
 * @csspart label - The label of a field.
 * @csspart input - A text field, select or text area.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart choice-checked - The same while it is chosen.
 * @csspart help - The help of a field, and the hint that asks for a work address.
 * @csspart error - The message at a field.
 * @csspart typo - The question whether another email address was meant, with its button.
 * @csspart error-summary - The list of mistakes.
 * @csspart consent - The consent.
 * @csspart failure - The message when sending has failed or there is no network.
 * @csspart contact - The other way to reach the site, inside `failure`.
 * @csspart submit - The button that sends.
 * @csspart success - What is shown after sending.
 * @csspart span - The two lines that meet at a check, or leave a gap while nobody confirms.
 * @cssstate sending - A submission is on its way.
 * @cssstate sent - A submission has been sent.
 * @cssstate failed - Sending failed; everything typed is still there.
 * @cssstate unavailable - Failed because there is no endpoint, or the set-up is wrong.
 * @cssstate offline - There is no network.
 * @fires {BrugStartEvent} brug-start - The visitor has entered something for the first time.
 * @fires {BrugInvalidEvent} brug-invalid - The visitor tried to send and something is missing or wrong.
 * @fires {BrugSubmitEvent} brug-submit - All is valid, nothing has left the page; cancelable.
 * @fires {BrugSuccessEvent} brug-success - Delivery is confirmed; or it was sent, and the answer cannot be read.
 * @fires {BrugErrorEvent} brug-error - Delivery failed; everything typed is still there.
 */
export class PartnerFormElement extends SubmittingElement<Words> {
  static override styles = [widgetStyles, buttonStyles, noticeStyles, fieldsStyles, partnerFormStyles];
  protected static override readonly sections = { fields, submission, partnerForm };

  /** @internal For `dist/free-mail.js`. */
  static readonly addFreeMail: typeof addFreeMail = addFreeMail;

  /**
   * The fields. As text: names of built-in fields in order, where `?` marks an optional one. As a property also a list
   * of such names and of definitions. Anything that is not understood is left out with a warning. Not used if the page
   * has its own form inside the tag.
   */
  @property({ reflect: false }) fields: string | readonly (FieldDefinition | string)[] = DEFAULT_FIELDS;

  /** Text of the button that sends; a button in the page's own form keeps its text. */
  @property({ attribute: 'submit-label', reflect: true, useDefault: true }) submitLabel = '';

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
    // A field that is not drawn yet has the value of its definition.
    const initial = definitions.map(({ name, value = '' }) => [name, value]);
    return fieldsNow(definitions, () => ({ ...(Object.fromEntries(initial) as Values), ...this.form.expectedValues }));
  }

  /** @internal */
  override findPageForm(): HTMLFormElement | undefined {
    return findPageForm(this, '');
  }

  protected override missing(): string | undefined {
    const isNeeded = !this.form.pageForm && this.#definitions.some(({ work }) => work);
    return isNeeded && !knowsFreeMail()
      ? 'work of a field needs dist/free-mail.js beside the script of the widgets.'
      : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('fields')) this.#definitions = this.#readFields();
  }

  protected override render(): TemplateResult {
    const { isDone } = this.form.session;
    return html`<div class="widget" part="widget">
      ${isDone ? this.#renderOutcome() : this.headingTemplate(this.heading)}
      <slot name="intro" ?hidden=${isDone}></slot>
      ${renderForm(this, this.form, { submitLabel: this.submitLabel || this.words.submit, pageFormSlot: '' })}
    </div>`;
  }

  /** Shown in place of heading, introduction and form; the page's own thanks also label this group. */
  #renderOutcome(): TemplateResult {
    const { words, language } = this;
    const { status, values = {} } = this.form.session.state;
    const isConfirmed = status === 'sent';
    const hasOwnThanks = this.querySelector(':scope > [slot=success]') !== null;
    const text = (name: string): string => (typeof values[name] === 'string' ? values[name].trim() : '');
    const name = text('given-name');
    const email = text('email');
    const greeting = name ? withPart(words.thanksName, 'name', name) : words.thanks;
    const thanks = headingTemplate(this.level, 'heading', isConfirmed ? greeting : words.unconfirmedHeading);
    return html`<div
      class=${isConfirmed ? 'outcome' : 'outcome unconfirmed'}
      part="success"
      role="group"
      aria-labelledby=${hasOwnThanks ? 'thanks' : 'thanks-heading'}
      aria-describedby=${hasOwnThanks ? nothing : 'thanks-text'}
      tabindex="-1"
    >
      <div class="span" part="span" aria-hidden="true">${isConfirmed ? DRAWN_CHECK : icon(CLOCK)}</div>
      <div id="thanks">
        <slot name="success">
          <div lang=${language.language}>
            <div id="thanks-heading">${thanks}</div>
            <div id="thanks-text">
              <p>${isConfirmed ? words.sentText : words.unconfirmedText}</p>
              ${isConfirmed && email ? html`<p>${withPart(words.sentAddress, 'email', email)}</p>` : nothing}
            </div>
          </div>
        </slot>
      </div>
      ${isConfirmed ? nothing : contactTemplate(this)}
      <slot name="next"></slot>
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
