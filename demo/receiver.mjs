import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';

const MAX_BYTES = 4 * 1024 * 1024;
const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A refusal with its HTTP status. */
class Refused extends Error {
  constructor(status, message, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

async function readBody(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    // What is too much is read to its end and dropped: an answer to a half-sent body may never be read.
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  }
  if (bytes > MAX_BYTES) throw new Refused(413, 'The submission is too large.');
  return Buffer.concat(chunks);
}

const textOf = (value) =>
  typeof value === 'string' ? value : value instanceof File ? value.name : String(value ?? '');

/** The three ways to send, read into one shape. */
async function readSubmission(request) {
  const type = request.headers['content-type'] ?? '';
  if (!TYPES.some((known) => type.toLowerCase().startsWith(known)))
    throw new Refused(415, `Send one of: ${TYPES.join(', ')}.`);
  const body = await readBody(request);
  if (type.startsWith('application/json')) {
    try {
      const { id, widget, values, consents, context, antispam } = JSON.parse(body.toString('utf8'));
      return {
        id,
        widget,
        values: { ...values },
        consents: consents ?? [],
        pageUrl: context?.pageUrl,
        referrer: context?.referrer,
        utm: context?.utm,
        locale: context?.locale,
        antispam,
      };
    } catch {
      throw new Refused(400, 'The JSON cannot be read.');
    }
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refused(400, 'The form cannot be read.');
  });
  const values = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).map(textOf);
    values[name] = all.length > 1 ? all : all[0];
  }
  const { submission_id: id, page_url: pageUrl, referrer, locale, brug_extra: honeypot, elapsed_ms, ...rest } = values;
  const utm = {};
  for (const name of Object.keys(rest).filter((each) => each.startsWith('utm_'))) {
    utm[name] = rest[name];
    delete rest[name];
  }
  const consents = [];
  if (rest.consent !== undefined && rest.consent_text !== undefined) {
    consents.push({ name: 'consent', text: rest.consent_text, given: rest.consent === 'yes', at: rest.consent_at });
    for (const name of ['consent', 'consent_text', 'consent_at']) delete rest[name];
  }
  return {
    id,
    values: rest,
    consents,
    pageUrl,
    referrer,
    utm,
    locale,
    antispam: { honeypot, elapsedMs: Number(elapsed_ms) },
  };
}

/** What a receiver must check by itself: what a browser sends is only ever a claim. */
function check({ values }) {
  const errors = [];
  const email = textOf(values.email).trim();
  if (!EMAIL.test(email))
    errors.push({ field: 'email', message: 'Vul een volledig e-mailadres in, zoals naam@bedrijf.nl' });
  else if (email.endsWith('@example.invalid'))
    errors.push({ field: 'email', message: 'Dit e-mailadres kunnen we niet bereiken' });
  if ('name' in values && !textOf(values.name).trim()) errors.push({ field: 'name', message: 'Vul je naam in' });
  if (values.intent === 'question' && !textOf(values.message).trim()) {
    errors.push({ field: 'message', message: 'Schrijf je vraag op, dan kunnen we antwoorden' });
  }
  if (errors.length) throw new Refused(422, 'Not everything was accepted.', errors);
}

/** Keeps submissions in a file, one line of JSON each, and drops those whose id it has. */
export function openReceiver(file) {
  mkdirSync(dirname(file), { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const stored = lines.map((line) => JSON.parse(line));
  const ids = new Set(stored.map(({ id }) => id));

  return {
    /** What has arrived, newest first. */
    list: () => [...stored].reverse(),

    /** Takes one request and says what to answer: `{ status, body }`. */
    async receive(request) {
      try {
        const submission = await readSubmission(request);
        check(submission);
        const id = textOf(submission.id) || randomUUID();
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
