import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { openPage, shoot, until } from '../browser.mjs';
import { deliveries, delivered, leads, post } from '../visitor.mjs';

/** A program that takes leads; it answers with the statuses in turn, the last one for ever. */
async function startReceiver(...statuses) {
  const requests = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ headers: request.headers, body });
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    response.writeHead(status, { location: '/elsewhere' }).end(`answer ${status}`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/leads`, requests, close: () => server.close() };
}

/** @param {import('../on-wordpress.mjs').Context} context */
export function answers(context) {
  const php = (code) => context.site.evaluate(code);
  const settings = (values) =>
    php(
      `return update_option( 'brug_settings', json_decode( '${JSON.stringify(values)}', true ) + (array) get_option( 'brug_settings', array() ) );`,
    );
  const seal = (form) => php(`return Brug\\seal_form( json_decode( '${JSON.stringify(form)}', true ) );`);
  const mailTo = (address) =>
    context.site
      .mails()
      .split(/^(?=To: )/m)
      .filter((mail) => mail.startsWith(`To: ${address}\n`));
  const cron = () =>
    php(`global $wpdb; $wpdb->query( 'UPDATE ' . Brug\\deliveries_table() . " SET due_at = '2020-01-01' WHERE due_at IS NOT NULL" );
      do_action( 'brug_deliver' ); return 1;`);

  describe('the reply to the visitor', () => {
    it('is none until the settings say so', async () => {
      await post(context.site, { email: 'quiet@example.com', brug_form: await seal({ fields: 'email' }) });
      await delivered(context.site, 'quiet@example.com', 'mail');
      assert.deepEqual(mailTo('quiet@example.com'), []);
    });

    it('says that it was received, or gives the document, in the language of the visitor and without what was typed', async () => {
      await settings({ reply: 'received', reply_text: 'Call us: 012.', public_contact: 'hello@example.com' });
      const document = 'https://example.com/gap.pdf';
      const cases = {
        'message@example.com': [
          { locale: 'en', fields: 'email' },
          /^Subject: We have received your message$/m,
          /will get in touch/,
        ],
        'bericht@example.com': [{ locale: 'nl-BE', fields: 'email' }, /^Subject: .*bericht/m, /contact met je op/],
        'document@example.com': [
          { locale: 'en', fields: 'email', document, heading: 'The gap' },
          /^Subject: Your download: The gap$/m,
          /https:\/\/example\.com\/gap\.pdf/,
        ],
      };
      for (const [email, [{ locale, ...form }, subject, text]] of Object.entries(cases)) {
        const values = {
          email,
          locale,
          name: 'Buy cheap',
          message: 'http://spam.example',
          document: 'http://evil.example',
        };
        await post(context.site, { ...values, brug_form: await seal(form) });
        await delivered(context.site, email, 'reply');
        const [mail, ...others] = await until(() => mailTo(email).length && mailTo(email), 'the reply');
        assert.deepEqual(others, []);
        assert.match(mail, subject);
        assert.match(mail, text);
        assert.match(mail, /Call us: 012\.[^]*Brug & Co/);
        assert.match(mail, /^Reply-To: hello@example\.com$/m);
        assert.match(mail, /^Auto-Submitted: auto-replied$/m);
        assert.doesNotMatch(mail, /cheap|spam|evil/);
      }
    });

    it('is for forms of the site only, and at most three a day for one address', async () => {
      await post(context.site, { email: 'cannon@example.com' });
      await delivered(context.site, 'cannon@example.com', 'mail');
      assert.equal((await deliveries(context.site, 'cannon@example.com')).reply, undefined);
      const brug_form = await seal({ fields: 'email' });
      for (let times = 0; times < 5; times++) await post(context.site, { email: 'cannon@example.com', brug_form });
      await cron();
      await until(() => mailTo('cannon@example.com').length >= 3, 'three replies');
      assert.equal(mailTo('cannon@example.com').length, 3);
    });

    it('can hold a link that confirms the address; only a press on the button confirms', async () => {
      await settings({ reply: 'confirm' });
      const email = 'confirm@example.com';
      await post(context.site, { email, locale: 'en', brug_form: await seal({ fields: 'email' }) });
      await delivered(context.site, email, 'reply');
      const [mail] = mailTo(email);
      const [link] = /http\S+brug_confirm=\S+/.exec(mail);
      const state = async () => (await leads(context.site, email))[0].confirmed_at;
      assert.equal((await fetch(link)).status, 200);
      assert.equal(await state(), null);
      assert.equal(
        (await fetch(link.replace(/.$/, 'x'), { method: 'POST', body: new URLSearchParams({ confirm: '1' }) })).status,
        404,
      );
      assert.equal(await state(), null);
      const page = await openPage(context.browser);
      await page.goto(link);
      await shoot(page, 'confirm');
      assert.match(
        await page.$eval('body', (body) => body.textContent),
        /Is confirm@example\.com your email address\?/,
      );
      await Promise.all([page.waitForNavigation(), page.click('button')]);
      assert.match(await page.$eval('body', (body) => body.textContent), /Your email address is confirmed/);
      assert.match(await state(), /^\d{4}-/);
      await page.browserContext().close();
      await settings({ reply: '', reply_text: '', public_contact: '' });
    });
  });

  describe('the webhook', () => {
    it('gets each lead as JSON, signed, and again when it failed; its state stands at the lead', async () => {
      const receiver = await startReceiver(500, 302, 200);
      await settings({ webhook_url: receiver.url });
      const secret = await php("return Brug\\setting( 'webhook_secret' );");
      const email = 'hook@example.com';
      const questions = [{ name: 'q-team', label: 'Size of your team?' }];
      const brug_form = await seal({
        fields: 'email',
        consent: 'optional',
        wording: 'Yes',
        heading: 'Join',
        questions,
      });
      const { id } = await post(context.site, {
        email,
        brug_form,
        'q-team': '12',
        utm_source: 'news',
        consent: 'yes',
        consent_text: 'Yes',
      });
      await delivered(context.site, email, 'webhook', 'failed');
      assert.match((await deliveries(context.site, email)).webhook.error, /^500 answer 500/);
      await cron();
      assert.match((await deliveries(context.site, email)).webhook.error, /^302/);
      await cron();
      await delivered(context.site, email, 'webhook');
      assert.equal(receiver.requests.length, 3);
      for (const { headers, body } of receiver.requests) {
        assert.equal(headers['content-type'], 'application/json');
        assert.equal(headers['webhook-id'], `lead_${id}`);
        const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
        const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
        assert.equal(headers['webhook-signature'], `v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
        const { type, data } = JSON.parse(body);
        assert.equal(type, 'lead.created');
        assert.deepEqual(data.values, { email, 'q-team': '12' });
        assert.deepEqual(data.labels, { 'q-team': 'Size of your team?' });
        assert.deepEqual(data.form, { known: true, title: 'Join' });
        assert.deepEqual(data.context.utm, { utm_source: 'news' });
        assert.deepEqual([data.consents[0].given, data.consents[0].text, data.consents[0].known], [true, 'Yes', true]);
      }
      receiver.close();
    });

    it('hears that an address was confirmed, and nothing of spam', async () => {
      const receiver = await startReceiver(204);
      await settings({ webhook_url: receiver.url });
      const { id } = await post(context.site, { email: 'later@example.com' });
      await post(context.site, { email: 'robot2@example.com', brug_extra: 'x' });
      await delivered(context.site, 'later@example.com', 'webhook');
      await php(
        `Brug\\confirm_lead( Brug\\find_leads( array( 'search' => 'later@' ), 1 )[0] ); do_action( 'brug_deliver' ); return 1;`,
      );
      await until(() => receiver.requests.length === 2, 'the second message');
      const types = receiver.requests.map(({ body }) => JSON.parse(body).type);
      assert.deepEqual(types, ['lead.created', 'lead.confirmed']);
      assert.equal(receiver.requests[1].headers['webhook-id'], `lead_${id}_confirmed`);
      await settings({ webhook_url: '' });
      receiver.close();
    });
  });
}
