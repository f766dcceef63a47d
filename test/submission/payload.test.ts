import { expect } from '@open-wc/testing';
import { collect } from '../../src/submission/collect.js';
import { campaignOf, encode, valuesOf } from '../../src/submission/payload.js';
import { plainText } from '../../src/submission/plain-text.js';
import { newSubmissionId } from '../../src/submission/submission-id.js';
import { ID, formData, submission } from '../helpers/submission.js';

describe('encode', () => {
  const fields = (): FormData =>
    formData(['email', 'ada@bedrijf.nl'], ['tag', 'a'], ['tag', 'b'], ['file', new File(['x'], 'plan.pdf')]);

  it('writes a form', () => {
    const { body, contentType } = encode(submission(fields()), 'application/x-www-form-urlencoded');
    expect(contentType).to.equal('application/x-www-form-urlencoded;charset=UTF-8');
    const pairs = new URLSearchParams(body as string);
    expect(pairs.getAll('tag')).to.deep.equal(['a', 'b']);
    expect(Object.fromEntries(pairs)).to.include({
      email: 'ada@bedrijf.nl',
      file: 'plan.pdf',
      submission_id: ID,
      page_url: 'https://site.example/a',
      locale: 'nl-BE',
      brug_extra: '',
      elapsed_ms: '5000',
      consent: 'yes',
      consent_text: 'Ik geef toestemming',
      consent_at: '2026-01-01T00:00:00.000Z',
    });
  });

  it('writes a multipart form with its files', () => {
    const { body, contentType } = encode(submission(fields()), 'multipart/form-data');
    expect(contentType).to.be.undefined;
    expect(((body as FormData).get('file') as File).name).to.equal('plan.pdf');
    expect((body as FormData).get('submission_id')).to.equal(ID);
  });

  it('writes JSON', () => {
    const { body } = encode(submission(fields()), 'application/json');
    expect(JSON.parse(body as string)).to.deep.equal({
      id: ID,
      widget: 'brug-partner-form',
      values: { email: 'ada@bedrijf.nl', tag: ['a', 'b'], file: 'plan.pdf' },
      consents: [{ name: 'consent', text: 'Ik geef toestemming', given: true, at: '2026-01-01T00:00:00.000Z' }],
      context: { pageUrl: 'https://site.example/a', referrer: '', locale: 'nl-BE', utm: { utm_source: 'mail' } },
      antispam: { honeypot: '', elapsedMs: 5000 },
    });
  });

  it('writes lists as lists where an old script has put toJSON on all arrays', () => {
    const arrays = Array.prototype as { toJSON?: () => string };
    arrays.toJSON = () => 'broken';
    try {
      const { values, consents } = JSON.parse(
        encode(submission(fields()), 'application/json').body as string,
      ) as Record<string, { tag: unknown }>;
      expect(values!.tag).to.deep.equal(['a', 'b']);
      expect(consents).to.be.an('array');
    } finally {
      delete arrays.toJSON;
    }
  });
});

describe('what is collected', () => {
  const form = (markup: string): HTMLFormElement => {
    const page = new DOMParser().parseFromString(`<form>${markup}</form>`, 'text/html');
    return document.adoptNode(page.querySelector('form')!);
  };

  it('leaves out honeypot and consent, and keeps what a page calls consent where none is asked', () => {
    const forms = [
      form('<input name=a value=1><input name=brug_extra value=bot><input name=consent value=yes>'),
      form('<input name=a value=2>'),
    ];
    const asked = collect(forms, true);
    expect(valuesOf(asked.fields)).to.deep.equal({ a: ['1', '2'] });
    expect(asked).to.include({ honeypot: 'bot', given: true });
    const unasked = collect(forms, false);
    expect(valuesOf(unasked.fields)).to.deep.equal({ a: ['1', '2'], consent: 'yes' });
    expect(unasked.given).to.be.false;
  });
});

describe('campaignOf', () => {
  it('takes the campaign out of an address, and nothing else', () => {
    expect(campaignOf('https://x.example/?utm_source=mail&email=a@b.nl&utm_medium=brief#x')).to.deep.equal({
      utm_source: 'mail',
      utm_medium: 'brief',
    });
  });
});

describe('newSubmissionId', () => {
  it('makes UUIDs of version 4, each another', () => {
    const ids = Array.from({ length: 100 }, newSubmissionId);
    for (const id of ids) expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids)).to.have.property('size', 100);
  });
});

describe('plainText', () => {
  for (const [value, text] of [
    ['a', 'a'],
    [0, '0'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    [{ _$litType$: 1 }, ''],
    [['a'], ''],
    [() => 1, ''],
  ] as const) {
    it(`makes ${JSON.stringify(text)} of ${typeof value} ${JSON.stringify(value)}`, () =>
      expect(plainText(value)).to.equal(text));
  }
});
