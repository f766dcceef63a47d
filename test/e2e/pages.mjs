import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { listen } from '../../demo/server.mjs';

const TYPES = { js: 'text/javascript', pdf: 'application/pdf', svg: 'image/svg+xml' };

/**
 * Serves pages from memory beside the built bundle: `/brug.js`, and `/assets/…` of the demo. A page is its HTML, or an
 * object with `html` and `headers`. `first` may answer a request itself, or pass it on.
 */
export async function servePages(pages, first = (request, response, next) => next()) {
  const serve = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages[pathname];
    if (page !== undefined) {
      const { html = page, headers = {} } = typeof page === 'string' ? {} : page;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
      return;
    }
    const file = pathname.startsWith('/assets/') ? `demo${pathname}` : `dist${pathname}`;
    const body = await readFile(new URL(`../../${file}`, import.meta.url)).catch(() => undefined);
    response
      .writeHead(body ? 200 : 404, { 'content-type': TYPES[pathname.split('.').pop()] ?? 'text/plain' })
      .end(body);
  };
  const server = createServer((request, response) => first(request, response, () => serve(request, response)));
  const url = await listen(server);
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
