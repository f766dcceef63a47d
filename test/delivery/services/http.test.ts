import { expect } from '@open-wc/testing';
import { http } from '../../../src/delivery/services/http.js';
import type { Endpoint } from '../../../src/delivery/service.js';
import { answer } from '../../helpers/services.js';
import { formData, submission } from '../../helpers/submission.js';

const endpoint: Endpoint = { url: 'https://bedrijf.nl/contact', enctype: 'application/json', names: {} };

describe('a receiver that takes a form over HTTP', () => {
  it('finds the fields again in errors under the names that the page has given', () => {
    const outcome = http.read(
      answer(422, { errors: { EMAIL: 'Onbekend', budget: 'Te weinig' } }),
      submission(formData()),
      {
        ...endpoint,
        names: { email: 'EMAIL' },
      },
    );
    expect(outcome).to.have.deep.property('errors', [
      { name: 'email', message: 'Onbekend' },
      { name: 'budget', message: 'Te weinig' },
    ]);
  });

  const NAMES: readonly (readonly [who: string, form: string, answered: string])[] = [
    ['ASP.NET', 'email', 'Email'],
    ['PHP', 'topics[]', 'topics'],
    ['PHP', 'your.name', 'your_name'],
    ['Laravel', 'lead[email]', 'lead.email'],
    ['Rails', 'lead[email]', 'email'],
    ['GraphQL', 'input.email', 'email'],
  ];
  for (const [who, form, answered] of NAMES) {
    it(`finds the field ${form} again where ${who} calls it ${answered}`, () => {
      const given = submission(formData(['first_name', 'Ada'], ['name', 'Ada'], [form, 'x']));
      const outcome = http.read(answer(422, { errors: { [answered]: ['Onbekend'] } }), given, endpoint);
      expect(outcome).to.have.deep.property('errors', [{ name: form, message: 'Onbekend' }]);
    });
  }

  it('sends under the names that the page has given', () => {
    const prepared = http.prepare(submission(formData(['email', 'a@b.nl'], ['name', 'Ada'])), {
      ...endpoint,
      enctype: 'application/x-www-form-urlencoded',
      names: { email: 'EMAIL', submission_id: 'reference' },
    });
    const { body } = ('request' in prepared && prepared.request) || {};
    expect(Object.fromEntries(new URLSearchParams(body as string))).to.include({ EMAIL: 'a@b.nl', name: 'Ada' });
    expect(new URLSearchParams(body as string).has('reference')).to.be.true;
  });

  it('sends two fields under one name as one, so that a receiver loses neither', () => {
    const prepared = http.prepare(submission(formData(['given-name', 'Ada'], ['family-name', 'de Vries'])), {
      ...endpoint,
      enctype: 'application/x-www-form-urlencoded',
      names: { 'given-name': 'name', 'family-name': 'name' },
    });
    const { body } = ('request' in prepared && prepared.request) || {};
    expect(new URLSearchParams(body as string).getAll('name')).to.deep.equal(['Ada de Vries']);
  });
});
