import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PLUGIN, pluginFiles } from '../../scripts/wordpress/plugin-files.mjs';
import { installTools, run } from './setup/tools.mjs';

/** PHP_CodeSniffer, where it knows the WordPress Coding Standards and PHPCompatibility; `PHPCS` names another place. */
const PHPCS = process.env.PHPCS ?? 'phpcs';
const standards = spawnSync(PHPCS, ['-i'], { encoding: 'utf8' }).stdout ?? '';
const missing = ['WordPress', 'PHPCompatibility'].filter((name) => !standards.includes(name));

describe('the PHP of the plugin', () => {
  it('parses', () => {
    installTools();
    const files = pluginFiles().filter((path) => path.endsWith('.php'));
    assert.ok(files.length > 20);
    const parse = 'foreach (array_slice($argv, 1) as $file) token_get_all(file_get_contents($file), TOKEN_PARSE);';
    run('php', ['-r', parse, '--', ...files], { cwd: PLUGIN });
  });

  it(
    'follows the WordPress Coding Standards and runs on PHP 7.4',
    { skip: missing.length > 0 && `phpcs does not know ${missing.join(', ')} here` },
    () => {
      const { status, stdout } = spawnSync(PHPCS, ['-q', '--report=emacs'], { cwd: PLUGIN, encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    },
  );

  it('is never reached from outside of WordPress', () => {
    for (const path of pluginFiles().filter((name) => name.endsWith('.php'))) {
      const code = readFileSync(`${PLUGIN}/${path}`, 'utf8');
      assert.match(code, /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m, path);
    }
  });
});
