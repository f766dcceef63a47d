import { formService } from './form-service.js';

/** Basin. Its honeypot has a name that the owner chooses, so robots are kept off in the page. */
export const basin = formService({
  name: 'basin',
  address: /^(www\.)?usebasin\.com\/f\//,
  multipart: true,
  json: true,
});
