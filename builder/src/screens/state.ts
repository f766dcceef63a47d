import { platformOf } from '../platforms/platforms.js';
import { hostsOfScripts, SOURCES, type ScriptChoice, type Source } from '../snippet/script-line.js';
import { BUILDER_LANGUAGES, type BuilderLanguage } from '../words/text.js';
import { EMPTY, EMPTY_OWN_FIELD, EMPTY_ROW, isWidgetName, type Embed } from '../model/embed.js';
import { fits, isSmall, LIMITS } from '../model/limits.js';
import { shaped } from '../model/shaped.js';

/** Everything that the page shows: all of it stands in the address. */
export interface State {
  readonly screen: 'make' | 'check';
  readonly language: BuilderLanguage;
  /** Undefined until a widget is chosen. */
  readonly embed: Embed | undefined;
  readonly platform: string;
  readonly script: ScriptChoice;
  /** Whether the owner wants the code for the data layer. */
  readonly dataLayer: boolean;
  /** The site's own CSS, to see the widget in it. */
  readonly siteCss: string;
  /** The code to check. */
  readonly code: string;
}

export const START: State = {
  screen: 'make',
  language: 'nl',
  embed: undefined,
  platform: 'html',
  script: { source: '', all: false, path: '', scanPath: '', hash: false },
  dataLayer: false,
  siteCss: '',
  code: '',
};

const PAIR = ['', ''];
const ITEMS = { rows: EMPTY_ROW, ownFields: EMPTY_OWN_FIELD, attributes: PAIR, hidden: PAIR, messages: PAIR };

/** An embed from an unknown source, in the right shape. */
export function shapedEmbed(value: unknown): Embed | undefined {
  const widget = (value as { widget?: unknown } | null | undefined)?.widget;
  if (!isWidgetName(widget)) return undefined;
  const embed = shaped<Embed>(value, EMPTY[widget], {
    ...ITEMS,
    attributes: undefined,
    hidden: undefined,
    messages: undefined,
  });
  const pairs = (list: unknown): [string, string][] =>
    Array.isArray(list)
      ? list.filter(
          (pair): pair is [string, string] =>
            Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
        )
      : [];
  const given = value as { attributes?: unknown; messages?: unknown; delivery?: { hidden?: unknown } };
  const whole = { ...embed, attributes: pairs(given.attributes), messages: pairs(given.messages) };
  if (whole.widget === 'difference-card') return whole;
  return { ...whole, delivery: { ...whole.delivery, hidden: pairs(given.delivery?.hidden) } };
}

/** The parts of a value that differ from the example, which are all that an address has to say. */
function differing(value: unknown, example: unknown): unknown {
  if (JSON.stringify(value) === JSON.stringify(example)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const from = (example ?? {}) as Record<string, unknown>;
  const entries = Object.entries(value).map(([key, part]) => [key, differing(part, from[key])]);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

const toBase64Url = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string): string => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(binary, (character) => character.charCodeAt(0)),
  );
};

/** The state as the fragment of an address, without `#`; empty for the start. */
export function writeHash(state: State): string {
  const { embed, ...rest } = state;
  const widget = embed?.widget;
  const said = {
    ...(differing(rest, START) as object | undefined),
    ...(embed && { embed: { ...(differing(embed, EMPTY[embed.widget]) as object | undefined), widget } }),
  };
  return Object.keys(said).length ? toBase64Url(JSON.stringify(said)) : '';
}

const isMadeUp = (platform: string): boolean => !!platformOf(platform).file?.isAbsolute;

/** What was read from an address. */
export interface Opened {
  readonly state: State;
  /** Whether it holds more than the builder takes: then none of it is opened. */
  readonly isTooMuch: boolean;
}

/** Reads the state from an address. Parts that cannot be read are as at the start. */
export function openHash(hash: string, start: State = START): Opened {
  const text = hash.replace(/^#/, '');
  const nothing = { state: start, isTooMuch: false };
  if (!text) return nothing;
  if (text.length > LIMITS.address) return { ...nothing, isTooMuch: true };
  let value: unknown;
  try {
    value = JSON.parse(fromBase64Url(text));
  } catch {
    return nothing;
  }
  if (!isSmall(value)) return { ...nothing, isTooMuch: true };
  const example = { ...START, embed: null };
  const given = (value ?? {}) as { embed?: unknown };
  const read = shaped({ ...given, embed: null }, example);
  const state: State = {
    ...read,
    embed: shapedEmbed(given.embed),
    screen: read.screen === 'check' ? 'check' : 'make',
    language: BUILDER_LANGUAGES.includes(read.language) ? read.language : START.language,
    script: {
      ...read.script,
      source: SOURCES.includes(read.script.source) ? read.script.source : (SOURCES[0] satisfies Source),
      // Whoever made the link may have put another file there, so browsers take it only by its hash. A platform that
      // makes up addresses also makes files smaller, which changes the hash.
      hash: read.script.hash || (hostsOfScripts(read.script, true).length > 0 && !isMadeUp(read.platform)),
    },
  };
  return fits(state.embed) ? { state, isTooMuch: false } : { ...nothing, isTooMuch: true };
}

export const readHash = (hash: string, start: State = START): State => openHash(hash, start).state;
