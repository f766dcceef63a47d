import { formService } from './form-service.js';

/** A custom webhook of Make. */
export const make = formService({
  name: 'make',
  address: /^hook\.\w+\.make\.[\w.]+\/\w/,
  // Make reads JSON, but not every webhook passes the preflight that JSON needs.
  json: true,
});
