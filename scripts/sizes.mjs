// Holds the files that pages load against budget.json. Bundles a widget as a site's own build does, for a test.
// Usage: node scripts/sizes.mjs            exit code 1 when a file is above its budget
//        node scripts/sizes.mjs --update   writes what was reached, and the room above it, to budget.json
import { readFileSync, writeFileSync } from 'node:fs';
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

/** What a file may grow before its budget must be raised, and said what for. */
const ROOM = 1.02;

const BUDGETS = `${ROOT}budget.json`;

function checkSizes(budgets) {
  let fits = true;
  for (const [name, budget] of Object.entries(budgets)) {
    const { min, gzip, brotli } = sizesOf(readFileSync(ROOT + name));
    const verdict = brotli > budget ? `${brotli - budget} ABOVE ITS BUDGET` : 'fits';
    console.log(`${name}: ${min} bytes, ${gzip} gzip, ${brotli} brotli; budget ${budget}: ${verdict}`);
    fits &&= brotli <= budget;
  }
  return fits;
}

const reached = (budgets) =>
  Object.fromEntries(
    Object.keys(budgets).map((name) => [name, Math.ceil(sizesOf(readFileSync(ROOT + name)).brotli * ROOM)]),
  );

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));
  if (process.argv.includes('--update')) writeFileSync(BUDGETS, `${JSON.stringify(reached(budgets), null, 2)}\n`);
  else if (!checkSizes(budgets)) process.exitCode = 1;
}
