import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { buildWordPress } from '../../scripts/build-wordpress.mjs';
import { PLUGIN, pluginFiles } from '../../scripts/wordpress/plugin-files.mjs';
import { installTools, run } from './setup/tools.mjs';

/** What `composer install` in the plugin's folder gives. */
const BY_COMPOSER = `${PLUGIN}/vendor/bin/phpcs`;
/** PHP_CodeSniffer, where it knows the WordPress Coding Standards and PHPCompatibility; `PHPCS` names another place. */
const PHPCS = process.env.PHPCS ?? (existsSync(BY_COMPOSER) ? BY_COMPOSER : 'phpcs');
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
    {
      skip:
        missing.length > 0 &&
        `phpcs does not know ${missing.join(', ')} here: \`composer install\` in the plugin's folder, or PHPCS=…/phpcs`,
    },
    () => {
      const { status, stdout } = spawnSync(PHPCS, ['-q', '--report=emacs'], { cwd: PLUGIN, encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    },
  );

  it('is described as the plugin directory wants it', () => {
    const readme = readFileSync(`${PLUGIN}/readme.txt`, 'utf8');
    const head = Object.fromEntries(
      [...readme.matchAll(/^([A-Z][\w ]+): (.+)$/gm)].map(([, name, value]) => [name, value]),
    );
    const plugin = readFileSync(`${PLUGIN}/brug.php`, 'utf8');
    for (const name of ['Requires at least', 'Requires PHP']) {
      assert.equal(new RegExp(`^ \\* ${name}: +(.+)$`, 'm').exec(plugin)[1], head[name]);
    }
    assert.ok(head.Tags.split(', ').length <= 5);
    const [, summary] = readme.split('\n\n');
    assert.ok(summary.length <= 150, `${summary.length} letters of summary`);
    for (const section of [
      'Description',
      'Installation',
      'Frequently Asked Questions',
      'Screenshots',
      'Changelog',
      'Upgrade Notice',
    ]) {
      assert.ok(readme.includes(`\n== ${section} ==\n`), section);
    }
    assert.match(readme, /`assets\/brug\.js`[^]*folder `src`/);
    const pictures = readme.split('== Screenshots ==')[1].split('==')[0].trim().split('\n');
    for (const [index] of pictures.entries()) {
      assert.ok(existsSync(`${PLUGIN}/.wordpress-org/screenshot-${index + 1}.png`), `screenshot ${index + 1}`);
    }
  });

  it('brings the source of what is made small, where the map of each script says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brug-source-'));
    const files = unzipSync(readFileSync(buildWordPress(join(folder, 'brug.zip')).out));
    rmSync(folder, { recursive: true });
    for (const name of ['brug.js', 'scan.js', 'free-mail.js']) {
      const { sources, sourcesContent } = JSON.parse(strFromU8(files[`brug/assets/${name}.map`]));
      assert.ok(sources.some((path) => path.startsWith('../src/')));
      for (const [index, path] of sources.entries()) {
        assert.ok(sourcesContent[index] || files[`brug/assets/${path}`.replace('assets/../', '')], path);
      }
    }
  });

  it('is never reached from outside of WordPress', () => {
    for (const path of pluginFiles().filter((name) => name.endsWith('.php'))) {
      const code = readFileSync(`${PLUGIN}/${path}`, 'utf8');
      assert.match(code, /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m, path);
    }
  });
});
