// Walks through the widgets with the screen reader Orca, on displays of its own, and compares what is heard with
// test/screen-reader/transcripts. Usage: npm run test:screen-reader [-- --update]
// BROWSERS=firefox and WALKS=partner-form narrow it down; ORCA_LOG=folder keeps Orca's own log.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { debianInstaller, findBrowser, installMissing, onPath } from './browsers.mjs';
import { installDependencies } from './dependencies.mjs';

/** What a desk needs: the package of Debian that brings it, and whether it is there. */
const NEEDED = {
  orca: () => onPath('orca'),
  'at-spi2-core': () => existsSync('/usr/share/dbus-1/services/org.a11y.Bus.service'),
  dbus: () => onPath('dbus-daemon') && onPath('dbus-send'),
  openbox: () => onPath('openbox'),
  xdotool: () => onPath('xdotool'),
  xvfb: () => onPath('Xvfb'),
  // Orca speaks the language of the locale.
  'locales-all': () => ['nl_NL', 'en_GB'].every((name) => locales().includes(`${name}.utf8`)),
};

const locales = () => spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
const missing = () => Object.keys(NEEDED).filter((name) => !NEEDED[name]());

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installDependencies();
const browsers = ['firefox', 'chromium'].filter((name) => (process.env.BROWSERS ?? name).includes(name));
installMissing(browsers);
const apt = missing().length ? debianInstaller() : undefined;
if (apt) {
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing());
}
const lacking = [...missing(), ...browsers.filter((name) => !findBrowser(name))];
if (lacking.length) {
  console.error(
    `The screen reader's walk needs Linux with: ${lacking.join(', ')} (names of Debian's packages). As root on Debian it installs them itself.`,
  );
  process.exit(1);
}

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status;
process.exitCode =
  run('node_modules/rollup/dist/bin/rollup', '-c', '--silent') ||
  run('--test-reporter=spec', 'test/screen-reader/screen-reader.test.mjs', ...process.argv.slice(2));
