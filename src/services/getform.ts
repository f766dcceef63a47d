import { formService } from './form-service.js';

/** Getform, which calls itself Forminit now. */
export const getform = formService({
  name: 'getform',
  at: /^getform\.(io|com)\/f\/[\da-z-]+$/,
  honeypot: '_gotcha',
  multipart: true,
  json: true,
});
