import type { WidgetName } from '../model/embed.js';
import type { Release } from './release.js';
import { escapeAttribute } from './write.js';

export const SOURCES = ['unpkg', 'jsdelivr', 'own'] as const;
/** Where `brug.js` comes from: a CDN that serves the npm package, or a file on the site itself. */
export type Source = (typeof SOURCES)[number];

export interface ScriptChoice {
  readonly source: Source;
  /** Whether the file with all three widgets is wanted, for a site that uses several. */
  readonly all: boolean;
  /** Address of the file on the site itself; empty for the root. */
  readonly path: string;
}

/** The smallest file that has the widget. */
export function fileFor(widget: WidgetName, all: boolean, release: Release): string {
  const single = `brug-${widget}.js`;
  return !all && release.integrity[single] ? single : 'brug.js';
}

const CDN = {
  unpkg: ({ name, version }: Release, file: string) => `https://unpkg.com/${name}@${version}/dist/${file}`,
  jsdelivr: ({ name, version }: Release, file: string) =>
    `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/${file}`,
} as const;

/** Address of the file. */
export function scriptAddress(widget: WidgetName, { source, all, path }: ScriptChoice, release: Release): string {
  const file = fileFor(widget, all, release);
  if (source === 'own') return path.trim() || `/${file}`;
  return CDN[source](release, file);
}

/** The one line that loads the widget. */
export function scriptLine(widget: WidgetName, choice: ScriptChoice, release: Release): string {
  const address = scriptAddress(widget, choice, release);
  const integrity = release.integrity[fileFor(widget, choice.all, release)] ?? '';
  return `<script src="${escapeAttribute(address)}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
}
