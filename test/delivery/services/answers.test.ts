import { expect } from '@open-wc/testing';
import { ALL_SERVICES } from '../../../src/delivery/services/all.js';
import type { Answer } from '../../../src/delivery/service.js';
import type { Failed, Outcome } from '../../../src/delivery/outcome.js';
import { ADDRESSES, answer, caseFor, FILLED_IN, serviceCalled, type Case } from '../../helpers/services.js';

const read = (name: string, what: Answer, form?: Case): Outcome =>
  serviceCalled(name).read(what, ...caseFor(name, form));

const hubspot = (...errors: readonly (readonly [string, string])[]): object => ({
  status: 'error',
  message: 'The request is not valid',
  correlationId: 'c',
  errors: errors.map(([errorType, message]) => ({ errorType, message })),
});
const contactForm7 = (status: string, invalid_fields: object[] = []): object => ({
  contact_form_id: 123,
  status,
  message: 'Een of meer velden bevatten een fout.',
  posted_data_hash: '',
  into: '#wpcf7-f123-o1',
  invalid_fields,
});
const activecampaign = (js: string): object => ({ js });

const PAGE = '<!doctype html><title>x</title>';

/** What a service answers, and what it means. */
const ANSWERS: readonly (readonly [string, string, Answer, Outcome['kind']])[] = [
  ['hubspot', 'a message of thanks', answer(200, { inlineMessage: '<p>Bedankt</p>' }), 'confirmed'],
  ['hubspot', 'a page to go to', answer(200, { redirectUri: 'https://site.example/thanks' }), 'confirmed'],
  [
    'hubspot',
    'a wrong address',
    answer(400, hubspot(['INVALID_EMAIL', "Error in 'fields.email'. Invalid email address"])),
    'invalid',
  ],
  [
    'hubspot',
    'a field that the form does not have',
    answer(
      400,
      hubspot(['FIELD_NOT_IN_FORM_DEFINITION', "Error in 'fields.message'. Field message is not in form definition"]),
    ),
    'unavailable',
  ],
  [
    'hubspot',
    'an option that it does not know',
    answer(400, hubspot(['VALUE_NOT_IN_FIELD_DEFINITION', "Error in 'fields.company'. x"])),
    'unavailable',
  ],
  ['hubspot', 'a captcha in its form', answer(400, hubspot(['FORM_HAS_RECAPTCHA_ENABLED', 'x'])), 'unavailable'],
  ['hubspot', 'a consent that is missing', answer(400, hubspot(['MISSING_PROCESSING_CONSENT', 'x'])), 'unavailable'],
  [
    'hubspot',
    'a mistake of the visitor and one of the page',
    answer(400, hubspot(['INVALID_EMAIL', "Error in 'fields.email'. x"], ['INVALID_METADATA', 'y'])),
    'unavailable',
  ],
  ['hubspot', 'no such form', answer(404, { status: 'error', message: 'resource not found' }), 'unavailable'],
  ['hubspot', 'too many requests', answer(429, { status: 'error' }), 'busy'],
  ['hubspot', 'an error', answer(500), 'server'],

  ['netlify', 'a page', answer(200, PAGE), 'unconfirmed'],
  [
    'netlify',
    'a page of thanks',
    answer(200, PAGE, { redirected: true, url: 'https://site.example/thanks' }),
    'unconfirmed',
  ],
  ['netlify', 'no page', answer(404, PAGE), 'rejected'],
  ['netlify', 'an error', answer(500, PAGE), 'server'],

  ['formspree', 'ok', answer(200, { next: '/thanks', ok: true }), 'confirmed'],
  ['formspree', 'next alone', answer(200, { next: '/thanks' }), 'confirmed'],
  ['formspree', 'the page of its captcha', answer(200, PAGE), 'unavailable'],
  ['formspree', 'its quota', answer(200, { error: 'form over quota' }), 'unavailable'],
  [
    'formspree',
    'no such form',
    answer(404, { error: 'x', errors: [{ code: 'FORM_NOT_FOUND', message: 'x' }] }),
    'unavailable',
  ],
  [
    'formspree',
    'a form that is off',
    answer(403, { error: 'x', errors: [{ code: 'INACTIVE', message: 'x' }] }),
    'unavailable',
  ],
  [
    'formspree',
    'a field that is called like what has run out',
    answer(422, { errors: [{ code: 'REQUIRED_FIELD_EMPTY', field: 'quotation', message: 'x' }] }),
    'rejected',
  ],
  ['formspree', 'another domain', answer(403, { error: 'Submission from an unconfirmed domain' }), 'rejected'],
  [
    'formspree',
    'an empty field',
    answer(422, {
      error: 'x',
      errors: [{ code: 'REQUIRED_FIELD_EMPTY', field: 'email', message: 'should not be empty' }],
    }),
    'invalid',
  ],

  ['basin', 'success', answer(200, { success: true }), 'confirmed'],
  ['basin', 'an error', answer(422, { error: 'Spam' }), 'rejected'],
  ['basin', 'an error with 200', answer(200, { error: 'Spam' }), 'rejected'],
  [
    'basin',
    'a page of thanks',
    answer(200, PAGE, { redirected: true, url: 'https://usebasin.com/thanks' }),
    'unconfirmed',
  ],
  ['basin', 'a page at its own address', answer(200, PAGE), 'unconfirmed'],

  ['getform', 'success', answer(200, { success: true }), 'confirmed'],
  ['getform', 'an error', answer(400, { error: 'Invalid form' }), 'rejected'],

  ['contact-form-7', 'mail_sent', answer(200, contactForm7('mail_sent')), 'confirmed'],
  [
    'contact-form-7',
    'a mistake',
    answer(
      200,
      contactForm7('validation_failed', [{ field: 'your-email', message: 'Vul dit in.', idref: null, error_id: 'x' }]),
    ),
    'invalid',
  ],
  [
    'contact-form-7',
    'a mistake in a field with an odd name',
    answer(200, contactForm7('validation_failed', [{ field: 'rest_budget', message: 'Vul dit in.' }])),
    'rejected',
  ],
  ['contact-form-7', 'no consent', answer(200, contactForm7('acceptance_missing')), 'rejected'],
  ['contact-form-7', 'spam', answer(200, contactForm7('spam')), 'rejected'],
  ['contact-form-7', 'a mail that did not go out', answer(200, contactForm7('mail_failed')), 'rejected'],
  ['contact-form-7', 'aborted', answer(200, contactForm7('aborted')), 'rejected'],
  [
    'contact-form-7',
    'an error of an older version',
    answer(200, { into: '#x', status: 'error', message: 'x' }),
    'rejected',
  ],
  [
    'contact-form-7',
    'no such form',
    answer(404, { code: 'wpcf7_not_found', message: 'x', data: { status: 404 } }),
    'unavailable',
  ],
  [
    'contact-form-7',
    'no such route',
    answer(404, { code: 'rest_no_route', message: 'x', data: { status: 404 } }),
    'unavailable',
  ],
  [
    'contact-form-7',
    'a plugin that locks REST',
    answer(401, { code: 'rest_login_required', message: 'x' }),
    'unavailable',
  ],
  ['contact-form-7', 'a plugin that closes REST', answer(403, { code: 'rest_forbidden', message: 'x' }), 'unavailable'],
  ['contact-form-7', 'sent, behind a warning of PHP', answer(200, `<br>Warning: x{"status":"mail_sent"}`), 'confirmed'],
  ['contact-form-7', 'a page', answer(200, PAGE), 'unavailable'],

  ['zapier', 'success', answer(200, { status: 'success', attempt: 'a', id: 'b', request_id: 'c' }), 'confirmed'],
  ['zapier', 'plain text', answer(200, 'success'), 'confirmed'],
  ['zapier', 'a refusal', answer(200, { status: 'error', message: 'x' }), 'rejected'],
  [
    'zapier',
    'a page to sign in',
    answer(200, PAGE, { redirected: true, url: 'https://zapier.com/login' }),
    'unconfirmed',
  ],
  ['zapier', 'a hook that is gone', answer(410, 'Gone'), 'unavailable'],

  ['make', 'Accepted', answer(200, 'Accepted'), 'confirmed'],
  ['make', 'an answer of the owner', answer(200, { id: 7 }), 'confirmed'],
  ['make', 'a refusal of the owner', answer(200, { success: false, error: 'Onbekend adres' }), 'rejected'],
  ['make', 'messages of the owner', answer(422, { errors: { email: 'Onbekend adres' } }), 'invalid'],
  ['make', 'no scenario that listens', answer(400, 'There is no scenario listening for this webhook.'), 'rejected'],
  ['make', 'a key that it wants', answer(401, 'Unauthorized'), 'unavailable'],

  ['web3forms', 'success', answer(200, { success: true, message: 'Email sent', body: {} }), 'confirmed'],
  ['web3forms', 'a refusal', answer(400, { success: false, message: 'Spam' }), 'rejected'],
  ['web3forms', 'a wrong key', answer(400, { success: false, message: 'Invalid access key' }), 'unavailable'],
  [
    'web3forms',
    'a refusal with 200',
    answer(200, { success: false, body: { message: 'x' }, message: 'x' }),
    'rejected',
  ],
  ['web3forms', 'a page', answer(200, PAGE), 'unavailable'],
  ['web3forms', 'too many requests', answer(429, { success: false }), 'busy'],

  ['brevo', 'success', answer(200, { success: true }), 'confirmed'],
  ['brevo', 'a mistake with 400', answer(400, { success: false, errors: { EMAIL: 'x' } }), 'invalid'],
  ['brevo', 'a mistake with 200', answer(200, { success: false, errors: { EMAIL: 'x' } }), 'invalid'],
  ['brevo', 'its page', answer(200, PAGE), 'unavailable'],

  ['activecampaign', 'thanks', answer(200, activecampaign('_show_thank_you("4", "Bedankt", "", "")')), 'confirmed'],
  [
    'activecampaign',
    'a page of thanks',
    answer(200, activecampaign('window.top.location.href = "https://site.example/thanks"')),
    'confirmed',
  ],
  ['activecampaign', 'thanks as a script', answer(200, '_show_thank_you("4", "Bedankt")'), 'confirmed'],
  [
    'activecampaign',
    'an error',
    answer(200, activecampaign('_show_error("4", "Please enter a valid email", "")')),
    'rejected',
  ],
  ['activecampaign', 'an error as a script', answer(200, '_show_error("4", "Please enter a valid email")'), 'rejected'],
  ['activecampaign', 'an error without words', answer(200, activecampaign('_show_error("4", "", "")')), 'rejected'],
  ['activecampaign', 'the page of a guard before it', answer(200, PAGE), 'unavailable'],
  ['activecampaign', 'the page of a guard that refuses', answer(403, PAGE), 'rejected'],
  ['activecampaign', 'a script that says nothing', answer(200, activecampaign('')), 'unavailable'],

  ['apps-script', 'ok', answer(200, { ok: true }), 'confirmed'],
  ['apps-script', 'result: success', answer(200, { result: 'success', row: 7 }), 'confirmed'],
  ['apps-script', 'status: ok', answer(200, { status: 'ok' }), 'confirmed'],
  ['apps-script', 'Success in words', answer(200, 'Success'), 'confirmed'],
  ['apps-script', 'a refusal', answer(200, { ok: false, message: 'Vol' }), 'rejected'],
  ['apps-script', 'result: error', answer(200, { result: 'error', error: 'x' }), 'rejected'],
  ['apps-script', 'status: error', answer(200, { status: 'error', message: 'x' }), 'rejected'],
  ['apps-script', 'the page of a script that fails', answer(200, PAGE, { redirected: true }), 'unavailable'],
  ...[
    { row: 7, ok: true },
    { message: 'Saved', status: 'success' },
    { code: 200, status: 'success' },
    { status: 200, data: 'x' },
    { success: 'true' },
    { ok: 1 },
    { status: 'successful' },
    { success: true, result: null },
    { status: 'success', result: 0 },
    { ok: true, status: 'new' },
    { result: 'success', data: { status: 'Nieuw' } },
    '"ok"',
    'OK!\n',
  ].map((said) => ['apps-script', JSON.stringify(said), answer(200, said), 'confirmed'] as const),
  ...[
    { success: 'false', message: 'Vol' },
    { success: 0 },
    { ok: 0 },
    { ok: 'nee' },
    { ok: 'error' },
    { success: 'error' },
    { message: 'ok', result: 'failed' },
    { result: 'invalid', data: { status: 'ok' } },
    { status: 'denied', checks: { ok: true } },
  ].map((said) => ['apps-script', JSON.stringify(said), answer(200, said), 'rejected'] as const),
  ...[
    'success=false',
    'OK: false',
    'OK, maar niet bewaard',
    { ok: null },
    { message: 'ok' },
    { result: 'queued' },
    { status: 'ok, but not saved' },
  ].map((said) => ['apps-script', JSON.stringify(said), answer(200, said), 'unavailable'] as const),
  ['apps-script', 'words that mean nothing', answer(200, 'Hallo'), 'unavailable'],
  ['apps-script', 'a word that only begins so', answer(200, 'okapi'), 'unavailable'],
];

describe('an answer', () => {
  for (const [name, what, given, kind] of ANSWERS) {
    it(`${name}: ${what} (${given.status}) is ${kind}`, () => expect(read(name, given).kind).to.equal(kind));
  }

  it('of an error or of too much to do is that, whoever gives it', () => {
    for (const { name } of ALL_SERVICES.filter((service) => service.readable)) {
      for (const status of [500, 502, 504]) expect(read(name, answer(status, PAGE)).kind, name).to.equal('server');
      for (const status of [429, 503]) {
        const busy = read(name, answer(status, '', { retryAfter: 1000 }));
        expect(busy, name).to.include({ kind: 'busy', retryAfter: 1000 });
      }
    }
  });

  it('of 4xx is never a success, whatever the body says', () => {
    for (const body of ['', PAGE, { ok: true, success: true, next: '/' }, { status: 'mail_sent' }, 'success']) {
      for (const { name } of ALL_SERVICES.filter((service) => service.readable)) {
        for (const status of [400, 401, 403, 404, 405, 410, 413, 415, 422]) {
          expect(read(name, answer(status, body)).kind, `${name} ${status}`).to.match(/rejected|invalid|unavailable/);
        }
      }
    }
  });

  it('of three services is out of reach', () => {
    const unreadable = ALL_SERVICES.filter(({ readable }) => !readable).map(({ name }) => name);
    expect(unreadable).to.have.members(['mailchimp', 'pardot', 'salesforce']);
  });
});

describe('an answer that cannot be judged', () => {
  it('is not confirmed where its text has not come in time', () => {
    for (const name of ['formspree', 'contact-form-7', 'web3forms', 'brevo', 'activecampaign', 'apps-script']) {
      expect(read(name, answer(200)), name).to.include({ kind: 'unconfirmed', status: 200 });
    }
  });

  it('is refused where an address led to another of its kind, since a browser has followed without the values', () => {
    const TABLE: readonly (readonly [string, string, object | string])[] = [
      ['zapier', 'http://hooks.zapier.com/hooks/catch/1/a/', { status: 'success' }],
      ['make', 'http://hook.eu1.make.com/abcdefghijklmnopqrst', 'Accepted'],
      ['basin', 'https://www.usebasin.com/f/0123456789ab', { success: true }],
      ['hubspot', ADDRESSES['hubspot']!.replace('https', 'http'), { inlineMessage: 'Bedankt' }],
    ];
    for (const [name, url, body] of TABLE) {
      const to = url.replace('http:', 'https:').replace('www.', '');
      const outcome = read(name, answer(200, body, { redirected: true, asked: url, url: to }), { url });
      expect(outcome, name).to.include({ kind: 'unavailable', mayHaveArrived: true });
      expect((outcome as Failed).hint, name).to.contain(to);
    }
  });

  it('is confirmed after such a redirect where the body says what only a post can bring', () => {
    const url = ADDRESSES['contact-form-7']!;
    const moved = { redirected: true, asked: url, url: `${url}/` };
    expect(read('contact-form-7', answer(200, contactForm7('mail_sent'), moved)).kind).to.equal('confirmed');
  });
});

describe('what the console reads of a refusal', () => {
  const hintOf = (name: string, what: Answer): string => (read(name, what) as Failed).hint!;
  const refusal = (correlationId: string): object => ({
    ...hubspot(
      ...['message', 'topic', 'budget'].map(
        (field) =>
          [
            'FIELD_NOT_IN_FORM_DEFINITION',
            `Error in 'fields.${field}'. Field ${field} is not in form definition`,
          ] as const,
      ),
    ),
    correlationId,
  });

  it('is each mistake, the same each time', () => {
    const [first, second] = ['0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', '1c1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'].map((id) =>
      hintOf('hubspot', answer(400, refusal(id))),
    );
    for (const field of ['message', 'topic', 'budget']) expect(first).to.contain(`Field ${field} is not in`);
    expect(first).to.contain('FIELD_NOT_IN_FORM_DEFINITION');
    expect(first).to.equal(second);
  });

  it('is what to do about a captcha', () => {
    expect(hintOf('hubspot', answer(400, hubspot(['FORM_HAS_RECAPTCHA_ENABLED', 'x'])))).to.contain(
      'RECAPTCHA_ENABLED',
    );
    expect(hintOf('formspree', answer(200, PAGE)))
      .to.contain('captcha')
      .and.to.not.contain('<');
  });
});

describe('fields that HubSpot does not know', () => {
  const UNKNOWN: readonly (readonly [theirs: string, ours: string, names?: Record<string, string>])[] = [
    ['budget', 'budget'],
    ['Budget', 'budget'],
    ['0-1/budget', 'budget'],
    ['0-2/budget', 'budget', { budget: '0-2/budget' }],
    ['0-2/omzet', 'budget', { budget: '0-2/omzet' }],
    ['omzet', 'budget', { budget: '0-2/omzet' }],
    ['omzet', 'budget', { budget: 'omzet' }],
  ];
  for (const [theirs, ours, names = {}] of UNKNOWN)
    it(`are ours, called ${theirs}`, () => {
      const said = hubspot([
        'FIELD_NOT_IN_FORM_DEFINITION',
        `Error in 'fields.${theirs}'. Field is not in form definition`,
      ]);
      const fields = { email: 'a@b.nl', budget: '5' };
      expect(read('hubspot', answer(400, said), { fields, names })).to.have.deep.property('unknownFields', [ours]);
    });
});

describe('a message', () => {
  const failure = (name: string, what: Answer, form?: Case): Failed => read(name, what, form) as Failed;

  /** What a service says of a field, where it stands, and what the form says in its own words. */
  const MESSAGES: readonly (readonly [string, string, string, string | undefined])[] = [
    ["Error in 'fields.email'. Invalid email address", 'INVALID_EMAIL', 'Invalid email address', 'typeMismatch'],
    ["Error in 'fields.email'. This email is blocked", 'BLOCKED_EMAIL', 'This email is blocked', undefined],
    [
      "Error in 'fields.email'. Required field 'email' is missing",
      'REQUIRED_FIELD',
      "Required field 'email' is missing",
      'valueMissing',
    ],
    ["Error in 'fields.phone'. Not a number", 'INVALID_NUMBER', 'Not a number', 'badInput'],
    ["Error in 'fields.phone'. Too high", 'NUMBER_OUT_OF_RANGE', 'Too high', undefined],
    ["Error in 'fields.lastname'. Too long", 'INPUT_TOO_LARGE', 'Too long', undefined],
    ["Error in 'fields.0-2/name'. Required", 'REQUIRED_FIELD', 'Required', 'valueMissing'],
  ];
  const FIELDS = ['email', 'email', 'email', 'phone', 'phone', 'name', 'company'];
  for (const [index, [sentence, code, message, flag]] of MESSAGES.entries()) {
    it(`of HubSpot's with the code ${code} stands at ${FIELDS[index]}`, () => {
      const names = { company: '0-2/name' };
      const { errors } = failure('hubspot', answer(400, hubspot([code, sentence])), { names });
      expect(errors).to.deep.equal([{ name: FIELDS[index], message, flag }]);
    });
  }

  it('of Formspree’s has a code', () => {
    const errors = [
      { code: 'REQUIRED_FIELD_MISSING', field: 'name', message: 'is required' },
      { code: 'TYPE_EMAIL', field: 'MAIL', message: 'should be an email' },
      { code: 'TYPE_NUMERIC', field: 'phone', message: 'should be a number' },
      { code: 'TYPE_TEXT', field: 'message', message: 'should be text' },
      { code: 'EMPTY', message: 'empty submission' },
    ];
    const what = answer(422, { error: 'x', errors });
    expect(failure('formspree', what, { names: { email: 'MAIL' } }).errors).to.deep.equal([
      { name: 'name', message: 'is required', flag: 'valueMissing' },
      { name: 'email', message: 'should be an email', flag: 'typeMismatch' },
      { name: 'phone', message: 'should be a number', flag: 'badInput' },
      { name: 'message', message: 'should be text', flag: undefined },
      { name: '', message: 'empty submission', flag: undefined },
    ]);
  });

  it('of Contact Form 7 stands at the field that went under its tag', () => {
    const invalid = [
      { field: 'your-name', message: 'Vul dit in.' },
      { field: 'your-email', message: 'Dit adres <em>klopt</em> niet.' },
    ];
    const { errors } = failure('contact-form-7', answer(200, contactForm7('validation_failed', invalid)));
    expect(errors.map(({ name, message }) => [name, message])).to.deep.equal([
      ['name', 'Vul dit in.'],
      ['email', 'Dit adres klopt niet.'],
    ]);
  });

  it('stands at a field whose name PHP writes otherwise', () => {
    const invalid = ['your_email', 'topics', 'terms'].map((field) => ({ field, message: 'x' }));
    const what = answer(200, contactForm7('validation_failed', invalid));
    const fields = { ...FILLED_IN, 'topics[]': 'a' };
    const { errors } = failure('contact-form-7', what, { fields, names: { email: 'your.email', agreed: 'terms' } });
    expect(errors.map(({ name }) => name)).to.deep.equal(['email', 'topics[]', 'agreed']);
  });

  it('about no field does not stand at the one that is left out', () => {
    const blocked = { error: 'x', errors: [{ code: 'BLOCKED', message: 'Geen toegang' }] };
    const { kind, errors } = failure('formspree', answer(403, blocked), { names: { intent: '' } });
    expect(kind).to.equal('rejected');
    expect(errors.map(({ name }) => name)).to.deep.equal(['']);
  });

  it('of two fields in the same words has the meaning of each', () => {
    const errors = [
      { code: 'TYPE_EMAIL', field: 'email', message: 'is invalid' },
      { code: 'TYPE_NUMERIC', field: 'phone', message: 'is invalid' },
    ];
    const flags = failure('formspree', answer(422, { errors })).errors.map(({ flag }) => flag);
    expect(flags).to.deep.equal(['typeMismatch', 'badInput']);
  });

  it('of Brevo stands at the field of its attribute', () => {
    const { errors } = failure(
      'brevo',
      answer(200, { success: false, errors: { EMAIL: 'Onjuist', FIRSTNAME: 'Leeg' } }),
    );
    expect(errors.map(({ name }) => name)).to.deep.equal(['email', 'name']);
  });

  it('that is about no field is in the summary, and on the console', () => {
    const { errors, hint } = failure('web3forms', answer(400, { success: false, message: 'This looks like spam' }));
    expect(errors).to.deep.equal([{ name: '', message: 'This looks like spam', flag: undefined }]);
    expect(hint).to.contain('answered 400').and.contain('This looks like spam');
  });

  it('of ActiveCampaign is text out of its script', () => {
    const TABLE: readonly (readonly [Answer, string])[] = [
      [
        answer(200, activecampaign('_show_error("4", "Vul een \\"echt\\" adres in", "email")')),
        'Vul een "echt" adres in',
      ],
      [answer(200, activecampaign('_show_error("4", "<b>Fout</b> adres", "")')), 'Fout adres'],
      [answer(200, activecampaign('_show_error("4", "Adresse erronée", "")')), 'Adresse erronée'],
      [answer(200, activecampaign('_show_error("4", "Adresse erron\\u00e9e", "")')), 'Adresse erronée'],
      [answer(200, '_show_error("4", "Fout adres");'), 'Fout adres'],
      [answer(200, activecampaign('_show_error("4", "Fout adres.\\nKijk het na.", "")')), 'Fout adres.\nKijk het na.'],
    ];
    for (const [what, message] of TABLE) {
      expect(failure('activecampaign', what).errors).to.deep.equal([{ name: '', message, flag: undefined }]);
    }
  });

  it('is text, whatever stands in it', () => {
    const nasty = '<img src=x onerror=alert(1)>Fout<script>alert(1)</script><br/> 1 < 2: <info@bedrijf.nl>';
    const WAYS: readonly (readonly [string, Answer])[] = [
      ['hubspot', answer(400, hubspot(['INVALID_EMAIL', `Error in 'fields.email'. ${nasty}`]))],
      ['formspree', answer(422, { errors: [{ field: 'email', message: nasty }] })],
      ['contact-form-7', answer(200, contactForm7('validation_failed', [{ field: 'your-email', message: nasty }]))],
      ['brevo', answer(200, { success: false, errors: { EMAIL: nasty } })],
      ['web3forms', answer(400, { success: false, message: nasty })],
    ];
    for (const [name, what] of WAYS) {
      expect(failure(name, what).errors[0]!.message, name).to.equal('Foutalert(1) 1 < 2: <info@bedrijf.nl>');
    }
  });

  it('is read in no time, however long it is and whatever stands in it', () => {
    const LONG = ['<a ', '</a', '_show_error(', '_show_error("4", "', '\\u00e9', '<b>'].map((part) =>
      part.repeat(100_000),
    );
    for (const name of ['activecampaign', 'web3forms']) {
      for (const text of LONG) {
        const since = performance.now();
        read(name, answer(200, text));
        read(name, answer(400, { success: false, message: text }));
        expect(performance.now() - since, text.slice(0, 20)).to.be.below(800);
      }
    }
  });

  it('never breaks what reads it', () => {
    const ODD = [
      null,
      7,
      [],
      {},
      { errors: null },
      { errors: 7 },
      { errors: [null, 7, 'x'] },
      { errors: { email: null } },
      { error: {} },
      { js: {} },
      { message: [] },
      { invalid_fields: 'x' },
    ];
    for (const { name } of ALL_SERVICES) {
      for (const status of [200, 400, 422]) {
        for (const body of ODD) {
          const what = answer(status, '', { json: body, text: JSON.stringify(body), contentType: 'application/json' });
          expect(read(name, what), `${name} ${JSON.stringify(body)}`).to.have.property('kind');
        }
      }
    }
  });
});

describe('what nobody knows', () => {
  it('is told: Netlify’s 404 and a page where data was asked may have arrived', () => {
    expect(read('netlify', answer(404, PAGE))).to.include({ mayHaveArrived: true });
    for (const name of ['formspree', 'brevo', 'web3forms', 'apps-script', 'activecampaign']) {
      expect(read(name, answer(200, PAGE)), name).to.include({ mayHaveArrived: true });
    }
  });
  it('is not claimed of a refusal', () => {
    const fields = FILLED_IN;
    expect(read('formspree', answer(403, { error: 'x' }), { fields })).to.include({ mayHaveArrived: false });
  });
});
