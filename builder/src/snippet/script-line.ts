import { safeWebUrl } from '../../../src/page/safe-url.js';
import { escapeAttribute, escapeScript } from '../markup/escape.js';
import type { Embed, WidgetName } from '../model/embed.js';
import type { Text } from '../words/text.js';
import type { Release } from './release.js';

export const SOURCES = ['', 'own', 'inline', 'released'] as const;
/**
 * Where the code comes from: a file on the site itself, the page, or the folder of releases. Empty: what suits the
 * platform.
 */
export type Source = (typeof SOURCES)[number];

export interface ScriptChoice {
  readonly source: Source;
  /** Whether the file with all three widgets is wanted, for a site that uses several. */
  readonly all: boolean;
  /** Address of the file on the site itself; empty for the usual one of the platform. */
  readonly path: string;
  /** Address of the scan's file on the site itself; empty when it is beside the other file. */
  readonly scanPath: string;
  /**
   * Whether a browser is to check the site's own file by its hash: whatever makes files smaller on the way changes
   * that.
   */
  readonly hash: boolean;
}

/** What is known of a kind of site about files on it. */
export interface Host {
  /** How a file gets there; left out where none can. */
  readonly file?: {
    readonly how: Text;
    /** The address that it has then, `{file}` for its name. */
    readonly address: string;
    /** Whether only the owner can know the address: the platform makes one up. */
    readonly isAbsolute?: boolean;
  };
}

/** The smallest file that has the widget. */
export function fileFor(widget: WidgetName, all: boolean, release: Release): string {
  const single = `brug-${widget}.js`;
  return !all && release.integrity[single] ? single : 'brug.js';
}

/** Where the code comes from on a platform: as chosen where that is possible, else in the platform's own way. */
export function sourceOn({ file }: Host, { source }: ScriptChoice, { published }: Release): Exclude<Source, ''> {
  if (source === 'own' || source === 'inline') return source;
  if (published.files) return 'released';
  return file ? 'own' : 'inline';
}

const releasedAt = (files: string, version: string, file: string): string =>
  files.replaceAll('{version}', version).replace(/\/?$/, `/${file}`);

/** A file in the folder of releases. */
export interface ReleasedFile {
  /** The version as it is written; empty when the address names none. */
  readonly version: string;
  /** Its address at another version. */
  readonly addressOf: (version: string) => string;
}

/** Reads the address of a released file, of whatever version; nothing for any other address. */
export function releasedFile({ href }: URL, { published: { files } }: Release): ReleasedFile | undefined {
  const [before = '', after] = files.split('{version}');
  if (!before || after === undefined) return undefined;
  const rest = href.replace(/[?#].*$/s, '');
  const start = before.replace(/[@-]$/, '');
  if (!rest.startsWith(start)) return undefined;
  const named = rest.startsWith(before) ? rest.slice(before.length) : '';
  const slash = named ? named.indexOf('/') : rest.indexOf('/', start.length);
  if (slash < 0 || (!named && slash !== start.length)) return undefined;
  const [version, path] = named ? [named.slice(0, slash), named.slice(slash)] : ['', rest.slice(slash)];
  if (!path.startsWith(after)) return undefined;
  const file = path.slice(after.length);
  return { version, addressOf: (other) => releasedAt(files, other, file.replace(/^\//, '')) };
}

const FILE = '{file}';

/** The code with which Shopify's own templates name a file. */
const ASSET = /^\{\{-? *'[\w.-]+' *\| *asset_url *-?\}\}$/;
const encoded = (address: string): string =>
  ASSET.test(address) ? address : address.replace(/[{}[\]]/g, encodeURIComponent);
/** An address that an owner gave, encoded so that no platform finds code in it; empty where it is refused. */
const ownAddress = (given: string): string => encoded((given.trim() && safeWebUrl(given)?.trim()) || '');

/** Address of the file; empty where the code stands in the page. */
export function scriptAddress(widget: WidgetName, choice: ScriptChoice, platform: Host, release: Release): string {
  const file = fileFor(widget, choice.all, release);
  const source = sourceOn(platform, choice, release);
  if (source === 'inline') return '';
  if (source === 'released') return releasedAt(release.published.files, release.version, file);
  const usual = platform.file?.address ?? `https://www.example.com/${FILE}`;
  return ownAddress(choice.path) || usual.replace(FILE, file);
}

/** The file that asks how wide each gap is. */
export const SCAN_FILE = 'scan.js';

/** Whether an embed needs that file. */
export const asksScan = (embed: Embed): boolean =>
  embed.widget === 'difference-card' && embed.scan && embed.layout !== 'table';

/** Address of the scan; empty where its code stands in the page. */
export function scanAddress(choice: ScriptChoice, platform: Host, release: Release): string {
  const source = sourceOn(platform, choice, release);
  if (source === 'inline') return '';
  if (source === 'released') return releasedAt(release.published.files, release.version, SCAN_FILE);
  const own = ownAddress(choice.scanPath);
  if (own) return own;
  const beside = ownAddress(choice.path);
  if (beside) return beside.replace(/[?#].*$/s, '').replace(/[^/]*$/, SCAN_FILE);
  return (platform.file?.address ?? `https://www.example.com/${FILE}`).replace(FILE, SCAN_FILE);
}

/** The line that loads the scan; empty where its code stands in the page. */
export function scanLine(choice: ScriptChoice, platform: Host, release: Release): string {
  const address = scanAddress(choice, platform, release);
  if (!address) return '';
  const isChecked = choice.hash || sourceOn(platform, choice, release) === 'released';
  return loadingLine(address, isChecked ? (release.integrity[SCAN_FILE] ?? '') : '');
}

/** What is wrong with the address of the site's own file on a platform, if anything. */
export function addressProblem(
  path: string,
  file: string,
  { file: place }: Host,
): 'refused' | 'absolute' | 'file' | undefined {
  const address = path.trim();
  if (!address) return undefined;
  const url = safeWebUrl(address);
  if (!url) return 'refused';
  if (!/^https:\/\//i.test(address) && (!place || place.isAbsolute)) return 'absolute';
  return new URL(url, SITE).pathname.split('/').at(-1)!.endsWith('.js') || !file ? undefined : 'file';
}

const SITE = 'https://site.invalid';

/** The other hosts on which the site's own files are said to be: empty text for an address without a host. */
export function hostsOfScripts({ path, scanPath }: ScriptChoice, hasScan: boolean): string[] {
  const hosts = [path, ...(hasScan ? [scanPath] : [])].flatMap((address) => {
    const url = address.trim() && safeWebUrl(address);
    const { host, origin } = new URL(url || '/', SITE);
    return origin === SITE ? [] : [host];
  });
  return [...new Set(hosts)];
}

/** A line that loads a file, and refuses any other by its hash. */
export const loadingLine = (address: string, integrity: string): string =>
  integrity
    ? `<script src="${escapeAttribute(address)}" integrity="${escapeAttribute(integrity)}" crossorigin="anonymous" defer></script>`
    : `<script src="${escapeAttribute(address)}" defer></script>`;

/** The one line that loads the widget; empty where the code stands in the page. */
export function scriptLine(widget: WidgetName, choice: ScriptChoice, platform: Host, release: Release): string {
  const address = scriptAddress(widget, choice, platform, release);
  if (!address) return '';
  // On someone else's server, a hash guards against changes. The site's own server may change what it sends.
  const isChecked = choice.hash || sourceOn(platform, choice, release) === 'released';
  return loadingLine(address, isChecked ? (release.integrity[fileFor(widget, choice.all, release)] ?? '') : '');
}

/** The code of a file as it stands in a page, without the link to its source map. */
export const inlineCode = (code: string): string =>
  escapeScript(code.replace(/\n?\/\/# sourceMappingURL=.*/g, '').trim());

/** Joins the parts of code that is too long for one box, once they are all there, and runs it. */
const JOIN = `(() => {
  const parts = [...document.querySelectorAll('script.brug-part')];
  const script = document.createElement('script');
  script.textContent = parts.map((part) => part.textContent).join('');
  document.head.append(script);
})();`;

/** The exact contents of scripts in the page. */
export interface InlineScripts {
  /** Each goes into a box of its own. */
  readonly boxes: readonly string[];
  /** The code that runs, for the hashes of a policy. */
  readonly runs: readonly string[];
}

/** The code for a page, in as many boxes as are needed when a box holds at most `most` characters. */
export function inlineScripts(code: string, most = Infinity): InlineScripts {
  if (!code) return { boxes: [], runs: [] };
  const whole = inlineCode(code);
  if (whole.length + 1000 <= most) return { boxes: [`<script>${whole}</script>`], runs: [whole] };
  const room = most - 1000;
  const parts = Array.from({ length: Math.ceil(whole.length / room) }, (_, at) =>
    whole.slice(at * room, (at + 1) * room),
  );
  const boxes = parts.map((part) => `<script type="text/plain" class="brug-part">${part}</script>`);
  return {
    boxes: [...boxes.slice(0, -1), `${boxes.at(-1)!}\n<script>${JOIN}</script>`],
    runs: [JOIN, whole],
  };
}
