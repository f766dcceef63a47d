import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { WIDGETS } from './scripts/describe/widgets.mjs';
import { emptyDist } from './scripts/empty-dist.mjs';
import { guestLit } from './scripts/guest-lit.mjs';
import { licenceNote } from './scripts/licence-note.mjs';
import { minify } from './scripts/minify.mjs';
import { reportBundle } from './scripts/report-bundle.mjs';

/** Decorators stay in the source; what ships has static properties, which are smaller. */
const compile = (compilerOptions) =>
  typescript({
    noEmitOnError: true,
    compilerOptions,
    transformers: { before: [{ type: 'program', factory: (program) => idiomaticDecoratorsTransformer(program) }] },
  });

export default [
  {
    input: ['src/index.ts', ...WIDGETS.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/${name}.element.ts`])],
    external: [/^(@lit|lit)\//, 'tslib'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [emptyDist(), compile({ outDir: 'dist', declaration: true, importHelpers: false }), minifyLiterals()],
  },
  {
    input: 'src/bundle.ts',
    output: { file: 'dist/brug.js', format: 'iife', sourcemap: true, banner: licenceNote() },
    plugins: [
      resolve(),
      compile({ outDir: 'dist', declaration: false, declarationMap: false }),
      guestLit(),
      minifyLiterals(),
      minify(),
      reportBundle(),
    ],
  },
];
