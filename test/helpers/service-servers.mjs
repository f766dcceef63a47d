import { createServer } from 'node:http';
import { SERVICES } from './service-behaviours.mjs';

/** What was kept and how often something was posted, by run. */
const runs = new Map();
const runOf = (name) => runs.get(name) ?? runs.set(name, { kept: [], posts: 0 }).get(name);
const pause = (delay) => new Promise((done) => setTimeout(done, delay));

let port;

async function fieldsOf(body, type) {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return {};
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}

/**
 * What can go wrong on the way, by the first word of a run: `reset` before anything is kept, `lost` once it is kept,
 * `silent` for no answer, `opaque` for an answer that no page may read, `slow` for a second click.
 */
const FAULTS = {
  async reset({ request }) {
    request.socket.destroy();
  },
  async lost({ request, answer }) {
    await answer();
    // Chromium repeats a POST by itself when a connection that it had used before ends without a byte.
    request.socket.write('HTTP/1.1 ');
    request.socket.destroy();
  },
  async silent({ request, answer }) {
    await answer();
    // A browser has six connections to a host, and this one has waited long enough.
    setTimeout(() => request.socket.destroy(), 1500);
  },
  async opaque({ answer, send }) {
    const { headers, ...rest } = await answer();
    const readable = /^access-control/;
    send({ ...rest, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !readable.test(name))) });
  },
  async slow({ answer, send }) {
    const answered = await answer();
    await pause(300);
    send(answered);
  },
};

/** Handles /<run>/<host of the service>/<its path>. */
async function handle(request, response) {
  const [, run, host, ...rest] = request.url.split('/');
  const url = new URL(`/${rest.join('/')}`, `https://${host}`);
  const service = SERVICES.find((each) => each.host.test(host));
  // Without a connection that is used again, no browser repeats a request by itself.
  const send = ({ status, body, headers }) => {
    response.writeHead(status, { connection: 'close', ...headers });
    response.end(body);
  };
  if (!service) return send({ status: 404, body: host, headers: {} });
  const { origin, accept = '', referer, 'content-type': type = '' } = request.headers;
  if (request.method === 'OPTIONS') {
    const allowed = service.preflight && {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': service.preflight,
    };
    return send({ status: allowed ? 200 : 405, body: '', headers: allowed ?? {} });
  }
  // The front page of a service, which no page may read.
  if (request.method === 'HEAD' && url.pathname === '/') return send({ status: 200, body: '', headers: {} });
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const answer = async () => {
    if (request.method === 'POST') runOf(run).posts++;
    return service.handle({
      ...{ url, path: url.pathname, method: request.method, origin, accept, referer, type },
      body: body.toString('utf8'),
      fields: await fieldsOf(body, type),
      keep: (lead) => runOf(run).kept.push(lead),
      elsewhere: (path) => `http://localhost:${port}/${run}/script.googleusercontent.com${path}`,
    });
  };
  const fault = request.method === 'POST' && FAULTS[run.split('-')[0]];
  return fault ? fault({ request, answer, send }) : send(await answer());
}

const survive = (request, response) =>
  handle(request, response).catch((error) => {
    if (!response.headersSent && !response.destroyed) response.writeHead(599).end(String(error));
  });

/**
 * The form services, at another origin: /form-services/origin names it. /form-services/run/<run> tells what was kept
 * and how often something was posted; /form-services/here/… is the same at the origin of the page.
 */
export function serviceServers() {
  const elsewhere = createServer(survive).listen(0).unref();
  port = elsewhere.address().port;
  return async (context, next) => {
    const [, found, kind, ...rest] = context.path.split('/');
    if (found !== 'form-services') return next();
    if (kind === 'origin') context.body = `http://127.0.0.1:${port}`;
    else if (kind === 'run') context.body = runOf(rest[0]);
    else {
      context.req.url = context.req.url.slice('/form-services/here'.length);
      context.status = 200;
      context.respond = false;
      await survive(context.req, context.res);
    }
    return undefined;
  };
}
