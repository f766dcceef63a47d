import { formService } from './form-service.js';

/** Formspree. Unless JSON is asked for, as delivery does, it answers with the page of a captcha. */
export const formspree = formService({
  name: 'formspree',
  address: /^formspree\.io\/(.+\/)?f\//,
  honeypot: '_gotcha',
  multipart: true,
  json: true,
  confirms: /"(next|ok)":/,
  wrongSetUp: /_FOUND|INACTIVE|NO_FILE|over quota/,
});
