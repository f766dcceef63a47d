import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { bundleOf, WIDGETS } from '../../scripts/describe/widgets.mjs';
import { byteParts } from '../byte-parts.mjs';
import { serviceBytes } from '../service-bytes.mjs';

const FILES = WIDGETS.map(bundleOf);

/** One widget of Brug with Lit, in a file of its own. */
async function alone() {
  const sizes = {};
  for (const file of FILES) sizes[file] = brotliCompressSync(await readFile(file)).length;
  return sizes;
}

/** What a visitor downloads, script and stylesheet compressed as two files. */
export default {
  name: 'bytes',
  title: 'Bytes',
  note: 'Script and stylesheet of the three widgets, minified, then compressed. Then the page with the three widgets, and the file for each widget of Brug alone, and what all form services add to the one file, brotli.',
  columns: {
    minified: 'minified',
    gzip: 'gzip',
    brotli: 'brotli',
    page: 'the page itself, brotli',
    ...Object.fromEntries(FILES.map((file) => [file, file.replace('dist/', '')])),
    services: 'form services',
  },
  unit: 'bytes',
  profile: async () => ({
    note: 'What the one file of Brug is made of. The share of what travels is by size: files that are alike compress better together.',
    head: ['', 'minified', 'about, brotli'],
    rows: await byteParts(),
  }),
  measure: async (_browser, url, contestants) => {
    const ofBrug = { ...(await alone()), services: await serviceBytes() };
    const pageOf = async (name) => brotliCompressSync(await (await fetch(`${url}/${name}/article.html`)).text()).length;
    const figures = await Promise.all(
      contestants.map(async ({ name, files }) => {
        const parts = [files.script, files.style].filter(Boolean);
        const sum = (weigh) => parts.reduce((total, part) => total + weigh(part).length, 0);
        return [
          name,
          {
            minified: sum((part) => Buffer.from(part)),
            gzip: sum((part) => gzipSync(part, { level: 9 })),
            brotli: sum((part) => brotliCompressSync(part)),
            page: await pageOf(name),
            ...(name === 'brug' && ofBrug),
          },
        ];
      }),
    );
    return Object.fromEntries(figures);
  },
};
