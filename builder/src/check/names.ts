import { TAGS } from '../markup/manifest.js';
import type { TagToken } from '../markup/tokens.js';
import type { Finding } from './finding.js';
import { nearest } from './nearest.js';

/**
 * The tag that was meant by a name that does not exist: one that is near in letters, or the only one with a part of
 * that name.
 */
export function meantBy(name: string): string | undefined {
  const known = [...TAGS.keys()];
  if (!/^brug/.test(name)) return known.find((tag) => tag === `brug-${name}`);
  const part = name.replace(/^brug-?/, '');
  const named = part.length > 2 ? known.filter((tag) => tag.slice('brug'.length).includes(part)) : [];
  return known.find((tag) => tag === name) ?? nearest(name, known) ?? (named.length === 1 ? named[0] : undefined);
}

/** Finds tags that are named nearly as one of Brug's. A browser shows what is in them, and no more. */
export function checkNames(all: readonly TagToken[]): Finding[] {
  return all.flatMap((tag, index): Finding[] => {
    const meant = tag.kind === 'open' && !TAGS.has(tag.name) ? meantBy(tag.name) : undefined;
    if (!meant) return [];
    const close = all.slice(index).find(({ kind, name }) => kind === 'close' && name === tag.name);
    const rename = (start: number): { start: number; end: number; text: string } => ({
      start,
      end: start + tag.name.length,
      text: meant,
    });
    return [
      {
        rule: 'unknown-tag',
        at: tag.start,
        what: {
          nl: `<${tag.name}> bestaat niet. Waarschijnlijk bedoel je <${meant}>.`,
          en: `<${tag.name}> does not exist. You probably mean <${meant}>.`,
        },
        instead: `<${meant}>`,
        mend: [rename(tag.start + 1), ...(close ? [rename(close.start + 2)] : [])],
      },
    ];
  });
}
