import { formService } from './form-service.js';

const TAG = '_wpcf7_unit_tag';

/**
 * The WordPress plugin Contact Form 7, recognised by its REST address. For an address with `rest_route` in it, the page
 * has to write `service="contact-form-7"`.
 */
export const contactForm7 = formService({
  name: 'contact-form-7',
  address: /\/contact-form-7\/v1\/.+feedback/,
  // The names in the plugin's default form.
  names: { name: 'your-name', email: 'your-email', message: 'your-message' },
  accepts: /^(?!(intent|document|phone|company|website|role|country)$)/,
  consentValue: '1',
  multipart: 'only',
  // The address needs the number of the form, not the hash that the shortcode shows.
  problemWith: ({ href }) =>
    !/contact-forms(\/|%2F)\d+(\/|%2F)feedback/.test(href) &&
    'action="/wp-json/contact-form-7/v1/contact-forms/NUMBER/feedback".',
  finish({ form }) {
    // The plugin refuses a form without a unit tag; any value will do.
    if (!form.has(TAG)) form.set(TAG, 'wpcf7-brug');
  },
  confirms: /"mail_sent"/,
  wrongSetUp: /"code":\s*"(wpcf7|rest)_/,
});
