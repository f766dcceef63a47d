import { formService } from './form-service.js';

const TAG = '_wpcf7_unit_tag';

/** The WordPress plugin, by its REST address; one with `rest_route` in it has to be told by `service`. */
export const contactForm7 = formService({
  name: 'contact-form-7',
  address: /\/contact-form-7\/v1\/.+feedback/,
  // The tags of the form that the plugin makes by itself.
  names: { name: 'your-name', email: 'your-email', message: 'your-message' },
  accepts: /^(?!(intent|document|phone|company|website|role|country)$)/,
  consentValue: '1',
  multipart: 'only',
  // The number of a form, not the hash that the shortcode shows.
  problemWith: ({ href }) =>
    !/contact-forms(\/|%2F)\d+(\/|%2F)feedback/.test(href) &&
    'action="/wp-json/contact-form-7/v1/contact-forms/NUMBER/feedback".',
  finish({ form }) {
    // Refused without one; any will do.
    if (!form.has(TAG)) form.set(TAG, 'wpcf7-brug');
  },
  confirms: /"mail_sent"/,
  wrongSetUp: /"code":\s*"(wpcf7|rest)_/,
});
