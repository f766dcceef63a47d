// WordPress 6.4 with the plugin on another PHP than the machine's: as WebAssembly, from npm, with its database in a file.
// Kept in .cache, where a second run finds it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { CACHE, sqliteIntegration, wordPressSources } from './sources.mjs';
import { run } from './tools.mjs';

/** Version of the packages with PHP as WebAssembly. */
const PHP_WASM = '3.1.56';
const ROOT = '/wordpress';
const SQLITE = `${ROOT}/wp-content/plugins/sqlite-database-integration`;

const CONFIGURATION = `<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', '' ); define( 'DB_PASSWORD', '' ); define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'DB_DIR', '${ROOT}/wp-content/database/' ); define( 'DB_FILE', '.ht.sqlite' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) define( $name, 'test ' . $name );
define( 'WP_HOME', 'http://127.0.0.1' ); define( 'WP_SITEURL', WP_HOME ); define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** There is no network in it, and nothing to send mail with: what is sent is kept. */
const WITHOUT_NETWORK = `<?php
add_filter( 'pre_http_request', function () { return new WP_Error( 'offline', 'No network.' ); } );
add_filter( 'pre_wp_mail', function ( $result, $mail ) {
	update_option( 'brug_test_mails', array_merge( (array) get_option( 'brug_test_mails', array() ), array( $mail ) ) );
	return true;
}, 10, 2 );
`;

/** Before each code: a request, and what PHP says of the plugin. */
const BEFORE = `<?php
error_reporting( E_ALL );
$GLOBALS['brug_notices'] = array();
set_error_handler( function ( $level, $text, $file, $line ) {
	if ( strpos( $file, '/plugins/brug/' ) ) $GLOBALS['brug_notices'][] = "$text ($file:$line)";
	return true;
} );
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '203.0.113.5' );
`;

/** The modules of PHP of a version. */
async function php(version) {
  const folder = join(CACHE, `php-wasm-${PHP_WASM}`);
  const name = `@php-wasm/node-${version.replace('.', '-')}`;
  if (!existsSync(join(folder, 'node_modules', name))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run('npm', ['install', '--silent', '--no-audit', '--no-fund', `${name}@${PHP_WASM}`], { cwd: folder });
  }
  const load = (path) => import(pathToFileURL(join(folder, 'node_modules', path, 'index.js')).href);
  return { ...(await load('@php-wasm/universal')), ...(await load(name)) };
}

/**
 * Installs WordPress and activates the plugin. The result runs PHP inside WordPress and resolves to what it returns.
 *
 * @param {string} version Version of PHP, as `7.4`.
 * @param {string} zip Path of the plugin.
 */
export async function startOnPhp(version, zip) {
  const { PHP, loadPHPRuntime, getPHPLoaderModule } = await php(version);
  const machine = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  const put = (path, content) => {
    machine.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    machine.writeFile(path, content);
  };
  const source = wordPressSources('6.4');
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(php|json|html)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    put(ROOT + path.slice(source.length), readFileSync(path));
  }
  const unpack = (archive, place) => {
    for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
      if (!name.endsWith('/')) put(place(name), content);
    }
  };
  unpack(sqliteIntegration(), (name) => SQLITE + name.slice(name.indexOf('/')));
  unpack(zip, (name) => `${ROOT}/wp-content/plugins/${name}`);
  put(
    `${ROOT}/wp-content/db.php`,
    machine
      .readFileAsText(`${SQLITE}/db.copy`)
      .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', SQLITE)
      .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'),
  );
  put(`${ROOT}/wp-config.php`, CONFIGURATION);
  put(`${ROOT}/wp-content/mu-plugins/without-network.php`, WITHOUT_NETWORK);

  const execute = async (code) => {
    const { text, errors } = await machine.run({ code: BEFORE + code });
    const [, result] = text.split('--result--');
    if (result === undefined) throw new Error(`${code}\n${text}\n${errors}`);
    return JSON.parse(result);
  };
  const inside = (code, before = '') =>
    execute(`${before} require '${ROOT}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/admin.php';
      $result = ( function () { ${code} } )();
      echo '--result--', wp_json_encode( array( 'result' => $result, 'notices' => $GLOBALS['brug_notices'], 'php' => PHP_VERSION ) );`);
  await inside(
    `require_once ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install( 'Brug & Co', 'admin', 'admin@example.com', true, '', 'admin' );`,
    `define( 'WP_INSTALLING', true );`,
  );
  return { inside, activated: await inside(`return activate_plugin( 'brug/brug.php' );`) };
}
