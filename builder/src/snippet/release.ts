import type { Themes } from './looks.js';

/** What was built: the version, the files that a page can load, each with the hash that the browser checks, the themes. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** Hash of each file, by its name: `{ 'brug.js': 'sha384-…' }`. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly themes: Themes;
}

declare global {
  /** Written in by the build. */
  const BRUG_RELEASE: Release;
}
