import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportCsv, mailAgain, readLeads, saveSettings } from '../administrator.mjs';
import { shoot } from '../browser.mjs';
import { leads, post } from '../visitor.mjs';

/** @param {import('../on-wordpress.mjs').Context} context */
export function administrator(context) {
  describe('an administrator', () => {
    let page;

    it('finds a lead, reads it, changes its status', async () => {
      page = await readLeads(context.browser, context.site);
    });

    it('has list, lead and settings on a phone, also with a long address', async () => {
      const long = 'somebody.with.a.very.long.address.indeed@a-company-with-a-long-name.example.com';
      await post(context.site, {
        email: long,
        name: 'Donaudampfschifffahrtsgesellschaftskapitän von und zu',
        website: `https://${'x'.repeat(80)}.example/`,
      });
      const [lead] = await leads(context.site, 'very.long.address');
      await page.setViewport({ width: 360, height: 800 });
      for (const path of ['brug-leads', `brug-leads&lead=${lead.id}`, 'brug-settings']) {
        await page.goto(`${context.site.url}/wp-admin/admin.php?page=${path}`);
        await shoot(page, `phone-${path.replace(/&.*/, '')}-${path.includes('lead=') ? 'one' : 'all'}`, {
          fullPage: true,
        });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(wide, 0, `${path} is ${wide} px too wide`);
      }
      await page.setViewport({ width: 1280, height: 900 });
      await context.site.evaluate(`Brug\\delete_lead( ${lead.id} ); return 1;`);
    });

    it('mails a lead again', async () => {
      await mailAgain(page, context.site);
    });

    it('exports CSV in which no formula runs', async () => {
      const { type, csv } = await exportCsv(page, context.site);
      assert.match(type, /^text\/csv/);
      const [head, ...rows] = csv.trimEnd().split('\n');
      assert.ok(head.startsWith('\uFEFFReceived,Status,Reason,Name,'));
      assert.ok(rows.length > 3);
      assert.ok(csv.includes(`"'=HYPERLINK(""http://evil"")"`));
      assert.doesNotMatch(csv, /(^|[,;])"?[=@]/m);
    });

    it('exports and erases what is kept of somebody, with the tools of WordPress', async () => {
      const call = (kind) =>
        `$all = apply_filters( 'wp_privacy_personal_data_${kind}', array() ); return $all['brug']['callback']( 'ada@example.com', 1 );`;
      const archive = JSON.stringify(await context.site.evaluate(call('exporters')));
      for (const words of ['Ada Lovelace', 'Engines & co', 'I agree']) assert.ok(archive.includes(words), words);
      assert.equal((await context.site.evaluate(call('erasers'))).items_removed, true);
      assert.deepEqual(await leads(context.site, 'ada@example.com'), []);
      assert.equal((await leads(context.site, 'twice@example.com')).length, 1);
    });

    it('finds the suggested text for the privacy statement', async () => {
      await page.goto(`${context.site.url}/wp-admin/options-privacy.php?tab=policyguide`);
      assert.match(await page.$eval('#wpbody', (body) => body.textContent), /the words of your consent with its time/);
    });

    it('hears that the page with the privacy statement is a draft', async () => {
      const read = async () => {
        await page.goto(`${context.site.url}/wp-admin/admin.php?page=brug-settings`);
        return page.$eval('#wpbody', (body) => body.textContent);
      };
      assert.match(await read(), /That page is not published, so no privacy statement is linked/);
      const publish = (status) =>
        context.site.evaluate(
          `return wp_update_post( array( 'ID' => get_option( 'wp_page_for_privacy_policy' ), 'post_status' => '${status}' ) );`,
        );
      await publish('publish');
      assert.doesNotMatch(await read(), /no privacy statement is linked/);
      await publish('draft');
    });

    it('chooses recipients, accent and how long leads stay; mistakes are said', async () => {
      const own = { recipients: 'sales@example.com', keep_days: '30', public_contact: 'nobody' };
      const notices = await saveSettings(page, context.site, own);
      assert.ok(
        notices.some((notice) => notice.includes('“nobody” is not an email address')),
        notices.join(),
      );
      assert.equal(await context.site.evaluate("return Brug\\setting( 'recipients' );"), 'sales@example.com');
      const css = async (accent) => {
        await context.site.evaluate(
          `$all = get_option( 'brug_settings' ); $all['accent'] = '${accent}'; return update_option( 'brug_settings', $all );`,
        );
        return /--brug-accent:([^;}]+)/.exec(await (await fetch(context.article.url)).text())?.[1];
      };
      assert.equal(await css(''), 'var(--wp--preset--color--contrast)');
      const slug = await context.site.evaluate('return array_key_last( Brug\\palette() );');
      assert.match(
        await css(`palette:${slug}`),
        new RegExp(`^var\\(--wp--preset--color--${slug}, (#[0-9a-f]{6}|color-mix.*)\\)$`, 'i'),
      );
      assert.equal(await css('#0e6b5c'), '#0e6b5c');
    });

    it('leaves old leads to the daily clean-up', async () => {
      await context.site.evaluate(
        `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}brug_leads SET received_at = '2020-01-01' WHERE email = 'twice@example.com'" );`,
      );
      const before = (await leads(context.site)).length;
      await context.site.evaluate("do_action( 'brug_daily' ); return 1;");
      assert.equal((await leads(context.site)).length, before - 1);
      assert.deepEqual(await leads(context.site, 'twice@example.com'), []);
    });

    it('uninstalls all of it, also what sites of a network left that are no longer there', async () => {
      await context.site.evaluate(`global $wpdb;
        foreach ( array( 'wp_7_brug_leads', 'wp_7_brug_deliveries', 'wp_my_brug_leads' ) as $table ) $wpdb->query( "CREATE TABLE $table ( id int )" );
        return 1;`);
      const left = await context.site
        .evaluate(`deactivate_plugins( 'brug/brug.php' ); uninstall_plugin( 'brug/brug.php' ); global $wpdb;
        return array( $wpdb->get_col( 'SHOW TABLES LIKE "%brug%"' ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%brug%' AND option_name NOT LIKE 'brug_test%'" ), wp_next_scheduled( 'brug_daily' ), wp_next_scheduled( 'brug_deliver' ), get_role( 'brug_leads' ) );`);
      // A table that only sounds like one of ours is another's.
      assert.deepEqual(left, [['wp_my_brug_leads'], [], false, false, null]);
    });

    it('never met a notice or warning of PHP', () => {
      assert.equal(context.site.mistakes(), '');
    });
  });
}
