import { expect } from '@open-wc/testing';
import { ALL_SERVICES } from '../../../src/delivery/services/all.js';
import { ID } from '../../helpers/submission.js';
import {
  ADDRESSES,
  caseFor,
  FILLED_IN,
  HIDDEN,
  prepared,
  requestOf,
  serviceCalled,
  type Case,
} from '../../helpers/services.js';

const CONSENT_LINE = 'consent: yes – Ik geef toestemming (2026-01-01T00:00:00.000Z)';
/** The answers that a service has no place for, in the words of the form. */
const INTENT_LINE = 'Waarmee kunnen we je helpen? Ik heb een vraag';
const CONTEXT = {
  submission_id: ID,
  page_url: 'https://site.example/a',
  locale: 'nl-BE',
  utm_source: 'mail',
  elapsed_ms: '5000',
};
const CONSENT = { consent: 'yes', consent_text: 'Ik geef toestemming', consent_at: '2026-01-01T00:00:00.000Z' };
const OPEN = { ...FILLED_IN, ...CONTEXT, ...CONSENT };

interface Expected {
  readonly body: object;
  readonly unmapped?: readonly string[];
  readonly url?: string;
  readonly isMultipart?: true;
}

/** What each service gets of the same form, filled in in full. */
const FORMS: Readonly<Record<string, Expected>> = {
  netlify: {
    body: { 'form-name': 'contact', ...FILLED_IN, message: `Wat kost het?\n\n${CONSENT_LINE}` },
  },
  formspree: { body: OPEN },
  basin: { body: OPEN },
  getform: { body: OPEN },
  'contact-form-7': {
    body: {
      'your-name': 'Ada de Vries',
      'your-email': 'ada@bedrijf.nl',
      'your-message': `Wat kost het?\n\n${INTENT_LINE}\nBedrijf: De Vries & Zonen\nTelefoon: 010 123 45 67\n\n${CONSENT_LINE}`,
      _wpcf7_unit_tag: 'wpcf7-brug',
    },
    isMultipart: true,
  },
  mailchimp: {
    body: { EMAIL: 'ada@bedrijf.nl', FNAME: 'Ada', LNAME: 'de Vries', PHONE: '010 123 45 67', b_a1_b2: '' },
    unmapped: ['intent', 'company', 'message', 'consent'],
  },
  salesforce: {
    body: {
      oid: '00D000000000001',
      first_name: 'Ada',
      last_name: 'de Vries',
      email: 'ada@bedrijf.nl',
      company: 'De Vries & Zonen',
      phone: '010 123 45 67',
      description: `Wat kost het?\n\n${INTENT_LINE}\n\n${CONSENT_LINE}`,
    },
  },
  pardot: { body: { ...FILLED_IN, message: `Wat kost het?\n\n${CONSENT_LINE}` } },
  zapier: { body: OPEN },
  make: { body: OPEN },
  web3forms: { body: { access_key: '3f0b7c1e', ...OPEN }, isMultipart: true },
  brevo: {
    body: {
      EMAIL: 'ada@bedrijf.nl',
      FIRSTNAME: 'Ada',
      LASTNAME: 'de Vries',
      OPT_IN: '1',
      locale: 'nl-BE',
      html_type: 'simple',
      email_address_check: '',
    },
    unmapped: ['intent', 'company', 'phone', 'message'],
    url: 'https://0123abcd.sibforms.com/serve/MUIFAAbc_-=?isAjax=1',
  },
  activecampaign: {
    body: {
      u: '4',
      f: '4',
      act: 'sub',
      fullname: 'Ada de Vries',
      email: 'ada@bedrijf.nl',
      phone: '010 123 45 67',
    },
    unmapped: ['intent', 'company', 'message', 'consent'],
    url: 'https://bedrijf.activehosted.com/proc.php?jsonp=true',
  },
  'apps-script': { body: OPEN },
};

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r?\n/g, '\n') : '');

describe('what a service gets', () => {
  for (const [name, { body, unmapped = [], url, isMultipart }] of Object.entries(FORMS)) {
    it(`${name}: the form under its names, without a preflight`, () => {
      const request = requestOf(name);
      expect(request.body).to.be.instanceOf(isMultipart ? FormData : URLSearchParams);
      const sent = [...(request.body as FormData)].map(([key, value]) => [key, text(value)]);
      expect(sent).to.have.deep.members(Object.entries(body).map(([key, value]) => [key, text(value)]));
      expect(request.headers, 'headers that a browser asks permission for').to.be.undefined;
      expect(request.unmapped).to.deep.equal(unmapped);
      expect(request.url).to.equal(url ?? ADDRESSES[name]);
    });
  }

  it('hubspot: its own JSON', () => {
    const { body, headers, unmapped, url } = requestOf('hubspot');
    expect(headers).to.deep.equal({ 'content-type': 'application/json' });
    expect(url).to.equal(ADDRESSES['hubspot']);
    expect(unmapped).to.deep.equal([]);
    expect(JSON.parse(body as string)).to.deep.equal({
      fields: [
        { name: 'firstname', value: 'Ada' },
        { name: 'lastname', value: 'de Vries' },
        { name: 'email', value: 'ada@bedrijf.nl' },
        { name: 'company', value: 'De Vries & Zonen' },
        { name: 'phone', value: '010 123 45 67' },
        { name: 'message', value: `Wat kost het?\n\n${INTENT_LINE}` },
      ],
      context: { pageUri: 'https://site.example/a' },
      legalConsentOptions: {
        consent: { consentToProcess: true, text: 'Ik geef toestemming', communications: [] },
      },
    });
  });

  for (const { name } of ALL_SERVICES) {
    it(`${name}: nobody's data in an address`, () => {
      const { url } = requestOf(name);
      for (const value of Object.values(FILLED_IN)) {
        expect(decodeURIComponent(url)).to.not.contain(value);
        expect(url).to.not.contain(encodeURIComponent(value as string));
      }
    });
  }
});

describe('hubspot', () => {
  const sent = (form: Case): Record<string, unknown> =>
    JSON.parse(requestOf('hubspot', form).body as string) as Record<string, unknown>;
  const HUTK = '0123456789abcdef0123456789abcdef';
  const cookie = (value?: string) => (name: string) => (name === 'hubspotutk' ? value : 'other');

  it('gets several choices as one value, properties of the company apart, and nothing that is empty', () => {
    const fields = { email: 'a@b.nl', phone: '', company: 'De Vries' };
    const { body } = requestOf('hubspot', { fields, names: { company: '0-2/name' } });
    expect((JSON.parse(body as string) as { fields: unknown }).fields).to.deep.equal([
      { name: 'email', value: 'a@b.nl' },
      { objectTypeId: '0-2', name: 'name', value: 'De Vries' },
    ]);
  });

  it('gets no name that no property can have', () => {
    const fields = { email: 'a@b.nl', _token: 'x', 'g-recaptcha-response': 'y', Budget: '5', intent: 'partner' };
    const { unmapped, body } = requestOf('hubspot', { fields, labels: {} });
    expect(unmapped).to.deep.equal(['_token', 'g-recaptcha-response', 'Budget', 'intent']);
    expect((JSON.parse(body as string) as { fields: unknown }).fields).to.deep.equal([
      { name: 'email', value: 'a@b.nl' },
    ]);
  });

  it('gets nothing of what the gate adds, unless the page names it', () => {
    const fields = { email: 'a@b.nl', document: 'https://site.example/gids.pdf' };
    const { body, unmapped } = requestOf('hubspot', { fields });
    expect(unmapped).to.deep.equal(['document']);
    expect(body).to.not.contain('gids.pdf');
    expect(requestOf('hubspot', { fields, names: { document: '' } }).unmapped).to.deep.equal([]);
    const named = requestOf('hubspot', { fields, names: { document: 'whitepaper' } });
    expect(named.body).to.contain('{"name":"whitepaper","value":"https://site.example/gids.pdf"}');
  });

  it('takes its address with more behind it', () => {
    const url = `${ADDRESSES['hubspot']!}?x=1#form`;
    expect(requestOf('hubspot', { url }).url).to.equal(url);
  });

  const COOKIES: readonly (readonly [string, Case, string | undefined])[] = [
    ['no cookie unless the page asks', { cookie: cookie(HUTK) }, undefined],
    ['its cookie where the page asks', { fields: { email: 'a@b.nl', hutk: '' }, cookie: cookie(HUTK) }, HUTK],
    ['what the page writes itself', { fields: { email: 'a@b.nl', hutk: HUTK }, cookie: cookie('other') }, HUTK],
    ['no cookie that is not its own', { fields: { email: 'a@b.nl', hutk: '' }, cookie: cookie('<x>') }, undefined],
    ['no cookie where there is none', { fields: { email: 'a@b.nl', hutk: '' }, cookie: cookie() }, undefined],
    ['no cookie where nobody reads any', { fields: { email: 'a@b.nl', hutk: '' } }, undefined],
  ];
  for (const [what, form, hutk] of COOKIES) {
    it(`gets ${what}`, () => {
      const { context, fields } = sent(form);
      expect((context as Record<string, unknown>)['hutk']).to.equal(hutk);
      expect(JSON.stringify(fields)).to.not.contain('hutk');
    });
  }

  it('gets a subscription with its number, and the words that were agreed to', () => {
    const fields = { email: 'a@b.nl', subscriptionTypeId: '999' };
    const subscription = { value: true, subscriptionTypeId: 999, text: 'Ik geef toestemming' };
    const all = sent({ fields });
    expect(all['legalConsentOptions']).to.deep.equal({
      consent: { consentToProcess: true, text: 'Ik geef toestemming', communications: [subscription] },
    });
    expect(JSON.stringify(all['fields'])).to.not.contain('999');
  });

  it('gets nothing about a consent that was not given: it would refuse the lead', () => {
    expect(sent({ given: false })).to.not.have.property('legalConsentOptions');
  });

  it('gets a consent in a property as well where the page says in which', () => {
    const all = sent({ names: { consent: 'agreed' } });
    expect(all['fields']).to.deep.include({ name: 'agreed', value: 'yes' });
    expect(all).to.have.property('legalConsentOptions');
    expect(JSON.stringify(sent({})['fields'])).to.not.contain('"consent"');
  });

  it('gets lists as lists where an old script has put toJSON on all arrays', () => {
    const arrays = Array.prototype as { toJSON?: () => string };
    arrays.toJSON = () => 'broken';
    try {
      expect(requestOf('hubspot', { fields: { email: 'a@b.nl', subscriptionTypeId: '9' } }).body).to.not.contain(
        'broken',
      );
    } finally {
      delete arrays.toJSON;
    }
  });
});

describe('a service', () => {
  it('gets a file in multipart where it takes files, and the form otherwise as it is', () => {
    const plan = new File(['x'], 'plan.pdf');
    for (const name of ['netlify', 'formspree', 'basin', 'getform', 'contact-form-7', 'web3forms']) {
      const { body } = requestOf(name, { fields: { ...FILLED_IN, plan } });
      expect(((body as FormData).get('plan') as File).name, name).to.equal('plan.pdf');
    }
  });

  it('gets no file where it takes none: the visitor is told at the field', () => {
    const fields = { ...FILLED_IN, TAGS: new File(['x'], 'plan.pdf'), phone: new File(['x'], 'a.txt') };
    for (const name of ['hubspot', 'salesforce', 'pardot', 'zapier', 'make', 'apps-script']) {
      const preparation = prepared(name, { fields });
      expect(preparation, name).to.have.property('errors');
      const { errors } = preparation as { errors: readonly { name: string; flag: string }[] };
      expect(
        errors.map((error) => error.name),
        name,
      ).to.include('phone');
      expect(errors[0]!.flag, name).to.equal('fileRefused');
    }
  });

  it('gets no lead without a file that it has no place for, unless the page leaves that out', () => {
    const fields = { ...FILLED_IN, plan: new File(['x'], 'plan.pdf') };
    for (const name of ['mailchimp', 'brevo', 'salesforce', 'activecampaign']) {
      const errors = [{ name: 'plan', message: '', flag: 'fileRefused' }];
      expect(prepared(name, { fields }), name).to.deep.equal({ errors });
      expect(prepared(name, { fields, names: { plan: '' } }), name).to.have.property('request');
    }
  });

  it('tells once that it takes no files, however many were chosen', () => {
    const [whole, endpoint] = caseFor('zapier');
    for (const file of ['a.pdf', 'b.pdf']) whole.fields.append('plan', new File(['x'], file));
    const { errors } = serviceCalled('zapier').prepare(whole, endpoint) as { errors: readonly { name: string }[] };
    expect(errors.map(({ name }) => name)).to.deep.equal(['plan']);
  });

  it('is not sent a file field in which nothing was chosen', () => {
    for (const { name } of ALL_SERVICES) {
      const { body } = requestOf(name, { fields: { ...FILLED_IN, plan: new File([], '') } });
      expect(body instanceof FormData ? body.has('plan') : String(body).includes('plan'), name).to.be.false;
    }
  });

  it('gets a form even where the page asks for JSON, if it reads both', () => {
    for (const name of ['formspree', 'basin', 'getform', 'make', 'web3forms', 'hubspot']) {
      const [wished, usual] = [requestOf(name, { enctype: 'application/json' }), requestOf(name)].map(({ body }) =>
        typeof body === 'string' ? body : [...(body as FormData)],
      );
      expect(wished, name).to.deep.equal(usual);
    }
  });

  it('gets consents ticked in its own way, where the page says so', () => {
    const WAYS: readonly (readonly [string, string, string])[] = [
      ['mailchimp', 'gdpr[123]', 'Y'],
      ['contact-form-7', 'acceptance-1', '1'],
      ['salesforce', '00N000000000001', '1'],
      ['activecampaign', 'field[7]', '1'],
      ['brevo', 'OPT_IN_PARTNERS', '1'],
      ['netlify', 'agreed', 'yes'],
      ['formspree', 'agreed', 'yes'],
    ];
    for (const [name, consent, ticked] of WAYS) {
      const { body } = requestOf(name, { names: { consent } });
      expect((body as FormData).get(consent), name).to.equal(ticked);
      const without = requestOf(name, { names: { consent }, given: false }).body as FormData;
      expect(without.get(consent), name).to.equal(ticked === 'yes' ? 'no' : null);
    }
  });

  it('gets the id of the submission where the page has a field for it', () => {
    for (const name of [
      'hubspot',
      'mailchimp',
      'salesforce',
      'pardot',
      'netlify',
      'contact-form-7',
      'brevo',
      'activecampaign',
    ]) {
      const { body } = requestOf(name, { names: { submission_id: 'their_id' } });
      const all = body instanceof FormData ? JSON.stringify([...body]) : String(body);
      expect(all, name).to.contain(ID);
      expect(all, name).to.contain('their_id');
    }
  });

  const HONEYPOTS: Readonly<Record<string, string>> = {
    netlify: 'bot-field',
    formspree: '_gotcha',
    getform: '_gotcha',
    web3forms: 'botcheck',
    mailchimp: 'b_a1_b2',
    brevo: 'email_address_check',
  };
  for (const { name } of ALL_SERVICES) {
    const honeypot = HONEYPOTS[name];
    it(`${name}: ${honeypot ? `knows a robot by ${honeypot}` : 'gets nothing from a robot'}`, () => {
      if (honeypot) {
        expect((requestOf(name, { honeypot: 'spam' }).body as FormData).get(honeypot)).to.equal('spam');
        expect((requestOf(name).body as FormData).get(honeypot) ?? '').to.equal('');
      } else {
        expect(prepared(name, { honeypot: 'spam' })).to.deep.equal({ robot: true });
      }
    });
  }

  it('is told of a robot by the field for it in a form that was pasted', () => {
    for (const [name, honeypot] of Object.entries(HONEYPOTS)) {
      const request = requestOf(name, { fields: { ...HIDDEN[name], ...FILLED_IN, [honeypot]: 'spam' } });
      expect((request.body as FormData).getAll(honeypot), name).to.deep.equal(['spam']);
      expect(request.unmapped, name).to.not.include(honeypot);
    }
  });

  it('gets a consent in the message, whatever the page calls that', () => {
    for (const [name, message] of [
      ['contact-form-7', 'your-message'],
      ['salesforce', 'description'],
    ] as const) {
      const fields = { ...HIDDEN[name], ...FILLED_IN, message: '', [message]: 'Wat kost het?' };
      const request = requestOf(name, { fields, labels: {} });
      expect(text((request.body as FormData).get(message)), name).to.equal(`Wat kost het?\n\n${CONSENT_LINE}`);
      expect(request.unmapped, name).to.not.include('consent');
    }
  });

  it('keeps what it drops doubles by to itself: none is known to', () => {
    for (const { dropsDoubles } of ALL_SERVICES) expect(dropsDoubles).to.be.false;
  });
});

describe('contact-form-7', () => {
  it('takes its address in either shape, and a unit tag of the page', () => {
    const url = 'https://site.example/?rest_route=%2Fcontact-form-7%2Fv1%2Fcontact-forms%2F77%2Ffeedback';
    expect((requestOf('contact-form-7', { url }).body as FormData).get('_wpcf7_unit_tag')).to.equal('wpcf7-brug');
    const fields = { ...FILLED_IN, _wpcf7_unit_tag: 'wpcf7-f123-p9-o2' };
    expect((requestOf('contact-form-7', { fields }).body as FormData).getAll('_wpcf7_unit_tag')).to.deep.equal([
      'wpcf7-f123-p9-o2',
    ]);
  });
});

describe('a form that the browser sends itself', () => {
  it('asks for a page, not for what a script reads', () => {
    for (const name of ['brevo', 'activecampaign'])
      expect(requestOf(name, { navigates: true }).url, name).to.equal(ADDRESSES[name]);
  });

  it('may have a redirect at Web3Forms, which the browser can follow', () => {
    const fields = { access_key: '3f0b7c1e', email: 'a@b.nl', redirect: 'https://site.example/thanks' };
    expect((requestOf('web3forms', { fields, navigates: true }).body as FormData).get('redirect')).to.contain('thanks');
  });
});

describe('mailchimp', () => {
  it('never uses the address for scripts', () => {
    const url = 'https://bedrijf.us21.list-manage.com/subscribe/post-json?u=a1&id=b2';
    expect(requestOf('mailchimp', { url }).url).to.equal(
      'https://bedrijf.us21.list-manage.com/subscribe/post?u=a1&id=b2',
    );
  });
});

describe('activecampaign', () => {
  it('takes the names in brackets that are its own, and no other', () => {
    const own = { 'field[7]': 'x', 'field[8][]': 'y', 'nlbox[]': '2', 'customer_account[name]': 'z' };
    const fields = { ...HIDDEN['activecampaign'], email: 'a@b.nl', ...own, 'topics[]': 'p', 'lead[phone]': '06' };
    const { unmapped, body } = requestOf('activecampaign', { fields });
    expect(unmapped).to.include('topics[]').and.include('lead[phone]');
    for (const [name, value] of Object.entries(own)) expect((body as URLSearchParams).get(name), name).to.equal(value);
  });

  it('does not take a short name of the page for one of its own', () => {
    const { unmapped } = requestOf('activecampaign', {
      fields: { u: '4', f: '4', act: 'sub', email: 'a@b.nl', tel: '1' },
    });
    expect(unmapped).to.include('tel');
  });
});

describe('salesforce', () => {
  for (const query of ['', '?encoding=UTF-8', '?encoding=ISO-8859-1', '?orgId=7'])
    it(`is told how letters are written, at an address that ends in “${query}”`, () => {
      const url = `https://webto.salesforce.com/servlet/servlet.WebToLead${query}`;
      expect(new URL(requestOf('salesforce', { url }).url).searchParams.getAll('encoding')).to.deep.equal(['UTF-8']);
    });

  it('gets a last name from a name of one word', () => {
    const { body } = requestOf('salesforce', { fields: { ...FILLED_IN, name: 'Ada' } });
    expect((body as URLSearchParams).get('last_name')).to.equal('Ada');
  });
});
