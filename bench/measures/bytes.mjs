import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a visitor downloads, script and stylesheet compressed as two files. */
export default {
  name: 'bytes',
  title: 'Bytes',
  note: 'Script and stylesheet of the three widgets, minified, then compressed.',
  columns: { minified: 'minified', gzip: 'gzip', brotli: 'brotli' },
  unit: 'bytes',
  measure: (_browser, _url, contestants) =>
    Object.fromEntries(
      contestants.map(({ name, files }) => {
        const parts = [files.script, files.style].filter(Boolean);
        const sum = (weigh) => parts.reduce((total, part) => total + weigh(part).length, 0);
        return [
          name,
          {
            minified: sum((part) => Buffer.from(part)),
            gzip: sum((part) => gzipSync(part, { level: 9 })),
            brotli: sum((part) => brotliCompressSync(part)),
          },
        ];
      }),
    ),
};
