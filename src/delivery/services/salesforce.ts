import { formService } from './form-service.js';

/** Web-to-Lead. */
export const salesforce = formService({
  name: 'salesforce',
  address: /^[\w.-]+\.salesforce\.com\/servlet\/servlet\.WebToLead$/,
  readable: false,
  names: { name: 'first_name last_name', role: 'title', website: 'URL', message: 'description' },
  accepts:
    /^(email|(first|last)_name|phone|company|title|description|lead_source|URL|street|city|state|zip|country|Campaign_ID|member_status|captcha_settings|oid|retURL|00N\w+|.+-response)$/,
  consentValue: '1',
  requiredInputs: ['oid'],
  // Without them there is no lead, and no word of it.
  requiredFields: ['last_name', 'company'],
  finish({ form }, _, { searchParams }) {
    searchParams.set('encoding', 'UTF-8');
    // Of a name of one word: a lead needs a last name, not a first one.
    if (form.get('last_name')) return;
    form.set('last_name', (form.get('first_name') as string | null) ?? '');
    form.delete('first_name');
  },
});
