#!/usr/bin/env node
/// <reference types="node" />
import {
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prerender } from './prerender.js';

const USAGE = `Usage: brug prerender <files…> [--styles inline|/folder/] [--language nl] [--check]

Writes into HTML files what the widgets of Brug draw, so that pages are whole before any script.

  <files…>    HTML files; quoted, * ? ** and {a,b} stand for names: 'dist/**/*.html'
  --styles    inline (default), or the address of the folder with the files of dist/styles
  --language  language of pages that say none; nl by default
  --check     writes nothing; exit code 1 when a file would change
`;

/** Milliseconds between two messages about progress. */
const PROGRESS = 2000;

/** The files that match a pattern, in order; a name without wildcards is taken as it is. */
function filesOf(pattern: string): string[] {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => /[*?{]/.test(part));
  if (first < 0) return [pattern];
  const folder = parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  if (!existsSync(folder)) return [];
  const expression = new RegExp(`^${parts.slice(first).map(expressionOf).join('/').replaceAll('.*/', '(.*/)?')}$`);
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => expression.test(name) && !/(^|\/)node_modules\//.test(name))
      .map((name) => join(folder, name))
      // A link to nowhere is tried, and told of as what it is.
      .filter((name) => !statSync(name, { throwIfNoEntry: false })?.isDirectory())
      .sort()
  );
}

/** One part of a path as a regular expression. */
const expressionOf = (part: string): string =>
  part === '**'
    ? '.*'
    : part
        .replace(/[.+^$()|[\]]/g, String.raw`\$&`)
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]')
        .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`);

/**
 * The text of a file, exact to the byte. Throws when it is not UTF-8, which would be written back as something else.
 */
function textOf(file: string): string {
  if (statSync(file).isDirectory()) throw new Error(`is a folder: write '${file}/**/*.html'`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error('is not written in UTF-8: save it so, or leave it out', { cause });
  }
}

/** Replaces a file all at once: whoever reads it meanwhile gets either the old or the new text. */
function write(file: string, text: string): void {
  const target = realpathSync(file);
  const half = `${target}.brug-${process.pid}`;
  try {
    writeFileSync(half, text, { mode: statSync(target).mode });
    renameSync(half, target);
  } finally {
    rmSync(half, { force: true });
  }
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      styles: { type: 'string', default: 'inline' },
      language: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...patterns] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command !== 'prerender' || !patterns.length) {
    process.stderr.write(`${command && command !== 'prerender' ? `There is no "${command}".\n\n` : ''}${USAGE}`);
    return 2;
  }
  const { styles, language, check } = values;
  const found = patterns.map((pattern) => filesOf(pattern));
  const empty = patterns.filter((_, index) => !found[index]!.length);
  for (const pattern of empty) console.error(`${pattern}: no such file.`);
  const files = [...new Set(found.flat())];
  let [changed, failed, toldAt] = [0, empty.length, Date.now()];
  for (const [index, file] of files.entries()) {
    if (Date.now() - toldAt > PROGRESS) {
      console.error(`${index} of ${files.length} …`);
      toldAt = Date.now();
    }
    try {
      const before = textOf(file);
      const after = await prerender(before, {
        styles,
        language,
        onWarning: ({ message, tag, line }) => console.error(`${file}:${line}: <${tag}> ${message}`),
      });
      if (after === before) continue;
      changed++;
      if (check) console.error(`${file}: is not as brug prerender would write it.`);
      else write(file, after);
    } catch (error) {
      failed++;
      console.error(`${file}: ${(error as Error).message}`);
    }
  }
  const what = check ? 'would change' : 'changed';
  console.log(`${files.length} read, ${changed} ${what}, ${failed} failed`);
  return failed || (check && changed) ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  // `parseArgs` throws at an option that does not exist.
  console.error((error as Error).message);
  process.exitCode = 2;
}
