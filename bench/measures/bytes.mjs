import { brotliCompressSync, gzipSync } from 'node:zlib';
import { WIDGETS } from '../../scripts/describe/widgets.mjs';
import { bundleAlone, sizesOf } from '../../scripts/sizes.mjs';

/** One widget of Brug with Lit, as a site's own build makes it of the package. */
async function alone() {
  const sizes = {};
  for (const widget of WIDGETS) sizes[widget] = sizesOf((await bundleAlone(widget)).code).brotli;
  return sizes;
}

/** What a visitor downloads, script and stylesheet compressed as two files. */
export default {
  name: 'bytes',
  title: 'Bytes',
  note: 'Script and stylesheet of the three widgets, minified, then compressed. Then each widget of Brug alone, with Lit, brotli.',
  columns: {
    minified: 'minified',
    gzip: 'gzip',
    brotli: 'brotli',
    ...Object.fromEntries(WIDGETS.map((widget) => [widget, `${widget} alone`])),
  },
  unit: 'bytes',
  measure: async (_browser, _url, contestants) => {
    const widgets = await alone();
    return Object.fromEntries(
      contestants.map(({ name, files }) => {
        const parts = [files.script, files.style].filter(Boolean);
        const sum = (weigh) => parts.reduce((total, part) => total + weigh(part).length, 0);
        return [
          name,
          {
            minified: sum((part) => Buffer.from(part)),
            gzip: sum((part) => gzipSync(part, { level: 9 })),
            brotli: sum((part) => brotliCompressSync(part)),
            ...(name === 'brug' && widgets),
          },
        ];
      }),
    );
  },
};
