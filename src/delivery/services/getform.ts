import { formService } from './form-service.js';

/** Getform, which calls itself Forminit now. */
export const getform = formService({
  name: 'getform',
  address: /^getform\.(io|com)\/f\//,
  honeypot: '_gotcha',
  multipart: true,
  json: true,
});
