// Writes the table of custom properties in docs/designers.md from the comments in the sources.
// Usage: node scripts/token-table.mjs [--check]   `--check` only says whether the table is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { readTokens } from './read-tokens.mjs';

const SOURCES = {
  'Every widget': '../src/widget/widget.element.ts',
  'The difference card': '../src/difference-card/difference-card.element.ts',
};
const PAGE = new URL('../docs/designers.md', import.meta.url);
const [BEGIN, END] = ['<!-- tokens: begin -->', '<!-- tokens: end -->'];

const rows = Object.entries(SOURCES).flatMap(([where, path]) =>
  readTokens(readFileSync(new URL(path, import.meta.url), 'utf8')).map(({ name, value, text }) => [
    `\`${name}\``,
    value ? `\`${value}\`` : 'derived',
    text,
    where,
  ]),
);
const table = [['custom property', 'default', 'what it does', 'where'], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
const [head, ...body] = table.map(line);
const ruler = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;

const page = readFileSync(PAGE, 'utf8');
const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
if (before < BEGIN.length || after < before) throw new Error(`docs/designers.md lacks ${BEGIN} … ${END}.`);
const written = `${page.slice(0, before)}\n\n${[head, ruler, ...body].join('\n')}\n\n${page.slice(after)}`;

if (written === page) console.log(`docs/designers.md has all ${rows.length} custom properties.`);
else if (process.argv.includes('--check')) {
  console.error('The table in docs/designers.md is not what the sources say: node scripts/token-table.mjs');
  process.exitCode = 1;
} else {
  writeFileSync(PAGE, written);
  console.log(`docs/designers.md: wrote ${rows.length} custom properties.`);
}
