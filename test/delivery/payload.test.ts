import { expect } from '@open-wc/testing';
import { encode } from '../../src/delivery/services/encode.js';
import { ENCTYPES, isReserved } from '../../src/delivery/submission.js';
import { campaignOf } from '../../src/page/visit.js';
import { plainText } from '../../src/page/plain-data.js';
import { newSubmissionId } from '../../src/delivery/identity.js';
import { ID, formData, submission } from '../helpers/submission.js';

describe('encode', () => {
  const fields = (): FormData => formData(['email', 'ada@bedrijf.nl'], ['tag', 'a'], ['tag', 'b']);
  const withFile = (): FormData => {
    const data = fields();
    data.append('file', new File(['x'], 'plan.pdf'));
    return data;
  };

  it('writes a form', () => {
    const { body, headers } = encode(submission(fields()), 'application/x-www-form-urlencoded');
    expect(headers, 'the browser writes the header itself').to.be.undefined;
    const pairs = body as URLSearchParams;
    expect(pairs.getAll('tag')).to.deep.equal(['a', 'b']);
    expect(Object.fromEntries(pairs)).to.include({
      email: 'ada@bedrijf.nl',
      submission_id: ID,
      page_url: 'https://site.example/a',
      referrer: '',
      utm_source: 'mail',
      locale: 'nl-BE',
      brug_extra: '',
      elapsed_ms: '5000',
      consent: 'yes',
      consent_text: 'Ik geef toestemming',
      consent_at: '2026-01-01T00:00:00.000Z',
    });
  });

  for (const enctype of ENCTYPES) {
    it(`writes a chosen file in a multipart form, whatever is asked for: ${enctype}`, () => {
      const { body, headers } = encode(submission(withFile()), enctype);
      expect(headers).to.be.undefined;
      expect(((body as FormData).get('file') as File).name).to.equal('plan.pdf');
      expect((body as FormData).get('submission_id')).to.equal(ID);
    });
  }

  for (const [what, file, isMultipart] of [
    ['a file field in which nothing was chosen', new File([], ''), false],
    ['a chosen file of no bytes', new File([], 'leeg.txt'), true],
    ['a chosen file without a name', new File(['x'], ''), true],
  ] as const)
    for (const enctype of ['application/x-www-form-urlencoded', 'application/json'] as const)
      it(`writes ${isMultipart ? 'a' : 'no'} multipart form for ${what}, where ${enctype} is asked for`, () => {
        const data = fields();
        data.append('file', file);
        const { body } = encode(submission(data), enctype);
        expect(body instanceof FormData).to.equal(isMultipart);
        if (body instanceof FormData) expect((body.get('file') as File).size).to.equal(file.size);
      });

  it('writes JSON', () => {
    const { body } = encode(submission(fields()), 'application/json');
    expect(JSON.parse(body as string)).to.deep.equal({
      id: ID,
      widget: 'brug-partner-form',
      values: { email: 'ada@bedrijf.nl', tag: ['a', 'b'] },
      consents: [{ name: 'consent', text: 'Ik geef toestemming', given: true, at: '2026-01-01T00:00:00.000Z' }],
      context: { pageUrl: 'https://site.example/a', referrer: '', locale: 'nl-BE', utm: { utm_source: 'mail' } },
      antispam: { honeypot: '', elapsedMs: 5000 },
    });
  });

  it('writes JSON under the names of the page, as a form', () => {
    const data = new FormData();
    for (const [name, value] of [
      ['given-name', 'Ada'],
      ['family-name', 'de Vries'],
      ['intent', 'partner'],
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ] as const)
      data.append(name, value);
    const values = Object.fromEntries(data) as Record<string, string>;
    const names = { 'given-name': 'name', 'family-name': 'name', intent: '' };
    const { body } = encode({ ...submission(data), values }, 'application/json', names);
    // As pairs: in an object that is compared, `__proto__` may be more than a name.
    expect(Object.entries((JSON.parse(body as string) as { values: object }).values)).to.deep.equal([
      ['name', 'Ada de Vries'],
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ]);
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

describe('isReserved', () => {
  for (const name of ['submission_id', 'utm_source', 'consent', 'consent_text', 'brug_extra', 'referrer'])
    it(`holds for ${name}`, () => expect(isReserved(name)).to.be.true);
  for (const name of ['email', 'utm', 'consent2', 'my_referrer', ''])
    it(`does not hold for “${name}”`, () => expect(isReserved(name)).to.be.false);
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

  it('makes the same where an old script has put its own in the place of Array.from', () => {
    const { from } = Array;
    // That of Prototype knows of no function.
    Array.from = (list: ArrayLike<never>) => Array.prototype.slice.call(list) as never[];
    try {
      expect(newSubmissionId()).to.match(/^[\da-f-]{36}$/);
    } finally {
      Array.from = from;
    }
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
