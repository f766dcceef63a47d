import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { buildWordPress } from '../../scripts/build-wordpress.mjs';
import { openBrowser } from '../e2e/demo-site.mjs';
import { writeArticle } from './author.mjs';
import { logIn, shoot } from './browser.mjs';
import { startSite } from './setup/site.mjs';

const PDF = fileURLToPath(new URL('../../demo/assets/whitepaper.pdf', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'brug-zip-'));
const zip = join(folder, 'brug.zip');
let site;
let browser;
let article;

before(async () => {
  buildWordPress(zip);
  [site, browser] = await Promise.all([startSite('trixie'), openBrowser()]);
  site.evaluate(`$file = wp_upload_bits( 'gap.pdf', null, file_get_contents( '${PDF}' ) );
    return wp_insert_attachment( array( 'post_title' => 'The gap', 'post_mime_type' => 'application/pdf' ), $file['file'] );`);
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

describe('the plugin in a real WordPress', () => {
  it('is uploaded and activated by an administrator', async () => {
    const page = await logIn(browser, site, 'admin');
    await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
    await (await page.waitForSelector('input[name=pluginzip]')).uploadFile(zip);
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    await Promise.all([page.waitForNavigation(), page.click('.button-primary[href*="action=activate"]')]);
    assert.equal(site.evaluate("return is_plugin_active( 'brug/brug.php' );"), true);
    await shoot(page, 'plugins');
    assert.deepEqual(page.mistakes, []);
    await page.browserContext().close();
  });

  it('lets an author write, save, reload and publish the three blocks with the keyboard', async () => {
    article = await writeArticle(browser, site);
    assert.match(article.url, /^http/);
  });
});
