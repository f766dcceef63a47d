export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Lets all contestants take turns, round after round, each round beginning with another one: whatever the machine does
 * meanwhile hits them all. Returns, for each contestant, the median of each figure.
 */
export async function interleaved(contestants, rounds, measureOne) {
  const samples = new Map(contestants.map(({ name }) => [name, {}]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(turn + round) % contestants.length];
      const figures = await measureOne(contestant, round);
      const known = samples.get(contestant.name);
      for (const [key, value] of Object.entries(figures)) (known[key] ??= []).push(value);
    }
  }
  const medians = (lists) => Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, median(list)]));
  return Object.fromEntries([...samples].map(([name, lists]) => [name, medians(lists)]));
}
