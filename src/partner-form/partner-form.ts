import { define } from '../element/define.js';
import { PartnerFormElement } from './partner-form.element.js';

define('brug-partner-form', PartnerFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'brug-partner-form': PartnerFormElement;
  }
}

export * from '../submission/submission.events.js';
export { PartnerFormElement };
export type { FieldDefinition, FieldOption, FieldType } from '../fields/field-definition.js';
