import { expect } from '@open-wc/testing';
import {
  mapFields,
  type MappedForm,
  type FieldMapping,
  splitName,
} from '../../../src/delivery/services/field-mapping.js';
import { formData, ID, submission, type Labels } from '../../helpers/submission.js';

type Pairs = readonly (readonly [string, string | Blob])[];

const mapped = (mapping: FieldMapping, fields: Pairs, names: Record<string, string> = {}): MappedForm =>
  mapFields({ ...submission(formData(...fields)), consents: [] }, names, mapping);
const pairsOf = ({ form }: MappedForm): unknown[] => [...form];

describe('splitName', () => {
  for (const [name, parts] of [
    ['Ada de Vries', ['Ada', 'de Vries']],
    ['Ada', ['Ada', '']],
    ['  Ada   van   den  Berg ', ['Ada', 'van den Berg']],
    ['', ['', '']],
    ['Jan\u00a0Smit', ['Jan', 'Smit']],
    ['Ada  de\u00a0Vries', ['Ada', 'de\u00a0Vries']],
  ] as const) {
    it(`makes ${parts.join(' | ')} of "${name}"`, () => expect(splitName(name)).to.deep.equal(parts));
  }
});

describe('place', () => {
  const CLOSED: FieldMapping = {
    accepts: /^(EMAIL|FNAME|LNAME|TAG|G\[\d\])$/,
    names: { email: 'EMAIL', name: 'FNAME LNAME' },
  };

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
  for (const [what, fields, names, pairs, unmapped] of TABLE) {
    it(`puts ${what}`, () => {
      const all = mapped(CLOSED, fields, names);
      expect(pairsOf(all)).to.deep.equal(pairs);
      expect(all.unmapped).to.deep.equal(unmapped);
    });
  }

  it('joins first and last name where there is one name for both', () => {
    const mapping = { accepts: /^x$/, names: { name: 'fullname' } };
    for (const fields of [
      [['name', 'Ada de Vries']],
      [
        ['given-name', 'Ada'],
        ['family-name', 'de Vries'],
      ],
    ] as const) {
      expect(pairsOf(mapped(mapping, fields))).to.deep.equal([['fullname', 'Ada de Vries']]);
    }
  });

  it('keeps two files under one name', () => {
    const [cv, photo] = [new File(['a'], 'cv.pdf'), new File(['b'], 'photo.png')];
    const { form } = mapped(
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
    const { form, unmapped } = mapFields(
      submission(formData(['message', 'x'])),
      { consent: '' },
      { accepts: /^message$/ },
    );
    expect([...form]).to.deep.equal([['message', 'x']]);
    expect(unmapped).to.deep.equal([]);
  });

  it('tells which field went where', () => {
    const { fieldsByName } = mapped(CLOSED, [
      ['name', 'Ada'],
      ['email', ''],
    ]);
    expect(Object.fromEntries(fieldsByName)).to.deep.equal({ FNAME: 'name', LNAME: 'name', EMAIL: 'email' });
  });

  it('takes any name and all that is known, where the service does', () => {
    const { form, unmapped } = mapFields(submission(formData(['budget', ''], ['a', 'b'])), {}, {});
    expect(unmapped).to.deep.equal([]);
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
    const { form } = mapped({}, [['utm_source', 'brochure']]);
    expect(form.getAll('utm_source')).to.deep.equal(['brochure']);
  });

  it('sends of what is known only what the page has a name for, where the service knows no other names', () => {
    const names = { submission_id: 'TAG', utm_source: 'SOURCE' };
    expect(pairsOf(mapped(CLOSED, [['email', 'a@b.nl']], names))).to.deep.equal([
      ['EMAIL', 'a@b.nl'],
      ['TAG', ID],
      ['SOURCE', 'mail'],
    ]);
  });

  describe('a consent', () => {
    const withConsent = (
      mapping: FieldMapping,
      given: boolean,
      names: Record<string, string>,
      fields: Pairs,
    ): MappedForm => {
      const { consents, ...rest } = submission(formData(...fields));
      return mapFields({ ...rest, consents: [{ ...consents[0]!, given }] }, names, mapping);
    };
    const TICKED: FieldMapping = { ...CLOSED, consentValue: 'Y' };
    const MESSAGE: FieldMapping = { accepts: /^message$/ };

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
      expect(withConsent(CLOSED, true, {}, [['email', 'a@b.nl']]).unmapped).to.deep.equal(['consent']);
    });
  });

  describe('an answer without a place', () => {
    const labels: Labels = {
      intent: ['Waarvoor?', 'Een vraag'],
      budget: ['Budget', 'tot 5.000'],
      topics: ['Onderwerpen', 'Prijs, Levering'],
      message: ['Bericht', 'Hallo'],
      email: ['E-mail', 'a@b.nl'],
    };
    const FIELDS: Pairs = [
      ['intent', 'question'],
      ['budget', '5'],
      ['topics', 'p'],
      ['topics', 'l'],
      ['email', 'a@b.nl'],
    ];
    const WORDS = 'Waarvoor? Een vraag\nBudget: tot 5.000\nOnderwerpen: Prijs, Levering';
    const told = (
      mapping: FieldMapping,
      more: Pairs,
      names: Record<string, string> = {},
      unknown: readonly string[] = [],
    ): MappedForm =>
      mapFields({ ...submission(formData(...FIELDS, ...more), labels), consents: [] }, names, mapping, unknown);
    const OPEN: FieldMapping = { accepts: /^(email|message)$/ };

    const TABLE: readonly (readonly [string, MappedForm, Record<string, string>, string[]])[] = [
      [
        'goes into the message, in the words of the form',
        told(OPEN, [['message', 'Hallo']]),
        { email: 'a@b.nl', message: `Hallo\n\n${WORDS}` },
        [],
      ],
      ['goes into an empty one', told(OPEN, [['message', '']]), { email: 'a@b.nl', message: WORDS }, []],
      [
        'goes where the page sends the message',
        told(OPEN, [['message', 'Hallo']], { message: 'NOTE' }),
        { email: 'a@b.nl', NOTE: `Hallo\n\n${WORDS}` },
        [],
      ],
      [
        'goes where the service has its message, asked or not',
        told({ ...OPEN, names: { message: 'your-message' } }, []),
        { email: 'a@b.nl', 'your-message': WORDS },
        [],
      ],
      [
        'is left out where the page says so',
        told(OPEN, [['message', '']], { intent: '', budget: '' }),
        { email: 'a@b.nl', message: 'Onderwerpen: Prijs, Levering' },
        [],
      ],
      ['is named where there is no message', told(OPEN, []), { email: 'a@b.nl' }, ['intent', 'budget', 'topics']],
      [
        'is named where the page leaves the message out',
        told(OPEN, [['message', 'Hallo']], { message: '' }),
        { email: 'a@b.nl' },
        ['intent', 'budget', 'topics'],
      ],
      [
        'is what the service does not know, too',
        told({ accepts: /./ }, [['message', 'Hallo']], {}, ['intent', 'budget', 'topics']),
        { email: 'a@b.nl', message: `Hallo\n\n${WORDS}` },
        [],
      ],
      [
        'has no place where the service does not know the message',
        told({ accepts: /./ }, [['message', 'Hallo']], {}, ['budget', 'message']),
        { email: 'a@b.nl', intent: 'question', topics: 'l' },
        ['budget', 'message'],
      ],
      [
        'is nothing where nothing was answered',
        mapFields(
          { ...submission(formData(['budget', ''], ['message', 'Hallo']), { budget: ['Budget', ''] }), consents: [] },
          {},
          OPEN,
        ),
        { message: 'Hallo' },
        [],
      ],
    ];
    // A form of the page's own may call its message anything.
    const LONG = { ...labels, toelichting: ['Toelichting', 'Hallo', true] } satisfies Labels;
    const inLong = (
      mapping: FieldMapping,
      more: Pairs,
      names: Record<string, string> = {},
      unknown: readonly string[] = [],
    ): MappedForm =>
      mapFields({ ...submission(formData(...FIELDS, ...more), LONG), consents: [] }, names, mapping, unknown);
    const KNOWS: FieldMapping = { accepts: /^(email|message|toelichting|NOTES)$/ };
    const STORY: Pairs = [['toelichting', 'Hallo']];
    const TOLD = `Hallo\n\n${WORDS}`;

    const LONG_TABLE: typeof TABLE = [
      [
        'goes into a text area where there is no message',
        inLong(KNOWS, STORY),
        { email: 'a@b.nl', toelichting: TOLD },
        [],
      ],
      [
        'goes where the page sends that text area',
        inLong(OPEN, STORY, { toelichting: 'NOTES' }),
        { email: 'a@b.nl', NOTES: TOLD },
        [],
      ],
      [
        'goes into the text area rather than into a message that the form has not',
        inLong({ ...KNOWS, names: { message: 'your-message' } }, STORY),
        { email: 'a@b.nl', toelichting: TOLD },
        [],
      ],
      [
        'goes into the message where there are both',
        inLong(KNOWS, [...STORY, ['message', '']]),
        { email: 'a@b.nl', toelichting: 'Hallo', message: WORDS },
        [],
      ],
      [
        'goes into the message that the service has, where the text area has no place',
        inLong({ ...OPEN, names: { message: 'your-message' } }, STORY),
        { email: 'a@b.nl', 'your-message': `${WORDS}\nToelichting: Hallo` },
        [],
      ],
      [
        'goes into the text area where the service does not know the message',
        inLong(KNOWS, [...STORY, ['message', 'Dag']], {}, ['message']),
        { email: 'a@b.nl', toelichting: `Hallo\n\n${WORDS}\nBericht: Hallo` },
        [],
      ],
      [
        'goes into no text area that the page leaves out',
        inLong(KNOWS, STORY, { toelichting: '' }),
        { email: 'a@b.nl' },
        ['intent', 'budget', 'topics'],
      ],
      [
        'goes into no text area that the service does not know',
        inLong(KNOWS, STORY, {}, ['toelichting']),
        { email: 'a@b.nl' },
        ['intent', 'budget', 'topics', 'toelichting'],
      ],
    ];
    for (const [what, { form, unmapped }, fields, named] of [...TABLE, ...LONG_TABLE]) {
      it(what, () => {
        expect(Object.fromEntries(form)).to.deep.equal(fields);
        expect(unmapped).to.deep.equal(named);
      });
    }

    it('is no hidden input, no token, and nothing that is known of the page', () => {
      const { form, unmapped } = told(OPEN, [
        ['message', ''],
        ['campaign', 'voorjaar'],
        ['utm_source', 'mail'],
        ['g-recaptcha-response', 'x'],
      ]);
      expect(form.get('message')).to.equal(WORDS);
      expect(unmapped).to.deep.equal(['campaign', 'utm_source', 'g-recaptcha-response']);
    });

    it('stands before the consents', () => {
      const all = submission(formData(...FIELDS, ['message', 'Hallo']), labels);
      const message = mapFields(all, {}, OPEN).form.get('message');
      expect(message).to.equal(`Hallo\n\n${WORDS}\n\nconsent: yes – Ik geef toestemming (2026-01-01T00:00:00.000Z)`);
    });

    it('is a consent, too, that the service does not know', () => {
      const all = submission(formData(['message', 'Hallo']));
      const { form, unmapped } = mapFields(all, { consent: 'agreed', utm_source: 'bron' }, { accepts: /./ }, [
        'consent',
        'utm_source',
      ]);
      expect([...form]).to.deep.equal([
        ['message', 'Hallo\n\nconsent: yes – Ik geef toestemming (2026-01-01T00:00:00.000Z)'],
      ]);
      expect(unmapped).to.deep.equal([]);
    });
  });

  describe('a robot', () => {
    const caught = (mapping: FieldMapping, honeypot: string): MappedForm => {
      const all = submission(formData(['email', 'a@b.nl']));
      return mapFields({ ...all, antispam: { ...all.antispam, honeypot } }, {}, mapping);
    };
    it('is told under the name that the service has for it', () => {
      const { form, robot } = caught({ honeypot: '_gotcha' }, 'spam');
      expect(form.get('_gotcha')).to.equal('spam');
      expect(robot).to.be.false;
    });
    it('is found here where the service has none', () => {
      for (const mapping of [{}, CLOSED]) {
        expect(caught(mapping, 'spam').robot).to.be.true;
        expect(caught(mapping, '').robot).to.be.false;
      }
    });
  });
});

describe('where a visit began', () => {
  const CLOSED: FieldMapping = { accepts: /^(EMAIL|MESSAGE)$/, names: { email: 'EMAIL', message: 'MESSAGE' } };
  const utm = { utm_source: 'brief' };
  const visit = { utm, clickIds: { gclid: 'k' }, landingPage: 'https://site.example/start' };
  const LINE = 'utm_source=brief gclid=k landing_page=https://site.example/start';

  const TABLE: readonly (readonly [
    what: string,
    mapping: FieldMapping,
    context: object,
    names: Record<string, string>,
    expected: unknown[],
  ])[] = [
    ['is one line at the end of the message', CLOSED, visit, {}, [`Hallo\n\n${LINE}`]],
    [
      'goes under a name that the page gives',
      CLOSED,
      visit,
      { gclid: 'G' },
      [`Hallo\n\n${LINE.replace('gclid=k ', '')}`, 'k'],
    ],
    ['is left out where the page says so', CLOSED, visit, { gclid: '', utm_source: '', landing_page: '' }, ['Hallo']],
    ['never goes into the message by itself', CLOSED, { utm }, {}, ['Hallo']],
    ['goes as it is where any name is taken', {}, visit, {}, ['Hallo']],
  ];
  for (const [what, mapping, context, names, expected] of TABLE)
    it(what, () => {
      const base = submission(formData(['message', 'Hallo']));
      const { form } = mapFields({ ...base, consents: [], context: { ...base.context, ...context } }, names, mapping);
      expect([form.get('MESSAGE') ?? form.get('message'), form.get('G')].filter(Boolean)).to.deep.equal(expected);
      if (!mapping.accepts)
        expect([form.get('gclid'), form.get('landing_page')]).to.deep.equal(['k', visit.landingPage]);
    });
});
