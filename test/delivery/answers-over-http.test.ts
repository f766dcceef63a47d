import { expect } from '@open-wc/testing';
import { deliver, type DeliveryOptions } from '../../src/delivery/deliver.js';
import type { Outcome } from '../../src/delivery/outcome.js';
import { http } from '../../src/delivery/services/http.js';
import { ENCTYPES, type Enctype } from '../../src/delivery/submission.js';
import { receiver } from '../helpers/receiver.js';
import { formData, submission } from '../helpers/submission.js';

/** How a receiver answers, in the query of its address; `to` is a redirect. */
type Said = Readonly<Partial<Record<'body' | 'status' | 'type' | 'to' | 'cors' | 'preflight', string>>>;

interface Result {
  readonly outcome: Outcome;
  readonly posts: number;
  readonly told: readonly string[];
}

/** What comes of what a receiver does: posted, answered and read over HTTP. */
async function deliverTo(
  said: Said,
  { origin = location.origin, behaviour = 'said', enctype = ENCTYPES[0], action, ...rest }: Way = {},
): Promise<Result> {
  const there = receiver(behaviour, origin);
  const url = new URL(action ?? there.action);
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
  const told: string[] = [];
  const outcome = await deliver(submission(formData(['name', 'Ada'])), {
    service: http,
    endpoint: { url: url.href, enctype, names: {} },
    timeout: 5000,
    held: 0,
    retries: 2,
    repeatsUnknown: false,
    signal: new AbortController().signal,
    report: (message) => told.push(message),
    ...rest,
  });
  if (outcome === 'cancelled') throw new Error('Nobody cancelled it.');
  return { outcome, posts: await there.tries(), told };
}

type Way = Partial<DeliveryOptions> & {
  readonly origin?: string;
  readonly behaviour?: string;
  readonly enctype?: Enctype;
  readonly action?: string;
};

/** The port of nobody: where a server was that has gone. */
const NOBODY = 'http://127.0.0.1:9/';

const kindOf = (outcome: Outcome): string => (/^(rejected|invalid)$/.test(outcome.kind) ? 'refused' : outcome.kind);

describe('an answer over HTTP', () => {
  const json = (value: unknown): string => JSON.stringify(value);
  const TABLE: Readonly<Record<string, readonly string[]>> = {
    confirmed: [
      '{}',
      '{"message":"Bedankt voor je bericht"}',
      '{"message":"…"}',
      '{"status":"mail_sent"}',
      '{"contact_form_id":7,"status":"mail_sent","message":"Bedankt","invalid_fields":[],"posted_data_hash":""}',
      '{"errors":[]}',
      '{"error":null}',
      '{"error":false}',
      '{"error":""}',
      '{"error":{}}',
      '{"errors":{"email":[]}}',
      '{"code":200}',
      '{"code":0,"msg":"ok"}',
      '{"statusCode":201,"body":{"id":"7f"}}',
      '{"status":"success","data":{"errors":null}}',
      '{"data":{"ok":true},"errors":null}',
      '{"result":"ok","error_count":0}',
      '{"ok":1}',
      '{"success":"yes"}',
      '{"success":"ja"}',
      '{"data":{"createLead":{"id":"7"}}}',
      '{"data":{"lead":{"status":"new","notes":"no errors"}}}',
      '{"id":"00Q5","success":true,"errors":[]}',
      '[{"id":7}]',
      '[{"success":true}]',
      json('{"success":true}'),
      json(json({ ok: true })),
      '\uFEFF{"success":true}',
      '  \n{"success":true}\n',
      '{"name":"Invalid Name BV","company":"Fout & Zn"}',
      '{"message":"Wij hebben uw bericht ontvangen. Er is geen actie nodig."}',
      '{"next":"/thanks","ok":true}',
      '{"inlineMessage":"<p>Bedankt</p>"}',
      '{"status":"queued","retries_failed":0}',
      '{"warnings":["Phone missing"],"success":true}',
      '"OK"',
      'true',
      '{"payload":{"id":7}}',
      '{"message":"We will look at your problem soon."}',
      '{"message":"Blockchain Partners heeft je bericht ontvangen"}',
      '{"accepted":["partner@bedrijf.nl"],"rejected":[],"response":"250 OK"}',
      'OK',
      'ok\r\n',
      'Nous avons mis à jour votre demande, merci',
      'Bedankt, er is niets misgegaan',
      'Thanks. Is there a problem? Call us.',
      'Success',
      'Message sent!',
      'Your message has been sent successfully.',
      'Verstuurd',
      'Je bericht is goed ontvangen',
      'Gesendet',
      'Ihre Nachricht wurde gesendet.',
      'Votre message a bien été envoyé.',
      'Merci, nous avons bien reçu votre message',
      'Mensaje enviado correctamente',
      'Tu mensaje se ha enviado.',
      'Il tuo messaggio è stato inviato.',
      'Messaggio inviato con successo',
    ],
    refused: [
      '{"success":false}',
      '{"status":"mail_failed","contact_form_id":7,"message":"Er ging iets mis"}',
      '{"contact_form_id":7,"status":"acceptance_missing","message":"x"}',
      '{"contact_form_id":7,"status":"aborted","message":"x"}',
      '{"error":"Missing field"}',
      '{"errors":[{"message":"Bad","code":"E1"}]}',
      '{"errors":[{"field":"email","message":"Onbekend"}]}',
      '{"data":null,"errors":[{"message":"Not authorised","path":["createLead"]}]}',
      '{"response":{"success":false}}',
      '{"response":{"status":"fail"}}',
      '{"d":{"Success":false}}',
      '{"result":{"status":"error","reason":"x"}}',
      '{"payload":{"ok":false}}',
      '[{"status":"rejected"}]',
      '[{"email":"ada@bedrijf.nl","status":"invalid"}]',
      json('{"ok":false}'),
      json(json({ ok: false })),
      '\uFEFF{"error":"x"}',
      '<br />\n<b>Deprecated</b>:  Function x() is deprecated in <b>/www/a.php</b> on line <b>9</b><br />\n{"status":"error","message":"Geen verbinding"}',
      'PHP Notice:  Undefined index: email in /www/a.php on line 3\n{"success":false}',
      'jQuery123({"result":"error","msg":"0 - Please enter a value"})',
      '/**/cb({"success":0});',
      '{"isSuccess":false,"isError":true}',
      '{"Succeeded":false}',
      '{"accepted":[],"rejected":["partner@bedrijf.nl"]}',
      '{"status":"KO"}',
      '{"status":"nok"}',
      '{"status":"bad_request"}',
      '{"status":"unauthorized"}',
      '{"status":"forbidden"}',
      '{"status":"denied"}',
      '{"status":"timeout"}',
      '{"status":"blocked"}',
      '{"status":"declined"}',
      '{"status":"token_expired"}',
      '{"status":"missing_fields"}',
      '{"rejected":1}',
      '{"status":"fout"}',
      '{"status":"fehler"}',
      '{"status":"erreur"}',
      '{"resultado":"error","status":"error"}',
      '{"code":"rest_no_route","message":"No route","data":{"status":404}}',
      '{"http_code":500}',
      '{"ok":false,"error_code":429,"description":"Too Many Requests"}',
      '{"success":"0"}',
      '{"success":"FALSE"}',
      '{"valid":"nein"}',
      '{"sent":"non"}',
      '{"message":"Validation failed"}',
      '{"message":"Vul een geldig e-mailadres in","type":"validation_error"}',
      'Error',
      'ERROR: mail() failed',
      'Not sent',
      'Message could not be sent. Mailer Error: SMTP connect() failed.',
      "Oops! Something went wrong and we couldn't send your message.",
      'There was a problem with your submission.',
      'Invalid token',
      'Forbidden',
      'Access denied',
      'Captcha incorrect',
      'Versturen mislukt',
      'Er ging iets mis.',
      'Er is iets misgegaan',
      'Kan bericht niet versturen',
      'Etwas ist schiefgelaufen.',
      'Something went wrong',
      'Session expired',
      'Missing parameter: email',
      'Un problème est survenu',
      "Impossible d'envoyer le message",
      'Impossible d’envoyer le message',
      'Algo salió mal',
      'Qualcosa è andato storto',
      'Request blocked',
      'Senden nicht möglich',
      'Imposible enviar',
      'Er is een fout opgetreden',
      'Uw bericht kon niet worden verzonden',
      'Fehler beim Senden',
      'Ihre Nachricht konnte nicht gesendet werden.',
      'Ungültige E-Mail-Adresse',
      'Erreur',
      "Votre message n'a pas pu être envoyé.",
      'Une erreur est survenue',
      'Adresse e-mail invalide',
      'No se ha podido enviar el mensaje',
      'Error al enviar',
      'Impossibile inviare il messaggio',
      'Errore durante l’invio',
      'Si è verificato un errore',
      '0',
      'false',
      'no',
    ],
    unconfirmed: [
      '[]',
      'null',
      'hello',
      'Thanks! No problem.',
      'We will look at your problem soon.',
      'Bad Homburg',
      'Mission accomplie',
      '7',
      '<p>Bedankt</p>',
      '<!doctype html><h1>Bedankt voor je bericht</h1>',
      '<?xml version="1.0"?><response><result>success</result></response>',
      '<?xml version="1.0"?><response><error>invalid</error></response>',
      'callback({"success":true})',
      '/**/cb({"ok":1});',
      '<br />\n<b>Warning</b>:  x<br />\n{"success":true}',
      '{"success":',
      'id=7&name=Ada',
      'Array\n(\n)\n',
    ],
  };
  for (const [kind, bodies] of Object.entries(TABLE)) {
    for (const body of bodies) {
      it(`is ${kind}: ${body.slice(0, 100)}`, async () => {
        const { outcome, posts } = await deliverTo({ body, type: 'text/html' });
        expect(kindOf(outcome)).to.equal(kind);
        expect(posts).to.equal(1);
      });
    }
  }
});

describe('an answer of another origin', () => {
  let elsewhere: string;
  let other: string;
  before(async () => {
    elsewhere = await (await fetch('/receiver/elsewhere')).text();
    // The same server under another name is another origin too.
    other = elsewhere.replace('127.0.0.1', 'localhost');
  });
  const [urlencoded, multipart, asJson] = ENCTYPES;
  const thanks = '/receiver/thanks';

  type Case = readonly [what: string, said: () => Said, way: Way, kind: string, posts: number];
  const CASES: readonly Case[] = [
    ['that it withholds', () => ({ body: 'ok' }), {}, 'unconfirmed', 1],
    ['to a form with parts', () => ({ body: 'ok' }), { enctype: multipart }, 'unconfirmed', 1],
    ['that is a refusal, and withheld', () => ({ status: '500' }), {}, 'unconfirmed', 1],
    ['that it lets anyone read', () => ({ cors: '', body: 'ok' }), {}, 'confirmed', 1],
    ['that is no, and may be read', () => ({ cors: '', body: '{"ok":false}' }), {}, 'rejected', 1],
    ['of a redirect to a page of its own', () => ({ status: '303', to: thanks }), {}, 'unconfirmed', 1],
    ['of a redirect to a third', () => ({ status: '302', to: other + thanks }), {}, 'unconfirmed', 1],
    ['of a redirect that hands the post on', () => ({ status: '307', to: `${other}HERE` }), {}, 'unconfirmed', 1],
    ['of a redirect to this site', () => ({ status: '302', to: location.origin + thanks }), {}, 'unconfirmed', 1],
    [
      'of a redirect that may be read to a page that may not',
      () => ({ cors: '', status: '302', to: thanks }),
      {},
      'unconfirmed',
      1,
    ],
    ['where the page allows to repeat what may have arrived', () => ({}), { repeatsUnknown: true }, 'unconfirmed', 1],
    ['that never comes', () => ({}), { behaviour: 'silent', timeout: 200 }, 'timeout', 1],
    // JSON is asked for beforehand.
    ['that refuses JSON beforehand', () => ({}), { enctype: asJson }, 'network', 0],
    ['that takes JSON, and withholds', () => ({ preflight: '' }), { enctype: asJson }, 'network', 1],
    [
      'that takes JSON, and may be read',
      () => ({ preflight: '', cors: '', body: '{}' }),
      { enctype: asJson },
      'confirmed',
      1,
    ],
  ];
  for (const [what, said, way, kind, posts] of CASES) {
    it(`${what}: ${kind}`, async () => {
      const result = await deliverTo(said(), { origin: elsewhere, ...way });
      expect(result.outcome.kind).to.equal(kind);
      expect(result.posts).to.equal(posts);
      if (kind === 'network' || kind === 'timeout') expect(result.outcome).to.include({ mayHaveArrived: true });
    });
  }

  it('that is withheld tells the developer what to write', async () => {
    const form = await deliverTo({}, { origin: elsewhere });
    expect(form.told.join()).to.contain('Access-Control-Allow-Origin').and.not.contain('JSON');
    const json = await deliverTo({}, { origin: elsewhere, enctype: asJson });
    expect(json.told.join()).to.contain('OPTIONS').and.contain('leave out enctype');
    const gone = await deliverTo({}, { action: NOBODY, enctype: urlencoded, retries: 0 });
    expect(gone.outcome).to.include({ kind: 'network', mayHaveArrived: true });
    expect(gone.told).to.be.empty;
  });

  it('is one of this site where that leads to another: nobody knows', async () => {
    const { outcome, posts } = await deliverTo({ status: '302', to: elsewhere + thanks });
    expect(outcome).to.include({ kind: 'network', mayHaveArrived: true });
    expect(posts).to.equal(1);
  });

  describe('without a network, as the browser says', () => {
    beforeEach(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
    afterEach(() => delete (navigator as { onLine?: boolean }).onLine);

    it('is withheld all the same where the server is reached, and nothing comes twice', async () => {
      const { outcome, posts } = await deliverTo({}, { origin: elsewhere });
      expect(outcome.kind).to.equal('unconfirmed');
      expect(posts).to.equal(1);
    });

    it('is a failure where it is not reached, and nothing has left', async () => {
      const { outcome } = await deliverTo({}, { action: NOBODY, retries: 0 });
      expect(outcome).to.include({ kind: 'network', mayHaveArrived: false });
    });
  });
});
