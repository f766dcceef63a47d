/** Where most people have their address: each name with the endings that it has, the usual one first. */
const PROVIDERS: Readonly<Record<string, string>> = {
  gmail: 'com',
  googlemail: 'com',
  hotmail: 'com nl be fr de',
  outlook: 'com be fr de',
  icloud: 'com',
  yahoo: 'com fr de',
  live: 'nl be com fr',
  protonmail: 'com',
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

/** Those that nobody else bears under any of these endings. */
const ONLY_COM = /^(gmail|icloud)$/;
const OTHER_ENDINGS = /^(nl|be|de|fr|eu|net|org)$/;

/** Words, or so short that many names of companies differ by one letter. */
const TOO_COMMON = /^(live|planet|orange|web|gmx)$/;
/** Names of others that are one key away from a provider. */
const OTHERS = /^(gail|telnet|zigo|iclouds|hetnest)$/;

/** Endings that no domain has (IANA, root zone), and what was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  com: 'con cmo ocm vom xom cpm cim comm coom ccom cok c0m conm comn cpom',
  nl: 'nll nnl ln nk',
  net: 'ent nte nett',
  org: 'ogr orgg',
};

/** Left to right on a keyboard; each row a little further to the right than the one above, in quarters of a key. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHIFTS = [0, 2, 3, 5];

function areNeighbours(one: string, other: string): boolean {
  const [row, otherRow] = [one, other].map((key) => ROWS.findIndex((keys) => keys.includes(key))) as [number, number];
  if (row < 0 || otherRow < 0 || Math.abs(row - otherRow) > 1) return false;
  const place = (key: string, at: number): number => ROWS[at]!.indexOf(key) * 4 + SHIFTS[at]!;
  return Math.abs(place(one, row) - place(other, otherRow)) <= 4;
}

/** Whether a letter behind a name slipped in: its last key twice or with the next one, or the "c" of "com" too soon. */
const isStray = (name: string, letter: string): boolean =>
  letter === name.at(-1) || letter === 'c' || areNeighbours(name.at(-1)!, letter);

/**
 * Whether a name was meant and one key went wrong: left out, pressed too much, the next one on the keyboard, or two in
 * the wrong order. Not the first: "mail", "ymail" and "cloud" are names of their own.
 */
function isSlipOf(name: string, typed: string): boolean {
  let at = 0;
  while (at < name.length && name[at] === typed[at]) at++;
  const meant = name.slice(at);
  const rest = typed.slice(at);
  if (meant[0] && meant[0] === rest[1] && meant[1] === rest[0] && meant.slice(2) === rest.slice(2)) return true;
  if (!at) return false;
  const isOther = meant.slice(1) === rest.slice(1) && !!meant && !!rest && areNeighbours(meant[0]!, rest[0]!);
  // What goes on behind the name is mostly a name of its own: "outlooks", "icloudy".
  const isOneMore = rest.slice(1) === meant && (!!meant || isStray(name, rest));
  return isOther || meant.slice(1) === rest || isOneMore;
}

function endingMeant(ending: string): string {
  for (const meant in ENDINGS) if (ENDINGS[meant]!.split(' ').includes(ending)) return meant;
  return ending;
}

/** The domain that was meant; the same where nothing is wrong with it. */
function domainMeant(typed: string): string {
  // A comma lies beside the point.
  const parts = typed.split(/[\s.,;]+/).filter(Boolean);
  const together = parts.join('');
  const ending = endingMeant(parts.length > 1 ? parts.pop()! : '');
  const name = parts.join('.');
  for (const provider in PROVIDERS) {
    const endings = PROVIDERS[provider]!.split(' ');
    const usual = endings[0]!;
    // Without its point, or with one too many: "gmailcom", "g.mail.com".
    const glued = endings.find((each) => together === provider + each);
    if (glued) return `${provider}.${glued}`;
    const isBig = usual === 'com';
    if (name === provider) {
      if (endings.includes(ending)) return `${name}.${ending}`;
      const isCut = isBig && (isSlipOf('com', ending) || /^(|c|om|m)$/.test(ending));
      if (isCut || (ONLY_COM.test(name) && OTHER_ENDINGS.test(ending))) return `${name}.${usual}`;
    }
    const isMeant = !TOO_COMMON.test(provider) && !OTHERS.test(name) && isSlipOf(provider, name);
    if (isMeant && endings.includes(ending)) return `${provider}.${ending}`;
  }
  return ending && name ? `${name}.${ending}` : typed;
}

/**
 * The address that somebody meant who typed this one; `undefined` when nothing looks mistyped. Says nothing rather than
 * something wrong: what comes close to a known domain and may well be one of a company is left alone.
 */
export function emailMeant(typed: string): string | undefined {
  const [local, domain, ...others] = typed.trim().split('@');
  if (!local || !domain || others.length || /[\s,;]/.test(local)) return undefined;
  const meant = domainMeant(domain.toLowerCase());
  return meant === domain.toLowerCase() ? undefined : `${local}@${meant}`;
}
