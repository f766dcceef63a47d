// Makes a release: next version from the changesets, all tests, then every file that people take, in one folder.
// Usage: node scripts/release.mjs [--out=release/1.2.3]
//        --tag=v1.2.3   the version that this tag is on: no next version; what the workflow runs
//        --dry-run      no next version and no tests: the files as they would be; --built takes what is built already
// Nothing is committed, tagged or published: look at it first.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PUBLISHED } from '../published.mjs';
import { buildParts, writeSite } from './build-site.mjs';
import { buildWordPress } from './build-wordpress.mjs';
import { BUNDLES } from './describe/widgets.mjs';
import { packTarball } from './pack.mjs';
import { integrityOf } from './report-bundle.mjs';
import { sizesOf } from './sizes.mjs';
import { zipFolder } from './zip-folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What the next version is written in, from the changesets. */
const VERSIONED = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'src/version.ts', '.changeset'];

/** Makes the next version from the changesets of a folder, and writes it wherever it must be. */
export function nextVersion(root) {
  const changesets = join(ROOT, 'node_modules/@changesets/cli/bin.js');
  execFileSync(process.execPath, [changesets, 'version'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const { version } = readJson(join(root, 'package.json'));
  const source = join(root, 'src/version.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
  const lockFile = join(root, 'package-lock.json');
  const lock = readJson(lockFile);
  lock.version = lock.packages[''].version = version;
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  return version;
}

/** What the next version would be, and its part of the changelog: made in a copy. */
function plannedVersion() {
  const copy = mkdtempSync(join(tmpdir(), 'brug-next-'));
  try {
    for (const path of VERSIONED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    execFileSync('git', ['init', '--quiet'], { cwd: copy });
    const version = nextVersion(copy);
    return { version, notes: notesOf(readFileSync(join(copy, 'CHANGELOG.md'), 'utf8'), version) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The part of a changelog that is about a version. */
export function notesOf(changelog, version) {
  const part = changelog.split(/^## /m).find((text) => text.split('\n')[0].trim() === version);
  if (!part) throw new Error(`CHANGELOG.md has no part about ${version}.`);
  return `${part.slice(part.indexOf('\n')).trim()}\n`;
}

/** Why the version of `package.json` cannot be released from a tag; nothing when it can. */
export function objectionTo(tag, root = ROOT) {
  const { version } = readJson(join(root, 'package.json'));
  if (tag !== `v${version}`)
    return `The tag is ${tag}, and package.json has version ${version}: the tag must be v${version}.`;
  const left = readdirSync(join(root, '.changeset')).filter((name) => /\.md$/.test(name) && name !== 'README.md');
  return left.length
    ? `Changesets in no version yet: ${left.length}. First npm run release, commit, then tag.`
    : undefined;
}

/** The line that a page needs: from where it is released with the hash that the browser checks, else from the site itself. */
export const scriptLine = ({ files, version, integrity }) =>
  files
    ? `<script src="${files.replaceAll('{version}', version).replace(/\/?$/, '/')}brug.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`
    : '<script src="/brug.js" defer></script>';

function writeScripts(out, files, version) {
  for (const file of BUNDLES) {
    const copy = join(out, basename(file));
    copyFileSync(join(ROOT, file), copy);
    writeFileSync(`${copy}.sri`, `${integrityOf(readFileSync(copy))}\n`);
  }
  const integrity = integrityOf(readFileSync(join(out, 'brug.js')));
  writeFileSync(join(out, 'script.html'), `${scriptLine({ files, version, integrity })}\n`);
}

function writeSums(out) {
  const sumOf = (name) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  const names = readdirSync(out).sort();
  writeFileSync(join(out, 'SHA256SUMS'), names.map((name) => `${sumOf(name)}  ${name}\n`).join(''));
}

/** Makes an empty folder; takes nothing away but an earlier release. */
function emptyFolder(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length && !names.includes('SHA256SUMS'))
    throw new Error(`${folder} holds something that is no release. Name an empty folder with --out.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Puts what is built into a folder, as people take it; returns the names of the files. */
export function writeRelease({ out, files = PUBLISHED.files, notes }) {
  const { version } = readJson(join(ROOT, 'package.json'));
  emptyFolder(out);
  packTarball(out);
  writeScripts(out, files, version);
  buildWordPress(join(out, 'brug.zip'));
  const site = join(mkdtempSync(join(tmpdir(), 'brug-release-')), 'site');
  writeSite({ out: site });
  writeFileSync(join(out, 'site.zip'), zipFolder(site));
  rmSync(join(site, '..'), { recursive: true });
  const sizes = Object.keys(readJson(join(ROOT, 'budget.json'))).map((file) => [
    file,
    sizesOf(readFileSync(join(ROOT, file))),
  ]);
  writeFileSync(join(out, 'sizes.json'), `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`);
  writeFileSync(join(out, 'NOTES.md'), notes);
  writeSums(out);
  return readdirSync(out).sort();
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0]} failed: see above.`);
}

/** Makes the version, if it is to be made, and all that is in it; returns what to say of it. */
function prepare({ tag, isDry, isBuilt }) {
  if (isDry) {
    const planned = plannedVersion();
    if (!isBuilt) buildParts();
    return planned;
  }
  const objection = tag && objectionTo(tag);
  if (objection) throw new Error(objection);
  const version = tag ? tag.slice(1) : nextVersion(ROOT);
  if (!tag) run('scripts/describe.mjs');
  // Which builds all that a release is made of.
  run('scripts/test.mjs', '--all');
  return { version, notes: notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const has = (name) => process.argv.includes(`--${name}`);
  const { version, notes } = prepare({ tag: option('tag'), isDry: has('dry-run'), isBuilt: has('built') });
  const out = option('out') ?? join(ROOT, 'release', version);
  const names = writeRelease({ out, notes });
  if (has('dry-run')) console.log(`The next version would be ${version}. Nothing outside of ${out} was changed.`);
  console.log(
    `${has('dry-run') ? 'As it is now' : version}, in ${out}:\n${names.map((name) => `  ${name}`).join('\n')}`,
  );
}
