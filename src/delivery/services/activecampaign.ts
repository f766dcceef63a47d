import { formService } from './form-service.js';

/** An ActiveCampaign form. It answers with a script, which is read and never run. */
export const activecampaign = formService({
  name: 'activecampaign',
  address: /^[\w-]+\.activehosted\.com\/proc/,
  names: { name: 'fullname' },
  accepts: /^(email|(first|last|full)name|phone|[ufscmv]|act|or|(field|nlbox|customer_account)\[.+|.+-response)$/,
  consentValue: '1',
  requiredInputs: ['u', 'f', 'act'],
  query: ['jsonp', 'true'],
  verdict: ({ js }) => js,
  confirms: /_show_thank_you|window\.top\.location/,
  refuses: /_show_error\([^(,]*,\s*"((?:\\.|[^"\\])*)/,
});
