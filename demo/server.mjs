// Serves the demo and takes its submissions. Usage: node demo/server.mjs [--port=8080] [--data=demo/data/submissions.jsonl]
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOwnRequest, mayBeTest, openReceiver } from './receiver.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(HERE, '../dist');
const BUILDER = join(HERE, '../builder/dist');
const THEMES = join(HERE, '../themes');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.tgz': 'application/gzip',
  '.zip': 'application/zip',
  '.br': 'application/octet-stream',
  '.sri': 'text/plain; charset=utf-8',
};

/** The strictest policy that the widgets work under; documented for sites that have one. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const escape = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title, body) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="stylesheet" href="/demo.css" />
  </head>
  <body>
    <main class="article">
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;

const listPage = (entries) =>
  page(
    'Inzendingen',
    entries.length
      ? entries.map((entry) => `<pre class="submission">${escape(JSON.stringify(entry, null, 2))}</pre>`).join('\n')
      : '<p>Er is nog niets binnengekomen. <a href="/">Naar het artikel</a></p>',
  );

const refusalPage = ({ message, errors }) =>
  page(
    'Nog niet verstuurd',
    `<ul>${(errors.length ? errors : [{ message }]).map((error) => `<li>${escape(error.message)}</li>`).join('')}</ul>
      <p>Ga met de knop ‘terug’ van je browser naar het formulier: alles staat er nog.</p>`,
  );

/** The pages of the builder carry a policy of their own, so that they are as strict on any other host. */
const BUILDER_POLICY = "frame-ancestors 'self'";

/** The file for a path, inside the demo, the builder, the themes or the build, and nowhere else. */
function fileFor(path) {
  const folder = /^\/(dist|builder|themes)\//.exec(path)?.[1];
  const root = { dist: DIST, builder: BUILDER, themes: THEMES }[folder] ?? HERE;
  const name = (folder ? path.slice(folder.length + 2) : path.slice(1)) || 'index.html';
  const file = join(root, normalize(`/${name}`));
  const isPublic = !file.includes(`${sep}data${sep}`) && !(root === HERE && extname(file) === '.mjs');
  return file.startsWith(resolve(root) + sep) && isPublic && TYPES[extname(file)] ? file : undefined;
}

/** The path that a request asks for, decoded; `undefined` for one that no browser would send. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(`http://localhost${address}`).pathname);
  } catch {
    return undefined;
  }
}

/** The newest are enough to look at. */
const SHOWN = 100;

/** The hashes by which a policy lets in the styles of widgets that a page is served with. */
function styleHashes() {
  const folder = join(DIST, 'styles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sha256'));
  return files.map((name) => `'${readFileSync(join(folder, name), 'utf8').trim()}'`).join(' ');
}

/** Pages with their widgets drawn, each as it was when its file was last written. */
function drawnPages() {
  const drawn = new Map();
  return async (file, { mtimeMs }, url) => {
    if (drawn.get(file)?.mtimeMs !== mtimeMs) {
      const { prerender } = await import('../dist/prerender/prerender.js');
      drawn.set(file, { mtimeMs, html: await prerender(await readFile(file, 'utf8'), { url }) });
    }
    return drawn.get(file).html;
  };
}

/** Serves the demo; `prerendered`, its pages come with their widgets drawn, as `npm start` shows them. */
export function createDemoServer(dataFile, { prerendered = false } = {}) {
  const receiver = openReceiver(dataFile);
  const drawnPage = drawnPages();
  const policy = prerendered
    ? CONTENT_SECURITY_POLICY.replace("style-src 'self'", `style-src 'self' ${styleHashes()}`)
    : CONTENT_SECURITY_POLICY;

  // Who sends a byte now and then would keep a line for as long as he likes.
  const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };
  return createServer(patience, async (request, response) => {
    const send = (status, type, body, headers = {}) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cache-control', 'no-cache');
    try {
      const isTest = mayBeTest(request) && request.url === '/submissions';
      if (!isTest && !isOwnRequest(request))
        return send(403, 'text/plain', 'This server answers to its own name and pages only.');
      const pathname = pathOf(request.url);
      if (pathname === undefined) return send(400, 'text/plain', 'This address cannot be read.');
      if (pathname === '/builder') return send(301, 'text/plain', '', { location: '/builder/' });
      if (pathname.startsWith('/builder/')) response.setHeader('content-security-policy', BUILDER_POLICY);
      if (pathname === '/submissions' && request.method === 'POST') {
        // The builder's frame has no origin, and reads the answer all the same.
        if (isTest) response.setHeader('access-control-allow-origin', 'null');
        const { status, body } = await receiver.receive(request);
        if ((request.headers.accept ?? '').includes('application/json')) {
          return send(status, 'application/json', JSON.stringify(body));
        }
        if (status < 300) return send(303, 'text/plain', '', { location: '/bedankt.html' });
        return send(status, TYPES['.html'], refusalPage(body));
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Not allowed');
      if (pathname === '/submissions') return send(200, TYPES['.html'], listPage(receiver.list().slice(0, SHOWN)));
      const file = fileFor(pathname);
      const found = file && (await stat(file).catch(() => undefined));
      if (!found?.isFile())
        return send(404, TYPES['.html'], page('Niet gevonden', '<p><a href="/">Naar het artikel</a></p>'));
      if (prerendered && file.startsWith(HERE) && extname(file) === '.html')
        return send(200, TYPES['.html'], await drawnPage(file, found, `http://${request.headers.host}${pathname}`));
      response.writeHead(200, { 'content-type': TYPES[extname(file)], 'content-length': found.size });
      if (request.method === 'HEAD') return response.end();
      return createReadStream(file).pipe(response);
    } catch (error) {
      // Nobody is left to answer.
      if (request.socket.destroyed) return response.destroy();
      console.error(error);
      return send(500, 'text/plain', 'Something went wrong.');
    }
  });
}

/** Starts on the loopback address; a port that is taken gives way to any free one. */
export function listen(server, port = 0) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port) listen(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(`http://localhost:${server.address().port}/`));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const server = createDemoServer(resolve(option('data') ?? join(HERE, 'data/submissions.jsonl')), {
    prerendered: true,
  });
  const url = await listen(server, Number(option('port') ?? process.env.PORT ?? 8080));
  console.log(`The demo is at ${url}`);
  console.log(`What it receives is at ${url}submissions`);
  console.log(`The page that makes an embed is at ${url}builder/`);
}
