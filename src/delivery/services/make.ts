import { formService } from './form-service.js';

/** A custom webhook. */
export const make = formService({
  name: 'make',
  address: /^hook\.\w+\.make\.[\w.]+\/\w/,
  // Not every one passes the preflight that JSON needs.
  json: true,
});
