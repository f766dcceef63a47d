import { formService } from './form-service.js';

/** A custom webhook. JSON needs a preflight, which not every one passes. */
export const make = formService({
  name: 'make',
  at: /^hook\.\w+\.make\.(celonis\.)?com\/\w/,
  readable: 'sometimes',
});
