import { formService } from './form-service.js';

const TAG = '_wpcf7_unit_tag';

/** The number of a form, not the hash that the shortcode shows. */
const formIn = ({ href }: URL): string | undefined => /contact-forms(?:\/|%2F)(\d+)(?:\/|%2F)feedback/.exec(href)?.[1];

/** The WordPress plugin, by its REST address; one with `rest_route` in it has to be told by `service`. */
export const contactForm7 = formService({
  name: 'contact-form-7',
  at: /\/contact-form-7\/v1\/contact-forms\/\w+\/feedback\/?$/,
  // The tags of the form that the plugin makes by itself.
  names: { name: 'your-name', email: 'your-email', message: 'your-message' },
  own: /^(?!(intent|document|phone|company|website|role|country)$)/,
  ticked: '1',
  multipart: 'only',
  check: (url) => (formIn(url) ? undefined : 'action="/wp-json/contact-form-7/v1/contact-forms/NUMBER/feedback".'),
  write({ form }, _, url) {
    if (!form.has(TAG)) form.set(TAG, `wpcf7-f${formIn(url)}-o1`);
  },
  confirms: /"mail_sent"/,
  refuses: /"status":\s*"(?!mail_sent)/,
  wrongSetUp: /"code":\s*"(wpcf7|rest)_/,
});
