const cell = (text, longest = 90) => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  const ticks = short.includes('`') ? '``' : '`';
  return short ? `${ticks}${short.replaceAll('|', '\\|')}${ticks}` : 'nothing';
};
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What test/MUTATION.md says of a sample of faults. */
export function reportOf({ results, left, seed, count, texts, folderOf }) {
  const noticed = results.filter(({ own }) => own.by);
  const byOthers = results.filter(({ own, rest }) => !own.by && rest?.by);
  const survived = results.filter(({ own, rest }) => !own.by && !rest?.by);
  const folders = [...new Set(results.map(({ file }) => folderOf(file)))].sort();
  const change = ({ file, line, original, replacement }) => [`${file}:${line}`, cell(original), cell(replacement)];

  return `# Which faults the tests notice

Written by \`npm run mutate\`, which puts faults into \`src\` and \`builder/src\`, one at a time, and runs the unit tests of
their folder in Chromium. There are ${count} faults. Another ${texts} blank a text of words, styles or the console, which is a
matter of proof-reading, and are not drawn.

Of ${results.length} drawn by seed ${seed}, **${noticed.length} were noticed by the tests of their folder**, ${byOthers.length} only by
other unit tests, ${survived.length} by none.

${table(
  ['folder', 'drawn', 'noticed'],
  folders.map((folder) => {
    const inFolder = results.filter(({ file }) => folderOf(file) === folder);
    return [`\`${folder}\``, inFolder.length, inFolder.filter(({ own }) => own.by).length];
  }),
)}

## Noticed by none

${survived.length ? table(['where', 'was', 'became'], survived.map(change)) : 'None.'}

## Noticed by other unit tests only

${
  byOthers.length
    ? table(
        ['where', 'was', 'became', 'noticed by'],
        byOthers.map((result) => [...change(result), `\`${result.rest.by}\``]),
      )
    : 'None.'
}

## Drawn, and left out since nobody can notice

${
  left.length
    ? table(
        ['where', 'was', 'became', 'why'],
        left.map((result) => [...change(result), result.reason]),
      )
    : 'None.'
}

## Noticed

${table(
  ['where', 'was', 'became', 'noticed by'],
  noticed.map((result) => [...change(result), `\`${result.own.by}\``]),
)}
`;
}
