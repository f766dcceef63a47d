import { expect } from '@open-wc/testing';
import { recogniseDelivery } from '../../builder/src/services/recognise.js';
import { unboxed } from '../../builder/src/services/unboxed.js';
import { EMPTY, NO_DELIVERY, type Delivery } from '../../builder/src/model/embed.js';

const CF7_NAMES = 'name=your-name email=your-email message=your-message';
const cf7 = (action: string): Partial<Delivery> => ({ service: 'contact-form-7', action, names: CF7_NAMES });
const AT = '/wp-json/contact-form-7/v1/contact-forms/12/feedback';
const wpcf7 = (action: string, number = '12'): string =>
  `<div><form action="${action}" method="post"><input type="hidden" name="_wpcf7" value="${number}"></form></div>`;
const HUBSPOT = 'https://api.hsforms.com/submissions/v3/integration/submit/123/ab-c';

describe('an embed code', () => {
  /** What is pasted, and what it comes to; nothing where it tells no address. */
  const CODES: readonly (readonly [what: string, code: string, delivery: Partial<Delivery> | undefined])[] = [
    ['a form of Contact Form 7 at a whole address', wpcf7('https://a.nl/contact/#x'), cf7(`https://a.nl${AT}`)],
    ['one at an address of its site', wpcf7('/contact/#x'), cf7(AT)],
    ['one without a number', wpcf7('https://a.nl/x', 'ab'), { service: '', action: 'https://a.nl/x' }],
    [
      'a script of HubSpot',
      '<script>hbspt.forms.create({ portalId: "123", formId: "ab-c" });</script>',
      { service: 'hubspot', action: HUBSPOT },
    ],
    [
      'one in Europe',
      "<script>hbspt.forms.create({ region: 'eu1', portalId: '123', formId: 'ab-c' })</script>",
      { service: 'hubspot', action: HUBSPOT.replace('api.', 'api-eu1.') },
    ],
    [
      'one of na1',
      '<script>hbspt.forms.create({ "region": "na1", "portalId": "123", "formId": "ab-c" })</script>',
      { service: 'hubspot', action: HUBSPOT },
    ],
    [
      'a frame of HubSpot',
      '<div class="hs-form-frame" data-region="eu1" data-form-id="ab-c" data-portal-id="123"></div>',
      { service: 'hubspot', action: HUBSPOT.replace('api.', 'api-eu1.') },
    ],
    ['a script of HubSpot without a form', '<script>hbspt.forms.create({ portalId: "123" })</script>', undefined],
    ['numbers that are of no HubSpot', '<i data-form-id="ab-c" data-portal-id="123">x</i>', undefined],
    [
      'a form of Netlify',
      '<form action="/thanks" name="contact" data-netlify="true"><input name="a"></form>',
      { service: 'netlify', action: '/thanks', hidden: [['form-name', 'contact']] },
    ],
    [
      'one by its short name',
      '<form action="/thanks" name="contact" netlify></form>',
      { service: 'netlify', hidden: [['form-name', 'contact']] },
    ],
    [
      'one that names itself',
      '<form action="/thanks" name="x" netlify><input type=hidden name="form-name" value="y"></form>',
      { service: 'netlify', hidden: [['form-name', 'y']] },
    ],
    ['one without a name', '<form action="/thanks" netlify></form>', { service: 'netlify', hidden: [] }],
    ['a form at an address of its own site, which may be anything', '<form action="/thanks"></form>', undefined],
    [
      'a form with an input without a value',
      '<form action="https://a.nl/x"><input type=hidden name=a></form>',
      { action: 'https://a.nl/x', hidden: [['a', '']] },
    ],
    ['a form with an empty address', '<form action=" "></form>', undefined],
    [
      'an address among spaces',
      '  https://formspree.io/f/xyz \n',
      { service: 'formspree', action: 'https://formspree.io/f/xyz' },
    ],
    ['an address of its own site', '/lead', undefined],
    ['an address of nobody known', 'https://a.nl/x', { service: '', action: 'https://a.nl/x' }],
  ];
  for (const [what, code, delivery] of CODES)
    it(`tells where leads go: ${what}`, () => {
      const read = recogniseDelivery(code);
      if (delivery) expect(read).to.deep.include(delivery);
      else expect(read).to.equal(undefined);
    });

  it('is not read where it is longer than any', () => {
    expect(recogniseDelivery(`https://a.nl/${'x'.repeat(64 * 1024)}`)).to.equal(undefined);
    expect(recogniseDelivery(`<form action="https://a.nl/x">${'<div>'.repeat(120)}</form>`)).to.equal(undefined);
  });
});

describe('what an embed says beside its boxes', () => {
  it('is its other attributes, inputs that no box of its service shows, and markup', () => {
    const delivery: Delivery = {
      ...NO_DELIVERY,
      ...{ service: 'web3forms', action: 'https://api.web3forms.com/submit' },
      hidden: [
        ['access_key', 'k'],
        ['subject', 'a "b"'],
        ['empty', ''],
      ],
    };
    const attributes = [
      ['data-crm', '7 & 8'],
      ['data-on', ''],
    ] as const;
    const embed = { ...EMPTY['partner-form'], delivery, attributes, rest: '<p>x</p>' };
    expect(unboxed(embed)).to.deep.equal([
      'data-crm="7 &amp; 8"',
      'data-on',
      '<input type="hidden" name="subject" value="a &quot;b&quot;">',
      '<input type="hidden" name="empty" value>',
      '<p>x</p>',
    ]);
    expect(unboxed({ ...EMPTY['difference-card'], attributes })).to.deep.equal(['data-crm="7 &amp; 8"', 'data-on']);
    expect(unboxed(EMPTY['partner-form'])).to.deep.equal([]);
  });
});
