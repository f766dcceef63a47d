import { readdirSync } from 'node:fs';
import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { bundleOf, WIDGETS } from './scripts/describe/widgets.mjs';
import { compiledSource } from './scripts/compiled-source.mjs';
import { emptyDist } from './scripts/empty-dist.mjs';
import { guestLit } from './scripts/guest-lit.mjs';
import { licenceNote } from './scripts/licence-note.mjs';
import { minify } from './scripts/minify.mjs';
import { reportBundle } from './scripts/report-bundle.mjs';
import { writeLlms } from './scripts/docs/llms.mjs';
import { writeStyles } from './scripts/write-styles.mjs';

const LANGUAGES = readdirSync('src/languages')
  .filter((file) => /^[a-z]{2}(-|\.)/.test(file))
  .map((file) => file.replace('.ts', ''));

/** Decorators stay in the source; what ships has static properties, which are smaller. */
const compile = typescript({
  noEmitOnError: true,
  compilerOptions: { outDir: 'dist', declaration: true, importHelpers: false },
  transformers: { before: [{ type: 'program', factory: (program) => idiomaticDecoratorsTransformer(program) }] },
});

const modules = {
  input: [
    ...['src/index.ts', 'src/bundle.ts'],
    ...WIDGETS.flatMap((name) => ['', '.element'].map((kind) => `src/${name}/${name}${kind}.ts`)),
    ...WIDGETS.map((name) => `src/${name}/bundle.ts`),
    ...['prerender', 'drawn', 'command'].map((name) => `src/prerender/${name}.ts`),
    ...['scan', 'free-mail'].map((name) => `src/${name}/${name}.ts`),
    ...LANGUAGES.flatMap((name) => [`src/locales/${name}.ts`, `src/languages/${name}.ts`]),
  ],
  external: [/^lit(\/|$)/, /^node:/, 'jsdom', 'tslib'],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  plugins: [
    emptyDist(),
    compile,
    minifyLiterals(),
    writeStyles(),
    { name: 'write-llms', writeBundle: () => writeLlms('dist', { docs: '../docs/' }) },
  ],
};

/** One file that a page loads with a script tag, made from what was compiled before. */
const bundle = (input, file, banner) => ({
  input,
  output: { file, format: 'iife', sourcemap: true, banner },
  plugins: [resolve(), compiledSource(), guestLit(), minify(), reportBundle()],
  onLog(level, log, report) {
    // What is exported is for those who import it; a script tag has nothing to take it.
    if (log.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') report(level, log);
  },
});

export default [
  modules,
  bundle('dist/bundle.js', 'dist/brug.js', licenceNote()),
  ...WIDGETS.map((name) => bundle(`dist/${name}/bundle.js`, bundleOf(name), licenceNote())),
  ...['scan', 'free-mail'].map((name) => bundle(`dist/${name}/${name}.js`, `dist/${name}.js`)),
  ...LANGUAGES.map((name) => bundle(`dist/languages/${name}.js`, `dist/languages/${name}.js`)),
];
