import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { buildWordPress } from '../../scripts/build-wordpress.mjs';
import { openBrowser } from '../e2e/demo-site.mjs';
import { exportCsv, mailAgain, readLeads, saveSettings } from './administrator.mjs';
import { savedByAuthor, writeArticle } from './author.mjs';
import { logIn, openPage, shoot } from './browser.mjs';
import { fillIn, leads, look, post, send } from './visitor.mjs';
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
  await site.evaluate(`$file = wp_upload_bits( 'gap.pdf', null, file_get_contents( '${PDF}' ) );
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
    assert.equal(await site.evaluate("return is_plugin_active( 'brug/brug.php' );"), true);
    await shoot(page, 'plugins');
    assert.deepEqual(page.mistakes, []);
    await page.browserContext().close();
  });

  it('lets an author write, save, reload and publish the three blocks with the keyboard', async () => {
    article = await writeArticle(browser, site);
    assert.match(article.url, /^http/);
  });

  for (const theme of ['twentytwentyfive', 'twentytwentyone']) {
    for (const width of [320, 768, 1280]) {
      it(`shows the three widgets to a visitor: ${theme}, ${width} px, nothing moves`, async () => {
        const { page, shifts, overflow, widgets } = await look(browser, article.url, { theme, width });
        assert.deepEqual(
          widgets.map(({ name }) => name),
          ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'],
        );
        for (const { name, left, right, width: own, spare } of widgets) {
          assert.ok(
            left >= 0 && right >= 0 && own >= 250,
            `${name} is ${own} px wide, ${left} and ${right} px from the edges`,
          );
          assert.ok(spare < 70, `${name} leaves ${spare} px of its place empty`);
        }
        assert.deepEqual(shifts, []);
        assert.equal(overflow, 0);
        assert.deepEqual(page.mistakes, []);
        await page.browserContext().close();
      });
    }
  }

  it('loads its script where a widget is, once, with version and defer, and nowhere else', async () => {
    for (const theme of ['twentytwentyfive', 'twentytwentyone']) {
      const scripts = async (url) =>
        (await (await fetch(`${url}?theme=${theme}`)).text()).match(/<script[^>]+brug\.js[^>]*>/g) ?? [];
      const [script, ...others] = await scripts(article.url);
      assert.match(script, /brug\.js\?ver=\d+\.\d+\.\d+".* defer/);
      assert.deepEqual(others, []);
      assert.deepEqual(await scripts(`${site.url}/hello-world/`), []);
    }
  });

  it('takes a form: mistakes are shown at the field, then it is stored once and mailed', async () => {
    const page = await openPage(browser);
    await page.goto(article.url);
    // The plugin has its doubts about who is quicker than a person.
    await wait(1500);
    const ada = { name: 'Ada Lovelace', company: '<b>Engines & co</b>', message: 'Hello\nworld', consent: true };
    // The browser thinks that this address is one; WordPress knows better.
    await fillIn(page, { ...ada, email: 'ada@localhost' });
    const message = await send(page, '[part=error]:not(:empty)');
    assert.match(await message.evaluate((element) => element.textContent), /not a complete e-mail address/);
    assert.equal((await leads(site)).length, 0);
    await fillIn(page, { email: 'ada@example.com' });
    await shoot(page, 'form-mistake');
    await send(page, '[part=success]');

    const [lead, ...others] = await leads(site);
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
    assert.equal(lead.mail, 'sent');
    assert.match(site.mails(), /^To: admin@example\.com/m);
    assert.match(site.mails(), /^Reply-To: ada@example\.com/m);
    assert.match(site.mails(), /^Subject: \[Brug & Co\] New lead: Ada Lovelace/m);
    // The browser itself reports the answer 422.
    assert.deepEqual(
      page.mistakes.filter((mistake) => !mistake.includes('422')),
      [],
    );
    await page.browserContext().close();
  });

  it('stores one submission once, also when it arrives four times at the same moment', async () => {
    const values = { submission_id: crypto.randomUUID(), email: 'twice@example.com', name: 'Twice' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(site, values)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201]);
    assert.equal((await leads(site, 'twice@example.com')).length, 1);
    assert.equal(site.mails().match(/^Reply-To: twice@/gm).length, 1);
  });
});

const REFUSED = {
  'a robot that fills in the hidden field is thanked': [{ brug_extra: 'x', email: 'robot@example.com' }, 201],
  'a form that was sent faster than a person can': [{ elapsed_ms: '300', email: 'robot@example.com' }, 429],
  'no identity': [{ submission_id: '', email: 'robot@example.com' }, 400],
  'an identity that is none': [{ submission_id: 'x', email: 'robot@example.com' }, 400],
  'no e-mail address': [{ email: '' }, 422, ['email']],
  'something that is no e-mail address': [{ email: 'robot@' }, 422, ['email']],
  'rules that somebody changed': [{ email: '', brug_rules: 'name?|none|0123456789abcdef' }, 422, ['email']],
  'a text that is too long': [{ email: 'robot@example.com', company: 'x'.repeat(1001) }, 422, ['company']],
  'a body that is too large': [{ email: 'robot@example.com', message: 'x'.repeat(70_000) }, 413],
};

describe('the receiver', () => {
  for (const [name, [values, status, fields]] of Object.entries(REFUSED)) {
    it(`keeps nothing of ${name}: ${status}`, async () => {
      const { answer, ...response } = await post(site, values);
      assert.equal(response.status, status);
      assert.deepEqual(answer.errors && Object.keys(answer.errors), fields);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      if (status === 429) assert.equal(response.headers.get('retry-after'), '2');
      assert.equal((await leads(site, 'robot')).length, 0);
    });
  }

  it('takes urlencoded bodies only', async () => {
    const { status } = await post(site, {}, { type: 'application/json', body: '{}' });
    assert.equal(status, 415);
  });

  it('checks what the form on the page asks, sealed in the page', async () => {
    const sealed = await site.evaluate("return Brug\\seal_rules( 'name email? phone', 'required' );");
    const { status, answer } = await post(site, { brug_rules: sealed, email: '', consent: 'no' });
    assert.equal(status, 422);
    assert.deepEqual(Object.keys(answer.errors), ['name', 'phone', 'consent']);
  });

  it('keeps several values of one name, and text as it was typed', async () => {
    const values = [
      ['submission_id', crypto.randomUUID()],
      ['elapsed_ms', '5000'],
      ['email', 'lists@example.com'],
      ['topic.of', 'a=b'],
      ['topic.of', '5 < 6 & “7”'],
      ['utm_source', 'news'],
    ];
    assert.equal((await post(site, values)).status, 201);
    const [lead] = await leads(site, 'lists@example.com');
    assert.deepEqual(JSON.parse(lead.fields), { email: 'lists@example.com', 'topic.of': 'a=b, 5 < 6 & “7”' });
    assert.deepEqual(JSON.parse(lead.utm), { utm_source: 'news' });
  });

  it('limits how often one visitor sends, and keeps no address', async () => {
    await site.evaluate("return update_option( 'brug_test_limit', 1 );");
    const answers = [];
    for (let times = 0; times < 2; times++) answers.push(await post(site, { email: 'often@example.com' }));
    await site.evaluate("return update_option( 'brug_test_limit', 200 );");
    assert.equal(answers[1].status, 429);
    assert.ok(Number(answers[1].headers.get('retry-after')) <= 600);
    const kept = await site.evaluate(
      `global $wpdb; return $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE '%brug_rate%'" );`,
    );
    assert.ok(kept.length > 0);
    assert.doesNotMatch(JSON.stringify(kept), /127\.0\.0\.1/);
  });

  it('answers in the language of the site, also a variant that has no words of its own', async () => {
    for (const [locale, words] of Object.entries({
      nl_NL: /volledig e-mailadres/,
      de_DE_formal: /E-Mail-Adresse/,
      fr_CA: /adresse e-mail/,
    })) {
      await site.evaluate(`return update_option( 'brug_test_locale', '${locale}' );`);
      const { answer } = await post(site, { email: 'x' });
      assert.match(answer.errors.email, words);
    }
    await site.evaluate("return delete_option( 'brug_test_locale' );");
  });

  it('stores a lead whose e-mail cannot be sent, and says so at the lead', async () => {
    site.allowMail(false);
    const { status } = await post(site, { email: 'grace@example.com', name: '=HYPERLINK("http://evil")' });
    site.allowMail(true);
    assert.equal(status, 201);
    const [lead] = await leads(site, 'grace@example.com');
    assert.equal(lead.mail, 'failed');
    assert.notEqual(lead.mail_error, '');
  });
});

describe('another version of WordPress', () => {
  it('6.1 says that it is too old', () => {
    const { version, problem } = site.activateIn('bookworm', zip);
    assert.match(version, /^6\.1\./);
    assert.match(
      problem,
      new RegExp(
        `Current WordPress version \\(${version}\\) does not meet minimum requirements.*requires WordPress 6\\.4`,
      ),
    );
  });
});

describe('an author', () => {
  const elsewhere = 'https://elsewhere.example/';

  it('cannot choose where leads go, by block or by shortcode', async () => {
    const block = `<!-- wp:brug/partner-form {"heading":"x","action":"${elsewhere}","service":"none"} /-->`;
    const shortcode = `[brug_partner_form heading="Write us" fields="name email" action="${elsewhere}" consent="optional"]`;
    const { url } = await savedByAuthor(site, `${block}\n\n${shortcode}`);
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
      site,
      `<!-- wp:brug/partner-form {"heading":"${evil}","fields":"${evil}","place":"14:1em;background:url(x) ${evil}"} /-->
      <!-- wp:brug/whitepaper-cta {"heading":"${evil}","href":"javascript:alert(1)","cover":"javascript:alert(2)"} --><!-- /wp:brug/whitepaper-cta -->`,
    );
    const page = await openPage(browser);
    await page.goto(url);
    assert.equal(await page.$('img[onerror], [style*=background]'), null);
    assert.equal(await page.$('a[href^=javascript]'), null);
    await page.browserContext().close();
  });

  it('and an editor see no leads', async () => {
    const page = await logIn(browser, site, 'editor');
    for (const path of [
      'admin.php?page=brug-leads',
      'admin.php?page=brug-settings',
      'admin-post.php?action=brug_export',
    ]) {
      const response = await page.goto(`${site.url}/wp-admin/${path}`);
      assert.equal(response.status(), 403, path);
    }
    await page.browserContext().close();
  });
});

describe('an administrator', () => {
  let page;

  it('finds a lead, reads it, changes its status', async () => {
    page = await readLeads(browser, site);
  });

  it('mails a lead again', async () => {
    await mailAgain(page, site);
  });

  it('exports CSV in which no formula runs', async () => {
    const { type, csv } = await exportCsv(page, site);
    assert.match(type, /^text\/csv/);
    const [head, ...rows] = csv.trimEnd().split('\n');
    assert.ok(head.startsWith('\uFEFFReceived,Status,Reason,Name,'));
    assert.ok(rows.length > 3);
    assert.ok(csv.includes(`"'=HYPERLINK(""http://evil"")"`));
    assert.doesNotMatch(csv, /(^|[,;])"?[=+@-]/m);
  });

  it('exports and erases what is kept of somebody, with the tools of WordPress', async () => {
    const call = (kind) =>
      `$all = apply_filters( 'wp_privacy_personal_data_${kind}', array() ); return $all['brug']['callback']( 'ada@example.com', 1 );`;
    const archive = JSON.stringify(await site.evaluate(call('exporters')));
    for (const words of ['Ada Lovelace', 'Engines & co', 'I agree']) assert.ok(archive.includes(words), words);
    assert.equal((await site.evaluate(call('erasers'))).items_removed, true);
    assert.deepEqual(await leads(site, 'ada@example.com'), []);
    assert.equal((await leads(site, 'twice@example.com')).length, 1);
  });

  it('finds the suggested text for the privacy statement', async () => {
    await page.goto(`${site.url}/wp-admin/options-privacy.php?tab=policyguide`);
    assert.match(await page.$eval('#wpbody', (body) => body.textContent), /the words of your consent with its time/);
  });

  it('chooses recipient, accent and how long leads stay; mistakes are said', async () => {
    const own = { recipient: 'sales@example.com', keep_days: '30', public_contact: 'nobody' };
    const notices = await saveSettings(page, site, own);
    assert.ok(
      notices.some((notice) => notice.includes('“nobody” is not an e-mail address')),
      notices.join(),
    );
    assert.equal(await site.evaluate('return Brug\\recipient();'), 'sales@example.com');
    const css = async (accent) => {
      await site.evaluate(
        `$all = get_option( 'brug_settings' ); $all['accent'] = '${accent}'; return update_option( 'brug_settings', $all );`,
      );
      return /--brug-accent:([^;}]+)/.exec(await (await fetch(article.url)).text())?.[1];
    };
    assert.equal(await css(''), 'var(--wp--preset--color--contrast)');
    assert.match(await css('palette:accent-1'), /^var\(--wp--preset--color--accent-1, #[0-9a-f]{6}\)$/i);
    assert.equal(await css('#0e6b5c'), '#0e6b5c');
  });

  it('leaves old leads to the daily clean-up', async () => {
    await site.evaluate(
      `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}brug_leads SET received_at = '2020-01-01' WHERE email = 'twice@example.com'" );`,
    );
    const before = (await leads(site)).length;
    await site.evaluate("do_action( 'brug_daily' ); return 1;");
    assert.equal((await leads(site)).length, before - 1);
    assert.deepEqual(await leads(site, 'twice@example.com'), []);
  });

  it('uninstalls all of it', async () => {
    const left =
      await site.evaluate(`deactivate_plugins( 'brug/brug.php' ); uninstall_plugin( 'brug/brug.php' ); global $wpdb;
      return array( $wpdb->get_col( 'SHOW TABLES LIKE "%brug%"' ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%brug%' AND option_name NOT LIKE 'brug_test%'" ), wp_next_scheduled( 'brug_daily' ) );`);
    assert.deepEqual(left, [[], [], false]);
  });

  it('never met a notice or warning of PHP', () => {
    assert.equal(site.mistakes(), '');
  });
});
