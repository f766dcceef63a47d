import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { savedByAuthor } from '../author.mjs';
import { logIn, openEditor, openPage, shoot, until } from '../browser.mjs';
import { fillIn, leads, look, send } from '../visitor.mjs';

const CELLS =
  '<thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead><tbody><tr><td>Audience</td><td><strong>Group</strong></td><td><strong>Individual</strong></td></tr><tr><td>Goal</td><td><strong>Reach</strong></td><td><strong>Revenue</strong></td></tr></tbody>';
const card = (attributes) =>
  `<!-- wp:brug/difference-card ${JSON.stringify(attributes)} --><!-- wp:table --><figure class="wp-block-table"><table>${CELLS}</table></figure><!-- /wp:table --><!-- /wp:brug/difference-card -->`;
const FORM = '<!-- wp:brug/partner-form {"fields":"email","consent":"none","scan":true} /-->';

/** What stands on a page, and whether its card asks. */
const PAGES = {
  'a block that asks': [card({ scan: true }), true],
  'a form before it': [FORM + card({ heading: 'x', scan: true }), true],
  'a block that does not ask': [card({ heading: 'The scan' }), false],
  'a block as a table, which has no room to ask': [card({ layout: 'table', scan: true }), false],
  'a shortcode that asks': [
    `[brug_difference_card heading="x" scan="yes"]<table>${CELLS}</table>[/brug_difference_card]`,
    true,
  ],
  'a shortcode that asks, in a word': [
    `[brug_difference_card scan]<table>${CELLS}</table>[/brug_difference_card]`,
    true,
  ],
  'a shortcode that says no': [
    `[brug_difference_card heading="A scan here" scan="no"]<table>${CELLS}</table>[/brug_difference_card]`,
    false,
  ],
  'a marked table': [`<div class="brug-difference-card" data-scan=""><table>${CELLS}</table></div>`, true],
  'a form that would take it along': [FORM, false],
};

/** @param {import('../on-wordpress.mjs').Context} context */
export function scan(context) {
  describe('the scan', () => {
    for (const [name, [content, asks]] of Object.entries(PAGES)) {
      it(`${asks ? 'has its script, once and before the widgets' : 'has no script'}: ${name}`, async () => {
        const { url } = await savedByAuthor(context.site, content);
        for (const theme of context.themes) {
          const html = await (await fetch(`${url}?theme=${theme}`)).text();
          const scripts = [...html.matchAll(/<script[^>]+\/(scan|brug)\.js\?[^>]*>/g)];
          assert.deepEqual(
            scripts.map(([, file]) => file),
            asks ? ['scan', 'brug'] : ['brug'],
            theme,
          );
          for (const [script] of scripts) assert.match(script, / defer[ >]/);
          if (!name.includes('marked')) assert.equal(/<brug-difference-card[^>]* scan>/.test(html), asks);
        }
      });
    }

    it('is in a tag of an administrator’s own, too', async () => {
      const { url } = await context.site
        .evaluate(`$id = wp_insert_post( array( 'post_title' => 't', 'post_status' => 'publish', 'post_content' => '<!-- wp:html --><brug-difference-card scan><table>${CELLS}</table></brug-difference-card><!-- /wp:html -->' ) );
        return array( 'url' => get_permalink( $id ) );`);
      assert.match(await (await fetch(url)).text(), /\/scan\.js\?/);
    });

    it('is answered by a visitor, and goes along with the form of the page, where it can be read', async () => {
      const { url } = await savedByAuthor(context.site, card({ heading: 'Where is the gap?', scan: true }) + FORM);
      const page = await openPage(context.browser);
      await page.setViewport({ width: 390, height: 900 });
      await page.goto(url);
      await page.waitForSelector('brug-partner-form:state(drawn)');
      const field = await page.$('.brug-scan-outcome');
      assert.equal(await field.isVisible(), false);
      const ask = async (index, answer) => {
        const radios = await page.$$(`brug-difference-card >>> [part=scan]:nth-of-type(1) input`);
        await radios[index * 4 + answer].click();
      };
      await ask(1, 3);
      assert.equal(await field.isVisible(), false, 'before the visitor has seen the outcome');
      await (await page.waitForSelector('brug-difference-card >>> [part=scan-show]')).click();
      await until(() => field.isVisible(), 'the outcome in the form');
      const text = await field.$eval('textarea', (input) => input.value);
      assert.match(text, /Reach versus Revenue/);
      await shoot(page, 'scan-form', { fullPage: true });
      await wait(1600);
      await fillIn(page, { email: 'scanned@example.com' });
      await send(page, '[part=success]');
      const [lead] = await leads(context.site, 'scanned@example.com');
      assert.equal(JSON.parse(lead.fields).scan, text);
      assert.deepEqual(JSON.parse(lead.labels), { scan: 'Outcome of the scan' });
      assert.doesNotMatch(lead.page_url, /scan=/);
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });

    it('takes nothing along of a visitor who has not answered, or takes it away', async () => {
      const { url } = await savedByAuthor(context.site, card({ scan: true }) + FORM);
      const page = await openPage(context.browser);
      await page.goto(url);
      await wait(1600);
      await fillIn(page, { email: 'unscanned@example.com' });
      await send(page, '[part=success]');
      assert.deepEqual(JSON.parse((await leads(context.site, 'unscanned@'))[0].fields), {
        email: 'unscanned@example.com',
      });
      await page.browserContext().close();
    });

    it('is chosen in the editor, which shows the questions and measures with them', async () => {
      const { id, url } = await savedByAuthor(context.site, card({ heading: 'x' }) + FORM);
      const page = await logIn(context.browser, context.site, 'admin');
      const frame = await openEditor(page, `${context.site.url}/wp-admin/post.php?post=${id}&action=edit`);
      const place = () =>
        page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks()[0].attributes.place);
      const heightAt40 = async () => Number(/ 40:(\S+)/.exec(await until(place, 'what was measured'))[1]);
      await until(() => frame.$('brug-difference-card:state(drawn)'), 'the card');
      await page.evaluate(() => {
        const { select, dispatch } = window.wp.data;
        dispatch('core/editor').editPost({ title: 'Another' });
        dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[0].clientId);
      });
      const before = await heightAt40();
      const toggle = await page.waitForSelector('::-p-xpath(//label[text()="Ask how wide the gap is (scan)"])');
      // Not with the mouse: the sidebar is still sliding in.
      await toggle.evaluate((label) => label.click());
      await frame.waitForSelector('.brug-preview >>> [part=scan-show]');
      await until(async () => (await place()) !== '' && (await heightAt40()) > before + 8, 'room for the questions');
      await shoot(page, 'editor-scan');
      await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
      const seen = await look(context.browser, url, { width: 1280 });
      await seen.page.waitForSelector('brug-difference-card >>> [part=scan-show]');
      const moved = seen.shifts.reduce((sum, shift) => sum + shift, 0);
      assert.ok(moved < 0.03, `moved by ${moved}`);
      await seen.page.browserContext().close();
      await page.evaluate(() => {
        const { select, dispatch } = window.wp.data;
        const [{ clientId }] = select('core/block-editor').getBlocks();
        dispatch('core/block-editor').updateBlockAttributes(clientId, { layout: 'table' });
      });
      await until(async () => !(await frame.$('.brug-preview >>> [part=scan-show]')), 'the table, which asks nothing');
      const box = await page.$(
        '::-p-xpath(//label[text()="Ask how wide the gap is (scan)"]/ancestor::*[.//input][1]//input)',
      );
      assert.equal(await box.evaluate((input) => input.disabled), true);
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });
  });
}
