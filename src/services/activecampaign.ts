import { formService } from './form-service.js';

/** A form of ActiveCampaign's. It answers with a script, which is read and never run. */
export const activecampaign = formService({
  name: 'activecampaign',
  at: /^[\w-]+\.activehosted\.com\/proc/,
  names: { name: 'fullname' },
  own: /^(email|(first|last|full)name|phone|[ufscmv]|act|or|\w+\[.+|.+-response)$/,
  ticked: '1',
  needs: ['u', 'f', 'act'],
  query: ['jsonp', 'true'],
  verdict: ({ js }) => js,
  confirms: /_show_thank_you|window\.top\.location/,
  refuses: /_show_error\(.*?,\s*"((?:\\.|[^"\\])*)/,
});
