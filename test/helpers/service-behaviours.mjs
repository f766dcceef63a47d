/**
 * What each form service does with a request, by its wire contract: what it wants, what it keeps, what it refuses and
 * how, and whether a page may read it. `keep` keeps the lead. An email address that begins with `weiger` is refused by
 * each in its own way; the page then must not thank anyone.
 */

const PAGE = '<!doctype html><title>Thanks</title><p>Thank you';
const ANY = { 'access-control-allow-origin': '*' };

const html = (body = PAGE, status = 200, headers = {}) => ({
  status,
  body,
  headers: { 'content-type': 'text/html', ...headers },
});
const json = (status, body, headers = ANY) => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});
const text = (status, body, headers = ANY) => ({ status, body, headers: { 'content-type': 'text/plain', ...headers } });
const isRefused = (email) => /^weiger/.test(email ?? '');
const isForm = (type) => /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type);
const only = (fields, names) => Object.fromEntries(Object.entries(fields).filter(([name]) => names.test(name)));

function hubspot({ path, type, body, keep }) {
  if (!/^\/submissions\/v3\/integration\/submit\/\d+\/[\da-f-]{36}$/.test(path)) return text(401, 'Unauthorized', {});
  if (!type.startsWith('application/json')) return json(415, { status: 'error', message: 'Unsupported Media Type' });
  const { fields, context = {}, legalConsentOptions } = JSON.parse(body);
  const nameOf = ({ name, objectTypeId }) => (objectTypeId ? `${objectTypeId}/${name}` : name);
  const errors = [];
  const refuse = (errorType, message) => errors.push({ errorType, message });
  for (const field of fields) {
    if (!/^(firstname|lastname|email|company|phone|message|jobtitle|0-2\/name)$/.test(nameOf(field)))
      refuse('FIELD_NOT_IN_FORM_DEFINITION', `Error in 'fields.${nameOf(field)}'. Field is not in form definition`);
  }
  const email = fields.find(({ name }) => name === 'email')?.value;
  if (!email) refuse('REQUIRED_FIELD', `Error in 'fields.email'. Required field 'email' is missing`);
  if (isRefused(email)) refuse('INVALID_EMAIL', `Error in 'fields.email'. Invalid email address`);
  if (context.hutk !== undefined && !/^[\da-f]{32}$/.test(context.hutk)) refuse('INVALID_HUTK', 'Invalid hutk');
  if (legalConsentOptions?.consent.consentToProcess === false) refuse('MISSING_PROCESSING_CONSENT', 'No consent');
  if (errors.length)
    return json(400, { status: 'error', message: 'The request is not valid', correlationId: 'c', errors });
  keep({ ...Object.fromEntries(fields.map((field) => [nameOf(field), field.value])), context, legalConsentOptions });
  return json(200, { inlineMessage: '<p>Thanks for submitting the form.</p>' });
}

/** Answers with a page of the site whatever becomes of the form. */
function netlify({ path, type, fields, keep }) {
  if (!/^\/(thanks)?$/.test(path)) return html('Not Found', 404);
  // What the page had when the site was built.
  const known = only(fields, /^(form-name|name|email|company|phone|message|agreed)$/);
  if (isForm(type) && fields['form-name'] === 'contact' && !fields['bot-field'] && !isRefused(fields.email))
    keep(known);
  return html();
}

function formspree({ path, accept, referer, fields, keep }) {
  if (!accept.startsWith('application/json')) return html('<title>reCAPTCHA</title>');
  if (!referer) return json(400, { error: 'Make sure you open this page through a web server.' });
  if (path === '/f/overquota') return json(200, { error: 'form over quota' });
  if (isRefused(fields.email)) {
    const errors = [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }];
    return json(422, { error: 'Validation errors', errors });
  }
  if (!fields._gotcha) keep(fields);
  return json(200, { next: '/thanks', ok: true });
}

function basin({ path, accept, fields, keep }) {
  const wantsJson = accept.includes('application/json') || path.endsWith('.json');
  if (isRefused(fields.email))
    return wantsJson ? json(422, { error: 'Email is not valid' }) : html(PAGE, 302, { location: '/' });
  keep(fields);
  return wantsJson ? json(200, { success: true }) : html();
}

function getform({ accept, fields, keep }) {
  if (isRefused(fields.email)) return json(400, { error: 'Email is not valid' });
  if (!fields._gotcha) keep(fields);
  return accept.includes('application/json') ? json(200, { success: true }) : html();
}

/** WordPress lets every origin read. */
function contactForm7({ url, type, origin, fields, keep }) {
  const say = (status, body) =>
    json(status, body, {
      'access-control-allow-origin': origin ?? '*',
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
  const refuse = (status, code) => say(status, { code, message: code, data: { status } });
  const form = /contact-forms\/([^/]+)\/feedback/.exec(url.searchParams.get('rest_route') ?? url.pathname)?.[1];
  if (!/^\d+$/.test(form)) return refuse(404, 'rest_no_route');
  if (!type.startsWith('multipart/form-data')) return refuse(415, 'wpcf7_unsupported_media_type');
  if (form !== '123') return refuse(404, 'wpcf7_not_found');
  if (!/^[\w-]+$/.test(fields._wpcf7_unit_tag ?? '')) return refuse(400, 'wpcf7_unit_tag_not_found');
  const end = (status, message, invalid_fields = []) =>
    say(200, { contact_form_id: 123, status, message, posted_data_hash: '', into: '#x', invalid_fields });
  const invalid = (field, message) => ({ field, message, idref: null, error_id: `${fields._wpcf7_unit_tag}-${field}` });
  if (!fields['your-name'])
    return end('validation_failed', 'Controleer het.', [invalid('your-name', 'Vul dit veld in.')]);
  if (isRefused(fields['your-email']))
    return end('validation_failed', 'Controleer het.', [invalid('your-email', 'Dit e-mailadres bestaat niet.')]);
  if (!fields['acceptance-1']) return end('acceptance_missing', 'Je moet akkoord gaan voordat je verstuurt.');
  keep(only(fields, /^(your-|acceptance-)/));
  return end('mail_sent', 'Bedankt voor je bericht.');
}

function mailchimp({ url, method, type, fields, keep }) {
  const { u, id } = Object.fromEntries(url.searchParams);
  const isMerged = method === 'POST' && url.pathname === '/subscribe/post' && isForm(type);
  if (isMerged && u && id && fields.EMAIL && !fields[`b_${u}_${id}`] && !isRefused(fields.EMAIL))
    keep(only(fields, /^([A-Z]+|gdpr\[\d+\])$/));
  return html();
}

function salesforce({ type, fields, keep }) {
  if (
    type.startsWith('application/x-www-form-urlencoded') &&
    /^00D/.test(fields.oid) &&
    fields.last_name &&
    fields.company
  )
    keep(only(fields, /^(00N\w+|oid|first_name|last_name|email|company|phone|title|description|URL|country)$/));
  return html('', 200);
}

function pardot({ type, fields, keep }) {
  if (!type.startsWith('application/x-www-form-urlencoded')) return html('', 415);
  const isBusy = fields.email && !isRefused(fields.email);
  if (isBusy) keep(only(fields, /^(first_name|last_name|email|company|phone|comments)$/));
  return html('', 302, { location: isBusy ? 'thanks' : 'error?errors=true' });
}

const zapier = ({ fields, keep }) => (
  keep(fields),
  json(200, { status: 'success', attempt: 'a', id: 'b', request_id: 'c' })
);

function make({ path, fields, keep }) {
  if (path.startsWith('/inactive')) return text(400, 'There is no scenario listening for this webhook.');
  if (isRefused(fields.email)) return json(422, { errors: [{ field: 'email', message: 'Dit adres kennen we niet' }] });
  keep(fields);
  return text(200, 'Accepted');
}

function web3forms({ type, fields, keep }) {
  if (!/^[\da-f-]{36}$/.test(fields.access_key ?? '')) return json(403, { success: false, message: 'Invalid key' }, {});
  if (isRefused(fields.email)) return json(400, { success: false, message: 'Email is not valid', body: {} });
  if (!fields.botcheck) keep(fields);
  if (type.startsWith('application/x-www-form-urlencoded') || fields.redirect)
    return html('', 301, { location: 'https://web3forms.com/success' });
  return json(200, { success: true, message: 'Email sent successfully!', body: { data: {}, message: 'Email sent' } });
}

function brevo({ url, path, type, fields, keep }) {
  // The domains that may read are a setting of the form.
  const allowed = path.includes('NOTALLOWED') ? {} : ANY;
  if (!isForm(type) || url.searchParams.get('isAjax') !== '1') return html();
  if (isRefused(fields.EMAIL))
    return json(400, { success: false, errors: { EMAIL: 'This email is not valid' } }, allowed);
  if (!fields.email_address_check && fields.EMAIL)
    keep(only(fields, /^(EMAIL|FIRSTNAME|LASTNAME|OPT_IN|COMPANY|locale)$/));
  return json(200, { success: true }, allowed);
}

function activecampaign({ url, accept, fields, keep }) {
  const { u, f, act, email } = fields;
  const readable = url.searchParams.get('jsonp') === 'true' && accept.includes('application/json');
  const say = (js) => (readable ? json(200, { js }) : html());
  if (!u || !f || act !== 'sub' || !email || isRefused(email))
    return say('_show_error("4", "Vul een \\"echt\\" adres in", "email")');
  keep(only(fields, /^(u|f|email|fullname|firstname|lastname|phone|field\[\d+\])$/));
  return say('_show_thank_you("4", "Thanks!", "", "")');
}

/** Runs the script, and sends the browser on to another host for what it wrote. */
function appsScript({ path, type, fields, keep, elsewhere }) {
  if (!path.endsWith('/exec')) return html('<title>Sign in</title>');
  const isBusy = type.startsWith('application/x-www-form-urlencoded') && !isRefused(fields.email);
  if (isBusy) keep(fields);
  const location = elsewhere(`/macros/echo?said=${isBusy ? 'yes' : 'no'}`);
  return { status: 302, body: '', headers: { ...ANY, location } };
}
const appsScriptEcho = ({ url }) =>
  json(200, url.searchParams.get('said') === 'yes' ? { ok: true } : { ok: false, message: 'Dit adres staat er al' });

/** By host; `preflight` are the headers that a page may send once it has asked. */
export const SERVICES = [
  { host: /\.hsforms\.com$/, handle: hubspot, preflight: 'content-type' },
  { host: /^formspree\.io$/, handle: formspree, preflight: 'accept,content-type' },
  { host: /usebasin\.com$/, handle: basin, preflight: 'accept,content-type' },
  { host: /^getform\.io$/, handle: getform, preflight: 'content-type' },
  { host: /list-manage\.com$/, handle: mailchimp },
  { host: /salesforce\.com$/, handle: salesforce },
  { host: /^go\.pardot\.com$/, handle: pardot },
  { host: /^hooks\.zapier\.com$/, handle: zapier },
  { host: /\.make\.com$/, handle: make },
  { host: /^api\.web3forms\.com$/, handle: web3forms, preflight: 'content-type' },
  { host: /sibforms\.com$/, handle: brevo },
  { host: /activehosted\.com$/, handle: activecampaign },
  { host: /^script\.google\.com$/, handle: appsScript },
  { host: /^script\.googleusercontent\.com$/, handle: appsScriptEcho },
  { host: /^www\.example\.com$/, handle: contactForm7, preflight: 'content-type' },
  { host: /^localhost/, handle: netlify },
];
