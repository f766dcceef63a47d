import type { AttributeToken, TagToken } from '../markup/tokens.js';
import type { Release } from '../snippet/release.js';
import { loadingLine, SCAN_FILE, releasedFile, type ReleasedFile } from '../snippet/script-line.js';
import type { Finding } from './finding.js';
import type { Source } from './structure.js';

/** The address of a script that loads the library: all of it, one widget, or the scan beside them. */
const LIBRARY = /(?:^|[/\\])(brug(?:-(?:difference-card|whitepaper-cta|partner-form))?\.js|scan\.js)(?:[?#]|$)/;

const valueOf = (tag: TagToken, name: string): AttributeToken | undefined =>
  tag.attributes.find((each) => each.name === name);

/** The file of the library that a tag loads; nothing for any other tag. */
const fileOf = (tag: TagToken): string | undefined =>
  tag.kind === 'open' && tag.name === 'script' ? LIBRARY.exec(valueOf(tag, 'src')?.value ?? '')?.[1] : undefined;

const isWidgetFile = (tag: TagToken): boolean => ![undefined, SCAN_FILE].includes(fileOf(tag));

/** Whether a page loads the library. */
export const loadsLibrary = (all: readonly TagToken[]): boolean => all.some(isWidgetFile);

/** Whether there are other scripts than the library's, about which the check says nothing. */
export const hasOtherScripts = (all: readonly TagToken[]): boolean =>
  all.some((tag) => tag.kind === 'open' && tag.name === 'script' && !fileOf(tag));

/** What is wrong with the lines that load the library. */
export function checkScripts({ all, html }: Source, release: Release): Finding[] {
  const seen = new Set<string>();
  const base = all.find((tag) => tag.kind === 'open' && tag.name === 'base' && valueOf(tag, 'href'));
  const found = all.flatMap((tag, index): Finding[] => {
    const file = fileOf(tag);
    if (!file) return [];
    const close = all[index + 1];
    const end = close?.name === 'script' && close.kind === 'close' ? close.end : tag.end;
    // The file with all three widgets makes the files with one superfluous, whichever comes first.
    if (seen.has(file) || (file !== SCAN_FILE && seen.has('brug.js'))) {
      return [
        {
          rule: 'script-twice',
          at: tag.start,
          what: {
            nl: `${file} wordt twee keer geladen: de tweede keer wordt overgeslagen en kost alleen tijd.`,
            en: `${file} is loaded twice: the second time is skipped and only costs time.`,
          },
          instead: '',
          mend: [{ start: tag.start, end: html[end] === '\n' ? end + 1 : end, text: '' }],
        },
      ];
    }
    seen.add(file);
    return checkSource(tag, file, release, valueOf(base ?? tag, 'href')?.value);
  });
  return [...found, ...checkScan(all)];
}

/** Finds a card with `scan` whose second file is not loaded. */
function checkScan(all: readonly TagToken[]): Finding[] {
  const card = all.find((tag) => tag.kind === 'open' && tag.name === 'brug-difference-card' && valueOf(tag, 'scan'));
  const library = all.find(isWidgetFile);
  if (!card || !library || all.some((tag) => fileOf(tag) === SCAN_FILE)) return [];
  const address = valueOf(library, 'src')!.value.replace(/[?#].*$/s, '');
  return [
    {
      rule: 'no-scan',
      at: valueOf(card, 'scan')!.start,
      what: {
        nl: 'Deze kaart moet vragen stellen (scan), maar het bestand dat dat doet, wordt niet geladen. Zet scan.js naast het andere bestand, met deze regel erbij.',
        en: 'This card is to ask questions (scan), but the file that does so is not loaded. Put scan.js beside the other file, and add this line.',
      },
      instead: loadingLine(address.replace(/[^/\\]*$/, SCAN_FILE), ''),
    },
  ];
}

/** Checks where the file comes from, and whether it can change unseen. */
function checkSource(tag: TagToken, file: string, release: Release, base = ''): Finding[] {
  const site = 'https://site.invalid/';
  const known = release.integrity[file] ?? '';
  const integrity = valueOf(tag, 'integrity')?.value.trim() ?? '';
  const url = URL.parse(valueOf(tag, 'src')!.value, URL.parse(base, site) ?? site);
  const isOwn = url?.origin === new URL(site).origin;
  const released = url && releasedFile(url, release);
  if (!isOwn && !released) {
    // With this hash a browser takes exactly this file, wherever it comes from.
    if (known && integrity === known && valueOf(tag, 'crossorigin')) return [];
    const from = url?.host || valueOf(tag, 'src')!.value;
    return [
      {
        rule: 'foreign-script',
        at: tag.start,
        what: {
          nl: `Dit bestand komt van ${from}. Heb je het daar zelf neergezet? Dan is het goed zo. Anders bepaalt een ander wat er op je pagina gebeurt.`,
          en: `This file comes from ${from}. Did you put it there yourself? Then it is right as it is. Otherwise someone else decides what happens on your page.`,
        },
      },
    ];
  }
  return released ? checkVersion(tag, { ...released, integrity, known }, release) : [];
}

function checkVersion(
  tag: TagToken,
  { version, addressOf, integrity, known }: ReleasedFile & { integrity: string; known: string },
  release: Release,
): Finding[] {
  const isExact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
  const isThis = version === release.version;
  const line = loadingLine(addressOf(release.version), known);
  const rewritten = known
    ? { instead: line, mend: [{ start: tag.start, end: tag.end, text: line.replace('</script>', '') }] }
    : {};
  const found = (rule: string, nl: string, en: string, mend: object = rewritten): Finding[] => [
    { rule, at: tag.start, what: { nl, en }, ...mend },
  ];
  if (!isExact)
    return found(
      'no-version',
      `Deze regel noemt geen precieze versie${version ? ` (“${version}”)` : ''}: wat er geladen wordt, kan ongemerkt veranderen.`,
      `This line names no exact version${version ? ` (“${version}”)` : ''}: what is loaded may change unseen.`,
    );
  if (!integrity)
    return found(
      'no-integrity',
      'Zonder integrity laadt de browser ook een bestand waarmee is geknoeid.',
      'Without integrity a browser also loads a file that was tampered with.',
      // The hash of another version is not known here.
      isThis ? rewritten : { instead: line },
    );
  if (isThis && known && integrity !== known)
    return found(
      'wrong-integrity',
      'De hash in integrity hoort niet bij dit bestand: de browser weigert het te laden.',
      'The hash in integrity is not that of this file: the browser refuses to load it.',
    );
  if (!valueOf(tag, 'crossorigin'))
    return found(
      'no-crossorigin',
      'Zonder crossorigin kan de browser integrity niet controleren, en weigert hij het bestand.',
      'Without crossorigin a browser cannot check integrity, and refuses the file.',
    );
  return [];
}
