import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoServer, listen } from '../../demo/server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The bundle; `/older.js` is the same under another version number, `/scan.js` and `/free-mail.js` stand beside it. */
async function bundle(path) {
  if (path === '/scan.js' || path === '/free-mail.js') return readFile(`${ROOT}dist${path}`, 'utf8');
  const code = await readFile(`${ROOT}dist/brug.js`, 'utf8');
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));
  return path === '/older.js' ? code.replaceAll(`"${version}"`, '"0.0.1"') : code;
}

/**
 * A site that holds the widgets: `pages` by their path (HTML, or `{ html, headers }`), else the files of `folder` (an app that was built), else what
 * the server at `origin` answers (an app that runs). On all of them the demo's receiver takes `/submissions`.
 */
export async function openHost({ pages = {}, folder, origin }) {
  const data = await mkdtemp(join(tmpdir(), 'brug-host-'));
  const file = join(data, 'submissions.jsonl');
  const receiver = createDemoServer(file);

  const fileIn = async (path) => {
    for (const name of [path, `${path}/index.html`, '/index.html']) {
      const at = join(folder, normalize(name));
      if ((await stat(at).catch(() => undefined))?.isFile()) return at;
    }
    return undefined;
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (
      pathname === '/submissions' ||
      (!folder && !origin && pathname.startsWith('/assets/')) ||
      pathname.startsWith('/assets/whitepaper')
    ) {
      receiver.emit('request', request, response);
    } else if (pathname in pages) {
      const { html = pages[pathname], headers = {} } = typeof pages[pathname] === 'string' ? {} : pages[pathname];
      response.writeHead(200, { 'content-type': TYPES['.html'], ...headers }).end(html);
    } else if (/^\/(brug|older|scan|free-mail)\.js$/.test(pathname)) {
      send(TYPES['.js'], await bundle(pathname));
    } else if (folder) {
      const found = await fileIn(decodeURIComponent(pathname));
      send(TYPES[extname(found)] ?? 'application/octet-stream', await readFile(found));
    } else if (origin) {
      const answer = await fetch(origin + request.url, { headers: { accept: request.headers.accept ?? '*/*' } });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
    } else {
      response.writeHead(404).end();
    }
  });
  const url = await listen(server);
  return {
    url,
    stored: async () =>
      (await readFile(file, 'utf8').catch(() => ''))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(data, { recursive: true });
    },
  };
}
