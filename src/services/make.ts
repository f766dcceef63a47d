import { formService } from './form-service.js';

/** A custom webhook. */
export const make = formService({
  name: 'make',
  at: /^hook\.\w+\.make\.[\w.]+\/\w/,
  readable: 'sometimes',
  // Not every one passes the preflight that JSON needs.
  json: true,
});
