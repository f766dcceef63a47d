import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';

/** Two minifiers see more than one: what esbuild has shortened, terser shortens further. */
const esbuild = () => ({
  name: 'esbuild-minify',
  renderChunk: async (code) => {
    const result = await transform(code, {
      minify: true,
      target: 'es2022',
      format: 'esm',
      // As terser below: only notes on licences stay.
      legalComments: 'inline',
      sourcemap: true,
      charset: 'utf8',
    });
    return { code: result.code, map: result.map };
  },
});

/** How everything that is measured or shipped as one file is minified. */
export const minify = () => [
  esbuild(),
  terser({
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    // Only the note on licences stays.
    format: { comments: /^!/ },
  }),
];
