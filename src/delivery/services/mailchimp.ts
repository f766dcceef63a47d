import { formService } from './form-service.js';

/** The audience, by the two keys in the address; `undefined` when one is missing. */
function audienceIn({ searchParams }: URL): string | undefined {
  const [user, id] = ['u', 'id'].map((name) => searchParams.get(name));
  return user && id ? `${user}_${id}` : undefined;
}

/** The embedded form of an audience. */
export const mailchimp = formService({
  name: 'mailchimp',
  address: /^[\w-]+\.us\d+\.list-manage\.com\/subscribe/,
  readable: false,
  names: { email: 'EMAIL', name: 'FNAME LNAME', phone: 'PHONE' },
  honeypot: 'b',
  accepts: /^([A-Z\d_]+|group|gdpr|tags|f_id|b_.+)(\[|$)/,
  consentValue: 'Y',
  requiredFields: ['EMAIL'],
  problemWith: (url) => !audienceIn(url) && '?u=…&id=… in its address.',
  finish({ form }, { antispam }, url) {
    const honeypot = `b_${audienceIn(url)}`;
    form.delete('b');
    if (!form.has(honeypot)) form.set(honeypot, antispam.honeypot);
    // The address with `-json` is for scripts, with what people fill in in the address.
    url.pathname = '/subscribe/post';
  },
});
