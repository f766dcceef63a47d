import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { savedByAuthor } from '../author.mjs';
import { logIn, openEditor, openPage, shoot, until } from '../browser.mjs';
import { delivered, fillIn, leads, post, send } from '../visitor.mjs';

/** A form as the editor writes it: no sign of HTML in the comment. */
const form = (attributes) =>
  `<!-- wp:brug/partner-form ${JSON.stringify({ fields: 'email company?', consent: 'none', ...attributes }).replace(
    /\\"|[<>&]|--/g,
    (signs) => [...signs.replace('\\"', '"')].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join(''),
  )} /-->`;

/** What an author writes, and what of it stands on the tag. */
const WRITTEN = [
  [{}, {}],
  [{ prefill: 'email company' }, { prefill: 'email company' }],
  [{ prefill: 'company, email,consent password message' }, { prefill: 'company email' }],
  [{ prefill: 'q-team email', questions: [{ label: 'Team', type: 'text' }] }, { prefill: 'q-team email' }],
  [{ attribution: 'session' }, { attribution: 'session' }],
  [{ attribution: 'page' }, {}],
  [{ attribution: '"><img src=x>' }, {}],
  [
    { toolname: 'ask_a_question', tooldescription: 'Sends a question.' },
    { toolname: 'ask_a_question', tooldescription: 'Sends a question.' },
  ],
  [{ toolname: 'Vraag één ding!' }, { toolname: 'Vraag_een_ding' }],
  [{ tooldescription: ' “Quoted” & "5 < 6" ' }, { toolname: 'contact_form', tooldescription: '“Quoted” & "5 < 6"' }],
  [{ submitLabel: 'Plan a talk' }, { 'submit-label': 'Plan a talk' }],
  [{ consent: 'required', consentBy: 'Brug & Zn "BV"' }, { 'consent-by': 'Brug & Zn "BV"' }],
];

/** @param {import('../on-wordpress.mjs').Context} context */
export function forms(context) {
  describe('what an author says of a form', () => {
    const php = (code) => context.site.evaluate(code);
    const htmlOf = async (url) => (await fetch(url)).text();

    it('stands on the tag where it makes sense, by block and by shortcode', async () => {
      const page = await openPage(context.browser);
      const names = ['prefill', 'attribution', 'toolname', 'tooldescription', 'submit-label', 'consent-by'];
      const { url } = await savedByAuthor(context.site, WRITTEN.map(([attributes]) => form(attributes)).join('\n'));
      await page.goto(url);
      const read = await page.$$eval(
        'brug-partner-form',
        (forms, all) =>
          forms.map((each) =>
            Object.fromEntries(
              all.map((name) => [name, each.getAttribute(name)]).filter(([, value]) => value !== null),
            ),
          ),
        names,
      );
      assert.deepEqual(
        read,
        WRITTEN.map(([, expected]) => expected),
      );
      const shortcode = await savedByAuthor(
        context.site,
        '[brug_partner_form fields="email" prefill="email" attribution="session" toolname="ask" tooldescription="Asks." submit-label="Go" consent-by="Brug Ltd"]\n\n[brug_whitepaper_cta gate="soft" href="/a.pdf" prefill="email company" attribution="session" tooldescription="Sends a paper." consent_by="Brug Ltd"]x[/brug_whitepaper_cta]',
      );
      const html = await htmlOf(shortcode.url);
      assert.match(
        html,
        /<brug-partner-form fields="email" submit-label="Go"[^>]* consent-by="Brug Ltd" prefill="email" attribution="session" toolname="ask" tooldescription="Asks."/,
      );
      assert.match(
        html,
        /<brug-whitepaper-cta gate="soft"[^>]* consent-by="Brug Ltd" prefill="email" attribution="session" toolname="get_document" tooldescription="Sends a paper."/,
      );
      assert.match(html, /<span slot="consent">Yes, Brug Ltd may email me tips now and then\./);
      await page.browserContext().close();
    });

    it('names an organisation in the consent, whose words the site then knows', async () => {
      const { url } = await savedByAuthor(context.site, form({ consent: 'required', consentBy: 'Brug & Zn' }));
      const page = await openPage(context.browser);
      await page.goto(url);
      await wait(1600);
      await fillIn(page, { email: 'by@example.com', consent: true });
      await send(page, '[part=success]');
      const [lead] = await leads(context.site, 'by@example.com');
      assert.match(lead.consent_text, /^I agree that Brug & Zn may use my details/);
      assert.equal(lead.wording, 'known');
      await page.browserContext().close();
    });

    it('lets a link fill in what was named and no more, and keeps that out of the address of the lead', async () => {
      const { url } = await savedByAuthor(context.site, form({ prefill: 'email' }));
      const page = await openPage(context.browser);
      await page.goto(`${url}${url.includes('?') ? '&' : '?'}email=link%40example.com&company=Evil&utm_source=mail`);
      const value = (name) => page.$eval(`brug-partner-form >>> [name=${name}]`, (input) => input.value);
      await page.waitForSelector('brug-partner-form >>> [name=email]');
      assert.equal(await value('email'), 'link@example.com');
      assert.equal(await value('company'), '');
      await wait(1600);
      await send(page, '[part=success]');
      const [lead] = await leads(context.site, 'link@example.com');
      assert.doesNotMatch(lead.page_url, /link(%40|@)example/);
      assert.deepEqual(JSON.parse(lead.utm), { utm_source: 'mail' });
      assert.equal(await page.evaluate(() => sessionStorage.getItem('brug-visit')), null);
      await page.browserContext().close();
    });

    it('sends along how the visit began, which stands at the lead, in its export and in the webhook', async () => {
      const content = form({ attribution: 'session' });
      const [first, second] = [await savedByAuthor(context.site, content), await savedByAuthor(context.site, content)];
      const page = await openPage(context.browser);
      const join = first.url.includes('?') ? '&' : '?';
      await page.goto(`${first.url}${join}utm_source=news&gclid=abc.-_1`);
      await page.waitForSelector('brug-partner-form:state(drawn)');
      await page.goto(second.url);
      await wait(1600);
      await fillIn(page, { email: 'visit@example.com' });
      await send(page, '[part=success]');
      const [lead] = await leads(context.site, 'visit@example.com');
      const landing = new URL(first.url);
      assert.deepEqual(JSON.parse(lead.fields), { email: 'visit@example.com' });
      assert.deepEqual(JSON.parse(lead.utm), {
        utm_source: 'news',
        gclid: 'abc.-_1',
        landing_page: landing.origin + landing.pathname,
      });
      const { context: sent } = (await php(`return Brug\\webhook_body( Brug\\get_lead( ${lead.id} ) );`)).data;
      assert.deepEqual(sent.utm, { utm_source: 'news' });
      assert.deepEqual(sent.clickIds, { gclid: 'abc.-_1' });
      assert.equal(sent.landingPage, landing.origin + landing.pathname);
      assert.equal(sent.agent, false);
      const csv = await php(
        `foreach ( array( 'menu', 'export' ) as $file ) require_once WP_PLUGIN_DIR . "/brug/includes/admin/$file.php"; ob_start(); Brug\\write_csv( array( 'search' => 'visit@' ) ); return ob_get_clean();`,
      );
      assert.match(csv, /"First page of the visit"/);
      assert.match(csv, /"utm_source=news, gclid=abc\.-_1"/);
      await page.browserContext().close();
      const admin = await logIn(context.browser, context.site, 'admin');
      await admin.goto(`${context.site.url}/wp-admin/admin.php?page=brug-leads&lead=${lead.id}`);
      const shown = await admin.$eval('.brug-lead', (element) => element.textContent);
      assert.ok(shown.includes('utm_source=news, gclid=abc.-_1'));
      assert.ok(shown.includes(`First page of the visit${landing.origin + landing.pathname}`));
      await admin.browserContext().close();
    });

    it('takes nothing of a stranger’s that only looks so', async () => {
      await post(context.site, { email: 'bent@example.com', landing_page: 'javascript:alert(1)', gclidx: 'mine' });
      const [lead] = await leads(context.site, 'bent@example.com');
      assert.equal(lead.utm, '');
      assert.equal(JSON.parse(lead.fields).gclidx, 'mine');
    });

    it('an agent of the visitor’s browser is quick, and the lead says that it filled in', async () => {
      const { status } = await post(context.site, { email: 'agent@example.com', agent: 'yes', elapsed_ms: '40' });
      assert.equal(status, 201);
      const [lead] = await leads(context.site, 'agent@example.com');
      assert.deepEqual([lead.agent, lead.status], ['yes', 'new']);
      assert.deepEqual(JSON.parse(lead.fields), { email: 'agent@example.com' });
      await delivered(context.site, 'agent@example.com', 'mail');
    });

    it('is kept also where the table is that of an earlier version', async () => {
      await php(
        "global $wpdb; update_option( 'brug_table', '5' ); return $wpdb->query( \"ALTER TABLE {$wpdb->prefix}brug_leads DROP COLUMN agent\" );",
      );
      assert.equal((await post(context.site, { email: 'older@example.com', agent: 'yes' })).status, 201);
      assert.equal((await leads(context.site, 'older@example.com'))[0].agent, 'yes');
    });

    it('is chosen in the editor, in an owner’s words', async () => {
      const { id } = await savedByAuthor(context.site, form({ heading: 'Join', consent: 'required' }));
      const page = await logIn(context.browser, context.site, 'admin');
      const frame = await openEditor(page, `${context.site.url}/wp-admin/post.php?post=${id}&action=edit`);
      await until(() => frame.$('brug-partner-form:state(drawn)'), 'the form');
      await page.evaluate(() => {
        const { select, dispatch } = window.wp.data;
        dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[0].clientId);
      });
      const attributes = () =>
        page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks()[0].attributes);
      const label = (text) => page.waitForSelector(`::-p-xpath(//label[text()="${text}"])`);
      const type = async (text, value) => {
        const input = await (await label(text)).evaluateHandle((each) => each.control);
        // The block takes focus to itself a moment after it was selected.
        await until(() => input.evaluate((each) => (each.focus(), each.select(), each.matches(':focus'))), text);
        await wait(100);
        await input.type(value);
        await until(() => input.evaluate((each, typed) => each.value === typed, value), `${value} in ${text}`);
      };
      // Not with the mouse: the sidebar is still sliding in.
      for (const panel of ['Links and campaigns', 'AI assistants']) {
        const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${panel}")])`);
        await button.evaluate((each) => each.click());
      }
      await label('Where the visitor came from');
      await type('Organisation that is named in the consent', 'Brug & Zn');
      await until(
        () =>
          frame.$eval('brug-partner-form [slot=consent]', (each) => each.textContent.includes('that Brug & Zn may')),
        'the name in the consent',
      );
      await page.evaluate(() => {
        const [fieldset] = [...document.querySelectorAll('fieldset')].filter((each) =>
          each.textContent.includes('A link may fill in'),
        );
        fieldset.querySelector('input').click();
      });
      await (
        await (await label('Where the visitor came from')).evaluateHandle((each) => each.control)
      ).select('session');
      await type('What the form is for', 'Sends a question.');
      await type('Short name of the form', 'ask');
      await shoot(page, 'editor-form-options');
      const { consentBy, prefill, attribution, toolname, tooldescription } = await attributes();
      assert.deepEqual(
        [consentBy, prefill, attribution, toolname, tooldescription],
        ['Brug & Zn', 'email', 'session', 'ask', 'Sends a question.'],
      );
      assert.deepEqual(page.mistakes, []);
      await page.browserContext().close();
    });
  });
}
