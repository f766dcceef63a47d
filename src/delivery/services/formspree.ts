import { formService } from './form-service.js';

/** Formspree. It answers with a captcha page unless the request asks for JSON, as delivery does. */
export const formspree = formService({
  name: 'formspree',
  address: /^formspree\.io\/(.+\/)?f\//,
  honeypot: '_gotcha',
  multipart: true,
  json: true,
  confirms: /"(next|ok)":/,
  wrongSetUp: /_FOUND|INACTIVE|NO_FILE|over quota/,
});
