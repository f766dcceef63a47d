import { formService } from './form-service.js';

/** Basin. The site owner chooses the name of its honeypot, so Brug stops robots in the page instead. */
export const basin = formService({
  name: 'basin',
  address: /^(www\.)?usebasin\.com\/f\//,
  multipart: true,
  json: true,
});
