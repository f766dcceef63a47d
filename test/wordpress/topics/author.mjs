import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { savedByAuthor } from '../author.mjs';
import { logIn, openPage } from '../browser.mjs';

/** @param {import('../on-wordpress.mjs').Context} context */
export function author(context) {
  describe('an author', () => {
    const elsewhere = 'https://elsewhere.example/';

    it('cannot choose where leads go, by block or by shortcode', async () => {
      const block = `<!-- wp:brug/partner-form {"heading":"x","action":"${elsewhere}","service":"none"} /-->`;
      const shortcode = `[brug_partner_form heading="Write us" fields="name email" action="${elsewhere}" consent="optional"]`;
      const { url } = await savedByAuthor(context.site, `${block}\n\n${shortcode}`);
      const html = await (await fetch(url)).text();
      assert.doesNotMatch(html, /elsewhere/);
      const actions = html.match(/<brug-partner-form[^>]* action="[^"]+"/g);
      assert.equal(actions.length, 2);
      for (const action of actions) assert.match(action, /\/wp-json\/brug\/v1\/leads"/);
      assert.match(html, /<brug-partner-form heading="Write us" fields="name email"[^>]* consent="optional"/);
    });

    it('gets no script into a page by way of an attribute', async () => {
      const evil = '\\u0022\\u003e\\u003cimg src=x onerror=alert(1)\\u003e';
      const { url } = await savedByAuthor(
        context.site,
        `<!-- wp:brug/partner-form {"heading":"${evil}","fields":"${evil}","place":"14:1em;background:url(x) ${evil}"} /-->
        <!-- wp:brug/whitepaper-cta {"heading":"${evil}","href":"javascript:alert(1)","cover":"javascript:alert(2)"} --><!-- /wp:brug/whitepaper-cta -->`,
      );
      const page = await openPage(context.browser);
      await page.goto(url);
      assert.equal(await page.$('img[onerror], [style*=background]'), null);
      assert.equal(await page.$('a[href^=javascript]'), null);
      await page.browserContext().close();
    });

    it('and an editor see no leads, until the settings or the role of its own let them', async () => {
      const page = await logIn(context.browser, context.site, 'editor');
      const statusOf = async (path) => (await page.goto(`${context.site.url}/wp-admin/${path}`)).status();
      for (const path of [
        'admin.php?page=brug-leads',
        'admin.php?page=brug-settings',
        'admin-post.php?action=brug_export',
      ]) {
        assert.equal(await statusOf(path), 403, path);
      }
      const settings = (roles) =>
        context.site.evaluate(
          `$all = get_option( 'brug_settings', array() ); $all['roles'] = ${roles}; return update_option( 'brug_settings', $all );`,
        );
      const sees = () =>
        context.site.evaluate(
          "return array_filter( array( 'admin', 'editor', 'author' ), fn( $name ) => user_can( get_user_by( 'login', $name ), Brug\\leads_capability() ) );",
        );
      await settings("array( 'editor', 'nobody' )");
      assert.equal(await statusOf('admin.php?page=brug-leads'), 200);
      assert.equal(await statusOf('admin.php?page=brug-settings'), 403);
      assert.deepEqual(Object.values(await sees()), ['admin', 'editor']);
      await settings('array()');
      assert.equal(await statusOf('admin.php?page=brug-leads'), 403);
      await page.browserContext().close();
      await context.site.evaluate("get_user_by( 'login', 'author' )->set_role( 'brug_leads' ); return 1;");
      assert.deepEqual(Object.values(await sees()), ['admin', 'author']);
      await context.site.evaluate("get_user_by( 'login', 'author' )->set_role( 'author' ); return 1;");
    });
  });
}
