import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leads, post } from '../visitor.mjs';

const CONSENT = 'I agree that Brug & Co may use my details to contact me. I can withdraw this at any time.';

/** @param {import('../on-wordpress.mjs').Context} context */
export function enforced(context) {
  const php = (code) => context.site.evaluate(code);
  const send = (values) => post(context.site, values);
  const seal = (form) => php(`return Brug\\seal_form( json_decode( '${JSON.stringify(form)}', true ) );`);
  /** Runs what is only there for the admin. */
  const admin = (code) =>
    php(
      `foreach ( array( 'menu', 'export' ) as $file ) require_once WP_PLUGIN_DIR . "/brug/includes/admin/$file.php"; ${code}`,
    );
  const newest = async (search) => (await leads(context.site, search))[0];

  describe('what a form asks', () => {
    it('is checked, with the message that a question needs and the questions of the site', async () => {
      const brug_form = await seal({
        fields: 'intent name email? phone message?',
        consent: 'required',
        wording: CONSENT,
        questions: [
          { name: 'team', label: 'Size of your team', required: true },
          { name: 'why', label: 'Why?' },
        ],
      });
      const { status, answer } = await send({ brug_form, intent: 'question', email: '', consent: 'no', locale: 'en' });
      assert.equal(status, 422);
      assert.deepEqual(answer.errors, {
        name: 'Enter: Name.',
        phone: 'Enter: Phone.',
        message: 'Enter: Message.',
        team: 'Enter: Size of your team.',
        consent: 'Tick the box to give your consent.',
      });
    });

    it('cannot be left out: without a form that the site knows, an address is needed and the lead is marked', async () => {
      for (const values of [{}, { message: 'buy http://spam.example' }, { name: 'x' }]) {
        const { status, answer } = await send(values);
        assert.equal(status, 422);
        assert.deepEqual(Object.keys(answer.errors), ['email']);
      }
      const brug_form = await seal({ fields: 'name?' });
      const twice = new URLSearchParams([...Array(2).fill(['brug_form', brug_form])]);
      for (const [name, values, form] of [
        ['no form', {}, 'unknown'],
        ['a form of the site', { brug_form }, 'known'],
        ['two forms', { brug_form: twice.getAll('brug_form').join(', ') }, 'unknown'],
      ]) {
        const email = `${form}${name.length}@example.com`;
        assert.equal((await send({ email, ...values })).status, 201);
        assert.equal((await newest(email)).form, form, name);
      }
      assert.equal((await send({ phone: '+31612345678', name: 'By phone' })).status, 201);
    });

    it('says in which words consent was given, and when, as far as the site can know', async () => {
      const brug_form = await seal({ fields: 'email', consent: 'optional', wording: CONSENT });
      const now = new Date().toISOString();
      const cases = {
        'the words of the form': [{ brug_form, consent_text: CONSENT, consent_at: now }, 'known', now],
        'other words': [{ brug_form, consent_text: 'Yes to all', consent_at: now }, 'unknown', now],
        'no form': [{ consent_text: CONSENT, consent_at: now }, 'unknown', now],
        'a time that is none': [{ brug_form, consent_text: CONSENT, consent_at: '<script>' }, 'known'],
        'a time to come': [{ brug_form, consent_text: CONSENT, consent_at: '2999-01-01T00:00:00.000Z' }, 'known'],
      };
      for (const [name, [values, wording, at]] of Object.entries(cases)) {
        const { id, status } = await send({ email: 'consent@example.com', consent: 'yes', ...values });
        assert.equal(status, 201, name);
        const lead = (await leads(context.site, 'consent@')).find((each) => each.submission_id === id);
        assert.equal(lead.wording, wording, name);
        if (at) assert.equal(lead.consent_at, at, name);
        else assert.ok(Math.abs(new Date(lead.consent_at) - Date.now()) < 60_000, `${name}: ${lead.consent_at}`);
      }
      const huge = await send({ email: 'huge@example.com', consent: 'yes', consent_text: 'x'.repeat(60_000) });
      assert.equal(huge.status, 201);
      assert.equal((await newest('huge@')).consent_text.length, 5000);
    });

    it('is asked on the page in the words that are sealed', async () => {
      const html = await (await fetch(context.article.url)).text();
      assert.ok(html.includes(`<span slot="consent">${CONSENT.replace('&', '&amp;')}</span>`));
      const lead = await newest('ada@example.com');
      assert.deepEqual([lead.consent_text, lead.wording, lead.form], [CONSENT, 'known', 'known']);
    });

    it('is told in the language of the visitor, whatever the site speaks', async () => {
      const words = {
        nl: 'Vul een volledig e-mailadres in, zoals naam@example.com.',
        nl_NL: 'Vul een volledig e-mailadres in, zoals naam@example.com.',
        'nl-BE': 'Vul een volledig e-mailadres in, zoals naam@example.com.',
        de: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com.',
        'fr-CH': 'Indiquez une adresse e-mail complète, par exemple nom@example.com.',
        en: 'Enter a full email address, like name@example.com.',
        pl: 'Enter a full email address, like name@example.com.',
        '': 'Enter a full email address, like name@example.com.',
      };
      for (const [locale, message] of Object.entries(words)) {
        assert.equal((await send({ email: 'x', locale })).answer.errors.email, message, locale);
      }
      await php("return update_option( 'brug_test_locale', 'nl_NL' );");
      assert.equal((await send({ email: 'x', locale: 'en-GB' })).answer.errors.email, words.en);
      assert.equal((await send({ email: 'x', locale: 'pl' })).answer.errors.email, words.nl);
      await php("return delete_option( 'brug_test_locale' );");
    });
  });

  describe('what was typed', () => {
    const TEXTS = {
      'an emoji of several': '👩‍💻 👨‍👩‍👧',
      'Persian, with its joiners': 'می‌خواهم',
      'tags and quotes': `<b>"it's"</b> & \\ %s {{x}}`,
      'lines and tabs': 'a\n\tb',
      'from right to left': 'שלום (abc)',
    };
    for (const [name, text] of Object.entries(TEXTS)) {
      it(`stays as it is: ${name}`, async () => {
        const { id } = await send({ email: 'typed@example.com', message: text });
        const lead = (await leads(context.site, 'typed@')).find((each) => each.submission_id === id);
        assert.equal(JSON.parse(lead.fields).message, text);
      });
    }

    it('loses a broken byte and no more', async () => {
      const id = crypto.randomUUID();
      const body = `submission_id=${id}&elapsed_ms=5000&email=broken@example.com&name=%ff%feAda%c3`;
      assert.equal((await post(context.site, {}, { body })).status, 201);
      assert.match((await newest('broken@')).name, /^\ufffd*Ada\ufffd?$/);
    });

    it('may be an address with a domain in any script', async () => {
      assert.equal((await send({ email: 'info@müller.de' })).status, 201);
      assert.equal((await newest('müller')).email, 'info@müller.de');
      assert.equal((await send({ email: 'info@mü ller.de' })).status, 422);
    });

    it('keeps names of fields that a spreadsheet and an archive can bear', async () => {
      const values = { email: 'names@example.com', 'topics[]': 'a', 'Naam van bedrijf': 'b', 'x\u0000<script>': 'c' };
      await send(values);
      assert.deepEqual(Object.keys(JSON.parse((await newest('names@')).fields)), [
        'email',
        'topics',
        'Naam_van_bedrijf',
        'x_script_',
      ]);
      await send({ email: 'archive@example.com', Received: 'never', Consent: 'mine', Page: 'none' });
      const archive = await php("return Brug\\export_personal_data( 'archive@example.com' )['data'][0]['data'];");
      assert.equal(archive.filter(({ name }) => name === 'Received').length, 2);
      assert.ok(archive.some(({ name, value }) => name === 'Page' && value.startsWith('http')));
    });
  });

  describe('the CSV', () => {
    /** What is in a cell, and what stands in the file. */
    const CELLS = {
      '+31612345678': '+31612345678',
      '+31 (0)6-12 34 56 78': '+31 (0)6-12 34 56 78',
      '-5': '-5',
      'kosten 5,-': 'kosten 5,-',
      '=1+1': "'=1+1",
      '  =1+1': "  '=1+1",
      '@SUM(A1)': "'@SUM(A1)",
      '-1+cmd|calc': "'-1+cmd|calc",
      "x;=cmd|' /C calc'!A0;y": "x;'=cmd|' /C calc'!A0;y",
      'x,+cmd()': "x,'+cmd()",
      'x\t@cmd': "x\t'@cmd",
      'x\n=cmd': "x\n'=cmd",
      'x;"=cmd"': 'x;"\'=cmd"',
      'a = b; c - d': 'a = b; c - d',
      '＝1+1': "'＝1+1",
      'x;＠SUM(A1)': "x;'＠SUM(A1)",
      '\u00a0=1+1': "\u00a0'=1+1",
      '５％': '５％',
    };
    it('has no formula in it, whatever sign a program splits it by, and keeps numbers', async () => {
      for (const [cell, written] of Object.entries(CELLS)) {
        const code = `return Brug\\without_formulas( base64_decode( '${Buffer.from(cell).toString('base64')}' ) );`;
        assert.equal(await admin(code), written);
      }
    });

    it('has columns for what the site asks only, with names that differ', async () => {
      const before = await admin('return Brug\\csv_columns( array() );');
      for (let times = 0; times < 3; times++) {
        const names = Array.from({ length: 40 }, (_, index) => [`spam${times}-${index}`, 'x']);
        await send({ email: 'wide@example.com', ...Object.fromEntries(names) });
      }
      const questions = [
        { name: 'q-consent', label: 'Consent' },
        { name: 'q-team', label: 'Size of your team' },
      ];
      await send({
        brug_form: await seal({ fields: 'email', questions }),
        email: 'wide@example.com',
        'q-consent': 'mine',
        'q-team': '12',
      });
      const [known, own] = await admin('return Brug\\csv_columns( array() );');
      assert.deepEqual(
        own,
        [...new Set([...before[1], 'Consent', 'Size of your team'])].sort((a, b) => own.indexOf(a) - own.indexOf(b)),
      );
      assert.ok(known.length <= 12);
      const csv = await admin("ob_start(); Brug\\write_csv( array( 'search' => 'wide@' ) ); return ob_get_clean();");
      const [head] = csv.split('\n');
      assert.match(head, /Consent,"Size of your team","Other answers","?Consent \(2\)"?,/);
      assert.match(csv, /spam0-0: x/);
      await php("return Brug\\delete_leads( array( 'email' => 'wide@example.com' ), 9 );");
    });
  });
}
