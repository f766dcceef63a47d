import terser from '@rollup/plugin-terser';

/** How everything that is measured or shipped as one file is minified. */
export const minify = () =>
  terser({
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    // Only the note on licences stays.
    format: { comments: /^!/ },
  });
