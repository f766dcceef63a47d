// Builds the builder into builder/dist: static files that any host can serve. Needs `dist` (npm run build).
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { PUBLISHED } from '../published.mjs';
import { packTarball } from '../scripts/pack.mjs';
import { integrityOf } from '../scripts/report-bundle.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..');
const OUT = join(HERE, 'dist');

/** What the snippets name: the version, and each file of the build with its hash. */
export function release() {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const files = readdirSync(join(ROOT, 'dist')).filter((file) => /^(brug(-[a-z-]+)?|scan)\.js$/.test(file));
  const themes = readdirSync(join(ROOT, 'themes')).filter((file) => file.endsWith('.css'));
  return {
    name: PUBLISHED.npm || name,
    version,
    published: { npm: PUBLISHED.npm, files: PUBLISHED.files },
    tarball: `${name}-${version}.tgz`,
    integrity: Object.fromEntries(files.map((file) => [file, integrityOf(readFileSync(join(ROOT, 'dist', file)))])),
    themes: Object.fromEntries(
      themes.map((file) => [file.replace(/\.css$/, ''), readFileSync(join(ROOT, 'themes', file), 'utf8')]),
    ),
  };
}

// How long a plugin took depends on what else the machine does.
const rolldownOptions = { checks: { pluginTimings: false, bundlerTimings: false } };

const COMMON = {
  configFile: false,
  root: HERE,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  define: { BRUG_RELEASE: JSON.stringify(release()) },
};

export async function buildBuilder() {
  await build({
    ...COMMON,
    build: {
      outDir: OUT,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  // A script for the frame: its origin is opaque, and a module would need leave (CORS) that plain hosts do not give.
  await build({
    ...COMMON,
    build: {
      outDir: OUT,
      emptyOutDir: false,
      rolldownOptions,
      lib: {
        entry: 'src/preview/preview-page.ts',
        formats: ['iife'],
        name: 'brugPreview',
        fileName: () => 'preview.js',
      },
    },
  });
  for (const file of ['preview.html', 'preview.css']) copyFileSync(join(HERE, file), join(OUT, file));
  // The preview runs the whole library; the others are there to save, and what a server may want beside them.
  for (const file of Object.keys(release().integrity)) {
    const code = readFileSync(join(ROOT, 'dist', file));
    writeFileSync(join(OUT, file), code);
    writeFileSync(join(OUT, `${file}.br`), brotliCompressSync(code));
    writeFileSync(join(OUT, `${file}.sri`), `${integrityOf(code)}\n`);
  }
  // Apps install the package from here for as long as no registry has it.
  if (!PUBLISHED.npm) packTarball(OUT);
  return OUT;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(join(ROOT, 'dist/brug.js'))) throw new Error('There is no dist/brug.js yet: npm run build');
  mkdirSync(OUT, { recursive: true });
  await buildBuilder();
}
