import { escapeBrackets } from '../markup/escape.js';
import type { WidgetName } from '../model/embed.js';
import type { PageParts } from '../snippet/policy.js';
import type { Host, InlineScripts } from '../snippet/script-line.js';
import type { Text } from '../words/text.js';

/** The pieces of an embed, ready to be put somewhere. */
export interface Pieces {
  readonly widget: WidgetName;
  /** The tag, in the box whose width decides how much room is kept. */
  readonly tag: string;
  /** The line that loads the widget; empty where the code itself stands in the page. */
  readonly script: string;
  readonly scriptAddress: string;
  /** Address of the scan; empty where the card asks nothing, or where the code stands in the page. */
  readonly scanAddress: string;
  /** The code of the widget where no file is loaded, in as many boxes of code as it needs. */
  readonly inline: InlineScripts;
  /** The CSS for the looks, and for the room that is kept. */
  readonly css: string;
  /** Lines for the data layer, as JavaScript; empty when they are not wanted. */
  readonly dataLayer: string;
  readonly packageName: string;
  readonly version: string;
  /** File that npm installs; empty where the registry has the package. */
  readonly tarball: string;
}

/** One thing to do, with what to paste. */
export interface Step {
  readonly title: Text;
  readonly text: Text;
  readonly code?: string;
}

export interface Platform extends Host {
  readonly id: string;
  readonly label: string | Text;
  /** Whether the tag also holds what the widget draws, so that it is seen before the script. */
  readonly isDrawn?: boolean;
  /** Whether the code goes into the source of an app, which is built into files. */
  readonly isFramework?: boolean;
  /** What the platform runs as its own code, wherever that stands in a page. */
  readonly runs?: RegExp;
  /** Whether it shows code in a frame, where an address must be complete. */
  readonly isFramed?: boolean;
  /** The most characters that it takes in one box of code. */
  readonly most?: number;
  /** Where everything can be pasted at once; nothing where it has to go into several files. */
  readonly place?: Omit<Step, 'code'>;
  readonly steps: (pieces: Pieces) => readonly Step[];
}

/** The exact content of a `<style>` or `<script>`, since a policy names its hash. */
export const within = (code: string): string => (code ? `\n${code.replace(/^/gm, '  ')}\n` : '');
const styleOf = ({ css }: Pieces): string => (css ? `<style>${within(css)}</style>` : '');
const dataLayerOf = ({ dataLayer }: Pieces): string => (dataLayer ? `<script>${within(dataLayer)}</script>` : '');
/** What a page needs once, before the tag. */
export const head = (pieces: Pieces): string =>
  [pieces.script, styleOf(pieces), dataLayerOf(pieces)].filter(Boolean).join('\n');

/** Everything for one place in the page, in boxes of code: nearly always one. */
export function allOf(platform: Platform, pieces: Pieces): readonly string[] {
  const first = [styleOf(pieces), dataLayerOf(pieces), tagFor(platform, pieces), pieces.script]
    .filter(Boolean)
    .join('\n');
  const [code, ...others] = pieces.inline.boxes;
  if (!code) return [first];
  const fits = !others.length && first.length + code.length < (platform.most ?? Infinity);
  return fits ? [`${first}\n${code}`] : [first, ...pieces.inline.boxes];
}

/** The tag; escaped for a platform that runs brackets or braces in what is pasted. */
export const tagFor = ({ runs }: Platform, { tag }: Pieces): string => (runs ? escapeBrackets(tag) : tag);

/** The contents of the `<style>` tags in a drawn widget. */
const stylesIn = (tag: string): string[] => [...tag.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!);

/** What a page of a platform holds besides the tag; an app has this in files of its own. */
export const pageParts = (
  { isFramework, isDrawn }: Platform,
  { tag, scriptAddress, scanAddress, inline, css, dataLayer }: Pieces,
): PageParts =>
  isFramework
    ? { files: [], styles: [], scripts: [] }
    : {
        files: inline.runs.length ? [] : [scriptAddress, scanAddress].filter(Boolean),
        styles: [...(css ? [within(css)] : []), ...(isDrawn ? stylesIn(tag) : [])],
        scripts: [...(dataLayer ? [within(dataLayer)] : []), ...inline.runs],
      };
