import { TAGS } from '../markup/manifest.js';
import type { TagToken } from '../markup/tokens.js';
import type { Text } from '../words/text.js';
import type { Finding } from './finding.js';
import { insideOf, type Source } from './structure.js';

const AROUND = /^(a|button|template|noscript|select|form|table|thead|tbody|tfoot|tr|td|th|caption)$/;

/** The elements around each of Brug's tags, from outside to inside, by the index of the tag. */
export function elementsAround(all: readonly TagToken[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  let open: string[] = [];
  for (const [index, { kind, name }] of all.entries()) {
    if (TAGS.has(name) && kind === 'open') found.set(index, open);
    if (!AROUND.test(name)) continue;
    const at = open.lastIndexOf(name);
    if (kind === 'open') open = [...open, name];
    else if (at >= 0) open = open.slice(0, at);
  }
  return found;
}

const WHY: Readonly<Record<string, Text>> = {
  a: {
    nl: 'staat in een link (<a>): wie iets aanklikt of invult, gaat weg van de pagina. Zet hem erbuiten.',
    en: 'stands in a link (<a>): whoever clicks or fills in anything leaves the page. Put it outside.',
  },
  button: {
    nl: 'staat in een knop (<button>): daarin kan niemand iets invullen of openen. Zet hem erbuiten.',
    en: 'stands in a button (<button>): nobody can fill in or open anything there. Put it outside.',
  },
  template: {
    nl: 'staat in een <template>: dat laat een browser niet zien. Zet hem erbuiten, tenzij je eigen script er een kopie van maakt.',
    en: 'stands in a <template>: browsers do not show that. Put it outside, unless your own script makes a copy of it.',
  },
  noscript: {
    nl: 'staat in een <noscript>: dat is er alleen zonder scripts, en zonder scripts doet een widget niets. Zet hem erbuiten.',
    en: 'stands in a <noscript>: that is there only without scripts, and without scripts a widget does nothing. Put it outside.',
  },
  select: {
    nl: 'staat in een keuzelijst (<select>): daar haalt een browser hem uit. Zet hem erbuiten.',
    en: 'stands in a list of choices (<select>): browsers take it out of there. Put it outside.',
  },
  table: {
    nl: 'staat in een tabel, maar niet in een cel (<td>): een browser zet hem dan boven de tabel. Zet hem in een cel of erbuiten.',
    en: 'stands in a table, but not in a cell (<td>): browsers then put it above the table. Put it in a cell or outside.',
  },
  form: {
    nl: 'staat in een formulier en bevat er zelf een: een browser laat het binnenste <form> dan weg. Zet hem erbuiten.',
    en: 'stands in a form and holds one itself: browsers then drop the inner <form>. Put it outside.',
  },
};

/** Finds an element around one of Brug's tags that keeps it from working, whatever is in it. */
export function checkAround(source: Source, index: number, around: readonly string[]): Finding[] {
  const tag = source.all[index]!;
  const table = around.filter((name) => /^(table|thead|tbody|tfoot|tr|td|th|caption)$/.test(name)).at(-1);
  const holdsForm = insideOf(source, index).some(({ name, kind }) => name === 'form' && kind === 'open');
  const found = [
    ...['template', 'noscript', 'select', 'a', 'button'].filter((name) => around.includes(name)),
    ...(table && !/^(td|th|caption)$/.test(table) ? ['table'] : []),
    ...(holdsForm && around.includes('form') ? ['form'] : []),
  ];
  return found.slice(0, 1).map((name) => ({
    rule: `inside-${name}`,
    at: tag.start,
    what: { nl: `<${tag.name}> ${WHY[name]!.nl}`, en: `<${tag.name}> ${WHY[name]!.en}` },
  }));
}
