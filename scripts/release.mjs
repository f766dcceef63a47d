// Makes a release: next version from the changesets, all tests, the package, and the line that loads it.
// Usage: node scripts/release.mjs [--base=https://cdn.example] [--out=release]
// Nothing is committed, tagged or published: look at it first.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BUNDLES } from './describe/widgets.mjs';
import { integrityOf } from './report-bundle.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Writes the version of `package.json` wherever else it must stand. */
export function spreadVersion(root = ROOT) {
  const { version } = readJson(join(root, 'package.json'));
  const source = join(root, 'src/version.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
  const lockFile = join(root, 'package-lock.json');
  const lock = readJson(lockFile);
  lock.version = lock.packages[''].version = version;
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  return version;
}

/** The line that a page needs, with the hash that the browser checks. */
export const scriptLine = ({ base, name, version, integrity }) =>
  `<script src="${base.replace(/\/$/, '')}/${name}@${version}/dist/brug.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`;

/** Packs what is built; returns the files it wrote. */
export function packRelease({ base, out }) {
  mkdirSync(out, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const report = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', out], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const { filename } = JSON.parse(report)[0];
  const { name, version } = readJson(join(ROOT, 'package.json'));
  for (const file of BUNDLES) {
    const copy = join(out, basename(file));
    copyFileSync(join(ROOT, file), copy);
    writeFileSync(`${copy}.sri`, `${integrityOf(readFileSync(copy))}\n`);
  }
  const integrity = integrityOf(readFileSync(join(out, 'brug.js')));
  writeFileSync(join(out, 'script.html'), `${scriptLine({ base, name, version, integrity })}\n`);
  return { tarball: join(out, filename), script: join(out, 'script.html'), integrity };
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0]} failed: see above.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name, fallback) =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  run('node_modules/@changesets/cli/bin.js', 'version');
  const version = spreadVersion();
  run('scripts/describe.mjs');
  run('scripts/test.mjs');
  const { tarball, script } = packRelease({
    base: option('base', 'https://cdn.example'),
    out: option('out', 'release'),
  });
  console.log(`\n${version} is in ${tarball}; ${script} says:\n${readFileSync(script, 'utf8')}`);
}
