// Writes what editors and frameworks read about the widgets, from the doc comments in their sources.
// Usage: node scripts/describe.mjs [--check]   with --check nothing is written: exit code 1 when a file is out of date.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { vscodeCssData, vscodeHtmlData, webTypes } from './describe/editor-data.mjs';
import { frameworkTypes } from './describe/framework-types.mjs';
import { createManifest } from './describe/manifest.mjs';
import { withWhere } from './describe/where.mjs';
import { withWords } from './describe/words-table.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

async function describeWidgets() {
  const manifest = await createManifest();
  const json = (value) => JSON.stringify(value);
  const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
  const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
    name.endsWith('.md'),
  );
  const files = {
    'custom-elements.json': json(manifest),
    'editors/vscode.html-custom-data.json': json(vscodeHtmlData(manifest)),
    'editors/vscode.css-custom-data.json': json(vscodeCssData(manifest)),
    'editors/web-types.json': json(webTypes(manifest, packageJson)),
    ...frameworkTypes(manifest),
    ...Object.fromEntries(pages.map((file) => [file, withWhere(readFileSync(file, 'utf8'), packageJson)])),
    'docs/words.md': await withWords(readFileSync('docs/words.md', 'utf8')),
  };
  const style = await resolveConfig('package.json');
  const formatted = Object.entries(files).map(async ([file, text]) => [
    file,
    await format(text, { ...style, filepath: file }),
  ]);
  return Promise.all(formatted);
}

const current = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const stale = (await describeWidgets()).filter(([file, text]) => current(file) !== text);
if (!process.argv.includes('--check')) {
  for (const [file, text] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${file}: written`);
  }
} else if (stale.length) {
  console.error(`Out of date: ${stale.map(([file]) => file).join(', ')}. Run: npm run describe`);
  process.exitCode = 1;
}
