import { readFileSync } from 'node:fs';

/** Hands on the source maps of what an earlier build has compiled, so that those of the bundles lead to the source. */
export const compiledSource = () => ({
  name: 'compiled-source',
  load(id) {
    if (id.includes('node_modules') || id.startsWith('\0')) return null;
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
});
