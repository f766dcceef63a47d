import { define } from '../widget/define.js';
import { PartnerFormElement } from './partner-form.element.js';

define('brug-partner-form', PartnerFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'brug-partner-form': PartnerFormElement;
  }
}

export * from '../delivery/submission.events.js';
export { PartnerFormElement };
export type { FieldDefinition, FieldOption, FieldType } from '../form/drawn/field-definition.js';
