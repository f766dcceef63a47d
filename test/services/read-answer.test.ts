import { expect } from '@open-wc/testing';
import { readAnswer } from '../../src/services/read-answer.js';
import type { Answer, Endpoint } from '../../src/services/service.js';
import type { Failed, Outcome } from '../../src/submission/outcome.js';
import { answer } from '../helpers/services.js';

const URL_OF_FORM = 'https://bedrijf.nl/contact';
const endpoint = (url = URL_OF_FORM): Endpoint => ({ url, enctype: 'application/json', names: {} });

const PAGE = '<!doctype html><form></form>';
const html = { contentType: 'text/html; charset=UTF-8' };

describe('what an answer over HTTP means', () => {
  const email = [{ name: 'email', message: 'x' }];
  const TABLE: readonly (readonly [string, Answer, Partial<Outcome>])[] = [
    ['200 with JSON', answer(200, { id: 1 }), { kind: 'confirmed', status: 200, response: { id: 1 } }],
    ['201 without a body', answer(201), { kind: 'confirmed', status: 201, response: undefined }],
    ['204', answer(204), { kind: 'confirmed', status: 204 }],
    ['200 with a text', answer(200, 'Accepted'), { kind: 'confirmed' }],
    ['success: true', answer(200, { success: true }), { kind: 'confirmed' }],
    ['ok: true with empty errors', answer(200, { ok: true, errors: [], error: null }), { kind: 'confirmed' }],
    ['errors that are an empty object', answer(200, { errors: {} }), { kind: 'confirmed' }],
    ['success: false', answer(200, { success: false }), { kind: 'rejected', status: 200 }],
    ['ok: false', answer(200, { ok: false }), { kind: 'rejected' }],
    ['an error', answer(200, { error: 'form over quota' }), { kind: 'rejected' }],
    ['errors at fields', answer(200, { errors: { email: 'x' } }), { kind: 'invalid', errors: email }],
    ['a list of errors that names no field', answer(200, { errors: ['x'] }), { kind: 'rejected' }],
    [
      'Contact Form 7: sent',
      answer(200, { contact_form_id: 1, status: 'mail_sent', invalid_fields: [] }),
      { kind: 'confirmed' },
    ],
    [
      'Contact Form 7: wrong',
      answer(200, {
        contact_form_id: 1,
        status: 'validation_failed',
        invalid_fields: [{ field: 'email', message: 'x' }],
      }),
      { kind: 'invalid', errors: email },
    ],
    ['Contact Form 7: spam', answer(200, { contact_form_id: 1, status: 'spam' }), { kind: 'rejected' }],
    ['another status word of anyone else', answer(200, { status: 'queued' }), { kind: 'confirmed' }],
    ['400 without errors', answer(400, {}), { kind: 'rejected', status: 400 }],
    ['400 with errors', answer(400, { errors: { email: 'x' } }), { kind: 'invalid', errors: email }],
    [
      'a REST error of WordPress',
      answer(400, { data: { params: { email: 'x' } } }),
      { kind: 'invalid', errors: email },
    ],
    ['422 without errors', answer(422), { kind: 'invalid', errors: [] }],
    ...[401, 404, 405, 410, 415].map(
      (status) => [`${status}`, answer(status, { message: 'x' }), { kind: 'unavailable', status, errors: [] }] as const,
    ),
    ['403', answer(403), { kind: 'rejected', status: 403, errors: [] }],
    ['403 with errors', answer(403, { errors: { email: 'x' } }), { kind: 'rejected', errors: email }],
    ['429', answer(429, '', { retryAfter: 2000 }), { kind: 'busy', retryAfter: 2000, mayHaveArrived: false }],
    ['503', answer(503), { kind: 'busy', status: 503 }],
    ['500', answer(500), { kind: 'server', status: 500, mayHaveArrived: true }],
    ['a page from the address itself', answer(200, PAGE, html), { kind: 'unconfirmed', status: 200 }],
    ['a page that calls itself something else', answer(200, PAGE), { kind: 'unconfirmed' }],
    ['a page of an error', answer(500, PAGE, html), { kind: 'server' }],
  ];
  for (const [what, given, outcome] of TABLE) {
    it(`reads ${what} as ${outcome.kind}`, () => expect(readAnswer(given, endpoint())).to.deep.include(outcome));
  }

  const WORDS: readonly (readonly [string, Answer, string | undefined])[] = [
    ['message', answer(409, { message: 'Al bekend' }), 'Al bekend'],
    ['error', answer(400, { error: 'Te laat' }), 'Te laat'],
    ['message before error', answer(400, { error: 'Bad Request', message: 'Te laat' }), 'Te laat'],
    ['message of a 2xx', answer(200, { success: false, message: 'Vol' }), 'Vol'],
    ['message of a 422', answer(422, { message: 'Onbekend' }), 'Onbekend'],
    ['message as it is', answer(400, { message: 'Mail <b>info@bedrijf.nl</b>' }), 'Mail <b>info@bedrijf.nl</b>'],
    ['errors alone, where there are some', answer(403, { message: 'x', errors: { email: 'y' } }), undefined],
    ['nothing of what is no text', answer(400, { message: {}, error: ['x'] }), undefined],
    ['nothing of an error of its own', answer(500, { message: 'SQLSTATE[42S02]' }), undefined],
    ['nothing of a page', answer(403, PAGE, html), undefined],
  ];
  for (const [what, given, message] of WORDS) {
    it(`tells the visitor of a refusal its ${what}`, () => {
      const { errors } = readAnswer(given, endpoint()) as Failed;
      expect(errors.find(({ name }) => !name)?.message).to.equal(message);
    });
  }

  const REDIRECTS: readonly (readonly [from: string, to: string, kind: Outcome['kind']])[] = [
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/', 'unavailable'],
    ['http://bedrijf.nl/contact', 'https://bedrijf.nl/contact', 'unavailable'],
    ['https://bedrijf.nl/contact', 'https://www.bedrijf.nl/contact', 'unavailable'],
    ['https://bedrijf.nl/?page=contact', 'https://www.bedrijf.nl/?page=contact', 'unavailable'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact', 'unconfirmed'],
    ['https://bedrijf.nl/contact#form', 'https://bedrijf.nl/contact', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact?sent=1', 'confirmed'],
    ['https://bedrijf.nl/?page=contact', 'https://bedrijf.nl/?page=thanks', 'confirmed'],
  ];
  for (const [from, url, kind] of REDIRECTS) {
    it(`takes a redirect from ${from} to ${url} as ${kind}`, () =>
      expect(readAnswer(answer(200, PAGE, { ...html, redirected: true, url }), endpoint(from)).kind).to.equal(kind));
  }

  it('tells the developer why a page confirms nothing, and where a redirect lost the values', () => {
    const page = readAnswer(answer(200, PAGE, html), endpoint());
    expect('hint' in page && page.hint).to.contain('navigate');
    const moved = readAnswer(answer(200, '', { redirected: true, url: `${URL_OF_FORM}/` }), endpoint());
    expect('hint' in moved && moved.hint).to.contain(`${URL_OF_FORM}/`);
  });

  const REFUSALS: readonly (readonly [string, Answer, string | RegExp])[] = [
    ['its text', answer(404, 'No route here'), 'answered 404: No route here'],
    [
      'its JSON',
      answer(415, { code: 'wpcf7_unsupported_media_type', message: 'x' }),
      'answered 415: wpcf7_unsupported_media_type x',
    ],
    ['what it says with 200', answer(200, { success: false, error: 'over quota' }), 'over quota'],
    [
      'each mistake',
      answer(403, {
        errors: [
          { code: 'BLOCKED', message: 'a' },
          { field: 'email', message: 'b' },
        ],
      }),
      'answered 403: BLOCKED a; email b',
    ],
    [
      'that it is a page, and what that may be',
      answer(403, PAGE, html),
      /^answered 403: a page \(HTML\).*captcha[^<]*$/,
    ],
    [
      'nothing of what a receiver sends back',
      answer(400, { data: { email: 'ada@bedrijf.nl' } }),
      /^answered 400: nothing to judge it by$/,
    ],
    ['no more than the beginning of a long text', answer(500, 'x'.repeat(9999)), /^answered 500: x{200}$/],
  ];
  for (const [what, given, hint] of REFUSALS) {
    it(`tells the developer of a refusal ${what}`, () => {
      const outcome = readAnswer(given, endpoint()) as Failed;
      if (typeof hint === 'string') expect(outcome.hint).to.contain(hint);
      else expect(outcome.hint).to.match(hint);
    });
  }

  it('tells the developer nothing of what a visitor has mistyped', () => {
    expect(readAnswer(answer(422, { errors: { email: 'x' } }), endpoint())).to.not.have.property('hint');
    expect(readAnswer(answer(200, { errors: { email: 'x' } }), endpoint())).to.not.have.property('hint');
  });
});
