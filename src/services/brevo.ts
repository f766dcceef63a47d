import { formService } from './form-service.js';

/** A hosted form of Brevo's (Sendinblue). */
export const brevo = formService({
  name: 'brevo',
  at: /^[\w-]+\.sibforms\.com\/serve/,
  // To the domains that the owner has allowed.
  readable: 'sometimes',
  names: { email: 'EMAIL', name: 'FIRSTNAME LASTNAME', locale: 'locale', consent: 'OPT_IN' },
  honeypot: 'email_address_check',
  own: /^([A-Z\d_]+\W*|locale|html_type|.+-response)$/,
  ticked: '1',
  asks: ['EMAIL'],
  query: ['isAjax', '1'],
  write({ form }) {
    form.set('html_type', 'simple');
    if (!form.has('email_address_check')) form.set('email_address_check', '');
  },
  confirms: /"success":\s*true/,
});
