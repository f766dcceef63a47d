import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** What the files of the one bundle are for; the first pattern that fits a path counts. */
const PARTS = {
  Lit: /node_modules/,
  'words in four languages': /\/locales\//,
  styles: /\.styles\.|\/theme\//,
  'form services': /\/services\//,
  'forms: fields, mistakes, focus, drafts, the page’s own form': /\/form\//,
  'sending: tries, outcomes, events': /\/delivery\//,
  'difference card': /\/difference-card\//,
  'call to action and partner form': /\/(whitepaper-cta|partner-form)\//,
  'page and element: language, turns, blocks of editors': /\//,
};

/** How many bytes of the bundle each part is, minified, and its share of what travels. */
export async function byteParts() {
  const { metafile, outputFiles } = await build({
    entryPoints: ['dist/bundle.js'],
    bundle: true,
    minify: true,
    format: 'iife',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [{ contents }] = outputFiles;
  const travels = brotliCompressSync(contents).length;
  const bytes = Object.fromEntries(Object.keys(PARTS).map((part) => [part, 0]));
  const [{ inputs }] = Object.values(metafile.outputs);
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [part] = Object.entries(PARTS).find(([, pattern]) => pattern.test(path));
    bytes[part] += bytesInOutput;
  }
  const empty = Object.keys(bytes).filter((part) => !bytes[part]);
  if (empty.length) throw new Error(`No file of the bundle is of: ${empty.join('; ')}.`);
  return Object.entries(bytes).map(([part, size]) => [part, size, (size / contents.length) * travels]);
}
