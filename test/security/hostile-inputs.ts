import { check, LONGEST as CODE, mendAll } from '../../builder/src/check/check.js';
import { isTooMuch, LONGEST as MARKUP } from '../../builder/src/markup/parse.js';
import { clean } from '../../builder/src/markup/clean.js';
import { destinationsOf } from '../../builder/src/services/destination.js';
import { LIMITS } from '../../builder/src/model/limits.js';
import { openHash } from '../../builder/src/screens/state.js';
import { nameFrom, tidied } from '../../builder/src/snippet/tidy.js';
import { unboxed } from '../../builder/src/services/unboxed.js';
import { readPasted } from '../../builder/src/paste/table.js';
import { explain } from '../../builder/src/preview/explain.js';
import { recogniseDelivery } from '../../builder/src/services/recognise.js';
import { frameworkMarkup } from '../../builder/src/snippet/framework-markup.js';
import { readLooks } from '../../builder/src/snippet/looks.js';
import type { Release } from '../../builder/src/snippet/release.js';
import { readSnippet } from '../../builder/src/snippet/read.js';
import { writeTag } from '../../builder/src/snippet/write.js';

/** A text that is slow to read for whoever reads it carelessly, as long as asked. */
interface Text {
  readonly name: string;
  readonly of: (length: number) => string;
}

const repeated = (name: string, piece: string, before = '', after = ''): Text => ({
  name,
  of: (length) =>
    before + piece.repeat(Math.max(0, Math.floor((length - before.length - after.length) / piece.length))) + after,
});
const counted = (name: string, piece: (index: number) => string, before = '', after = ''): Text => ({
  name,
  of: (length) => {
    const pieces = [before];
    for (let size = before.length + after.length, index = 0; ; index++) {
      const next = piece(index);
      if ((size += next.length) > length) return pieces.join('') + after;
      pieces.push(next);
    }
  },
});

const MARKUPS: readonly Text[] = [
  repeated('open tags', '<brug-partner-form>'),
  repeated('tags that are not finished', '<form '),
  repeated('tags that are not finished, with a name of ours', '<brug-partner-form '),
  repeated('nested elements', '<div>'),
  repeated('nested formatting', '<nobr><b><i><u>'),
  repeated('nested links and paragraphs', '<a><p>'),
  repeated('tables in tables', '<table><tr><td>'),
  repeated('tables out of order', '<table><b>'),
  repeated('drawings in one another', '<svg><foreignObject>'),
  repeated('paths in one another', '<path>', '<svg>'),
  repeated('select in select', '<select><option>'),
  repeated('paragraphs after open formatting', '<p>x', '<b a=1><b a=2><b a=3><b a=4><b a=5>'),
  counted('open formatting of many kinds, then paragraphs', (index) => (index < 190 ? `<b a=${index}>` : '<p>x')),
  counted('attributes', (index) => ` a${index}=1`, '<brug-partner-form', '></brug-partner-form>'),
  counted('attributes nearly right', (index) => ` hedding${index}=1`, '<brug-partner-form', '></brug-partner-form>'),
  repeated('one attribute again and again', ' action=&colon;', '<brug-partner-form', '></brug-partner-form>'),
  repeated('a long attribute name', 'a', '<brug-partner-form ', '=1></brug-partner-form>'),
  repeated('spaces in a tag', ' ', '<brug-partner-form a a a', 'x/>'),
  repeated('spaces in a tag that ends itself', ' ', '<brug-partner-form a', '/>'),
  repeated('spaces in text', ' ', '<brug-partner-form>x', 'x</brug-partner-form>'),
  repeated('references', '&lt;', '<brug-partner-form action="', '"></brug-partner-form>'),
  repeated('curly quotes', '“', '<brug-partner-form action="', 'x"></brug-partner-form>'),
  repeated('a long address', 'a.', '<brug-partner-form action="www.', '"></brug-partner-form>'),
  repeated('scripts', '<script src="/brug.js"></script>'),
  repeated('scripts of a long address', '/npm', '<script src="https://unpkg.com', '/dist/brug.js"></script>'),
  repeated('scripts without an end', '<script>'),
  repeated('styles', '<style>a{}</style>'),
  repeated('comments without an end', '<!--'),
  repeated('closing tags', '</brug-partner-form>'),
  repeated('cards in paragraphs', '<p><brug-difference-card><table></table></brug-difference-card>'),
  repeated('marked blocks', '<p data-brug=partner-form>'),
  repeated('tables in a marked block', '<table>', '<p class=brug-difference-card>'),
  repeated('forms that are not ours', '<input form=x formaction=javascript:x>', '<brug-partner-form>'),
  repeated('handlers', '<p onclick=x style=a:b>x</p>', '<brug-partner-form>', '</brug-partner-form>'),
  repeated('unknown tags', '<x-y>x</x-y>', '<brug-partner-form>', '</brug-partner-form>'),
  repeated('hidden inputs', '<input type=hidden slot=fields name=a>', '<brug-partner-form>', '</brug-partner-form>'),
  repeated('rows', '<tr><td>a<td>b<td>c', '<brug-difference-card><table>', '</table></brug-difference-card>'),
  repeated('preformatted lines', '<pre>\n</pre>', '<brug-partner-form>', '</brug-partner-form>'),
  repeated('a drawing of many paths', '<path d="M0 0"/>', '<brug-partner-form><svg>', '</svg></brug-partner-form>'),
  repeated('code of HubSpot', 'hbspt portalId: "1" '),
  repeated('code of Contact Form 7', 'name="_wpcf7" '),
  repeated('looks', 'brug-partner-form { --brug-', '<style>', '</style><brug-partner-form></brug-partner-form>'),
  repeated(
    'looks without a rule',
    'brug-partner-form } ',
    '<style>',
    '</style><brug-partner-form></brug-partner-form>',
  ),
];

const TABLES: readonly Text[] = [
  repeated('rows of tabs', 'a\tb\tc\n'),
  repeated('empty rows', '\t\n'),
  repeated('columns', 'a\t'),
  repeated('a quote without an end', '\ta', '"'),
  repeated('quotes', '""\t'),
  repeated('Markdown', '|a|b|\n', '|A|B|\n|-|-|\n'),
  repeated('dashes', '|-', 'A|B\n', 'x\nc|d'),
  repeated('dashes without bars', '-', 'A|B\n', '|x\nc|d'),
  repeated('bars', '|', 'A|B\n-|-\n'),
  repeated('bold without an end', '**', '\tA\tB\nt\t', '\tb'),
  repeated('colons', 'a: ', '\tA\tB\nt\t', '\tb'),
  repeated('lines that compare', 'a vs b: c\n'),
  repeated('one line that compares', 'a vs b ', 'a vs b\n'),
  repeated('bullets', '- ', 'a vs b\n'),
  repeated('words', 'a ', 'a vs b\n', ': x'),
  ...['[', '](', '`', '*a', '_ ', '~~a'].map((mark) => repeated(`marks ${mark}`, mark, '|A|B|\n|-|-|\n|a', '|b|')),
  repeated('bars between', 'a|b|c\n'),
];
const HTML_TABLES: readonly Text[] = [
  repeated('tables in cells', '<table><tr><td>a<td>', '<table><tr><td>x', ''),
  repeated('tables one by one', '<table><tr><td>a<tr><td>b</table>'),
  repeated(
    'columns of columns',
    '<col style="display:none" span=9>',
    '<table>',
    '<tr><td>a<td>b<tr><td>a<td>b</table>',
  ),
  repeated('rows', '<tr><td>a<td>b<td>c', '<table>', '</table>'),
  repeated('the same row', '<tr><td>Groep<td>Individu', '<table><tr><th>A<th>B', '</table>'),
  repeated('columns', '<td>x', '<table><tr>', '</table>'),
  repeated('bold by style', '<span style="font-weight:bold">x</span>', '<table><tr><td>', '<td>y</table>'),
  repeated(
    'styles of an office program',
    '.xl1 {mso-number-format:General;}\n',
    '<style>',
    '</style><table><tr><td>a<td>b',
  ),
  repeated('tables in tables', '<table><tr><td>'),
  repeated('cells over many rows', '<td rowspan=65534 colspan=1000>x', '<table><tr>', '</table>'),
];

const base64Url = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
/** A link whose embed holds as much as makes an address of a length. */
const link = (name: string, embed: (length: number) => object): Text => ({
  name,
  of: (length) => base64Url(JSON.stringify({ embed: embed(Math.floor(length * 0.7)) })),
});
const ROW = { first: 'a', second: 'b' };
const LINKS: readonly Text[] = [
  ...MARKUPS.map(({ name, of }) =>
    link(`own form: ${name}`, (length) => ({
      widget: 'partner-form',
      ownForm: `<form action="/x">${of(Math.min(length, LIMITS.text - 20))}</form>`,
    })),
  ),
  link('own form that is longer than any', (length) => ({ widget: 'partner-form', ownForm: 'x'.repeat(length) })),
  link('rows', (length) => ({ widget: 'difference-card', rows: Array<object>(Math.floor(length / 25)).fill(ROW) })),
  link('as many rows as a card takes', () => ({
    widget: 'difference-card',
    rows: Array<object>(LIMITS.rows).fill(ROW),
  })),
  link('attributes', (length) => ({
    widget: 'partner-form',
    attributes: Array.from({ length: Math.floor(length / 15) }, (_, index) => [`data-a${index}`, 'x']),
  })),
  link('hidden inputs', (length) => ({
    widget: 'partner-form',
    delivery: { hidden: Array.from({ length: Math.floor(length / 12) }, (_, index) => [`a${index}`, 'x']) },
  })),
  link('fields of one name', (length) => ({
    widget: 'partner-form',
    ownFields: Array<object>(Math.floor(length / 15)).fill({ label: 'a' }),
  })),
  link('built-in fields', (length) => ({
    widget: 'partner-form',
    fields: 'email '.repeat(Math.floor(Math.min(length, LIMITS.text) / 6)),
  })),
  link('spaces', (length) => ({
    widget: 'partner-form',
    heading: `a${' '.repeat(Math.min(length, LIMITS.text) - 2)}b`,
  })),
  link('brackets in a colour', (length) => ({
    widget: 'partner-form',
    looks: { accent: '('.repeat(Math.min(length, LIMITS.text)) },
  })),
  { name: 'lists in lists', of: (length) => base64Url('['.repeat(length / 3) + ']'.repeat(length / 3)) },
  { name: 'objects in objects', of: (length) => base64Url('{"a":'.repeat(length / 8) + '1' + '}'.repeat(length / 8)) },
];

/** One place where text comes in: the largest that it accepts, what reads it, and whether that refuses. */
export interface Place {
  readonly place: string;
  readonly largest: number;
  readonly texts: readonly Text[];
  readonly read: (text: string) => unknown;
}

/** Everything that is done with text that anyone can make, before something is drawn. */
export const placesOf = (release: Release): readonly Place[] => [
  { place: 'code to check', largest: CODE, texts: MARKUPS, read: (text) => check(text, release) },
  { place: 'mend all', largest: CODE, texts: MARKUPS, read: (text) => mendAll(text, release) },
  {
    place: 'a pasted embed',
    largest: CODE,
    texts: MARKUPS,
    read: (text) => !isTooMuch(text) && readSnippet(text),
  },
  { place: 'a form of the site’s own', largest: LIMITS.text, texts: MARKUPS, read: (text) => clean(text, 'form') },
  { place: 'the code of a service', largest: LIMITS.text, texts: MARKUPS, read: recogniseDelivery },
  { place: 'a style sheet', largest: LIMITS.text, texts: MARKUPS, read: (text) => readLooks(text, 'partner-form') },
  {
    place: 'markup for a framework',
    largest: LIMITS.text,
    texts: MARKUPS,
    read: (text) => frameworkMarkup(text, 'react'),
  },
  { place: 'a table as text', largest: MARKUP, texts: TABLES, read: (text) => readPasted('', text) },
  { place: 'a table as HTML', largest: MARKUP, texts: HTML_TABLES, read: (text) => readPasted(text, '') },
  { place: 'the name of a field', largest: LIMITS.text, texts: [repeated('marks', 'e\u0301 ')], read: nameFrom },
  {
    place: 'the answer of a receiver',
    largest: LIMITS.text,
    texts: [repeated('a message', 'x')],
    read: (text) => explain({ outcome: 'refused', status: 422, messages: text.split('y') }),
  },
  {
    place: 'an address',
    largest: LIMITS.address,
    texts: LINKS,
    read: (text) => {
      const { embed } = openHash(`#${text}`).state;
      if (!embed) return undefined;
      const whole = tidied(embed).embed;
      return [writeTag(embed), destinationsOf(whole), unboxed(whole)];
    },
  },
];
