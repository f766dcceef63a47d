import { TAGS } from '../markup/manifest.js';
import { isTooMuch, parse } from '../markup/parse.js';
import type { TagToken } from '../markup/tokens.js';
import type { Release } from '../snippet/release.js';
import { checkAround, elementsAround } from './around.js';
import { checkAttributes } from './attributes.js';
import { checkBlocks, withBlocks } from './blocks.js';
import { checkContent } from './content.js';
import type { Edit, Finding } from './finding.js';
import { checkNames } from './names.js';
import { checkScripts } from './scripts.js';
import { checkSources } from './sources.js';
import { checkAction, checkClosing, checkEmpty, checkParagraph, sourceOf } from './structure.js';
import { wakerOf } from './wakes.js';

/** The most that is checked, in characters. */
export const LONGEST = 64 * 1024;

const TOO_MUCH: Finding = {
  rule: 'too-much',
  at: 0,
  what: {
    nl: 'Dit is meer code, of dieper genest, dan hier wordt nagekeken. Plak alleen de tag en de scriptregel.',
    en: 'This is more code, or nested deeper, than is checked here. Paste the tag and the script line alone.',
  },
};

function find(html: string, release: Release): Finding[] {
  if (html.length > LONGEST || isTooMuch(html)) return [TOO_MUCH];
  const source = sourceOf(html);
  const around = elementsAround(source.all);
  let paragraph: TagToken | undefined;
  const findings = source.all.flatMap((tag, index): Finding[] => {
    if (tag.name === 'p') paragraph = tag.kind === 'open' ? tag : undefined;
    if (tag.kind === 'close' || !TAGS.has(tag.name)) return [];
    return [
      ...checkAttributes(tag, html),
      ...checkClosing(source, index),
      ...checkAround(source, index, around.get(index) ?? []),
      ...checkParagraph(source, index, paragraph),
      ...checkEmpty(source, index, paragraph),
      ...checkAction(source, index),
    ];
  });
  const asMade = withBlocks(source);
  const made = [...asMade.blocks.keys()].flatMap((index) => [
    ...checkEmpty(asMade, index, undefined),
    ...checkAction(asMade, index),
  ]);
  return [
    ...findings,
    ...made,
    ...checkBlocks(asMade),
    ...checkSources(asMade),
    ...checkNames(source.all),
    ...checkScripts(source, release),
    ...checkContent(asMade, parse(html)),
  ].sort((a, b) => a.at - b.at);
}

/**
 * How many characters are parsed to see whether mends bring dead code to life. In long code only the first mends are
 * offered, and others after those.
 */
const TRIED = 4 * LONGEST;

/**
 * Reads code and says what is wrong with it, in the order of the source. No mend is offered that would bring to life
 * what does nothing as it is.
 */
export function check(html: string, release: Release): Finding[] {
  const wakes = wakerOf(html, release);
  let left = TRIED;
  const isHarmless = (edits: readonly Edit[]): boolean => {
    left -= html.length;
    return left >= 0 && !wakes(mend(html, edits));
  };
  return find(html, release).map(({ mend: edits, choices = [], ...finding }) => {
    const harmless = choices.filter((choice) => isHarmless(choice.mend));
    return {
      ...finding,
      ...(edits && isHarmless(edits) && { mend: edits }),
      ...(harmless.length && { choices: harmless }),
    };
  });
}

/** The code after the edits of a finding. */
export function mend(html: string, edits: readonly Edit[]): string {
  let from = 0;
  let code = '';
  // Of two closing tags that are added at one place, the inner one comes first.
  for (const { start, end, text } of [...edits].reverse().sort((a, b) => a.start - b.start || a.end - b.end)) {
    code += html.slice(from, start) + text;
    from = end;
  }
  return code + html.slice(from);
}

/** The mends of one round: as many as touch no place twice. */
function together(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  const touches = (edit: Edit): boolean =>
    taken.some(({ start, end }) => edit.start < end && start < edit.end && edit.start !== edit.end);
  for (const { mend: edits } of findings) if (edits && !edits.some(touches)) taken.push(...edits);
  return taken;
}

/** The most rounds: more than any code needs that a person wrote. */
const ROUNDS = 20;

/** Mends all that can be mended, in rounds, because one mend may bring out what another is about. */
export function mendAll(html: string, release: Release): string {
  let code = html;
  for (let round = 0; round < ROUNDS; round++) {
    const findings = find(code, release);
    const edits = together(findings);
    if (!edits.length) return code;
    const next = mend(code, edits);
    // Together the mends bring something to life, so take only the first that does not.
    const one = wakerOf(code, release)(next) ? check(code, release).find((finding) => finding.mend)?.mend : edits;
    if (!one) return code;
    code = mend(code, one);
  }
  return code;
}

/** The line of the source that a place is in, from 1. */
export const lineOf = (html: string, at: number): number => html.slice(0, at).split('\n').length;
