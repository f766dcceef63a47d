import { toJson } from '../../page/plain-data.js';
import { formService } from './form-service.js';

/** A HubSpot form, by its Forms API, version 3. */
export const hubspot = formService({
  name: 'hubspot',
  address: /^[\w-]+\.hsforms\.com\/.+submit/,
  names: { name: 'firstname lastname', role: 'jobtitle', message: 'message', consent: '' },
  // One unknown name makes HubSpot refuse the whole lead, so only names that can be HubSpot properties are sent.
  accepts: /^(?!(intent|document)$)(\d-\d+\/)?[a-z]\w*$/,
  json: true,
  unknownField: 'FIELD_NOT_IN_FORM_DEFINITION',
  // Every code except those about what was typed: a visitor cannot fix the others.
  wrongSetUp: /errorType":\s*"(?!\w+_EMAIL|REQ|\w*NUMBER_?(OUT|")|INPUT)/,

  problemWith: ({ host, pathname }) =>
    !/^api[\w-]*\.hsforms\.com\/.+\/v3\/integration\/submit\/\d+\/[\da-f-]{36}$/.test(host + pathname) &&
    'action="https://api.hsforms.com/submissions/v3/integration/submit/PORTAL/FORM".',

  finish({ form, fieldsByName }, { consents, context }) {
    const cookie = fieldsByName.has('hutk') && ((form.get('hutk') as string) || context.cookie?.('hubspotutk'));
    const subscriptionTypeId = Number(form.get('subscriptionTypeId'));
    form.delete('hutk');
    form.delete('subscriptionTypeId');
    // HubSpot refuses a lead that says no to being processed, so only consents that were given are sent.
    const text = consents.flatMap((consent) => (consent.given ? consent.text : [])).join(' ');
    const communications = subscriptionTypeId ? [{ value: true, subscriptionTypeId, text }] : [];
    return {
      headers: { 'content-type': 'application/json' },
      body: toJson({
        fields: [...new Set(form.keys())].map((path) => {
          // `0-2/name` is a property of the company.
          const [name, objectTypeId] = path.split('/').reverse();
          return { objectTypeId, name, value: (form.getAll(path) as string[]).join(';') };
        }),
        // HubSpot refuses a lead whose `hutk` is anything but the value of its cookie.
        context: { pageUri: context.pageUrl, hutk: /^[\da-f]{32}$/.exec(cookie || '')?.[0] },
        legalConsentOptions: text ? { consent: { consentToProcess: true, text, communications } } : undefined,
      }),
    };
  },
});
