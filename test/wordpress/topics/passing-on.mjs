import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logIn, shoot, until } from '../browser.mjs';
import { deliveries, delivered, leads, post } from '../visitor.mjs';

const NAME = 'Zoë 👩‍💻 Łukasz 李 €';

/** @param {import('../on-wordpress.mjs').Context} context */
export function passingOn(context) {
  const php = (code) => context.site.evaluate(code);
  const troubles = () => php('return Brug\\troubles();');
  const send = (email, values) => post(context.site, { email, ...values });
  /** Lets the site have a trouble while something is done. */
  async function whileThereIs(trouble, act) {
    await php(`return update_option( 'brug_test_troubles', array( '${trouble}' ) );`);
    try {
      return await act();
    } finally {
      await php("return delete_option( 'brug_test_troubles' );");
    }
  }
  /** Has WordPress's cron come at a time at which all is due. */
  const cron = () =>
    php(`global $wpdb; $wpdb->query( 'UPDATE ' . Brug\\deliveries_table() . " SET due_at = '2020-01-01' WHERE due_at IS NOT NULL" );
      do_action( 'brug_deliver' ); return 1;`);

  describe('when something on the site breaks', () => {
    it('a table that is gone is made again, the lead is stored and mailed, and the owner is told', async () => {
      const tables = ['brug_leads', 'brug_deliveries'];
      const move = (from, to) =>
        php(
          `global $wpdb; foreach ( array( '${tables.join("', '")}' ) as $name ) { $wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}{$name}${to}" ); $wpdb->query( "RENAME TABLE {$wpdb->prefix}{$name}${from} TO {$wpdb->prefix}{$name}${to}" ); } return 1;`,
        );
      await move('', '_away');
      assert.equal((await send('gone@example.com')).status, 201);
      await delivered(context.site, 'gone@example.com', 'mail');
      assert.match((await troubles()).lost, /the table with the leads was gone/);
      const page = await logIn(context.browser, context.site, 'admin');
      await page.goto(`${context.site.url}/wp-admin/index.php`);
      const notice = await page.$eval('.brug-troubles', (element) => element.textContent);
      assert.match(notice, /Leads need your attention.*the table with the leads was gone/s);
      await shoot(page, 'admin-dashboard');
      await Promise.all([page.waitForNavigation(), page.click('.brug-troubles a')]);
      assert.equal(await page.$('.brug-troubles'), null);
      await page.browserContext().close();
      await move('_away', '');
    });

    it('a lead is mailed also when only the table of what is passed on is gone', async () => {
      await php(
        'global $wpdb; return $wpdb->query( "RENAME TABLE {$wpdb->prefix}brug_deliveries TO {$wpdb->prefix}brug_away" );',
      );
      assert.equal((await send('half@example.com')).status, 201);
      await delivered(context.site, 'half@example.com', 'mail');
      await php(
        'global $wpdb; $wpdb->query( "DROP TABLE {$wpdb->prefix}brug_deliveries" ); return $wpdb->query( "RENAME TABLE {$wpdb->prefix}brug_away TO {$wpdb->prefix}brug_deliveries" );',
      );
    });

    it('what is marked as spam is passed on no further', async () => {
      context.site.allowMail(false);
      await send('spammer@example.com');
      await delivered(context.site, 'spammer@example.com', 'mail', 'failed');
      context.site.allowMail(true);
      const [lead] = await leads(context.site, 'spammer@example.com');
      await php(`Brug\\set_lead_status( ${lead.id}, 'spam' ); return 1;`);
      assert.deepEqual(await deliveries(context.site, 'spammer@example.com'), []);
      await php(`Brug\\delete_lead( ${lead.id} ); return 1;`);
    });

    it('a lead that cannot be stored is mailed; when that fails too, the visitor is not thanked', async () => {
      await whileThereIs('nothing can be stored', async () => {
        assert.equal((await send('unstored@example.com', { message: 'All of it' })).status, 201);
        assert.match(context.site.mails(), /All of it[^]*This email is all there is of it/);
        context.site.allowMail(false);
        assert.equal((await send('unstored@example.com')).status, 500);
        context.site.allowMail(true);
      });
      assert.match((await troubles()).unstored, /2 leads could not be stored.*not all of them could be mailed/);
      await php("return delete_option( 'brug_unstored' );");
    });

    for (const charset of ['utf8mb3', 'latin1']) {
      it(`a name in any script is kept in a table that was left in ${charset}`, async () => {
        await php(
          `global $wpdb; return $wpdb->query( "ALTER TABLE {$wpdb->prefix}brug_leads CONVERT TO CHARACTER SET ${charset}" );`,
        );
        assert.equal((await send(`${charset}@example.com`, { name: NAME })).status, 201);
        const [lead] = await leads(context.site, `${charset}@example.com`);
        assert.equal(lead.name, NAME);
        assert.equal(JSON.parse(lead.fields).name, NAME);
      });
    }

    it('a plugin that closes REST to visitors leaves the form open, and the rest closed', async () => {
      await whileThereIs('REST closed to visitors', async () => {
        assert.equal((await fetch(`${context.site.url}/wp-json/wp/v2/posts`)).status, 401);
        assert.equal((await send('closed@example.com')).status, 201);
        assert.equal((await php('return Brug\\health_of_route();')).status, 'good');
      });
    });

    for (const [trouble, says] of Object.entries({
      'REST blocked': /403: Blocked by the firewall/,
      'REST endpoints taken away': /404: /,
      'REST ended': /403: .*You are not authorized/,
    })) {
      it(`what closes the form is found by the test that posts, and told: ${trouble}`, async () => {
        const health = await whileThereIs(trouble, () => php('return Brug\\health_of_route();'));
        assert.equal(health.status, 'critical');
        assert.match(health.description, says);
        assert.match((await troubles()).route, /Forms may not reach this site/);
        assert.equal((await php('return Brug\\health_of_route();')).status, 'good');
        assert.equal((await troubles()).route, undefined);
      });
    }

    it('a mailer that ends the process is tried again by cron; until then the owner sees that it waits too long', async () => {
      await whileThereIs('mailer that ends the process', () => send('exit@example.com'));
      const { mail } = await deliveries(context.site, 'exit@example.com');
      assert.equal(mail.state, 'waiting');
      assert.ok(mail.wait > 60 && mail.wait <= 120, `next try in ${mail.wait} s`);
      await php(
        `global $wpdb; return $wpdb->query( 'UPDATE ' . Brug\\deliveries_table() . " SET changed_at = '2020-01-01' WHERE state = 'waiting'" );`,
      );
      assert.match((await troubles()).failed, /1 lead is kept here but was not passed on/);
      await cron();
      await delivered(context.site, 'exit@example.com', 'mail');
    });

    it('an e-mail that fails is tried after 2 minutes, 15 minutes and 2 hours, and then by hand', async () => {
      context.site.allowMail(false);
      assert.equal((await send('grace@example.com', { name: '=HYPERLINK("http://evil")' })).status, 201);
      const waits = [];
      await delivered(context.site, 'grace@example.com', 'mail', 'failed');
      for (let tries = 1; tries <= 4; tries++) {
        const { mail } = await deliveries(context.site, 'grace@example.com');
        assert.equal(mail.tries, tries);
        assert.notEqual(mail.error, '');
        waits.push(mail.wait && Math.round(mail.wait / 60));
        await cron();
      }
      context.site.allowMail(true);
      assert.deepEqual(waits, [2, 15, 120, null]);
    });

    it('a mailer that throws is an e-mail that failed', async () => {
      await whileThereIs('mailer that throws', async () => {
        assert.equal((await send('throws@example.com')).status, 201);
        await delivered(context.site, 'throws@example.com', 'mail', 'failed');
      });
      assert.match((await deliveries(context.site, 'throws@example.com')).mail.error, /No transport\./);
      await cron();
      await delivered(context.site, 'throws@example.com', 'mail');
    });

    it('a slow mail server is none that the visitor waits for', async () => {
      await whileThereIs('slow mail server', async () => {
        const begin = Date.now();
        assert.equal((await send('slow@example.com')).status, 201);
        const took = Date.now() - begin;
        assert.ok(took < 4000, `answered after ${took} ms`);
        await delivered(context.site, 'slow@example.com', 'mail');
      });
    });

    it('code of the site that fails does no harm and runs again', async () => {
      await whileThereIs('code of the site fails once', async () => {
        assert.equal((await send('code@example.com')).status, 201);
        await delivered(context.site, 'code@example.com', 'code', 'failed');
        assert.match((await deliveries(context.site, 'code@example.com')).code.error, /The CRM is asleep/);
        await cron();
        await delivered(context.site, 'code@example.com', 'code');
        assert.equal(await php("return count( get_option( 'brug_test_calls' ) );"), 2);
      });
    });

    for (const trouble of ['all e-mail is HTML', 'all e-mail gets a design']) {
      it(`what another plugin makes of e-mail, ours is plain text: ${trouble}`, async () => {
        const email = `${trouble.replace(/\W/g, '')}@example.com`;
        await whileThereIs(trouble, async () => {
          await send(email, { message: '<img src=http://evil.example>' });
          await delivered(context.site, email, 'mail');
        });
        const [mail] = context.site
          .mails()
          .split(/^(?=To: )/m)
          .filter((each) => each.includes(`Reply-To: ${email}`));
        assert.match(mail, /Content-Type: text\/plain/);
        assert.doesNotMatch(mail, /text\/html|<table>|<br/);
        assert.match(mail, /^Message: <img src=http:\/\/evil\.example>$/m);
      });
    }

    it('who fills in the hidden field is thanked; it is kept as spam, mailed to nobody, and can be let through', async () => {
      assert.equal((await send('robot@example.com', { brug_extra: 'x' })).status, 201);
      const [lead] = await leads(context.site, 'robot@example.com');
      assert.equal(lead.status, 'spam');
      assert.deepEqual(await deliveries(context.site, 'robot@example.com'), []);
      assert.equal(
        await php("return count( Brug\\find_leads( array( 'status' => '', 'search' => 'robot@' ), 9 ) );"),
        0,
      );
      await php(`Brug\\set_lead_status( ${lead.id}, 'new' ); do_action( 'brug_deliver' ); return 1;`);
      await delivered(context.site, 'robot@example.com', 'mail');
      await php(`Brug\\set_lead_status( ${lead.id}, 'spam' ); global $wpdb;
        $wpdb->update( Brug\\leads_table(), array( 'received_at' => gmdate( 'Y-m-d', time() - 31 * DAY_IN_SECONDS ) ), array( 'id' => ${lead.id} ) );
        do_action( 'brug_daily' ); return 1;`);
      assert.deepEqual(await leads(context.site, 'robot@example.com'), []);
    });

    it('several people get the e-mail, by the reason that the visitor gave', async () => {
      await php(
        `return update_option( 'brug_settings', array( 'recipients' => 'a@example.com, b@example.com; nobody', 'recipients_question' => 'help@example.com' ) + (array) get_option( 'brug_settings', array() ) );`,
      );
      for (const intent of ['partner', 'question']) {
        await send(`${intent}@example.com`, { intent });
        await delivered(context.site, `${intent}@example.com`, 'mail');
      }
      const to = (name) => new RegExp(`^To: (.*)\\n(?:.+\\n)*Reply-To: ${name}@`, 'm').exec(context.site.mails())?.[1];
      await until(() => to('question'), 'the e-mail');
      assert.equal(to('partner'), 'a@example.com, b@example.com');
      assert.equal(to('question'), 'help@example.com');
      await php("return delete_option( 'brug_settings' );");
    });
  });
}
