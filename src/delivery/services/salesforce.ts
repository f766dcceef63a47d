import { formService } from './form-service.js';

/** Salesforce Web-to-Lead. */
export const salesforce = formService({
  name: 'salesforce',
  address: /^[\w.-]+\.salesforce\.com\/servlet\/servlet\.WebToLead$/,
  readable: false,
  names: { name: 'first_name last_name', role: 'title', website: 'URL', message: 'description' },
  accepts:
    /^(email|(first|last)_name|phone|company|title|description|lead_source|URL|street|city|state|zip|country|Campaign_ID|member_status|captcha_settings|oid|retURL|00N\w+|.+-response)$/,
  consentValue: '1',
  requiredInputs: ['oid'],
  // Without these Salesforce makes no lead and does not say so.
  requiredFields: ['last_name', 'company'],
  finish({ form }, _, { searchParams }) {
    searchParams.set('encoding', 'UTF-8');
    // A name of one word becomes the last name: a lead needs that, but no first name.
    if (form.get('last_name')) return;
    form.set('last_name', (form.get('first_name') as string | null) ?? '');
    form.delete('first_name');
  },
});
