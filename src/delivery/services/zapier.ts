import { formService } from './form-service.js';

/** A Zapier catch hook. JSON would need a preflight, which Zapier does not pass. */
export const zapier = formService({
  name: 'zapier',
  address: /^hooks\.zapier\.com\/hooks\/catch/,
  refuses: /"status":\s*"(?!success)/,
});
