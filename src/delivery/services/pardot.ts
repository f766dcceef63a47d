import { formService } from './form-service.js';

/** A Pardot form handler (Account Engagement). Its owner chooses the names of its external fields. */
export const pardot = formService({
  name: 'pardot',
  address: /^go\.pardot\.com\/l\//,
  readable: false,
  accepts: /./,
});
