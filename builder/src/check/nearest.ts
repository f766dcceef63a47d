/** How many letters must change to make one word of another (Levenshtein), swapped neighbours counting once. */
function distance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const [twoAbove, oneAbove] = [above, row];
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = oneAbove[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(oneAbove[j]! + 1, row[j - 1]! + 1, changed, isSwapped ? twoAbove[j - 2]! + 1 : Infinity);
    }
    above = oneAbove;
  }
  return row[b.length]!;
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_]/g, '');
/** Longer than any name. */
const LONGEST = 40;

/** The known word that was most likely meant; nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const furthest = Math.max(1, Math.floor(word.length / 3));
  const meant = plain(word);
  const [best] = known
    // At least as many letters must change as the two differ in length.
    .filter((name) => Math.abs(plain(name).length - meant.length) <= furthest)
    .map((name) => ({ name, far: distance(meant, plain(name)) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= furthest ? best.name : undefined;
}
