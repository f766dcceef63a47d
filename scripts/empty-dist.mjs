import { rmSync } from 'node:fs';

/** Empties `dist` before a build: what an earlier one left behind would be packed with the rest. */
export const emptyDist = () => ({
  name: 'empty-dist',
  buildStart: () => rmSync('dist', { recursive: true, force: true }),
});
