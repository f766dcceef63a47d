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
    compress: {
      passes: 6,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      // Nothing asks a function for its `length`.
      keep_fargs: false,
      // More of these makes the script itself shorter, and what travels (brotli) longer.
      inline: 1,
      lhs_constants: false,
    },
    // Only the note on licences stays.
    format: { comments: /^!/ },
  }),
];
