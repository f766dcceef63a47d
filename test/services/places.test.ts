import { expect } from '@open-wc/testing';
import { splitName } from '../../src/services/person-name.js';
import { place, type Placed, type Places } from '../../src/services/places.js';
import { formData, ID, submission } from '../helpers/submission.js';

type Pairs = readonly (readonly [string, string | Blob])[];

const placed = (places: Places, fields: Pairs, names: Record<string, string> = {}): Placed =>
  place({ ...submission(formData(...fields)), consents: [] }, names, places);
const pairsOf = ({ form }: Placed): unknown[] => [...form];

describe('splitName', () => {
  for (const [name, parts] of [
    ['Ada de Vries', ['Ada', 'de Vries']],
    ['Ada', ['Ada', '']],
    ['  Ada   van   den  Berg ', ['Ada', 'van den Berg']],
    ['', ['', '']],
    ['Jan\u00a0Smit', ['Jan', 'Smit']],
  ] as const) {
    it(`makes ${parts.join(' | ')} of "${name}"`, () => expect(splitName(name)).to.deep.equal(parts));
  }
});

describe('place', () => {
  const CLOSED: Places = { own: /^(EMAIL|FNAME|LNAME|TAG|G\[\d\])$/, names: { email: 'EMAIL', name: 'FNAME LNAME' } };

  const TABLE: readonly (readonly [string, Pairs, Record<string, string>, unknown[], string[]])[] = [
    ['a field that has a name there', [['email', 'a@b.nl']], {}, [['EMAIL', 'a@b.nl']], []],
    [
      'a name of the service itself',
      [
        ['TAG', 'x'],
        ['G[1]', 'y'],
      ],
      {},
      [
        ['TAG', 'x'],
        ['G[1]', 'y'],
      ],
      [],
    ],
    [
      'a field without a place',
      [
        ['email', 'a@b.nl'],
        ['budget', '5'],
      ],
      {},
      [['EMAIL', 'a@b.nl']],
      ['budget'],
    ],
    ['a field that the page has a name for', [['budget', '5']], { budget: 'MMERGE7' }, [['MMERGE7', '5']], []],
    [
      'the name of the page before that of the service',
      [['email', 'a@b.nl']],
      { email: 'MAIL' },
      [['MAIL', 'a@b.nl']],
      [],
    ],
    [
      'a field that the page leaves out on purpose',
      [
        ['budget', '5'],
        ['email', 'a@b.nl'],
      ],
      { budget: '', email: '' },
      [],
      [],
    ],
    [
      'a whole name',
      [['name', 'Ada de Vries']],
      {},
      [
        ['FNAME', 'Ada'],
        ['LNAME', 'de Vries'],
      ],
      [],
    ],
    ['a whole name under one name', [['name', 'Ada de Vries']], { name: 'FNAME' }, [['FNAME', 'Ada de Vries']], []],
    [
      'first and last name',
      [
        ['given-name', 'Ada'],
        ['family-name', 'de Vries'],
      ],
      {},
      [
        ['FNAME', 'Ada'],
        ['LNAME', 'de Vries'],
      ],
      [],
    ],
    [
      'several choices',
      [
        ['TAG', 'a'],
        ['TAG', 'b'],
      ],
      {},
      [
        ['TAG', 'a'],
        ['TAG', 'b'],
      ],
      [],
    ],
    [
      'nothing that is empty',
      [
        ['email', ''],
        ['name', 'Ada'],
      ],
      {},
      [['FNAME', 'Ada']],
      [],
    ],
    ['no file that was not chosen', [['TAG', new File([], '')]], {}, [], []],
    [
      'names that every object has',
      [
        ['constructor', 'x'],
        ['__proto__', 'y'],
      ],
      {},
      [],
      ['constructor', '__proto__'],
    ],
    [
      'a field without a place once, however often it comes',
      [
        ['tag', 'a'],
        ['tag', 'b'],
      ],
      {},
      [],
      ['tag'],
    ],
  ];
  for (const [what, fields, names, pairs, unplaced] of TABLE) {
    it(`puts ${what}`, () => {
      const all = placed(CLOSED, fields, names);
      expect(pairsOf(all)).to.deep.equal(pairs);
      expect(all.unplaced).to.deep.equal(unplaced);
    });
  }

  it('joins first and last name where there is one name for both', () => {
    const places = { own: /^x$/, names: { name: 'fullname' } };
    for (const fields of [
      [['name', 'Ada de Vries']],
      [
        ['given-name', 'Ada'],
        ['family-name', 'de Vries'],
      ],
    ] as const) {
      expect(pairsOf(placed(places, fields))).to.deep.equal([['fullname', 'Ada de Vries']]);
    }
  });

  it('keeps two files under one name', () => {
    const [cv, photo] = [new File(['a'], 'cv.pdf'), new File(['b'], 'photo.png')];
    const { form } = placed(
      {},
      [
        ['cv', cv],
        ['photo', photo],
      ],
      { cv: 'upload', photo: 'upload' },
    );
    expect(form.getAll('upload').map((file) => (file as File).name)).to.deep.equal(['cv.pdf', 'photo.png']);
  });

  it('leaves a consent out where the page says so', () => {
    const { form, unplaced } = place(submission(formData(['message', 'x'])), { consent: '' }, { own: /^message$/ });
    expect([...form]).to.deep.equal([['message', 'x']]);
    expect(unplaced).to.deep.equal([]);
  });

  it('tells which field went where', () => {
    const { fieldsByName } = placed(CLOSED, [
      ['name', 'Ada'],
      ['email', ''],
    ]);
    expect(Object.fromEntries(fieldsByName)).to.deep.equal({ FNAME: 'name', LNAME: 'name', EMAIL: 'email' });
  });

  it('takes any name and all that is known, where the service does', () => {
    const { form, unplaced } = place(submission(formData(['budget', ''], ['a', 'b'])), {}, {});
    expect(unplaced).to.deep.equal([]);
    expect(Object.fromEntries(form)).to.deep.equal({
      budget: '',
      a: 'b',
      submission_id: ID,
      page_url: 'https://site.example/a',
      locale: 'nl-BE',
      utm_source: 'mail',
      elapsed_ms: '5000',
      consent: 'yes',
      consent_text: 'Ik geef toestemming',
      consent_at: '2026-01-01T00:00:00.000Z',
    });
  });

  it('lets a field of the page win from what is known', () => {
    const { form } = placed({}, [['utm_source', 'brochure']]);
    expect(form.getAll('utm_source')).to.deep.equal(['brochure']);
  });

  it('sends of what is known only what the page has a name for, where the service knows no other names', () => {
    const names = { submission_id: 'TAG', utm_source: 'SOURCE' };
    expect(pairsOf(placed(CLOSED, [['email', 'a@b.nl']], names))).to.deep.equal([
      ['EMAIL', 'a@b.nl'],
      ['TAG', ID],
      ['SOURCE', 'mail'],
    ]);
  });

  describe('a consent', () => {
    const withConsent = (places: Places, given: boolean, names: Record<string, string>, fields: Pairs): Placed => {
      const { consents, ...rest } = submission(formData(...fields));
      return place({ ...rest, consents: [{ ...consents[0]!, given }] }, names, places);
    };
    const TICKED: Places = { ...CLOSED, ticked: 'Y' };
    const MESSAGE: Places = { own: /^message$/ };

    it('goes where the page says, as the service wants it ticked', () => {
      const names = { consent: 'gdpr[123]' };
      expect(pairsOf(withConsent(TICKED, true, names, []))).to.deep.equal([['gdpr[123]', 'Y']]);
      expect(pairsOf(withConsent(TICKED, false, names, []))).to.deep.equal([]);
    });

    it('goes as yes or no where the service has no other way', () => {
      const names = { consent: 'agreed', consent_text: 'words' };
      expect(pairsOf(withConsent(CLOSED, false, names, []))).to.deep.equal([
        ['agreed', 'no'],
        ['words', 'Ik geef toestemming'],
      ]);
    });

    it('is text in the message where it has no other place, also in an empty one', () => {
      const line = 'consent: yes – Ik geef toestemming (2026-01-01T00:00:00.000Z)';
      expect(withConsent(MESSAGE, true, {}, [['message', 'Hallo']]).form.get('message')).to.equal(`Hallo\n\n${line}`);
      expect(withConsent(MESSAGE, true, {}, [['message', '']]).form.get('message')).to.equal(line);
      expect(withConsent(MESSAGE, false, {}, [['message', '']]).form.get('message')).to.contain('consent: no');
    });

    it('has no place where there is no message either', () => {
      expect(withConsent(CLOSED, true, {}, [['email', 'a@b.nl']]).unplaced).to.deep.equal(['consent']);
    });
  });

  describe('a robot', () => {
    const caught = (places: Places, honeypot: string): Placed => {
      const all = submission(formData(['email', 'a@b.nl']));
      return place({ ...all, antispam: { ...all.antispam, honeypot } }, {}, places);
    };
    it('is told under the name that the service has for it', () => {
      const { form, robot } = caught({ honeypot: '_gotcha' }, 'spam');
      expect(form.get('_gotcha')).to.equal('spam');
      expect(robot).to.be.false;
    });
    it('is found here where the service has none', () => {
      for (const places of [{}, CLOSED]) {
        expect(caught(places, 'spam').robot).to.be.true;
        expect(caught(places, '').robot).to.be.false;
      }
    });
  });
});
