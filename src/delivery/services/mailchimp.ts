import { formService } from './form-service.js';

/** The key of the audience, made from two parameters in the address; `undefined` when one is missing. */
function audienceIn({ searchParams }: URL): string | undefined {
  const [user, id] = ['u', 'id'].map((name) => searchParams.get(name));
  return user && id ? `${user}_${id}` : undefined;
}

/** The embedded form of a Mailchimp audience. */
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
    // The address that ends in `-json` is for scripts, which would put what people typed into the URL.
    url.pathname = '/subscribe/post';
  },
});
