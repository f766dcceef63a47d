import { formService } from './form-service.js';

/** Web3Forms. */
export const web3forms = formService({
  name: 'web3forms',
  address: /^api\.web3forms\.com\//,
  honeypot: 'botcheck',
  // A urlencoded form is answered with a redirect that no page may follow: the mail goes out, but the visitor reads of
  // a failure.
  multipart: 'only',
  json: true,
  requiredInputs: ['access_key'],
  // A field `redirect` causes the same redirect.
  problemWith: (_, { fields }, { navigates }) =>
    !navigates && fields.has('redirect') && 'success-href, not a field "redirect".',
  confirms: /"success":\s*true/,
  wrongSetUp: /access.key/i,
});
