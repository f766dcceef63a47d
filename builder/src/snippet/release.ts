import type { Themes } from './looks.js';

/** What was built: the version, the files that a page can load, each with the hash that the browser checks, the themes. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** Where it can be had, from `published.mjs`; an empty one is nowhere. */
  readonly published: {
    /** Name in the npm registry. */
    readonly npm: string;
    /** Folder that serves the files, with `{version}` in it. */
    readonly files: string;
  };
  /** File beside the builder that npm installs for as long as the registry has none. */
  readonly tarball: string;
  /** Hash of each file, by its name: `{ 'brug.js': 'sha384-…' }`. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly themes: Themes;
}

declare global {
  /** Written in by the build. */
  const BRUG_RELEASE: Release;
}
