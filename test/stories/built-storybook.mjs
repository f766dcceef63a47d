import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = resolve(fileURLToPath(new URL('../../.cache/storybook', import.meta.url)));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The stories of the Storybook in .cache/storybook. */
export function builtStories() {
  const { entries } = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** Serves the built Storybook below a path of its own, since it has to work from any. */
export async function serveStorybook() {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.startsWith('/a/folder/') ? join(FOLDER, path.slice('/a/folder'.length)) : '';
    const body = file.startsWith(FOLDER) ? await readFile(file).catch(() => undefined) : undefined;
    // A browser asks for an icon at this address by itself; Storybook names its own elsewhere.
    response
      .writeHead(body ? 200 : path === '/favicon.ico' ? 204 : 404, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      })
      .end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://localhost:${server.address().port}/a/folder`, close: () => server.close() };
}
