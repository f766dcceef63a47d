import { expect } from '@open-wc/testing';
import { answerOf } from '../../src/delivery/answer.js';
import { readAnswer } from '../../src/delivery/read-answer.js';
import type { Answer } from '../../src/delivery/service.js';
import type { Failed, Outcome } from '../../src/delivery/outcome.js';
import { answer } from '../helpers/services.js';

const ASKED = 'https://bedrijf.nl/contact';
/** The page that the form stands in. */
const PAGE_URL = 'https://bedrijf.nl/over-ons?utm_source=mail#form';

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
    it(`reads ${what} as ${outcome.kind}`, () => expect(readAnswer(given, PAGE_URL)).to.deep.include(outcome));
  }

  const WORDS: readonly (readonly [string, Answer, string | undefined])[] = [
    ['message', answer(409, { message: 'Al bekend' }), 'Al bekend'],
    ['error', answer(400, { error: 'Te laat' }), 'Te laat'],
    ['message before error', answer(400, { error: 'Bad request: invalid form', message: 'Te laat' }), 'Te laat'],
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
      const { errors } = readAnswer(given, PAGE_URL) as Failed;
      expect(errors.find(({ name }) => !name)?.message).to.equal(message);
    });
  }

  const REDIRECTS: readonly (readonly [from: string, to: string, kind: Outcome['kind']])[] = [
    // Only the address asked, corrected: the values are lost.
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/', 'unavailable'],
    ['https://bedrijf.nl/contact/', 'https://bedrijf.nl/contact', 'unavailable'],
    ['http://bedrijf.nl/contact', 'https://bedrijf.nl/contact', 'unavailable'],
    ['https://bedrijf.nl/contact', 'https://www.bedrijf.nl/contact', 'unavailable'],
    ['https://www.bedrijf.nl/contact', 'https://bedrijf.nl/contact/', 'unavailable'],
    ['http://bedrijf.nl', 'https://www.bedrijf.nl/', 'unavailable'],
    ['https://bedrijf.nl/?page=contact', 'https://www.bedrijf.nl/?page=contact', 'unavailable'],
    ['http://bedrijf.nl/contact#form', 'https://bedrijf.nl/contact', 'unavailable'],
    ['https://bedrijf.nl/contact?a=1', 'https://bedrijf.nl/contact/?a=1', 'unavailable'],
    // Back to the address asked.
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact', 'unconfirmed'],
    ['https://bedrijf.nl/contact#form', 'https://bedrijf.nl/contact', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact?sent=1', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/?sent=1', 'unconfirmed'],
    ['https://bedrijf.nl/?page=contact', 'https://bedrijf.nl/?page=thanks', 'unconfirmed'],
    ['https://bedrijf.nl/Contact', 'https://bedrijf.nl/contact', 'unavailable'],
    // Back to the page of the form, as frameworks do with mistakes.
    ['https://bedrijf.nl/send.php', 'https://bedrijf.nl/over-ons', 'unconfirmed'],
    ['https://bedrijf.nl/send.php', 'https://www.bedrijf.nl/over-ons/', 'unconfirmed'],
    ['https://bedrijf.nl/send.php', 'https://bedrijf.nl/over-ons?errors=1', 'unconfirmed'],
    ['https://forms.example/send', 'https://bedrijf.nl/over-ons', 'unconfirmed'],
    // To who asks who you are, or tells of a mistake.
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/login', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/wp-login.php?redirect_to=%2Fcontact', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/Account/LogIn', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/users/sign_in', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/inloggen', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/error', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/errors/500', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact-error.html', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/foutmelding', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/mislukt', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/fehler', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/erreur', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/errore', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/form_failed', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/result?error=invalid_email', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://login.bedrijf.nl/?next=%2Fcontact', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/ServiceLogin?continue=x', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/oauth2/authorize?client_id=x', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/connexion', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/404.html', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/500', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/access-denied', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/oops', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/captcha?return=contact', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/resultaat?success=0', 'unconfirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/resultaat?a=1&sent=false#form', 'unconfirmed'],
    // To any other page.
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/bedankt?id=412', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/authors/thanks?success=1', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://foutloos.example/result?ok=1', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/over-ons/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/terror-film', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/blog/catalogin', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://anders.example/over-ons', 'confirmed'],
  ];
  for (const [asked, url, kind] of REDIRECTS) {
    it(`takes a redirect from ${asked} to ${url} as ${kind}`, () => {
      const found = answer(200, PAGE, { ...html, redirected: true, asked: new URL(asked).href, url });
      expect(readAnswer(found, PAGE_URL).kind).to.equal(kind);
    });
  }

  it('takes a no in what a redirect leads to as a no', () => {
    const url = 'https://bedrijf.nl/result';
    expect(
      readAnswer(answer(200, { success: false }, { redirected: true, asked: ASKED, url }), PAGE_URL).kind,
    ).to.equal('rejected');
  });

  it('tells the developer why a page confirms nothing, and where a redirect lost the values', () => {
    const page = readAnswer(answer(200, PAGE, html), PAGE_URL);
    expect('hint' in page && page.hint).to.contain('navigate');
    const moved = readAnswer(answer(200, '', { redirected: true, asked: ASKED, url: `${ASKED}/` }), PAGE_URL);
    expect('hint' in moved && moved.hint).to.contain(`${ASKED}/`);
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
      const outcome = readAnswer(given, PAGE_URL) as Failed;
      if (typeof hint === 'string') expect(outcome.hint).to.contain(hint);
      else expect(outcome.hint).to.match(hint);
    });
  }

  it('tells the developer nothing of what a visitor has mistyped', () => {
    expect(readAnswer(answer(422, { errors: { email: 'x' } }), PAGE_URL)).to.not.have.property('hint');
    expect(readAnswer(answer(200, { errors: { email: 'x' } }), PAGE_URL)).to.not.have.property('hint');
  });
});

/** What came over the wire, byte for byte. */
async function over(status: number, body: string | null, type = 'application/json'): Promise<Outcome> {
  const response = new Response(body, { status, headers: type ? { 'content-type': type } : {} });
  return readAnswer(await answerOf(response, ASKED, 0, new Promise<undefined>(() => undefined)), PAGE_URL);
}

describe('a body of an answer with status 200', () => {
  const WARNING =
    '<br />\n<b>Warning</b>:  Undefined array key "x" in <b>/var/www/send.php</b> on line <b>3</b><br />\n';

  const REFUSED: readonly string[] = [
    // In a flag.
    ...[
      'success',
      'ok',
      'sent',
      'valid',
      'Success',
      'OK',
      'isSuccess',
      'is_valid',
      'mail_sent',
      'emailSent',
      'succeeded',
    ].map((name) => JSON.stringify({ [name]: false })),
    ...[0, '0', 'false', 'False', 'no', 'No', 'nee', 'error', 'failed'].map((value) => JSON.stringify({ ok: value })),
    ...[
      'saved',
      'delivered',
      'submitted',
      'stored',
      'created',
      'received',
      'mailSuccess',
      'form_sent',
      'message_sent',
    ].map((name) => JSON.stringify({ [name]: false })),
    // In a word.
    ...[
      'error',
      'Error',
      'ERROR',
      'fail',
      'failed',
      'FAILED',
      'failure',
      'invalid',
      'validation_failed',
      'not_sent',
      'danger',
      'spam',
      'denied',
    ].map((value) => JSON.stringify({ status: value })),
    '{"result":"error"}',
    '{"Result":"Fail"}',
    '{"type":"error","text":"x"}',
    '{"type":"danger","message":"x"}',
    '{"outcome":"invalid"}',
    '{"response":"error"}',
    '{"code":"invalid_email"}',
    '{"status":false}',
    '{"state":"error"}',
    '{"level":"error","text":"x"}',
    '{"icon":"error","title":"Oops"}',
    '{"class":"alert-danger","msg":"x"}',
    '{"msgType":"danger","msg":"x"}',
    '{"emailStatus":"bounced"}',
    // In a sentence where there is nothing else.
    '{"msg":"Mailer Error: SMTP connect() failed."}',
    '{"text":"Message could not be sent."}',
    '{"title":"Oops","message":"Something went wrong, please try again."}',
    '{"message":"The email field is required."}',
    // In a number.
    '-1',
    '"-1"',
    '{"code":-1}',
    '{"errno":1}',
    '{"errcode":40001,"errmsg":"invalid credential"}',
    '{"http_code":500}',
    '{"status":400}',
    '{"status":"400"}',
    '{"code":422,"id":1}',
    '{"statusCode":500}',
    '{"status_code":404}',
    '{"code":40001}',
    // In what is only there when something went wrong.
    '{"error":"Vol"}',
    '{"error":true}',
    '{"error":1}',
    '{"err":"x"}',
    '{"error":{"code":1}}',
    '{"error":{"message":"Vol"}}',
    '{"errors":["x"]}',
    '{"errors":{"email":"x"}}',
    '{"errors":"x"}',
    '{"error_message":"x"}',
    '{"errorMessage":"x","id":1}',
    '{"hasErrors":true}',
    '{"failed":true}',
    '{"invalid":["email"]}',
    '{"exception":"RuntimeException"}',
    '{"success":true,"errors":["x"]}',
    '{"ok":true,"status":"error"}',
    '{"status_message":"Invalid address"}',
    '{"ack":"Failure"}',
    '{"is_spam":true}',
    '{"blocked":1}',
    '{"resultaat":"fout"}',
    '{"fouten":["x"]}',
    '{"gelukt":false}',
    '{"verzonden":"nee"}',
    '{"melding":"Niet verzonden"}',
    '{"erreurs":{"email":"x"}}',
    '{"erfolg":false}',
    '{"fehler":"x"}',
    '{"notification":{"type":"error","message":"x"},"data":[]}',
    '[{"status":"rejected","reason":{}}]',
    '{"userErrors":["x"]}',
    '{"validationErrors":{"email":["x"]}}',
    '{"form_errors":"x"}',
    '{"missingFields":["email"]}',
    '{"missing":["email"]}',
    '{"violations":[{"propertyPath":"email","message":"x"}]}',
    '{"success":true,"messages":{"error":["x"]}}',
    // In what was asked for, by its name (GraphQL).
    '{"data":{"createLead":{"success":false}}}',
    '{"data":{"createLead":{"errors":[{"field":"email","message":"x"}]}}}',
    '{"data":{"createLead":null},"errors":[{"message":"x","path":["createLead"]}]}',
    '{"data":{"leadCreate":{"lead":null,"leadUserErrors":[{"field":["email"],"message":"x"}]}}}',
    '{"contactForm":{"success":false}}',
    '{"result":{"data":[{"success":false}]}}',
    // One level down, in a list, as a string.
    '{"data":{"success":false}}',
    '{"response":{"status":"error"}}',
    '{"result":{"ok":0}}',
    '{"status":{"code":400}}',
    '{"data":{"status":400}}',
    '{"success":true,"data":{"sent":false}}',
    '{"data":[{"success":false}]}',
    '{"body":"{\\"success\\":false}"}',
    '[{"success":false}]',
    '[{"success":true},{"success":false}]',
    JSON.stringify('{"success":false}'),
    JSON.stringify('[{"status":"error"}]'),
    '{"message":"Error: mail could not be sent"}',
    // Behind something, broken off, or in another tongue.
    `${WARNING}{"success":false}`,
    `${WARNING}{"success":false,"message":"Vol"}`,
    `Notice: Undefined variable: {x} in /a.php on line 3\n{"status":"error"}`,
    '\uFEFF{"success":false}',
    '\uFEFF\uFEFF {"success":false}\n',
    ')]}\'\n{"success":false}',
    'for(;;);{"success":false}',
    'callback({"success":false});',
    '{"success":false}\n{"success":true}',
    '{"success":false}<!-- 0.3 s -->',
    '{"success":false,"message":"Er is',
    '{"status":"error","mess',
    '{"status": 500, "trace": [',
    "{'success': False}",
    '{success: false, "ok": "no"}',
    // As a text.
    'false',
    '0',
    '"false"',
    'no',
    'nee',
    'error',
    'Error',
    'ERROR: 5',
    'Error: mail could not be sent',
    'failed',
    'Failure.',
    'fail',
    'invalid',
    'Invalid e-mail address',
    'not sent',
    'not_ok',
    'NOK',
    'Message not sent',
    'Your message could not be sent',
    'Couldn’t be sent',
    'No data received',
    'Not found',
    'Bad request: invalid form',
    'Sorry, try again later',
    'status=error',
    'Fout: vul een naam in',
    'Niet verzonden',
    'Je bericht is niet verzonden.',
    'Versturen mislukt',
    'Het is niet gelukt',
    'Ongeldige invoer',
    'Helaas ging er iets mis',
    'Fehler',
    'Fehlgeschlagen',
    'Ihre Nachricht wurde nicht gesendet',
    'Ungültige E-Mail-Adresse',
    'Erreur',
    'Échec de l’envoi',
    'Votre message n’a pas été envoyé',
    'E\u0301chec',
    'Adresse invalide',
    'No enviado',
    'No se ha enviado el mensaje',
    'Inválido',
    'El envío ha fallado',
    'Errore',
    'Il messaggio non è stato inviato',
    'Non valido',
    'Invio fallito',
    'Please fill in all fields.',
    'Please complete the form and try again.',
    'Name is required',
    'You did not enter a name',
    'Unable to send email',
    'Method Not Allowed',
    'Token mismatch',
    'Are you sure you want to do this?',
    'Vul alle velden in',
    'Verplicht veld',
    'Probeer het later opnieuw',
    'Er is een probleem opgetreden',
    'Bitte füllen Sie alle Felder aus',
    'Nachricht konnte nicht verschickt werden',
    'Veuillez remplir tous les champs',
    'Veuillez réessayer',
    'Por favor rellene todos los campos',
    'Campo requerido',
    'Compilare tutti i campi',
    'Riprova più tardi',
    'Bot detected: spam',
    'Warning: mail(): x',
    'Could not connect: timeout',
    'File too large',
    'Captcha onjuist',
    'Uw sessie is verlopen',
    'Toegang geweigerd',
    'Bestand te groot',
    'Zugriff verweigert',
    'Sitzung abgelaufen',
    'Accès refusé',
    'Acceso denegado',
    'Sessione scaduta',
    // Negations that are one word in English.
    'Message was never sent',
    'Uw bericht is nooit aangekomen of ontvangen',
    'Die Nachricht wurde nie gesendet',
    'Votre message n’a pu être envoyé',
    "Votre message n'a jamais été envoyé",
    'Votre message ne peut être envoyé',
    'Aucun message envoyé',
    'Keine gültige E-Mail',
    'Nicht alle Felder wurden ausgefüllt',
    'Ihre Anfrage konnte nicht verarbeitet werden',
    'E-Mail konnte nicht zugestellt werden',
    'Geen geldig e-mailadres',
    'Direct access not permitted',
    'You are not authorized',
    'Not Acceptable!',
    'unsupported media type',
    'Your message was unsent',
    // As a machine calls it.
    'TypeError: x is undefined',
    'SyntaxError: Unexpected token',
    ...[
      'unsent',
      'unprocessable_entity',
      'unsupported',
      'unverified',
      'unexpected',
      'validationError',
      'InternalServerError',
      'BadRequest',
      'NotFound',
      'bad',
      'banned',
      'fatal',
      'critical',
      'rate_limited',
      'ignored',
      'dropped',
      'discarded',
      'timed_out',
    ].map((status) => JSON.stringify({ status })),
  ];
  const CONFIRMED: readonly (string | null)[] = [
    null,
    '',
    ' ',
    '\n',
    '\uFEFF',
    '{}',
    '{"id":7}',
    '{"success":true}',
    '{"Success":"true"}',
    '{"success":1}',
    '{"ok":"yes"}',
    '{"status":"ok"}',
    '{"status":"success","message":"Bedankt"}',
    '{"status":"mail_sent"}',
    '{"status":"queued"}',
    '{"status":200}',
    '{"status":"200"}',
    '{"code":200}',
    '{"code":0,"message":"ok"}',
    '{"error":null}',
    '{"error":false}',
    '{"error":0}',
    '{"error":""}',
    '{"error":"none"}',
    '{"errors":[]}',
    '{"errors":{}}',
    '{"errors":{"email":[],"name":null}}',
    '{"error":{"code":0,"message":""}}',
    '{"ok":true,"errors":[],"failed":0}',
    '{"errorCode":0}',
    '{"type":"success","message":"Er zijn geen fouten"}',
    '{"result":"No errors"}',
    '{"data":{"id":7}}',
    '{"success":true,"data":null}',
    '[{"id":7}]',
    '[{"success":true}]',
    JSON.stringify('{"success":true}'),
    '{"errcode":0,"errmsg":"ok"}',
    '{"error":"No error"}',
    '{"errorMessage":"Success"}',
    '{"accepted":["a@b.nl"],"rejected":[],"response":"250 2.0.0 OK"}',
    '{"data":{"createLead":{"lead":{"id":"7"},"userErrors":[]}}}',
    '{"success":true,"message":"Sorry for the delay; your message was sent"}',
    '{"noErrors":true}',
    // What somebody filled in, sent back.
    '{"id":7,"postcode":"6531","text":"Sorry"}',
    '{"id":7,"kind":"Failover","answer":"no"}',
    '{"success":true,"data":{"email":"a@b.nl","type":"Foutmelding"}}',
    '{"id":7,"consent":"no","absent":false,"country_code":"528"}',
    '{"id":7,"message":"De factuur is niet verzonden, dat is fout"}',
    '{"ok":true,"values":{"status":"error","error":"x"}}',
    '{"success":true,"lead":{"type":"invalid"}}',
    // As a text.
    'true',
    '1',
    '"ok"',
    'ok',
    'OK',
    'ok\n',
    'OK.',
    '200 OK',
    '+OK',
    'Okay',
    'success',
    'Success!',
    'Succes',
    'sent',
    'mail_sent',
    'Mail sent successfully',
    'Accepted',
    'Received',
    'Thanks',
    'Thank you for your message!',
    'sent=1',
    'status: ok, errors: 0',
    'ok, error=none',
    'Bedankt',
    'Bedankt voor je bericht. We nemen zo snel mogelijk contact op.',
    'Verzonden',
    'Je bericht is verstuurd',
    'Dank u wel',
    'Danke!',
    'Vielen Dank für Ihre Nachricht',
    'Erfolgreich gesendet',
    'Merci',
    'Message envoyé',
    'Envoye\u0301',
    'Reçu',
    'Gracias',
    'Enviado',
    'Éxito',
    'Grazie',
    'Messaggio inviato',
    'Done',
    'Message delivered',
    'Form saved',
    'yes',
    '201',
    'Nachricht verschickt',
    'Aanvraag ingediend',
    'Votre message a bien été transmis.',
    'Messaggio spedito',
    'Added',
    'Stored.',
    'Aanvraag verwerkt',
    'Erfolgreich angemeldet',
    'Votre demande a bien été reçue',
    '{"status":"eMailSent"}',
    '{"status":"unlimited"}',
    'Message sent to Badenweiler',
  ];
  const UNCONFIRMED: readonly string[] = [
    'null',
    '[]',
    '[1,2]',
    '42',
    '""',
    'Hallo',
    '.',
    // A yes and a no, or a yes that may be one of something else.
    'success=false',
    'sent: 0',
    'OK, maar niet bewaard',
    'Thanks, but there was an error',
    'No problem, sent',
    'No errors',
    'errors: 0',
    'Sent without errors',
    'Bedankt, maar het formulier is gesloten',
    'Thank you, but we are full',
    'Merci de corriger les champs ci-dessous',
    'Je bent al aangemeld',
    'Sie sind bereits angemeldet',
    'Vous êtes déjà enregistré',
    'Merci, mais le formulaire est complet',
    'Danke, aber wir sind voll',
    'Merci ! N’hésitez pas à nous appeler',
    // A yes of a machine, and a no for people.
    '{"status":200,"message":"Mail could not be sent"}',
    '{"status":"1","msg":"Message could not be sent."}',
    '{"accepted":[]}',
    // Says that it says something, and does not.
    '{"success":null}',
    '{"ok":""}',
    '{"status":0}',
    // Broken, or something before it.
    '{"success":tr',
    '{"success":true',
    '{"success":true}}',
    `${WARNING}{"success":true}`,
    `${WARNING}OK`,
    ')]}\'\n{"success":true}',
    '{"ok":true}\n{"ok":true}',
    '{success: true}',
    'callback({"success":true})',
    // HTML.
    '<h1>Bedankt</h1>',
    '<p>Error</p>',
    'Bedankt<br>',
    '<?xml version="1.0"?><ok/>',
    '<!doctype html><title>x</title><script>const state = {"success":false,"error":"x"}</script>',
    '<html><body data-state=\'{"status":"error"}\'></body></html>',
    // Too long to prove anything.
    `ok ${'lorem ipsum '.repeat(30)}`,
    `error ${'lorem ipsum '.repeat(30)}`,
  ];

  const TYPES = ['application/json', 'text/html; charset=UTF-8', 'text/plain', ''];
  for (const [bodies, kind] of [
    [REFUSED, 'refused'],
    [CONFIRMED, 'confirmed'],
    [UNCONFIRMED, 'unconfirmed'],
  ] as const) {
    for (const body of bodies) {
      it(`is ${kind}, whatever its type: ${JSON.stringify(body)?.slice(0, 120)}`, async () => {
        for (const type of TYPES) {
          const found = (await over(200, body, type)).kind;
          expect(/^(rejected|invalid)$/.test(found) ? 'refused' : found, type).to.equal(kind);
        }
      });
    }
  }

  it('is a no with any status of success', async () => {
    for (const status of [200, 201, 202, 206])
      expect((await over(status, '{"success":false}')).kind).to.equal('rejected');
  });

  it('matters not with 201 and 204, unless it says no', async () => {
    for (const type of TYPES) {
      for (const body of [null, '', '{"id":7}', '<h1>Bedankt</h1>', 'Hallo', '{"id":'])
        expect(await over(201, body, type), `${body} ${type}`).to.include({ kind: 'confirmed', status: 201 });
      expect(await over(204, null, type)).to.include({ kind: 'confirmed', status: 204 });
      expect(await over(202, null, type)).to.include({ kind: 'confirmed', status: 202 });
    }
  });

  it('confirms nothing where it broke off, or did not come in time', () => {
    const cut = answer(200, '', { isCut: true });
    expect(readAnswer(cut, PAGE_URL).kind).to.equal('unconfirmed');
    expect(readAnswer({ ...cut, status: 201 }, PAGE_URL).kind).to.equal('confirmed');
  });

  const REASONS: readonly (readonly [body: string, errors: Failed['errors']])[] = [
    ['{"success":false,"message":"Vol"}', [{ name: '', message: 'Vol' }]],
    ['{"success":false,"data":"Vol"}', [{ name: '', message: 'Vol' }]],
    ['{"success":false,"data":{"message":"Vol"}}', [{ name: '', message: 'Vol' }]],
    ['{"data":{"success":false,"msg":"Vol"}}', [{ name: '', message: 'Vol' }]],
    ['{"error":{"code":400,"message":"Vol"}}', [{ name: '', message: 'Vol' }]],
    ['{"errors":["Vol"]}', [{ name: '', message: 'Vol' }]],
    ['[{"success":false,"message":"Vol"}]', [{ name: '', message: 'Vol' }]],
    [JSON.stringify('{"success":false,"message":"Vol"}'), [{ name: '', message: 'Vol' }]],
    [`${WARNING}{"success":false,"message":"Vol"}`, [{ name: '', message: 'Vol' }]],
    [`${WARNING}{"errors":{"email":"Onbekend"}}`, [{ name: 'email', message: 'Onbekend' }]],
    ['{"data":{"errors":{"email":"Onbekend"}}}', [{ name: 'email', message: 'Onbekend' }]],
    ['[{"errors":[{"field":"email","message":"Onbekend"}]}]', [{ name: 'email', message: 'Onbekend' }]],
    ['{"statusCode":400,"message":["Vol","Dicht"],"error":"Bad Request"}', [{ name: '', message: 'Vol' }]],
    ['{"type":"danger","text":"Vol"}', [{ name: '', message: 'Vol' }]],
    ['{"data":{"createLead":{"success":false,"message":"Vol"}}}', [{ name: '', message: 'Vol' }]],
    ['Fout: er is geen plaats meer', [{ name: '', message: 'Fout: er is geen plaats meer' }]],
    ['error', []],
    ['{"error":true}', []],
    ['{"success":false,"data":"{\\"id\\":7}"}', []],
  ];
  for (const [body, errors] of REASONS) {
    it(`is told in its own words: ${body.slice(-60)}`, async () =>
      expect(await over(200, body)).to.have.deep.property('errors', errors));
  }

  it('is read in no time, however long it is and whatever stands in it', () => {
    const LONG = [
      '"a"',
      '"a":"',
      `'a':"`,
      '{"a":',
      '[',
      '{',
      '<a ',
      '\\"',
      'not ',
      '"error":',
      ' ',
      '\n',
      '_show_error(',
      "'\\",
      'é',
    ]
      .map((part) => part.repeat(200_000))
      .concat(`${'['.repeat(5000)}${']'.repeat(5000)}`, `{"a":"${'\\'.repeat(200_000)}`);
    for (const text of LONG) {
      const since = performance.now();
      readAnswer(answer(200, text), PAGE_URL);
      expect(performance.now() - since, text.slice(0, 10)).to.be.below(400);
    }
  });
});
