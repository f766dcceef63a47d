import type { Release } from '../snippet/release.js';
import type { Finding } from './check.js';
import type { AttributeToken, TagToken } from './tokens.js';

/** A script that loads the library: all of it, or one widget. */
const LIBRARY = /(?:^|\/)(brug(?:-(?:difference-card|whitepaper-cta|partner-form))?\.js)(?:[?#]|$)/;
/** A CDN that serves npm packages by version: unpkg, jsDelivr and what works alike. */
const ON_CDN = /^(https?:)?\/\/.*?\/(?:npm\/)?(@[\w.-]+\/)?[\w.-]+@?([\w.^~-]*)\/dist\//;

const valueOf = (tag: TagToken, name: string): AttributeToken | undefined =>
  tag.attributes.find((each) => each.name === name);

/** What is wrong with the lines that load the library. */
export function checkScripts(all: readonly TagToken[], html: string, release: Release): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, tag] of all.entries()) {
    if (tag.kind === 'close' || tag.name !== 'script') continue;
    const src = valueOf(tag, 'src');
    const file = src && LIBRARY.exec(src.value)?.[1];
    if (!src || !file) continue;
    const close = all[index + 1];
    const end = close?.name === 'script' && close.kind === 'close' ? close.end : tag.end;
    // The file with all three widgets makes those with one superfluous, whichever comes first.
    if (seen.has(file) || seen.has('brug.js')) {
      findings.push({
        rule: 'script-twice',
        at: tag.start,
        what: {
          nl: `${file} wordt twee keer geladen: de tweede keer wordt overgeslagen en kost alleen tijd.`,
          en: `${file} is loaded twice: the second time is skipped and only costs time.`,
        },
        instead: '',
        mend: [{ start: tag.start, end: html[end] === '\n' ? end + 1 : end, text: '' }],
      });
      continue;
    }
    seen.add(file);
    findings.push(...checkVersion(tag, src, file, release));
  }
  return findings;
}

function checkVersion(tag: TagToken, src: AttributeToken, file: string, release: Release): Finding[] {
  const cdn = ON_CDN.exec(src.value);
  if (!cdn) return [];
  const version = cdn[3] ?? '';
  const integrity = valueOf(tag, 'integrity');
  const isExact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
  const isThis = version === release.version;
  const hash = release.integrity[file] ?? '';
  const line = (address: string): string =>
    `<script src="${address}" integrity="${hash}" crossorigin="anonymous" defer></script>`;
  const address = src.value.replace(
    /(\/(?:npm\/)?(?:@[\w.-]+\/)?[\w.-]+?)(@[\w.^~-]*)?\/dist\//,
    `$1@${release.version}/dist/`,
  );
  const rewritten = hash
    ? {
        instead: line(address),
        mend: [{ start: tag.start, end: tag.end, text: line(address).replace('</script>', '') }],
      }
    : {};
  if (!isExact) {
    return [
      {
        rule: 'no-version',
        at: tag.start,
        what: {
          nl: `Deze regel noemt geen precieze versie${version ? ` (“${version}”)` : ''}: wat er geladen wordt, kan ongemerkt veranderen.`,
          en: `This line names no exact version${version ? ` (“${version}”)` : ''}: what is loaded may change unseen.`,
        },
        ...rewritten,
      },
    ];
  }
  if (!integrity?.value) {
    return [
      {
        rule: 'no-integrity',
        at: tag.start,
        what: {
          nl: 'Zonder integrity laadt de browser ook een bestand waarmee is geknoeid.',
          en: 'Without integrity a browser also loads a file that was tampered with.',
        },
        // The hash of another version is not known here.
        ...(isThis ? rewritten : { instead: line(address) }),
      },
    ];
  }
  if (isThis && hash && integrity.value.trim() !== hash) {
    return [
      {
        rule: 'wrong-integrity',
        at: tag.start,
        what: {
          nl: 'De hash in integrity hoort niet bij dit bestand: de browser weigert het te laden.',
          en: 'The hash in integrity is not that of this file: the browser refuses to load it.',
        },
        ...rewritten,
      },
    ];
  }
  if (!valueOf(tag, 'crossorigin')) {
    return [
      {
        rule: 'no-crossorigin',
        at: tag.start,
        what: {
          nl: 'Zonder crossorigin kan de browser integrity niet controleren, en weigert hij het bestand.',
          en: 'Without crossorigin a browser cannot check integrity, and refuses the file.',
        },
        ...rewritten,
      },
    ];
  }
  return [];
}
