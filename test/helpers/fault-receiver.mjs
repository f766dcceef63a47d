import { createServer } from 'node:http';

/** Reads a submission in any of the three ways of writing it: `{ id, values }`. */
async function readSubmission(body, type) {
  if (type.startsWith('application/json')) return JSON.parse(body.toString('utf8'));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const text = (value) => (typeof value === 'string' ? value : value.name);
  const values = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).map(text);
    values[name] = all.length > 1 ? all : all[0];
  }
  return { id: values.submission_id, values };
}

const pause = (delay) => new Promise((done) => setTimeout(done, delay));
const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toUTCString();

function answer(response, status, body = '{}', headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const NO_MAIL = 'Dit adres kunnen we niet <b>bereiken</b>';

/** Takes its time, and stores nothing for a visitor who has left meanwhile. */
const storeAfter =
  (delay) =>
  async ({ store, response }) => {
    await pause(delay);
    if (response.destroyed) return;
    store();
    answer(response, 201);
  };

/**
 * Never answers; hangs up when every test has given up. WebKit brings a request that may outlive its page to its end, and
 * six that have none take all connections that it makes to one host.
 */
const hangUp = ({ response }) => void setTimeout(() => response.destroy(), 4000);

/**
 * What a receiver can do to a submission, good and bad. Each gets `store` (keeps it, once for each id), `tries` (how
 * often this id has come by now) and the response.
 */
const BEHAVIOURS = {
  confirm: ({ store, response }) => (store(), answer(response, 201)),
  fail: ({ response }) => answer(response, 500),
  200: ({ store, response }) => (store(), answer(response, 200, { ok: true })),
  201: ({ store, response }) => (store(), answer(response, 201, { id: 7 })),
  204: ({ store, response }) => (store(), response.writeHead(204).end()),
  302: ({ store, response }) => (store(), response.writeHead(302, { location: '/receiver/thanks' }).end()),
  '302-back': ({ request, response }) => response.writeHead(302, { location: request.headers.referer }).end(),
  '302-slash': ({ request, response }) => response.writeHead(302, { location: request.url.replace('?', '/?') }).end(),
  '201-as-html': ({ store, response }) => (store(), answer(response, 201, '', { 'content-type': 'text/html' })),
  '200-no': ({ response }) => answer(response, 200, [{ status: 'Error', message: 'Er is geen plaats meer' }]),
  '200-no-behind-warning': ({ response }) =>
    answer(response, 200, `<br />\n<b>Warning</b>: mail()<br />${JSON.stringify({ errors: { email: NO_MAIL } })}`, {
      'content-type': 'text/html',
    }),
  '200-no-as-text': ({ response }) =>
    answer(response, 200, 'Fout: er is geen plaats meer', { 'content-type': 'text/html' }),
  400: ({ response }) => answer(response, 400),
  '400-said': ({ response }) => answer(response, 400, { message: 'Er is <b>geen</b> plaats meer' }),
  404: ({ response }) => answer(response, 404),
  413: ({ response }) => answer(response, 413, '', { connection: 'close' }),
  415: ({ response }) => answer(response, 415),
  '422-list': ({ response }) => answer(response, 422, { errors: [{ field: 'email', message: NO_MAIL }] }),
  '422-object': ({ response }) => answer(response, 422, { errors: { email: [NO_MAIL], budget: 'Te weinig' } }),
  '422-problem': ({ response }) =>
    answer(
      response,
      422,
      { type: 'about:blank', title: 'Invalid', errors: [{ pointer: '#/values/email', detail: NO_MAIL }] },
      { 'content-type': 'application/problem+json' },
    ),
  '422-empty': ({ response }) => answer(response, 422, ''),
  '429-seconds': ({ store, tries, response }) =>
    tries === 1 ? answer(response, 429, '{}', { 'retry-after': '1' }) : (store(), answer(response, 201)),
  '429-date': ({ store, tries, response }) =>
    tries === 1 ? answer(response, 429, '{}', { 'retry-after': inSeconds(1) }) : (store(), answer(response, 201)),
  '429-long': ({ response }) => answer(response, 429, '{}', { 'retry-after': '3600' }),
  500: ({ response }) => answer(response, 500),
  '503-then-200': ({ store, tries, response }) =>
    tries === 1 ? answer(response, 503) : (store(), answer(response, 200)),
  html: ({ store, response }) => (store(), answer(response, 200, '<h1>Bedankt</h1>', { 'content-type': 'text/html' })),
  'html-as-json': ({ store, response }) => (store(), answer(response, 200, '<h1>Bedankt</h1>')),
  'html-500': ({ response }) => answer(response, 500, '<h1>Fout</h1>', { 'content-type': 'text/html' }),
  'truncated-json': ({ store, response }) => (store(), answer(response, 200, '{"ok": tr')),
  'cut-off': ({ store, response }) => {
    store();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"ok":');
    setTimeout(() => response.destroy(), 50);
  },
  silent: hangUp,
  'silent-once': ({ store, tries, response }) => (store(), tries > 1 ? answer(response, 200) : hangUp({ response })),
  reset: ({ request }) => request.socket.destroy(),
  'reset-once': ({ store, tries, request, response }) =>
    tries > 1 ? (store(), answer(response, 200)) : request.socket.destroy(),
  'stored-then-reset': ({ store, tries, request, response }) => (
    store(),
    tries > 1 ? answer(response, 200) : request.socket.destroy()
  ),
  drip: async ({ store, response }) => {
    store();
    response.writeHead(200, { 'content-type': 'application/json' });
    while (!response.destroyed) {
      response.write(' ');
      await pause(50);
    }
  },
  /** Answers word for word as a test says in the query; `to` leads elsewhere, `cors` lets another origin read. */
  said: ({ store, response, query, pathname }) => {
    store();
    const type = query.get('type');
    const to = query.get('to');
    response.writeHead(Number(query.get('status') ?? 200), {
      ...(type && { 'content-type': type }),
      ...(to && { location: to.replace('HERE', pathname) }),
      ...(query.has('cors') && { 'access-control-allow-origin': '*' }),
    });
    response.end(query.get('body') ?? '');
  },
  slow: storeAfter(300),
  'very-slow': storeAfter(2000),
};

/** A page of its own, to leave and to come back to. */
const FORM_PAGE = `<!doctype html>
<html lang="nl">
  <title>Formulier</title>
  <brug-partner-form consent="optional">
    <label slot="fields">Aantal <input name="size"></label>
  </brug-partner-form>
  <a href="/receiver/thanks">Elders</a>
  <script type="module" src="/src/partner-form/partner-form.ts"></script>
</html>`;

const stored = new Map();
const tries = new Map();
const broken = new Map();
const count = (counts, run) => counts.set(run, (counts.get(run) ?? 0) + 1).get(run);

/**
 * Answers POST /receiver/<behaviour>?run=<name of a test> as the behaviour says, and GET /receiver/stored?run=<name>
 * with what has been kept for that test.
 */
async function handle(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const run = searchParams.get('run') ?? '';
  const name = pathname.slice('/receiver/'.length);
  if (request.method === 'GET') {
    if (name === 'form') return answer(response, 200, FORM_PAGE, { 'content-type': 'text/html' });
    if (name === 'everything')
      return answer(
        response,
        200,
        [...stored.values()].flatMap((kept) => [...kept.values()]),
      );
    if (name === 'thanks') return answer(response, 200, '<h1>Bedankt</h1>', { 'content-type': 'text/html' });
    const kept = [...(stored.get(run)?.values() ?? [])];
    return answer(response, 200, { stored: kept, tries: tries.get(run) ?? 0, broken: broken.get(run) ?? 0 });
  }
  if (request.method === 'OPTIONS' && searchParams.has('preflight'))
    return answer(response, 204, '', { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' });
  if (request.method !== 'POST' || !BEHAVIOURS[name]) return answer(response, 405);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const submission = await readSubmission(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  count(tries, run);
  response.on('close', () => response.writableEnded || count(broken, run));
  const store = () => {
    if (!stored.has(run)) stored.set(run, new Map());
    stored.get(run).set(submission.id, { ...submission, type: request.headers['content-type'] });
  };
  return BEHAVIOURS[name]({ store, tries: tries.get(run), request, response, query: searchParams, pathname });
}

const survive = (request, response) =>
  handle(request, response).catch((error) => {
    if (!response.headersSent && !response.destroyed) answer(response, 599, { message: String(error) });
  });

/**
 * A receiver that fails on demand, for tests in a browser. It works on the bare connection, since some faults are below
 * HTTP. GET /receiver/elsewhere names a second one at another origin, which allows no requests across origins.
 */
export function faultReceiver() {
  const elsewhere = createServer(survive).listen(0, '127.0.0.1').unref();
  return async (context, next) => {
    // The addresses that the examples in the docs use.
    if (context.method === 'POST' && /^\/(contact|api\/leads)$/.test(context.path)) context.req.url = '/receiver/201';
    else if (!context.path.startsWith('/receiver/')) return next();
    if (context.path === '/receiver/elsewhere') {
      context.body = `http://127.0.0.1:${elsewhere.address().port}`;
      return undefined;
    }
    // Answered on the bare connection; the runner would otherwise report a missing page.
    context.status = 200;
    context.respond = false;
    return survive(context.req, context.res);
  };
}
