import { formService } from './form-service.js';

/** A form handler of Pardot's (Account Engagement). What its external fields are called, its owner decides. */
export const pardot = formService({
  name: 'pardot',
  address: /^go\.pardot\.com\/l\//,
  readable: false,
  accepts: /./,
});
