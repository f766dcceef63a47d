// Serves the contestants' pages and files, compressed once beforehand as a good host does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { articleAlonePage, articlePage, emptyPage, formPage, scenePage, shiftPage } from './page/pages.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

async function filesOf(contestant) {
  const { name, files, served = (html) => html } = contestant;
  const common = { [`/${name}/script.js`]: files.script, [`/${name}/style.css`]: files.style };
  if (!contestant.card) return { ...common, [`/${name}/form.html`]: formPage(contestant) };
  return {
    ...common,
    [`/${name}/scene.js`]: files.scene,
    [`/${name}/scene.html`]: scenePage(contestant),
    [`/${name}/article.html`]: await served(articlePage(contestant)),
    [`/${name}/article-alone.html`]: await served(articleAlonePage(contestant)),
    [`/${name}/shift-sync.html`]: shiftPage(contestant, ''),
    [`/${name}/shift-defer.html`]: shiftPage(contestant, 'defer'),
    [`/${name}/shift-async.html`]: shiftPage(contestant, 'async'),
    [`/${name}/shift-module.html`]: shiftPage(contestant, 'type="module"'),
    [`/${name}/shift-bare.html`]: await served(shiftPage({ ...contestant, room: '' }, 'defer')),
  };
}

/** Starts the server. `?wait=500` in an address holds the answer back by so many milliseconds. */
export async function serve(contestants) {
  const operate = readFileSync(join(import.meta.dirname, 'page/operate.js'), 'utf8');
  const texts = Object.assign(
    { '/operate.js': operate, '/empty.html': emptyPage },
    ...(await Promise.all(contestants.map(filesOf))),
  );
  const bodies = new Map(Object.entries(texts).map(([path, text]) => [path, brotliCompressSync(text)]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const body = bodies.get(pathname);
    const type = TYPES[pathname.split('.').at(-1)];
    const answer = () =>
      response
        .writeHead(body ? 200 : 404, {
          'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
          ...(body && { 'content-encoding': 'br' }),
          'cache-control': 'no-store',
        })
        .end(body);
    setTimeout(answer, Number(searchParams.get('wait')));
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}
