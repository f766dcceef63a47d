import { formService } from './form-service.js';

/** A web app of Google Apps Script's. Its status is always 200: the script must say how it went. */
export const appsScript = formService({
  name: 'apps-script',
  at: /^script\.google\.com\/.+\/(exec|dev)$/,
  check: ({ pathname }) => pathname.endsWith('/dev') && 'the address that ends in /exec.',
  confirms: /("(?:ok|success|result|status)"\s*:|^)\W*(true|ok|success|200)\W*($|,|})/i,
  refuses: /"(?:ok|success|result|status)"\s*:\s*"?(?:false|0|n|err|fail)/i,
});
