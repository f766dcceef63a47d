// What a WordPress of our own needs: PHP, MariaDB and GNU gettext. Installed where that is possible without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const EXTENSIONS = { mysqli: 'php-mysql', xml: 'php-xml', mbstring: 'php-mbstring', curl: 'php-curl' };
const COMMANDS = {
  php: 'php-cli',
  mariadbd: 'mariadb-server',
  'mariadb-install-db': 'mariadb-server',
  mariadb: 'mariadb-client',
  xgettext: 'gettext',
};

/** Runs a command to its end and returns what it printed; throws with what it complained about. */
export function run(command, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    ...options,
  });
  if (error) throw new Error(`${command}: ${error.message}`);
  if (status) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

function missingPackages() {
  const packages = Object.entries(COMMANDS).flatMap(([command, name]) => (has(command) ? [] : [name]));
  const modules = has('php') ? run('php', ['-m']).split('\n') : [];
  packages.push(...Object.entries(EXTENSIONS).flatMap(([module, name]) => (modules.includes(module) ? [] : [name])));
  return [...new Set(packages)];
}

export const isDebian = () => existsSync('/etc/debian_version') && has('apt-get') && has('dpkg-deb');

/** Gets what is missing on Debian as root; elsewhere says what to install. */
export function installTools() {
  const missing = missingPackages();
  if (!missing.length) return;
  if (isDebian() && process.getuid() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // A server that starts by itself would be the machine's; these tests run their own.
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
  }
  const still = missingPackages();
  if (still.length) {
    throw new Error(
      `The tests in a real WordPress need PHP 7.4 or newer (with ${Object.keys(EXTENSIONS).join(', ')}), MariaDB's server and client, and GNU gettext. ` +
        `Missing, by the names of Debian's packages: ${still.join(', ')}.`,
    );
  }
}
