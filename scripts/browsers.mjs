// Finds the browsers that the tests need and, where it may, installs those that are missing.
// Usage: node scripts/browsers.mjs [--install]   lists what was found; exit code 1 when one is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
/** Where a program is, or `undefined`. */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(canRun);
const windows = (...parts) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], ...parts)] : [],
  );

const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    packages: ['chromium'],
    advice: 'install Chrome, Chromium or Edge, or set CHROME_PATH to one',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox', 'firefox.exe')],
    packages: ['firefox-esr'],
    advice: 'install Firefox, or set FIREFOX_PATH to it',
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    names: [],
    // Debian keeps it in a folder named after the machine's architecture.
    places: existsSync('/usr/lib')
      ? readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
      : [],
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice:
      'WebKitGTK runs on Linux: install webkit2gtk-driver and xvfb, or leave it to CI with BROWSERS=chromium,firefox',
  },
};

/** The browsers that `BROWSERS` names, or all of them. */
export const wantedBrowsers = () => (process.env.BROWSERS ?? Object.keys(BROWSERS).join()).split(',');

/** Path of a browser, or `undefined`. A variable that points to nothing is a mistake to hear about. */
export function findBrowser(name) {
  const { variable, names, places } = BROWSERS[name] ?? fail(`BROWSERS: there is no "${name}".`);
  const given = process.env[variable];
  if (given) return canRun(given) ? given : fail(`${variable}=${given} cannot be run.`);
  const found = names.map(onPath).find(Boolean) ?? places.find(canRun);
  if (name === 'webkit' && !(onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')))) return undefined;
  return found;
}

/** Arguments that Chromium needs: root may not use its sandbox, containers have little shared memory. */
export const chromiumArguments = () => [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--force-device-scale-factor=1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function fail(message) {
  throw new Error(message);
}

/** Debian's package manager as root or by `sudo` without a password; `undefined` elsewhere. */
export function debianInstaller() {
  if (!existsSync('/etc/debian_version') || !onPath('apt-get')) return undefined;
  // Ubuntu's packages of these browsers only point to snaps.
  if (/^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && !(onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0)) return undefined;
  return (...args) => {
    const [command, ...rest] = [...(root ? [] : ['sudo', '-n']), 'apt-get', ...args];
    console.log(`> ${command} ${rest.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
}

/** Gets what is missing, where that is possible without asking. */
export function installMissing(names = wantedBrowsers()) {
  const missing = names.filter((name) => !findBrowser(name));
  const apt = missing.length ? debianInstaller() : undefined;
  if (!apt) return;
  const packages = missing.flatMap((name) => BROWSERS[name].packages);
  // An old list names old browsers, which the tools of today may no longer know how to drive.
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Names each browser that cannot be had, with what to do about it. */
export function reportBrowsers(names = wantedBrowsers()) {
  const missing = names.filter((name) => !findBrowser(name));
  for (const name of names) {
    console.log(
      missing.includes(name)
        ? `MISSING BROWSER: ${name}. To test in it, ${BROWSERS[name].advice}.`
        : `${name}: ${findBrowser(name)}`,
    );
  }
  return missing;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--install')) installMissing();
  process.exitCode = reportBrowsers().length ? 1 : 0;
}
