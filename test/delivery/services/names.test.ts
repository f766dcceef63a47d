import { expect } from '@open-wc/testing';
import { parseNames } from '../../../src/delivery/services/field-mapping.js';

describe('names', () => {
  for (const [text, names, problems] of [
    ['', {}, []],
    ['email=EMAIL name=FNAME', { email: 'EMAIL', name: 'FNAME' }, []],
    [' email=EMAIL,\n name=FNAME ', { email: 'EMAIL', name: 'FNAME' }, []],
    ['email=field[3]=x', { email: 'field[3]=x' }, []],
    ['email', {}, ['email']],
    ['intent= email=EMAIL', { intent: '', email: 'EMAIL' }, []],
    ['email= EMAIL, name =FNAME', { email: 'EMAIL' }, ['name', '=FNAME']],
    ['intent= email= EMAIL', { intent: '', email: 'EMAIL' }, []],
    ['=EMAIL name=FNAME', { name: 'FNAME' }, ['=EMAIL']],
  ] as const) {
    it(`“${text}”`, () => expect(parseNames(text)).to.deep.equal({ names, problems }));
  }
});
