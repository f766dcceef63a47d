import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { leads, post } from '../visitor.mjs';

const REFUSED = {
  'a form that was sent faster than a person can': [{ elapsed_ms: '300', email: 'robot@example.com' }, 429],
  'no identity': [{ submission_id: '', email: 'robot@example.com' }, 400],
  'an identity that is none': [{ submission_id: 'x', email: 'robot@example.com' }, 400],
  'no e-mail address': [{ email: '' }, 422, ['email']],
  'something that is no e-mail address': [{ email: 'robot@' }, 422, ['email']],
  'rules that somebody changed': [
    { email: '', brug_form: '0123456789abcdef0123456789abcdef{"fields":"name?"}' },
    422,
    ['email'],
  ],
  'a text that is too long': [{ email: 'robot@example.com', company: 'x'.repeat(1001) }, 422, ['company']],
  'an address that is too long to store': [{ email: `${'a'.repeat(250)}@example.com` }, 422, ['email']],
  'a time that no form takes': [{ elapsed_ms: '1e99', email: 'robot@example.com' }, 400],
  'more fields than a form has': [
    Object.fromEntries([
      ['email', 'robot@example.com'],
      ...Array.from({ length: 60 }, (_, index) => [`f${index}`, 'x']),
    ]),
    413,
  ],
  'a body that is too large': [{ email: 'robot@example.com', message: 'x'.repeat(70_000) }, 413],
};

/** @param {import('../on-wordpress.mjs').Context} context */
export function receiver(context) {
  describe('the receiver', () => {
    for (const [name, [values, status, fields]] of Object.entries(REFUSED)) {
      it(`keeps nothing of ${name}: ${status}`, async () => {
        const { answer, ...response } = await post(context.site, values);
        assert.equal(response.status, status);
        assert.deepEqual(answer.errors && Object.keys(answer.errors), fields);
        assert.equal(response.headers.get('cache-control'), 'no-store');
        if (status === 429) assert.equal(response.headers.get('retry-after'), '2');
        assert.equal((await leads(context.site, 'robot')).length, 0);
      });
    }

    it('takes urlencoded bodies only', async () => {
      const { status } = await post(context.site, {}, { type: 'application/json', body: '{}' });
      assert.equal(status, 415);
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
      assert.equal((await post(context.site, values)).status, 201);
      const [lead] = await leads(context.site, 'lists@example.com');
      assert.deepEqual(JSON.parse(lead.fields), { email: 'lists@example.com', 'topic.of': 'a=b, 5 < 6 & “7”' });
      assert.deepEqual(JSON.parse(lead.utm), { utm_source: 'news' });
    });

    it('tells IPv4 visitors apart, counts what is stored, and keeps no address', async () => {
      const setLimit = (limit) =>
        context.site.evaluate(
          `$all = get_option( 'brug_settings' ); $all['rate_limit'] = ${limit}; return update_option( 'brug_settings', $all );`,
        );
      await setLimit(2);
      const from = (address, values) =>
        post(context.site, { email: 'often@example.com', ...values }, { headers: { 'x-test-address': address } });
      const statuses = [];
      // Mistakes do not count; who corrects them is not kept out.
      for (const email of ['x', 'y', 'z', 'often@example.com', 'often@example.com', 'often@example.com']) {
        const { status, headers } = await from('::ffff:203.0.113.7', { email });
        statuses.push(status);
        if (status === 429) assert.ok(Number(headers.get('retry-after')) <= 600);
      }
      assert.deepEqual(statuses, [422, 422, 422, 201, 201, 429]);
      assert.equal((await from('::ffff:203.0.113.9')).status, 201, 'another visitor of the same socket');
      for (const same of ['203.0.113.7', '::FFFF:203.0.113.7', '::ffff:cb00:7107', '0:0:0:0:0:ffff:cb00:7107']) {
        assert.equal((await from(same)).status, 429, `the same visitor by another socket: ${same}`);
      }
      assert.equal((await from('::ffff:cb00:710a')).status, 201, 'another visitor, written in the same way');
      for (const address of ['2001:db8:1:2::5', '2001:db8:1:2::6']) await from(address);
      for (const unknown of ['', 'unknown', '10.0.0.1', '127.0.0.1', '::ffff:10.0.0.1', '::1', 'fd00::5']) {
        for (let times = 0; times < 3; times++) assert.equal((await from(unknown)).status, 201, unknown);
      }
      const kept = await context.site.evaluate(
        `global $wpdb; return $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE '%brug_rate%'" );`,
      );
      assert.ok(kept.length > 0);
      assert.doesNotMatch(JSON.stringify(kept), /127\.0\.0\.1|203\.0\.113/);
      await setLimit(20);
    });

    it('does not take a proxy for one visitor, and tells the owner of it', async () => {
      const headers = { 'x-test-address': '198.51.100.4', 'x-forwarded-for': '203.0.113.20' };
      for (let times = 0; times < 25; times++) {
        assert.equal((await post(context.site, { email: 'proxy@example.com' }, { headers })).status, 201);
      }
      const { status, label } = await context.site.evaluate('return Brug\\health_of_leads();');
      assert.deepEqual([status, label], ['recommended', 'Visitors cannot be told apart']);
      await context.site.evaluate("return delete_option( 'brug_proxy' );");
    });

    it('keeps one row of those who were too quick, however many they are', async () => {
      const rows = () =>
        context.site.evaluate(
          `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%brug_quick%'" );`,
        );
      const quick = { submission_id: crypto.randomUUID(), elapsed_ms: '300', email: 'quick@example.com' };
      const answers = [];
      for (let times = 0; times < 5; times++)
        answers.push(await post(context.site, { ...quick, submission_id: crypto.randomUUID() }));
      answers.push(await post(context.site, quick));
      assert.deepEqual(
        answers.map(({ status }) => status),
        Array(6).fill(429),
      );
      await wait(1100);
      assert.equal((await post(context.site, quick)).status, 201);
      assert.ok((await rows()) <= 2, `${await rows()} rows`);
    });

    it('answers in the language of the site, also a variant that has no words of its own', async () => {
      for (const [locale, words] of Object.entries({
        nl_NL: /volledig e-mailadres/,
        de_DE_formal: /E-Mail-Adresse/,
        fr_CA: /adresse e-mail/,
      })) {
        await context.site.evaluate(`return update_option( 'brug_test_locale', '${locale}' );`);
        const { answer } = await post(context.site, { email: 'x', locale: 'pl' });
        assert.match(answer.errors.email, words);
      }
      await context.site.evaluate("return delete_option( 'brug_test_locale' );");
    });
  });
}
