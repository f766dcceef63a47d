// A WordPress of our own: database on a socket, PHP's own web server on a free port, all of it in a temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { wordPressSources } from './sources.mjs';
import { installTools, run } from './tools.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function until(ready, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(100)) if (await ready()) return;
  throw new Error(`${what} did not start.`);
}

/** The kernel has only so many places for it, and several servers at once use them up. */
const NO_NATIVE_AIO = '--innodb-use-native-aio=0';

async function startDatabase(folder, name) {
  const data = join(folder, 'db');
  const socket = join(folder, 'db.sock');
  const user = run('id', ['-un']).trim();
  // Two servers that are set up at the same moment take each other's temporary tables away.
  const own = [`--tmpdir=${folder}`, NO_NATIVE_AIO];
  run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    `--user=${user}`,
    ...own,
  ]);
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      `--user=${user}`,
      ...own,
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  );
  const ask = (sql) => spawnSync('mariadb', ['--no-defaults', '-S', socket, '-u', 'root', '-e', sql]).status === 0;
  await until(() => ask(`CREATE DATABASE IF NOT EXISTS ${name}`), 'MariaDB');
  return { server, socket, ask };
}

/** Name of the database, and of the log of PHP, for WordPress from a suite. */
const nameOf = (suite) => `wordpress_${suite.replace(/\W/g, '_')}`;

/** WordPress's configuration. Plugins and themes may be uploaded, nothing asks other hosts, mistakes of PHP go to a file. */
const configuration = ({ folder, socket, url, key, name }) => `<?php
define( 'DB_NAME', '${name}' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' ); define( 'WP_SITEURL', WP_HOME );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) define( $name, 'test ' . $name );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_LOG', '${join(folder, `${name}.log`)}' ); define( 'WP_DEBUG_DISPLAY', false );
define( 'FS_METHOD', 'direct' ); define( 'BRUG_TEST_KEY', '${key}' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** What PHP's mail() hands its messages to: a file, or a complaint when the site is to have no mail. */
const sendmail = (folder) => `#!/bin/sh
[ -e '${folder}/no-mail' ] && exit 75
cat >> '${folder}/mail.log'
`;

/** Lays WordPress's files ready and installs it, with a database and a configuration of its own. Returns its version. */
function install(docroot, { suite, ...settings }) {
  cpSync(wordPressSources(suite), docroot, { recursive: true });
  writeFileSync(join(docroot, 'wp-config.php'), configuration(settings));
  mkdirSync(join(docroot, 'wp-content/uploads'), { recursive: true });
  cpSync(join(HERE, 'mu-plugins'), join(docroot, 'wp-content/mu-plugins'), { recursive: true });
  return run('php', [join(HERE, 'install.php')], { env: { ...process.env, WP_DOCROOT: docroot } }).trim();
}

/**
 * Sets up a site and serves it.
 *
 * @param {string} suite Where WordPress comes from, as wordPressSources() takes it.
 */
export async function startSite(suite) {
  installTools();
  const folder = mkdtempSync(join(tmpdir(), 'brug-wordpress-'));
  const docroot = join(folder, 'docroot');
  const { server: database, socket, ask } = await startDatabase(folder, nameOf(suite));
  const key = randomUUID();
  const url = `http://127.0.0.1:${await freePort()}`;
  writeFileSync(join(folder, 'sendmail'), sendmail(folder), { mode: 0o755 });
  const version = install(docroot, { suite, name: nameOf(suite), folder, socket, url, key });

  const web = spawn(
    'php',
    [
      '-d',
      'opcache.enable_cli=1',
      '-d',
      'memory_limit=256M',
      '-d',
      `sendmail_path=${join(folder, 'sendmail')}`,
      '-S',
      url.slice('http://'.length),
      '-t',
      docroot,
    ],
    // A page that calls itself needs a second worker.
    { stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' }, detached: true },
  );
  await until(async () => (await fetch(`${url}/wp-login.php`).catch(() => ({}))).ok, 'PHP');

  const log = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return {
    url,
    version,
    /** Where WordPress's files are. */
    docroot,
    /**
     * What another version of WordPress answers when the plugin in a zip is activated there: `null`, or why not.
     *
     * @param {string} other Debian's suite that it comes from.
     * @param {string} zip Path of the plugin.
     */
    activateIn(other, zip) {
      const place = join(folder, other);
      ask(`CREATE DATABASE ${nameOf(other)}`);
      const version = install(place, { suite: other, name: nameOf(other), folder, socket, url, key });
      const answer = run('php', [join(HERE, 'activate.php'), zip], { env: { ...process.env, WP_DOCROOT: place } });
      return { version, problem: JSON.parse(answer) };
    },
    /** Runs PHP inside WordPress, as the administrator, and resolves to what it returns. */
    async evaluate(code) {
      const response = await fetch(`${url}/`, { method: 'POST', headers: { 'x-brug-test': key }, body: code });
      const text = await response.text();
      if (!response.ok) throw new Error(`${code}\n${text}`);
      return JSON.parse(text);
    },
    mails: () => log('mail.log').replaceAll('\r\n', '\n'),
    /** Notices and worse that PHP wrote down. */
    mistakes: () =>
      log(`${nameOf(suite)}.log`)
        .split('\n')
        // WordPress looks for updates where there is no network.
        .filter((line) => line && !/connection to WordPress\.org/.test(line))
        .join('\n'),
    /** Whether mail can be sent. */
    allowMail: (allowed) =>
      allowed ? rmSync(join(folder, 'no-mail'), { force: true }) : writeFileSync(join(folder, 'no-mail'), ''),
    close: async () => {
      // The web server and its workers are a group of their own.
      process.kill(-web.pid);
      database.kill();
      await new Promise((done) => (database.exitCode === null ? database.on('exit', done) : done()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
