// What every contestant shows: the comparison that the stories show, and the Dutch words of the two other widgets.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Reads the stories' content, which is TypeScript, once for all contestants. */
export async function readContent(outputFolder) {
  const outfile = join(outputFolder, 'content.mjs');
  const input = join(import.meta.dirname, '../../../stories/content.ts');
  await build({ entryPoints: [input], outfile, format: 'esm', platform: 'node', bundle: true, logLevel: 'error' });
  const { CONTENT } = await import(pathToFileURL(outfile));
  const { heading, rows } = CONTENT.nl;
  return {
    heading,
    first: 'Marketing',
    second: 'Sales',
    differences: rows.map(([topic, first, firstText, second, secondText, note]) => ({
      topic,
      first,
      firstText,
      second,
      secondText,
      note,
      title: `${first} versus ${second.toLowerCase()}`,
    })),
  };
}

/** The same with a word or two wherever there is a sentence. */
export function shortened(content) {
  const short = (text) => text.split(' ').slice(0, 2).join(' ');
  const differences = content.differences.map((each) => ({
    ...each,
    firstText: short(each.firstText),
    secondText: short(each.secondText),
    note: short(each.note),
  }));
  return { ...content, differences };
}
