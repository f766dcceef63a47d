/**
 * Where a release lives. An empty one is nowhere yet, and then nothing says otherwise: the builder, its snippets, the docs
 * and the WordPress plugin follow what stands here.
 */
export const PUBLISHED = {
  /** Name of the package in the npm registry: `@example/brug`. */
  npm: '',
  /** Folder that serves the files of a version, `{version}` in its place: `https://files.example/brug@{version}/`. */
  files: '',
  /** Address of the site with the demo, the builder and the docs: `https://brug.example/`. */
  site: '',
};
