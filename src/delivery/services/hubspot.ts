import { toJson } from '../../page/plain-data.js';
import { formService } from './form-service.js';

/** A HubSpot form, by its Forms API, version 3. */
export const hubspot = formService({
  name: 'hubspot',
  address: /^[\w-]+\.hsforms\.com\/.+submit/,
  names: { name: 'firstname lastname', role: 'jobtitle', message: 'message', consent: '' },
  // One unknown name makes HubSpot refuse the whole lead: nothing goes that cannot be a property of its own.
  accepts: /^(?!(intent|document)$)(\d-\d+\/)?[a-z]\w*$/,
  json: true,
  unknownField: 'FIELD_NOT_IN_FORM_DEFINITION',
  // What a visitor cannot fix: all codes but those about what is typed.
  wrongSetUp: /errorType":\s*"(?!\w+_EMAIL|REQ|\w*NUMBER_?(OUT|")|INPUT)/,

  problemWith: ({ host, pathname }) =>
    !/^api[\w-]*\.hsforms\.com\/.+\/v3\/integration\/submit\/\d+\/[\da-f-]{36}$/.test(host + pathname) &&
    'action="https://api.hsforms.com/submissions/v3/integration/submit/PORTAL/FORM".',

  finish({ form, fieldsByName }, { consents, context }) {
    const cookie = fieldsByName.has('hutk') && ((form.get('hutk') as string) || context.cookie?.('hubspotutk'));
    const subscriptionTypeId = Number(form.get('subscriptionTypeId'));
    form.delete('hutk');
    form.delete('subscriptionTypeId');
    // It refuses a lead that says no to being processed, so only what was agreed to is told.
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
        // It refuses a lead with anything but the value of its cookie.
        context: { pageUri: context.pageUrl, hutk: /^[\da-f]{32}$/.exec(cookie || '')?.[0] },
        legalConsentOptions: text ? { consent: { consentToProcess: true, text, communications } } : undefined,
      }),
    };
  },
});
