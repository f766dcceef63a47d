/** The most common mail providers, each with its endings; the usual ending comes first. */
const PROVIDERS: Readonly<Record<string, string>> = {
  gmail: 'com',
  googlemail: 'com',
  hotmail: 'com nl be fr de',
  outlook: 'com be fr de',
  icloud: 'com',
  yahoo: 'com fr de',
  live: 'nl be com fr',
  protonmail: 'com',
  proton: 'me',
  ziggo: 'nl',
  kpnmail: 'nl',
  hetnet: 'nl',
  xs4all: 'nl',
  planet: 'nl',
  telenet: 'be',
  skynet: 'be',
  proximus: 'be',
  't-online': 'de',
  freenet: 'de',
  gmx: 'de net',
  web: 'de',
  wanadoo: 'fr',
  orange: 'fr',
  laposte: 'net',
};

/** Providers that exist only as `.com`: nobody else uses these names under any of these endings. */
const ONLY_COM = /^(gmail|icloud)$/;
const OTHER_ENDINGS = /^(nl|be|de|fr|eu|net|org)$/;

/** Ordinary words, or names so short that many company names differ from them by one letter. */
const TOO_COMMON = /^(live|planet|orange|web|gmx)$/;
/** Names of other organisations that are one slip away from a provider. */
const OTHERS = /^(gail|telnet|zigo|iclouds|hetnest|hetten)$/;

/** Endings that do not exist (IANA root zone), by the ending that was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  com: 'vom xom dom fom vcom xcom',
  nl: 'nll nnl ln nk bl hl jl nlk nlm mnl',
  be: 'eb bee bbe',
  de: 'ed dee dde',
  fr: 'rf ft frr ffr',
  net: 'met nt',
  org: 'prg',
};
/** Endings for which every slip of three letters or more is no real ending either, except "next". */
const LONG_ENDINGS = ['com', 'net', 'org'];

/** Keys from left to right. Each row starts a little further right than the one above, in quarters of a key. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHIFTS = [0, 2, 3, 5];

function areNeighbours(one: string, other: string): boolean {
  const [row, otherRow] = [one, other].map((key) => ROWS.findIndex((keys) => keys.includes(key))) as [number, number];
  if (row < 0 || otherRow < 0 || Math.abs(row - otherRow) > 1) return false;
  const place = (key: string, at: number): number => ROWS[at]!.indexOf(key) * 4 + SHIFTS[at]!;
  return Math.abs(place(one, row) - place(other, otherRow)) <= 4;
}

/**
 * Whether an extra letter after a name was a slip: the last key pressed twice, a key beside it, or the "c" of "com" too
 * early.
 */
const isStray = (name: string, letter: string): boolean =>
  letter === name.at(-1) || letter === 'c' || areNeighbours(name.at(-1)!, letter);

const sorted = (text: string): string => [...text].sort().join('');

/**
 * Whether `typed` is `name` with one slip: a letter left out, one too many, a neighbouring key, or up to three letters
 * in another order ("icould"). The first letter must be right, because "mail", "ymail" and "cloud" are names of their
 * own.
 */
function isSlipOf(name: string, typed: string): boolean {
  let at = 0;
  while (at < name.length && name[at] === typed[at]) at++;
  const meant = name.slice(at);
  const rest = typed.slice(at);
  const mixed = at ? 3 : 2;
  if (meant.slice(mixed) === rest.slice(mixed) && sorted(meant) === sorted(rest)) return true;
  if (!at) return false;
  const isOther = meant.slice(1) === rest.slice(1) && !!meant && !!rest && areNeighbours(meant[0]!, rest[0]!);
  // A name with letters after it is usually another name: "outlooks", "icloudy".
  const isOneMore = rest.slice(1) === meant && (!!meant || isStray(name, rest));
  return isOther || meant.slice(1) === rest || isOneMore;
}

function endingMeant(ending: string): string {
  for (const meant in ENDINGS) if (ENDINGS[meant]!.split(' ').includes(ending)) return meant;
  const isSlip = ending.length > 2 && ending !== 'next';
  return (isSlip && LONG_ENDINGS.find((meant) => isSlipOf(meant, ending))) || ending;
}

/** The ending that was meant after a provider's name; `undefined` when the domain may belong to somebody else. */
function endingOf(provider: string, written: string, isSame: boolean): string | undefined {
  const endings = PROVIDERS[provider]!.split(' ');
  const usual = endings[0]!;
  const ending = endingMeant(written);
  if (endings.includes(ending)) return ending;
  const isCommon = TOO_COMMON.test(provider);
  // No domain ends in one letter, or in none.
  if (ending.length < 2 && (ending || !isCommon)) {
    const cut = endings.find((each) => each.startsWith(ending));
    if (cut) return cut;
  }
  const isElsewhere = isSame && ONLY_COM.test(provider) && OTHER_ENDINGS.test(ending);
  const isWrong = usual === 'com' ? /^(co|cm|o?m)$/.test(ending) || isElsewhere : ending !== written && !isCommon;
  return isWrong ? usual : undefined;
}

/** The domain that was meant, or the same domain if nothing is wrong with it. */
function domainMeant(typed: string): string {
  // On a keyboard the comma is beside the full stop.
  const parts = typed.split(/[\s.,;]+/).filter((part) => part && part !== 'www');
  const together = parts.join('');
  const written = parts.length > 1 ? parts.pop()! : '';
  const name = parts.join('.');
  for (const provider in PROVIDERS) {
    // The full stop is missing, or there is one too many: "gmailcom", "g.mail.com".
    const glued = PROVIDERS[provider]!.split(' ').find((each) => together === provider + each);
    if (glued) return `${provider}.${glued}`;
    const isSame = name === provider;
    if (!isSame && (TOO_COMMON.test(provider) || OTHERS.test(name) || !isSlipOf(provider, name))) continue;
    const ending = endingOf(provider, written, isSame);
    if (ending) return `${provider}.${ending}`;
  }
  // A space may separate two words or split one.
  const isApart = /[^.,\s][\s;]+[^.,\s]/.test(typed);
  return written && name && !isApart ? `${name}.${endingMeant(written)}` : typed;
}

/**
 * The address that was probably meant; `undefined` when nothing looks mistyped. When in doubt it says nothing: a domain
 * that resembles a known one but may well belong to a company is left alone.
 */
export function emailMeant(typed: string): string | undefined {
  const [local, domain = '', ...others] = typed
    .trim()
    .split(/\s*@[\s@]*/)
    .filter(Boolean);
  if (!domain || others.length || /[\s,;<]/.test(local!) || /[^\p{L}\p{N}.,;\s-]/u.test(domain)) return undefined;
  const meant = `${local}@${domainMeant(domain.toLowerCase())}`;
  return meant.toLowerCase() === typed.trim().toLowerCase() ? undefined : meant;
}
