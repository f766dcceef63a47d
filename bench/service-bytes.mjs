import { brotliCompressSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { guestLit } from '../scripts/guest-lit.mjs';
import { minify } from '../scripts/minify.mjs';

const noServices = () => {
  let isLeftOut = false;
  return {
    name: 'no-services',
    load(id) {
      if (!id.endsWith('/services/all.js')) return null;
      isLeftOut = true;
      return 'export const ALL_SERVICES = [];';
    },
    buildEnd() {
      if (!isLeftOut) throw new Error('The list of form services is no longer in services/all.js.');
    },
  };
};

/** The one file of Brug as it is built, compressed, with other plugins before those that make it small. */
async function compressedWith(...plugins) {
  const bundle = await rollup({
    input: 'dist/bundle.js',
    plugins: [...plugins, resolve(), guestLit(), minify()],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return brotliCompressSync(output[0].code).length;
}

/** What all form services together add to the one file, with what only they use. */
export const serviceBytes = async () => (await compressedWith()) - (await compressedWith(noServices()));
