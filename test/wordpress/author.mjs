// An author: a role that may save no tags. Writes a page with the three blocks, with the keyboard alone.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { blocksOf, logIn, openEditor, shoot, until } from './browser.mjs';

/** Presses a key until something holds; the editor takes a moment to move focus. */
async function press(page, key, holds, what) {
  for (let times = 0; times < 12; times++) {
    await page.keyboard.press(key);
    for (let looks = 0; looks < 4; looks++) {
      if (await holds()) return;
      await wait(50);
    }
  }
  assert.fail(`${what}: not reached by ${key}`);
}

const focusIs = (frame, selector) => () => frame.evaluate((s) => document.activeElement.matches(s), selector);

/** Inserts a block with the slash command, in the empty paragraph that has focus. */
async function insert(page, frame, title) {
  await page.keyboard.type(`/${title.toLowerCase()}`);
  await page.waitForFunction(
    (words) =>
      document.querySelector('.components-autocomplete__result[aria-selected=true]')?.textContent.trim() === words,
    {},
    title,
  );
  await page.keyboard.press('Enter');
  await frame.waitForSelector(`[data-title="${title}"]`);
}

/** Writes the article and publishes it. Returns its address and number. */
export async function writeArticle(browser, site) {
  const page = await logIn(browser, site, 'author');
  const { keyboard } = page;
  const frame = await openEditor(page, `${site.url}/wp-admin/post-new.php`);
  await (await frame.waitForSelector('.wp-block-post-title')).focus();
  await keyboard.type('Sales & marketing');
  // Three empty paragraphs, and then from below: each block takes the place of one.
  for (let times = 0; times < 3; times++) await keyboard.press('Enter');

  await insert(page, frame, 'Partner form');
  await until(() => frame.$('brug-partner-form'), 'the real form in the editor');
  await press(page, 'ArrowUp', focusIs(frame, 'p.wp-block-paragraph'), 'the paragraph above the form');

  await insert(page, frame, 'Whitepaper');
  await until(focusIs(frame, '.brug-edit-heading'), 'focus in the heading of the whitepaper');
  await keyboard.type('Closing the gap & more');
  await press(page, 'ArrowDown', focusIs(frame, '[data-type="brug/whitepaper-cta"] p.wp-block-paragraph'), 'its text');
  await keyboard.type('What helps both teams.');
  await press(page, 'ArrowDown', focusIs(frame, '.block-editor-media-placeholder button'), 'the choice of a document');
  await press(
    page,
    'Tab',
    () => frame.evaluate(() => document.activeElement.textContent === 'Media Library'),
    'the media library',
  );
  await keyboard.press('Enter');
  const document = await page.waitForSelector('.media-modal .attachment');
  await document.focus();
  await keyboard.press('Enter');
  const choose = await page.waitForSelector('.media-modal .media-button-select:not([disabled])');
  await choose.focus();
  await keyboard.press('Enter');
  await until(() => frame.$('.brug-edit-button'), 'the document in the block');
  const chosen = await page.evaluate(() => {
    const { getSelectedBlock, getBlock, getBlockParents, getSelectedBlockClientId } =
      window.wp.data.select('core/block-editor');
    const ids = [...getBlockParents(getSelectedBlockClientId()), getSelectedBlock().clientId];
    return ids.map(getBlock).find(({ name }) => name === 'brug/whitepaper-cta').attributes;
  });
  assert.equal(chosen.format, 'PDF');
  assert.ok(chosen.size > 1000, 'size of the document');
  assert.equal(chosen.label, 'Download “The gap”');
  await shoot(page, 'editor-whitepaper');

  await (await frame.$('[data-type="brug/whitepaper-cta"] .brug-edit-heading')).focus();
  await press(page, 'ArrowUp', focusIs(frame, 'p.wp-block-paragraph'), 'the paragraph above the whitepaper');
  await insert(page, frame, 'Difference card');
  await until(focusIs(frame, '.brug-edit-heading'), 'focus in the heading of the card');
  await keyboard.type('Marketing & sales');
  // Down goes straight down, from the left.
  await keyboard.press('Home');
  await press(page, 'ArrowDown', focusIs(frame, 'tbody tr:first-child td:first-child *'), 'the first cell');
  for (const text of ['Audience', 'Group', 'Individual']) {
    await keyboard.type(text);
    await keyboard.press('ArrowRight');
  }
  await shoot(page, 'editor-card');

  // By the keyboard's own command, and then all over again from what was saved.
  await keyboard.down('Control');
  await keyboard.press('s');
  await keyboard.up('Control');
  await page.waitForFunction(() => {
    const { isSavingPost, isEditedPostDirty, isEditedPostNew } = window.wp.data.select('core/editor');
    return !isSavingPost() && !isEditedPostDirty() && !isEditedPostNew();
  });
  const id = await page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId());
  const again = await openEditor(page, `${site.url}/wp-admin/post.php?post=${id}&action=edit`);
  await until(async () => (await again.$$('.brug-preview > :defined')).length === 3, 'the three widgets, drawn');
  assert.deepEqual(await blocksOf(page), [
    ['brug/difference-card', true, ['core/table', true]],
    ['brug/whitepaper-cta', true, ['core/paragraph', true]],
    ['brug/partner-form', true],
  ]);
  assert.equal(await again.$('.block-editor-warning'), null);
  await shoot(page, 'editor-article');

  for (const button of [
    '.editor-post-publish-button__button',
    '.editor-post-publish-panel .editor-post-publish-button',
  ]) {
    await (await page.waitForSelector(`${button}:not([aria-disabled=true])`)).focus();
    await keyboard.press('Enter');
  }
  await page.waitForFunction(() => window.wp.data.select('core/editor').isCurrentPostPublished());
  const url = await page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
  assert.deepEqual(page.mistakes, []);
  await page.browserContext().close();
  return { id, url };
}

/** What stays of what an author saves, whatever the notation. */
export function savedByAuthor(site, content) {
  const code = `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
    $id = wp_insert_post( wp_slash( array( 'post_title' => 't', 'post_status' => 'publish', 'post_content' => base64_decode( '${Buffer.from(content).toString('base64')}' ) ) ) );
    return array( 'id' => $id, 'url' => get_permalink( $id ), 'content' => get_post( $id )->post_content );`;
  return site.evaluate(code);
}
