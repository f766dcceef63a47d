import { formService } from './form-service.js';

/** A catch hook. JSON would need a preflight, which Zapier does not pass. */
export const zapier = formService({
  name: 'zapier',
  at: /^hooks\.zapier\.com\/hooks\/catch/,
  readable: 'sometimes',
  refuses: /"status":\s*"(?!success)/,
});
