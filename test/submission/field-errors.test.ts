import { expect } from '@open-wc/testing';
import { readFieldErrors } from '../../src/submission/field-errors.js';

describe('readFieldErrors', () => {
  const email = [{ name: 'email', message: 'Onbekend' }];
  const TABLE: readonly (readonly [string, unknown, unknown])[] = [
    ['a list of field and message', { errors: [{ field: 'email', message: 'Onbekend' }] }, email],
    ['an object', { errors: { email: 'Onbekend' } }, email],
    [
      'an object of lists',
      { errors: { email: ['Te kort', 'Onbekend'] } },
      [{ name: 'email', message: 'Te kort Onbekend' }],
    ],
    ['problem details with a pointer', { errors: [{ pointer: '#/values/email', detail: 'Onbekend' }] }, email],
    ['problem details with parameters', { 'invalid-params': [{ name: 'email', reason: 'Onbekend' }] }, email],
    [
      'a code',
      { errors: [{ field: 'email', message: 'Onbekend', code: 'TYPE_EMAIL' }] },
      [{ ...email[0], code: 'TYPE_EMAIL' }],
    ],
    [
      'HubSpot',
      { errors: [{ message: "Error in 'fields.0-2/name'. Onbekend", errorType: 'REQUIRED_FIELD' }] },
      [{ name: '0-2/name', message: 'Onbekend', code: 'REQUIRED_FIELD' }],
    ],
    ['an escaped pointer', { errors: [{ pointer: '/a~1b~0c', detail: 'x' }] }, [{ name: 'a/b~c', message: 'x' }]],
    ['a message without a field', { errors: [{ message: 'Onbekend' }] }, [{ name: '', message: 'Onbekend' }]],
    ['a field without a message', { errors: [{ field: 'email' }] }, []],
    ['objects where texts were expected', { errors: { email: { _$litType$: 1, strings: ['<b>'] } } }, []],
    ['nulls in a list', { errors: [null, 7, 'x'] }, []],
    ['Contact Form 7', { invalid_fields: [{ field: 'email', message: 'Onbekend', idref: null }] }, email],
    ['a REST error of WordPress', { code: 'x', data: { status: 400, params: { email: 'Onbekend' } } }, email],
    ['no errors', { ok: true }, []],
    ['errors that are a text', { errors: 'no' }, []],
    ['a text', 'no', []],
    ['null', null, []],
    ['nothing', undefined, []],
  ];
  for (const [what, body, errors] of TABLE) {
    it(`reads ${what}`, () => expect(readFieldErrors(body)).to.deep.equal(errors));
  }
});
