import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { guestLit } from './scripts/guest-lit.mjs';
import { reportBundle } from './scripts/report-bundle.mjs';

/** Decorators stay in the source; what ships has static properties, which are smaller. */
const compile = (compilerOptions) =>
  typescript({
    noEmitOnError: true,
    compilerOptions,
    transformers: { before: [{ type: 'program', factory: (program) => idiomaticDecoratorsTransformer(program) }] },
  });

const minify = terser({
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
  format: { comments: false },
});

const widgets = ['difference-card', 'whitepaper-cta', 'partner-form'];

export default [
  {
    input: ['src/index.ts', ...widgets.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/${name}.element.ts`])],
    external: [/^lit(\/|$)/, 'tslib'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [compile({ outDir: 'dist', declaration: true, importHelpers: false })],
  },
  {
    input: 'src/bundle.ts',
    output: { file: 'dist/brug.js', format: 'iife', sourcemap: true },
    plugins: [
      resolve(),
      compile({ outDir: 'dist', declaration: false, declarationMap: false }),
      guestLit(),
      minifyLiterals(),
      minify,
      reportBundle(),
    ],
  },
];
