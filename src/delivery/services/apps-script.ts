import { formService } from './form-service.js';

/** A Google Apps Script web app. Its status is always 200, so the script's answer must say how it went. */
export const appsScript = formService({
  name: 'apps-script',
  address: /^script\.google\.com\/.+\/(exec|dev)$/,
  problemWith: ({ pathname }) => pathname.endsWith('/dev') && 'the address that ends in /exec.',
  verdict: ({ ok, success, status, result }) => ok ?? success ?? status ?? result,
  confirms: /^\W*(true|ok|success\w*|200|1)\W*$/i,
});
