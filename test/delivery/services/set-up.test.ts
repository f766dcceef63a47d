import { expect } from '@open-wc/testing';
import { FILLED_IN, HIDDEN, prepared, type Case } from '../../helpers/services.js';

const without = (name: string): Record<string, string | Blob> =>
  Object.fromEntries(Object.entries(FILLED_IN).filter(([field]) => field !== name));
const FORM = '3f0b7c1e-1111-4222-8333-abcdefabcdef';
const json = { enctype: 'application/json' } as const;

/** Each set-up that cannot work, and what the console must name. */
const PROBLEMS: readonly (readonly [string, string, Case, string])[] = [
  [
    'hubspot',
    'the address that needs a secret',
    { url: `https://api.hsforms.com/submissions/v3/integration/secure/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'the address of its own script',
    { url: `https://forms.hsforms.com/submissions/v3/public/submit/formsnext/multipart/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'the host of its own script',
    { url: `https://forms.hsforms.com/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address that looks alike: api.hsforms.com.evil.example',
    { url: `https://api.hsforms.com.evil.example/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address that looks alike: api-hsforms.com',
    { url: `https://api-hsforms.com/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address that looks alike: apihsforms.com',
    { url: `https://apihsforms.com/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address that looks alike: api.evil.example',
    { url: `https://api.evil.example/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address that looks alike: api.hsforms.com@evil.example',
    { url: `https://api.hsforms.com@evil.example/submissions/v3/integration/submit/1/${FORM}` },
    'https://api.hsforms.com/submissions/v3/integration/submit/',
  ],
  [
    'hubspot',
    'an address without a form',
    { url: 'https://api.hsforms.com/submissions/v3/integration/submit/1' },
    '/PORTAL/FORM',
  ],
  ['netlify', 'no form-name', { fields: { ...FILLED_IN, 'form-name': '' } }, '"form-name"'],
  ['netlify', 'another site', { url: 'https://other.netlify.app/' }, 'its own site'],
  ['netlify', 'JSON', json, 'enctype'],
  [
    'contact-form-7',
    'the hash of the shortcode',
    { url: 'https://site.example/wp-json/contact-form-7/v1/contact-forms/a1b2c3d/feedback' },
    'contact-forms/NUMBER/feedback',
  ],
  ['contact-form-7', 'another address', { url: 'https://site.example/contact' }, 'contact-forms/NUMBER/feedback'],
  ['contact-form-7', 'JSON', json, 'enctype'],
  ['mailchimp', 'no u', { url: 'https://bedrijf.us21.list-manage.com/subscribe/post?id=b2' }, 'u=…'],
  ['mailchimp', 'no id', { url: 'https://bedrijf.us21.list-manage.com/subscribe/post?u=a1' }, 'id=…'],
  ['mailchimp', 'no field for the address', { fields: { name: 'Ada' } }, '"EMAIL"'],
  ['mailchimp', 'JSON', json, 'enctype'],
  ['salesforce', 'no oid', { fields: { ...FILLED_IN, oid: '' } }, '"oid"'],
  ['salesforce', 'no field for the company', { fields: without('company') }, '"company"'],
  ['salesforce', 'no field for the name', { fields: { email: 'a@b.nl', company: 'x' } }, '"last_name"'],
  ['salesforce', 'JSON', json, 'enctype'],
  ['pardot', 'JSON', json, 'enctype'],
  ['zapier', 'JSON', json, 'enctype'],
  ['web3forms', 'no access_key', { fields: { ...FILLED_IN, access_key: '' } }, '"access_key"'],
  ['web3forms', 'the key of an example', { fields: { access_key: 'YOUR_ACCESS_KEY_HERE' } }, '"access_key"'],
  ['salesforce', 'what the console wrote', { fields: { ...FILLED_IN, oid: '…' } }, '"oid"'],
  [
    'web3forms',
    'a redirect of its own',
    { fields: { ...FILLED_IN, redirect: 'https://site.example/thanks' } },
    'success-href',
  ],
  ['brevo', 'no field for the address', { fields: { name: 'Ada' } }, '"EMAIL"'],
  ['brevo', 'JSON', json, 'enctype'],
  ['activecampaign', 'no f', { fields: { ...FILLED_IN, f: '' } }, '"f"'],
  ['activecampaign', 'no u', { fields: { ...FILLED_IN, u: '' } }, '"u"'],
  ['activecampaign', 'JSON', json, 'enctype'],
  [
    'apps-script',
    'an address for who is signed in',
    { url: 'https://script.google.com/macros/s/AKfycb_x-1/dev' },
    '/exec',
  ],
  ['apps-script', 'JSON', json, 'enctype'],
];

describe('a wrong set-up', () => {
  for (const [name, what, form, says] of PROBLEMS) {
    it(`${name}: ${what} is told, and nothing is sent`, () => {
      const { problem } = prepared(name, form) as { problem: string };
      expect(problem).to.be.a('string').that.contains(says);
      expect(problem).to.match(new RegExp(`^${name} needs `));
    });
  }

  it('names a hidden input that a drawn form takes over', () => {
    const { problem } = prepared('salesforce', { fields: { ...FILLED_IN, oid: '' } }) as { problem: string };
    expect(problem).to.contain('<input slot="fields" type="hidden" name="oid" value="…">');
  });
});

describe('what a visitor has left open and a service refuses in silence', () => {
  const ASKED: readonly (readonly [string, string, string])[] = [
    ['mailchimp', 'email', 'EMAIL'],
    ['brevo', 'email', 'EMAIL'],
    ['salesforce', 'company', 'company'],
    ['salesforce', 'name', 'last_name'],
  ];
  for (const [name, field, theirs] of ASKED) {
    it(`${name}: is asked at the field ${field}`, () => {
      const missing = [{ name: field, message: '', flag: 'valueMissing' }];
      expect(prepared(name, { fields: { ...FILLED_IN, [field]: '' } })).to.deep.equal({ errors: missing });
      const own = { ...HIDDEN[name], ...without(field), vraag: '' };
      const errors = [{ name: 'vraag', message: '', flag: 'valueMissing' }];
      expect(prepared(name, { fields: own, names: { vraag: theirs } })).to.deep.equal({ errors });
    });
  }
});
