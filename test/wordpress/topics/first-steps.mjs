import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { writeArticle } from '../author.mjs';
import { logIn, openPage, shoot } from '../browser.mjs';
import { delivered, fillIn, leads, look, post, send } from '../visitor.mjs';

/** @param {import('../on-wordpress.mjs').Context} context */
export function firstSteps(context) {
  describe('the plugin in a real WordPress', () => {
    it('is uploaded and activated by an administrator', async () => {
      const page = await logIn(context.browser, context.site, 'admin');
      await page.goto(`${context.site.url}/wp-admin/plugin-install.php?tab=upload`);
      await (await page.waitForSelector('input[name=pluginzip]')).uploadFile(context.zip);
      await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
      await Promise.all([page.waitForNavigation(), page.click('.button-primary[href*="action=activate"]')]);
      assert.equal(await context.site.evaluate("return is_plugin_active( 'brug/brug.php' );"), true);
      await shoot(page, 'plugins');
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });

    it('lets an author write, save, reload and publish the three blocks with the keyboard', async () => {
      context.article = await writeArticle(context.browser, context.site);
      assert.match(context.article.url, /^http/);
    });

    for (const theme of context.themes) {
      for (const width of [320, 768, 1280]) {
        it(`shows the three widgets to a visitor: ${theme}, ${width} px, nothing moves that one sees`, async () => {
          const { page, shifts, overflow, widgets } = await look(context.browser, context.article.url, {
            theme,
            width,
          });
          assert.deepEqual(
            widgets.map(({ name }) => name),
            ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'],
          );
          for (const { name, left, right, width: own, spare } of widgets) {
            assert.ok(
              left >= 0 && right >= 0 && own >= 250,
              `${name} is ${own} px wide, ${left} and ${right} px from the edges`,
            );
            assert.ok(spare < 2, `${name} leaves ${spare} px of its place empty`);
          }
          // The editor measured a range of widths: what it kept may be a line more than the widget takes. 0.1 is good.
          const moved = shifts.reduce((sum, shift) => sum + shift, 0);
          assert.ok(moved < 0.03, `moved by ${moved}`);
          assert.equal(overflow, 0);
          assert.deepEqual(page.mistakes, []);
          await page.browserContext().close();
        });
      }
    }

    it('loads its script where a widget is, once, with version and defer, and nowhere else', async () => {
      for (const theme of context.themes) {
        const scripts = async (url) =>
          (await (await fetch(`${url}?theme=${theme}`)).text()).match(/<script[^>]+brug\.js[^>]*>/g) ?? [];
        const [script, ...others] = await scripts(context.article.url);
        assert.match(script, /brug\.js\?ver=\d+\.\d+\.\d+"/);
        assert.match(script, / defer[ >]/);
        assert.deepEqual(others, []);
        assert.deepEqual(await scripts(`${context.site.url}/hello-world/`), []);
      }
    });

    it('takes a form: mistakes are shown at the field, then it is stored once and mailed', async () => {
      const page = await openPage(context.browser);
      await page.goto(context.article.url);
      // The plugin has its doubts about who is quicker than a person.
      await wait(1500);
      const ada = { name: 'Ada Lovelace', company: '<b>Engines & co</b>', message: 'Hello\nworld', consent: true };
      // The browser thinks that this address is one; WordPress knows better.
      await fillIn(page, { ...ada, email: 'ada@localhost' });
      const message = await send(page, '[part=error]:not(:empty)');
      assert.match(await message.evaluate((element) => element.textContent), /Enter a full email address/);
      assert.equal((await leads(context.site)).length, 0);
      await fillIn(page, { email: 'ada@example.com' });
      await shoot(page, 'form-mistake');
      await send(page, '[part=success]');

      const [lead, ...others] = await leads(context.site);
      assert.deepEqual(others, []);
      assert.equal(lead.name, 'Ada Lovelace');
      assert.equal(lead.consent, 'yes');
      assert.match(lead.consent_text, /^I agree/);
      assert.match(lead.consent_at, /^\d{4}-\d\d-\d\dT/);
      assert.match(lead.page_url, /sales-marketing/);
      assert.deepEqual(JSON.parse(lead.fields), {
        intent: 'partner',
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        company: '<b>Engines & co</b>',
        message: 'Hello\nworld',
      });
      await delivered(context.site, 'ada@example.com', 'mail');
      assert.match(context.site.mails(), /^To: admin@example\.com/m);
      assert.match(context.site.mails(), /^Reply-To: ada@example\.com/m);
      assert.match(context.site.mails(), /^Subject: \[Brug & Co\] New lead: Ada Lovelace/m);
      // The browser itself reports the answer 422.
      assert.deepEqual(
        page.mistakes.filter((mistake) => !mistake.includes('422')),
        [],
      );
      await page.browserContext().close();
    });

    it('stores one submission once, also when it arrives four times at the same moment', async () => {
      const values = { submission_id: crypto.randomUUID(), email: 'twice@example.com', name: 'Twice' };
      const answers = await Promise.all(Array.from({ length: 4 }, () => post(context.site, values)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201]);
      assert.equal((await leads(context.site, 'twice@example.com')).length, 1);
      await delivered(context.site, 'twice@example.com', 'mail');
      assert.equal(context.site.mails().match(/^Reply-To: twice@/gm).length, 1);
    });
  });
}
