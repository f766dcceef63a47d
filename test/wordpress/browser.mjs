import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What the admin says on the console by itself: pictures of people that a machine without a network cannot get; a style
 * of 7.1's own editor that it finds in the wrong place; terms that it asks for in the name of an author, who may not. And
 * what is true of a fresh site: its privacy statement is a draft, which the settings and the block say as well.
 */
const NOT_MISTAKES =
  /consent without privacy-href|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|gravatar|JQMIGRATE|favicon|global-styles-css-custom-properties|wp\/v2\/(tags|categories)\?context=edit/;

/** A page of its own, with no cookie of the others; `page.mistakes` holds what a developer would see as an error. */
export async function openPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.mistakes = [];
  page.on('pageerror', (error) => page.mistakes.push(String(error)));
  page.on('console', (message) => {
    const { url = '' } = message.location();
    const text = `${message.text()} ${url}`;
    if (['error', 'warn'].includes(message.type()) && !NOT_MISTAKES.test(text)) page.mistakes.push(text);
  });
  // A page that asks whether to leave would wait for ever.
  page.on('dialog', (dialog) => dialog.accept());
  await page.setViewport({ width: 1280, height: 900 });
  return page;
}

/** A page of somebody who is logged in; the password is the name. */
export async function logIn(browser, site, name) {
  const page = await openPage(browser);
  await page.goto(`${site.url}/wp-login.php`);
  // Not typed: a script of the page moves focus to the first box a moment after it is loaded.
  for (const box of ['#user_login', '#user_pass']) await page.$eval(box, (input, text) => (input.value = text), name);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** Keeps a picture where `WORDPRESS_SCREENSHOTS` names a folder. */
export async function shoot(page, name, options = {}) {
  const folder = process.env.WORDPRESS_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, ...options });
}

/** Waits until something holds, and says what did not. */
export async function until(holds, what, limit = 10_000) {
  for (const end = Date.now() + limit; Date.now() < end; await wait(50)) {
    const result = await holds();
    if (result) return result;
  }
  return assert.fail(`${what}: waited in vain`);
}

/** The names of the blocks of a post in the editor, with those inside them, and whether the editor calls each valid. */
export const blocksOf = (page) =>
  page.evaluate(() => {
    const { getBlocks } = window.wp.data.select('core/block-editor');
    const outline = (blocks) =>
      blocks.map(({ name, isValid, innerBlocks }) => [name, isValid, ...outline(innerBlocks)]);
    return outline(getBlocks());
  });

/** Opens the editor and returns the frame that the post is in. */
export async function openEditor(page, url) {
  await page.goto(url);
  const canvas = await page.waitForSelector('iframe[name=editor-canvas]');
  const frame = await canvas.contentFrame();
  await frame.waitForSelector('.wp-block-post-title');
  // Who opens the editor for the first time is shown around.
  await page.evaluate(() => window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
  return frame;
}
