// The example projects, each whole by itself: with the file or the package that it takes from its own folder.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packTarball } from './pack.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const EXAMPLES = readdirSync(join(ROOT, 'examples'));

/** Writes an example into a folder, from what is built. */
export function writeExample(name, folder) {
  const put = (from, to) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(from, join(folder, to));
  };
  cpSync(join(ROOT, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });
  put(join(ROOT, 'demo/assets/whitepaper.pdf'), 'public/whitepaper.pdf');
  if (name === 'vanilla') return put(join(ROOT, 'dist/brug.js'), 'public/brug.js');
  const packed = mkdtempSync(join(tmpdir(), 'brug-packed-'));
  put(packTarball(packed), 'brug.tgz');
  rmSync(packed, { recursive: true });
}
