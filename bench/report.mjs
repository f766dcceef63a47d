// The figures as tables: on the console, and as `bench/RESULTS.md`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { judged, reasonsFor } from './targets.mjs';

/** Three digits that mean something; whole numbers from a hundred on. */
export function readable(number) {
  if (!Number.isFinite(number)) return '–';
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
}

/** What one measure is made of, where it says so. */
const profileOf = ({ head, rows }) => ({
  head,
  rows: rows.map(([what, ...figures]) => [what, ...figures.map(readable)]),
});

/** A measure's tables: one, or one for each of its groups of columns. */
function tablesOf({ name, columns, groups = [''] }, { contestants, figures }) {
  return groups.map((group) => {
    const chosen = Object.entries(columns).filter(([key]) => key.startsWith(group));
    return {
      head: ['', ...chosen.map(([, label]) => label)],
      rows: contestants
        .filter((each) => figures[name]?.[each.name])
        .map((each) => [each.title, ...chosen.map(([key]) => readable(figures[name][each.name][key]))]),
    };
  });
}

function plainText({ head, rows }) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) => row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ');
  return [head, ...rows].map(line).join('\n');
}

const markdown = ({ head, rows }) =>
  [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const targetTable = (figures) => ({
  head: ['Target', 'at most', 'found', 'met'],
  rows: judged(figures).map(({ title, limit, found, unit, met }) => [
    title,
    `${readable(limit)} ${unit}`,
    readable(found),
    met ? 'yes' : '**no**',
  ]),
});

export function printTables(measures, results) {
  for (const measure of measures) {
    console.log(`\n${measure.title}`);
    const profile = results.profiles[measure.name];
    const tables = [...tablesOf(measure, results), ...(profile ? [profileOf(profile)] : [])];
    for (const table of tables) console.log(`${plainText(table)}\n`);
  }
  const targets = targetTable(results.figures);
  if (targets.rows.length) console.log(`Targets\n${plainText(targets)}`);
}

function madeWith({ contestants, machine, left }) {
  const versions = contestants.filter(({ version }) => version).map(({ title, version }) => `${title} ${version}`);
  return `${machine.processor}, ${machine.memory}, ${machine.system}; ${machine.browser}; Node ${machine.node.slice(1)}.
Compared with ${versions.join(', ')}.${left.map(({ title, reason }) => `\nLeft out: ${title}, because of: ${reason}.`).join('')}`;
}

const profileText = (profile) => (profile ? `\n\n${profile.note}\n\n${markdown(profileOf(profile))}` : '');

/** Writes the results as a page of the repository. */
export async function writeResults(measures, results) {
  const targets = judged(results.figures);
  const missed = targets.filter(({ met }) => !met).length;
  const text = `# Results of the benchmark

Written by \`npm run bench\`; run it to get your own. All contestants show the same three widgets with the same content and
take turns within each round; each figure is the median of the rounds. Times depend on the machine, ratios hardly do.

${madeWith(results)}

The **floor** is the three widgets written by hand for one page, with plain custom elements, cloned templates and one
shared stylesheet: one language and one layout, no retries, drafts or events, no change of the table noticed. **Plain
HTML** has no script at all, and its stylesheet is also that of the floor, of React and of the rows inside the component
sets. Of the component sets each page bundles only card, radio group, text fields, checkbox and button. **Brug, prerendered** serves the
widgets drawn, and **Brug with before-script.css** styles what stands in the tags; both keep no room. **FormKit** and
**SurveyJS** make the form alone, as their own guides do, with their messages in Dutch and their own styles.

## Targets

${targets.length - missed} of ${targets.length} are met.

${markdown(targetTable(results.figures))}

${reasonsFor(targets)
  .map((reason) => `- ${reason}`)
  .join('\n')}

${measures
  .map(
    (measure) =>
      `## ${measure.title}\n\n${measure.note}\n\n${tablesOf(measure, results).map(markdown).join('\n\n')}${profileText(results.profiles[measure.name])}`,
  )
  .join('\n\n')}
`;
  const file = join(import.meta.dirname, 'RESULTS.md');
  await writeFile(file, await format(text, { filepath: file, parser: 'markdown', printWidth: 120 }));
  console.log('\nWritten to bench/RESULTS.md.');
}
