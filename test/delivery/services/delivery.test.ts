import { expect } from '@open-wc/testing';
import { deliver } from '../../../src/delivery/deliver.js';
import type { Outcome } from '../../../src/delivery/outcome.js';
import { caseFor, FILLED_IN, LABELS, serviceCalled, type Case } from '../../helpers/services.js';
import type { Labels } from '../../helpers/submission.js';
import { ServiceRun } from '../../helpers/service-run.js';

const HERE = `http://${location.host}/`;

/** A form that each service takes, to where its server is. */
const FORMS: Readonly<Record<string, Case>> = {
  hubspot: {},
  netlify: { url: HERE },
  formspree: {},
  basin: {},
  getform: {},
  'contact-form-7': {
    url: 'https://www.example.com/wp-json/contact-form-7/v1/contact-forms/123/feedback',
    names: { consent: 'acceptance-1' },
  },
  mailchimp: {},
  salesforce: {},
  pardot: {},
  zapier: {},
  make: {},
  web3forms: { fields: { ...FILLED_IN, access_key: '3f0b7c1e-1111-4222-8333-abcdefabcdef' } },
  brevo: {},
  activecampaign: {},
  'apps-script': {},
};
/** Whose answer is out of reach, or proves nothing. */
const UNCONFIRMED = ['netlify', 'mailchimp', 'salesforce', 'pardot'];
/** Who keeps whatever comes. */
const TAKES_ALL = ['zapier', 'salesforce'];

async function send(name: string, form: Case = {}, timeout = 5000): Promise<{ outcome: Outcome; told: string[] }> {
  const told: string[] = [];
  const [submission, endpoint] = caseFor(name, { ...FORMS[name], ...form });
  const here = { ...submission, context: { ...submission.context, pageUrl: location.href } };
  const outcome = await deliver(here, {
    service: serviceCalled(name),
    endpoint,
    timeout,
    held: 0,
    retries: 2,
    repeatsUnknown: false,
    signal: new AbortController().signal,
    report: (message) => told.push(message),
  });
  return { outcome: outcome as Outcome, told };
}

describe('a delivery to', () => {
  let run: ServiceRun;
  const begin = async (fault?: string): Promise<ServiceRun> => (run = await ServiceRun.begin(fault));
  afterEach(() => run.end());

  for (const name of Object.keys(FORMS)) {
    const isUnconfirmed = UNCONFIRMED.includes(name);
    const isReadable = serviceCalled(name).readable;

    it(`${name} arrives, and is ${isUnconfirmed ? 'not ' : ''}confirmed`, async () => {
      await begin();
      const { outcome } = await send(name);
      expect(outcome.kind).to.equal(isUnconfirmed ? 'unconfirmed' : 'confirmed');
      const { kept, posts } = await run.report();
      expect(posts).to.equal(1);
      expect(kept).to.have.length(1);
      expect(JSON.stringify(kept[0])).to.contain('ada@bedrijf.nl');
      expect(run.sent[0]!.init.mode).to.equal(isReadable ? undefined : 'no-cors');
    });

    if (isReadable && !isUnconfirmed && !TAKES_ALL.includes(name)) {
      it(`${name} that refuses it is no success`, async () => {
        await begin();
        const { fields = FILLED_IN } = FORMS[name]!;
        const { outcome } = await send(name, { fields: { ...fields, email: 'weiger@bedrijf.nl' } });
        expect(outcome.kind).to.match(/invalid|rejected/);
        expect(outcome).to.have.property('errors').that.has.length(1);
        expect(await run.report()).to.deep.equal({ kept: [], posts: 1 });
      });
    }

    it(`${name} comes at most once, whatever goes wrong on the way`, async () => {
      for (const fault of ['reset', 'lost', 'silent', 'opaque']) {
        await begin(fault);
        const { outcome } = await send(name, {}, fault === 'silent' ? 150 : 5000);
        const { kept, posts } = await run.report();
        expect(kept.length, fault).to.be.at.most(1);
        expect(posts, fault).to.be.at.most(1);
        const { kind } = outcome;
        expect(kind, fault).to.not.equal('confirmed');
        // JSON is asked for beforehand; of a form nobody knows why its answer cannot be read.
        if (isReadable && fault === 'silent') expect(kind, fault).to.equal('timeout');
        else if (name !== 'netlify' && isReadable)
          expect(kind, fault).to.equal(name === 'hubspot' ? 'network' : 'unconfirmed');
        if (kind !== 'unconfirmed') expect(outcome, fault).to.include({ mayHaveArrived: true });
        run.end();
      }
    });
  }

  const WRONG: readonly (readonly [string, string, Case, RegExp])[] = [
    [
      'hubspot',
      'with a message that its form does not have',
      {
        fields: { ...FILLED_IN, bericht: 'Hallo' },
        labels: { bericht: ['Bericht', 'Hallo'] },
        names: { bericht: 'notes', message: '' },
      },
      /FIELD_NOT_IN_FORM_DEFINITION[^]*hubspot needs a field "bericht" in its form/,
    ],
    ['formspree', 'over its quota', { url: 'https://formspree.io/f/overquota' }, /form over quota/],
    [
      'contact-form-7',
      'with the number of no form',
      { url: 'https://www.example.com/wp-json/contact-form-7/v1/contact-forms/9/feedback' },
      /wpcf7_not_found/,
    ],
  ];
  for (const [name, what, form, says] of WRONG) {
    it(`${name} ${what} is not possible, and the console tells why`, async () => {
      await begin();
      const { outcome, told } = await send(name, form);
      expect(outcome.kind).to.equal('unavailable');
      expect(told.join('\n')).to.match(says);
      expect((await run.report()).kept).to.deep.equal([]);
    });
  }

  it('hubspot that refuses it for fields that its form does not have comes again, with these in the message', async () => {
    await begin();
    const fields = { ...FILLED_IN, budget: '5', region: 'nl', utm_medium: 'mail' };
    const labels: Labels = { ...LABELS, budget: ['Budget', 'tot 5.000'], region: ['Regio', 'Nederland'] };
    const { outcome, told } = await send('hubspot', { fields, labels });
    expect(outcome.kind).to.equal('confirmed');
    const { kept, posts } = await run.report();
    expect([kept.length, posts]).to.deep.equal([1, 2]);
    expect(kept[0]).to.include({
      email: 'ada@bedrijf.nl',
      message: 'Wat kost het?\n\nWaarmee kunnen we je helpen? Ik heb een vraag\nBudget: tot 5.000\nRegio: Nederland',
    });
    expect(told.join('\n')).to.contain('FIELD_NOT_IN_FORM_DEFINITION budget');
    expect(told.join('\n')).to.contain('hubspot has no place for: utm_medium');
  });

  it('hubspot gets in a message what was answered in a form that asks for none', async () => {
    await begin();
    const fields = Object.fromEntries(Object.entries(FILLED_IN).filter(([name]) => name !== 'message'));
    const { outcome } = await send('hubspot', {
      fields: { ...fields, budget: '5' },
      labels: { ...LABELS, budget: ['Budget', 'tot 5.000'] },
    });
    expect(outcome.kind).to.equal('confirmed');
    const { kept, posts } = await run.report();
    expect([kept.length, posts]).to.deep.equal([1, 2]);
    expect(kept[0]).to.include({ message: 'Waarmee kunnen we je helpen? Ik heb een vraag\nBudget: tot 5.000' });
  });

  it('hubspot whose form has no message comes again without it, where the visitor has written none', async () => {
    await begin();
    const fields = { ...FILLED_IN, message: '' };
    const { outcome } = await send('hubspot', {
      fields,
      labels: { ...LABELS, message: ['Bericht', ''] },
      names: { message: 'notes' },
    });
    expect(outcome.kind).to.equal('confirmed');
    const { kept, posts } = await run.report();
    expect([kept.length, posts]).to.deep.equal([1, 2]);
    expect(kept[0]).to.include({ email: 'ada@bedrijf.nl' }).and.not.have.property('notes');
  });

  it('hubspot that refuses more than a field that it does not know says so of the second try', async () => {
    await begin();
    const { outcome } = await send('hubspot', { fields: { ...FILLED_IN, budget: '5', email: 'weiger@bedrijf.nl' } });
    expect(outcome.kind).to.equal('invalid');
    expect(await run.report()).to.deep.equal({ kept: [], posts: 2 });
  });

  it('make without a scenario that listens fails, and the console has its words', async () => {
    await begin();
    const { outcome, told } = await send('make', { url: 'https://hook.eu1.make.com/inactiveabcdefghijklmnopqrstuv' });
    expect(outcome.kind).to.equal('rejected');
    expect(told.join('\n')).to.contain('no scenario listening');
  });

  it('brevo from a domain that may not read arrives once, and is not claimed to', async () => {
    await begin();
    const { outcome } = await send('brevo', { url: 'https://0123abcd.sibforms.com/serve/NOTALLOWED' });
    expect(outcome.kind).to.equal('unconfirmed');
    const { kept, posts } = await run.report();
    expect([kept.length, posts]).to.deep.equal([1, 1]);
  });

  it('web3forms with a key that it refuses, whose answer is withheld, is not claimed to be kept', async () => {
    await begin();
    const { outcome } = await send('web3forms', { fields: { ...FILLED_IN, access_key: 'wrong' } });
    expect(outcome.kind).to.equal('unconfirmed');
    expect((await run.report()).kept).to.deep.equal([]);
  });
});
