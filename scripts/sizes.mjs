// Holds the files that pages load against budget.json. Bundles a widget as a site's own build does, for a test.
// Usage: node scripts/sizes.mjs   exit code 1 when a file is above its `limit`; above its `budget` is said, and passes.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from './minify.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A site's own script. It imports by name, so that `exports` and `sideEffects` of the package have their say. */
const siteWith = (widget) => ({
  name: 'site',
  resolveId: (id) => (id === 'site' ? `${ROOT}site.js` : null),
  load: (id) => (id === `${ROOT}site.js` ? `import 'brug/${widget}';` : null),
});

/** One widget with all that it needs, Lit too: its code, and the modules in it. */
export async function bundleAlone(widget) {
  const bundle = await rollup({ input: 'site', plugins: [siteWith(widget), resolve({ rootDir: ROOT }), minify()] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const [{ code, modules }] = output;
  return {
    code,
    modules: Object.keys(modules)
      .map((path) => path.replace(ROOT, ''))
      .filter((path) => path !== 'site.js'),
  };
}

export const sizesOf = (code) => {
  const bytes = Buffer.from(code);
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
};

function checkSizes() {
  const budgets = JSON.parse(readFileSync(`${ROOT}budget.json`, 'utf8'));
  let fits = true;
  for (const [name, { budget, limit }] of Object.entries(budgets)) {
    const { min, gzip, brotli } = sizesOf(readFileSync(ROOT + name));
    const verdict = brotli > limit ? 'ABOVE ITS LIMIT' : brotli > budget ? `${brotli - budget} above budget` : 'fits';
    console.log(`${name}: ${min} bytes, ${gzip} gzip, ${brotli} brotli; budget ${budget}, limit ${limit}: ${verdict}`);
    fits &&= brotli <= limit;
  }
  return fits;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!checkSizes()) process.exitCode = 1;
}
