import { expect } from '@open-wc/testing';
import { readFieldErrors } from '../../src/delivery/field-errors.js';

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
    [
      'an escaped pointer of which a part looks escaped again',
      { errors: [{ pointer: '/a~01', detail: 'x' }] },
      [{ name: 'a~1', message: 'x' }],
    ],
    [
      'a message before its detail and its reason',
      { errors: [{ field: 'email', reason: 'c', detail: 'b', message: 'Onbekend' }] },
      email,
    ],
    ['a detail before a reason', { errors: [{ field: 'email', reason: 'c', detail: 'Onbekend' }] }, email],
    [
      'a field before a name and a pointer',
      { errors: [{ pointer: '/c', name: 'b', field: 'email', message: 'Onbekend' }] },
      email,
    ],
    ['a message without a field', { errors: [{ message: 'Onbekend' }] }, [{ name: '', message: 'Onbekend' }]],
    ['a field without a message', { errors: [{ field: 'email' }] }, []],
    ['objects where texts were expected', { errors: { email: { _$litType$: 1, strings: ['<b>'] } } }, []],
    ['nulls in a list', { errors: [null, 7, 'x'] }, []],
    ['Contact Form 7', { invalid_fields: [{ field: 'email', message: 'Onbekend', idref: null }] }, email],
    ['a REST error of WordPress', { code: 'x', data: { status: 400, params: { email: 'Onbekend' } } }, email],
    // As frameworks and plugins have it.
    ['Laravel', { message: 'x', errors: { email: ['Onbekend'] } }, email],
    ['Django, Rails', { email: ['Onbekend'] }, email],
    ['Django forms', { errors: { email: [{ message: 'Onbekend', code: 'invalid' }] } }, email],
    ['Express', { errors: [{ type: 'field', msg: 'Onbekend', path: 'email', location: 'body' }] }, email],
    ['an older Express', { errors: [{ msg: 'Onbekend', param: 'email', location: 'body' }] }, email],
    ['FastAPI', { detail: [{ loc: ['body', 'email'], msg: 'Onbekend', type: 'value_error' }] }, email],
    [
      'Spring',
      { status: 400, errors: [{ field: 'email', defaultMessage: 'Onbekend', code: 'Email' }] },
      [{ ...email[0], code: 'Email' }],
    ],
    ['Symfony', { violations: [{ propertyPath: 'email', message: 'Onbekend' }] }, email],
    [
      'JSON:API',
      { errors: [{ source: { pointer: '/data/attributes/email' }, title: 'Ongeldig', detail: 'Onbekend' }] },
      email,
    ],
    [
      'Strapi',
      { error: { name: 'ValidationError', details: { errors: [{ path: ['email'], message: 'Onbekend' }] } } },
      email,
    ],
    ['Zod', { success: false, error: { issues: [{ path: ['email'], message: 'Onbekend' }] } }, email],
    ['GraphQL', { data: { createLead: { userErrors: [{ field: ['input', 'email'], message: 'Onbekend' }] } } }, email],
    ['JSend', { status: 'fail', data: { email: 'Onbekend' } }, email],
    ['Gravity Forms', { is_valid: false, validation_messages: { email: 'Onbekend' } }, email],
    ['Fluent Forms', { errors: { email: { required: 'Onbekend' } } }, email],
    ['Elementor', { success: false, data: { message: 'x', errors: { email: 'Onbekend' }, data: [] } }, email],
    ['validation errors', { validationErrors: { email: 'Onbekend' } }, email],
    ['a list of words that names no field', { errors: ['x'] }, []],
    ['lists of what is no text', { rows: [{ id: 7 }] }, []],
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
