import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';

const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];
/**
 * More than people send. `bytes` leaves room for a file, of which the name is kept; without one `textBytes` will do, and
 * `kept` is the most that is stored of one submission. What goes on after `read` bytes is no form: the line is cut.
 */
const LIMITS = {
  ...{ bytes: 4 * 1024 * 1024, textBytes: 256 * 1024, read: 16 * 1024 * 1024, kept: 100_000 },
  ...{ parts: 1000, names: 100, values: 100, name: 200, text: 20_000 },
};
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** RFC 5321 §4.5.3.1.3; a longer one would take an expression as long as a sender likes. */
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A refusal with its HTTP status. */
class Refused extends Error {
  constructor(status, message, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/**
 * Whether a request comes to this server by its own name and, where a browser says from which page, from a page of its
 * own. Any website can send a form to any address, and can have its own name point to 127.0.0.1 to read what is there.
 */
export function isOwnRequest({ method, headers, headersDistinct = {} }) {
  const { host = '', origin } = headers;
  // Of two that differ, the next that reads them may believe the other.
  if (['host', 'origin', 'content-type'].some((name) => headersDistinct[name]?.length > 1)) return false;
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return false;
  return method === 'GET' || method === 'HEAD' || origin === undefined || origin === `http://${host}`;
}

/** What the builder fills in to try a receiver. */
const TEST_EMAIL = 'brug-test@example.com';

/** Whether a request may be a test of the builder's: it comes out of a frame without an origin, as any page can make one. */
export const mayBeTest = ({ method, headers, headersDistinct }) =>
  method === 'POST' &&
  headers.origin === 'null' &&
  isOwnRequest({ method, headers: { ...headers, origin: undefined }, headersDistinct });

async function readBody(request, most) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    // What is too much is read to its end and dropped: an answer to a half-sent body may never be read.
    if (bytes <= most) chunks.push(chunk);
    if (bytes > LIMITS.read) request.destroy();
  }
  if (bytes > most) throw new Refused(413, 'The submission is too large.');
  return Buffer.concat(chunks);
}

/** A text of no more than anyone writes; `undefined` for one that is not there. */
function text(value, name) {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Refused(400, `${name} must be text.`);
  if (value.length > LIMITS.text) throw new Refused(413, `${name} is too long.`);
  return value;
}

/** Texts, or lists of texts, by their names. */
function texts(record, name) {
  if (record === undefined || record === null) return {};
  if (typeof record !== 'object' || Array.isArray(record)) throw new Refused(400, `${name} must be an object.`);
  const entries = Object.entries(record);
  if (entries.length > LIMITS.names || entries.some(([key]) => key.length > LIMITS.name))
    throw new Refused(413, `${name} holds too much.`);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (!Array.isArray(value)) return [key, text(value, key) ?? ''];
      if (value.length > LIMITS.values) throw new Refused(413, `${key} holds too much.`);
      return [key, value.map((each) => text(each, key) ?? '')];
    }),
  );
}

/** A consent as the visitor saw and gave it. */
function consentOf(value) {
  const { name, text: words, given, at } = value ?? {};
  return { name: text(name, 'consent'), text: text(words, 'consent'), given: given === true, at: text(at, 'consent') };
}

function listOf(value, name) {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > LIMITS.values) throw new Refused(400, `${name} must be a list.`);
  return value;
}

function parsedJson(body) {
  try {
    // Some programs begin a file with a mark of its encoding, which is dropped here.
    return JSON.parse(new TextDecoder().decode(body)) ?? {};
  } catch {
    throw new Refused(400, 'The JSON cannot be read.');
  }
}

function fromJson(body) {
  const { id, widget, values, consents, context, antispam } = parsedJson(body);
  return {
    id: text(id, 'id'),
    widget: text(widget, 'widget'),
    values: texts(values, 'values'),
    consents: listOf(consents, 'consents').map(consentOf),
    pageUrl: text(context?.pageUrl, 'pageUrl'),
    referrer: text(context?.referrer, 'referrer'),
    utm: texts(context?.utm, 'utm'),
    locale: text(context?.locale, 'locale'),
    antispam: {
      honeypot: text(antispam?.honeypot, 'honeypot'),
      elapsedMs: typeof antispam?.elapsedMs === 'number' ? antispam.elapsedMs : undefined,
    },
  };
}

/** How often a sign or a line stands in a body; no further than matters. */
function countIn(body, mark) {
  let count = 0;
  for (let at = body.indexOf(mark); at >= 0 && count <= LIMITS.parts; at = body.indexOf(mark, at + 1)) count++;
  return count;
}

async function fromForm(body, type) {
  // Each part takes a parser its time, however small it is.
  if (countIn(body, type.toLowerCase().startsWith(TYPES[1]) ? '\r\n--' : '&') > LIMITS.parts)
    throw new Refused(413, 'The form holds too much.');
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refused(400, 'The form cannot be read.');
  });
  const textOf = (value) => (value instanceof File ? value.name : value);
  const names = [...new Set(form.keys())];
  if (names.length > LIMITS.names) throw new Refused(413, 'The form holds too much.');
  const all = names.map((name) => {
    const list = form.getAll(name).map(textOf);
    return [name, list.length > 1 ? list : list[0]];
  });
  // What the widget says beside the answers; of a name that comes twice it has said nothing.
  const said = new Map(all.filter(([, value]) => typeof value === 'string'));
  const utm = all.filter(([name]) => name.startsWith('utm_'));
  const asksConsent = said.has('consent') && said.has('consent_text');
  const context = ['submission_id', 'page_url', 'referrer', 'locale', 'brug_extra', 'elapsed_ms'];
  const consent = asksConsent ? ['consent', 'consent_text', 'consent_at'] : [];
  const others = new Set([...context, ...consent, ...utm.map(([name]) => name)]);
  return {
    id: text(said.get('submission_id'), 'submission_id'),
    values: texts(Object.fromEntries(all.filter(([name]) => !others.has(name))), 'values'),
    consents: asksConsent
      ? [
          consentOf({
            name: 'consent',
            text: said.get('consent_text'),
            given: said.get('consent') === 'yes',
            at: said.get('consent_at'),
          }),
        ]
      : [],
    pageUrl: text(said.get('page_url'), 'page_url'),
    referrer: text(said.get('referrer'), 'referrer'),
    utm: texts(Object.fromEntries(utm), 'utm'),
    locale: text(said.get('locale'), 'locale'),
    antispam: { honeypot: text(said.get('brug_extra'), 'brug_extra'), elapsedMs: Number(said.get('elapsed_ms')) },
  };
}

/** The three ways to send, read into one shape: nothing of another shape is kept. */
async function readSubmission(request) {
  const type = request.headers['content-type'] ?? '';
  const kind = type.replace(/;.*/s, '').trim().toLowerCase();
  if (!TYPES.includes(kind)) throw new Refused(415, `Send one of: ${TYPES.join(', ')}.`);
  const body = await readBody(request, kind === TYPES[1] ? LIMITS.bytes : LIMITS.textBytes);
  const submission = kind === TYPES[2] ? fromJson(body) : await fromForm(body, kind === TYPES[1] ? type : kind);
  if (JSON.stringify(submission).length > LIMITS.kept) throw new Refused(413, 'The submission holds too much.');
  // A form that was sent without the widget has none; one that is no UUID could be anything, and would be taken for a double.
  if (submission.id && !UUID.test(submission.id)) throw new Refused(400, 'The id must be a UUID.');
  return submission;
}

/** What a receiver must check by itself: what a browser sends is only ever a claim. */
function check({ values }) {
  const errors = [];
  const value = (name) => [values[name]].flat()[0]?.trim() ?? '';
  const email = value('email');
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email))
    errors.push({ field: 'email', message: 'Vul een volledig e-mailadres in, zoals naam@bedrijf.nl' });
  else if (email.endsWith('@example.invalid'))
    errors.push({ field: 'email', message: 'Dit e-mailadres kunnen we niet bereiken' });
  if ('name' in values && !value('name')) errors.push({ field: 'name', message: 'Vul je naam in' });
  if (value('intent') === 'question' && !value('message')) {
    errors.push({ field: 'message', message: 'Schrijf je vraag op, dan kunnen we antwoorden' });
  }
  if (errors.length) throw new Refused(422, 'Not everything was accepted.', errors);
}

/** What a file holds, one line of JSON each; a line that was only half written, or is no submission, is named and left. */
function readStored(file) {
  const content = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // What comes next must not be glued to half a line.
  if (content && !content.endsWith('\n')) appendFileSync(file, '\n');
  return content.split('\n').flatMap((line, index) => {
    if (!line) return [];
    try {
      const entry = JSON.parse(line);
      if (UUID.test(entry.id)) return [entry];
    } catch {
      // Told below.
    }
    console.warn(`${file}:${index + 1} cannot be read, and is left as it is.`);
    return [];
  });
}

/** Keeps submissions in a file, one line of JSON each, and drops those whose id it has. */
export function openReceiver(file) {
  mkdirSync(dirname(file), { recursive: true });
  const stored = readStored(file);
  const ids = new Set(stored.map(({ id }) => id));

  return {
    /** What has arrived, newest first. */
    list: () => [...stored].reverse(),

    /** Takes one request and says what to answer: `{ status, body }`. */
    async receive(request) {
      try {
        const isTest = mayBeTest(request);
        if (!isTest && !isOwnRequest(request)) throw new Refused(403, 'Only pages of this server may send here.');
        const submission = await readSubmission(request);
        // From such a frame nothing is taken that could pass for a lead.
        if (isTest && submission.values.email !== TEST_EMAIL)
          throw new Refused(403, 'Only a test may come from there.');
        check(submission);
        const id = submission.id?.toLowerCase() || randomUUID();
        if (ids.has(id)) return { status: 200, body: { id, duplicate: true } };
        const entry = { ...submission, id, receivedAt: new Date().toISOString() };
        const handle = openSync(file, 'a');
        appendFileSync(handle, `${JSON.stringify(entry)}\n`);
        fsyncSync(handle);
        closeSync(handle);
        ids.add(id);
        stored.push(entry);
        return { status: 201, body: { id } };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { status: error.status, body: { message: error.message, errors: error.errors } };
      }
    },
  };
}
