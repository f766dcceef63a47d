import type { FieldDefinition } from './field-definition.js';

/** The fields that Brug draws by name, with what browsers and password managers need to fill them. */
export const BUILT_IN_FIELDS: Readonly<Record<string, Omit<FieldDefinition, 'name'>>> = {
  name: { autocomplete: 'name', autocapitalize: 'words' },
  'given-name': { autocomplete: 'given-name', autocapitalize: 'words' },
  'family-name': { autocomplete: 'family-name', autocapitalize: 'words' },
  email: { type: 'email', autocomplete: 'email', inputMode: 'email', autocapitalize: 'none' },
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
  company: { autocomplete: 'organization', autocapitalize: 'words' },
  website: { type: 'url', autocomplete: 'url', inputMode: 'url', autocapitalize: 'none' },
  role: { autocomplete: 'organization-title', autocapitalize: 'sentences' },
  country: { autocomplete: 'country-name', autocapitalize: 'words' },
  message: { type: 'textarea', autocapitalize: 'sentences' },
};
