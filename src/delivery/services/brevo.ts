import { formService } from './form-service.js';

/** A form hosted by Brevo (formerly Sendinblue). */
export const brevo = formService({
  name: 'brevo',
  address: /^[\w-]+\.sibforms\.com\/serve/,
  names: { email: 'EMAIL', name: 'FIRSTNAME LASTNAME', locale: 'locale', consent: 'OPT_IN' },
  honeypot: 'email_address_check',
  accepts: /^([A-Z\d_]+\W*|locale|html_type|.+-response)$/,
  consentValue: '1',
  requiredFields: ['EMAIL'],
  query: ['isAjax', '1'],
  finish({ form }) {
    form.set('html_type', 'simple');
    if (!form.has('email_address_check')) form.set('email_address_check', '');
  },
  confirms: /"success":\s*true/,
});
