import { expect } from '@open-wc/testing';
import { SERVICE_FORMS } from '../../builder/src/services/all.js';
import { recogniseDelivery } from '../../builder/src/services/recognise.js';
import { connectOrigins, recognised } from '../../builder/src/services/services.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { EMPTY, NO_DELIVERY } from '../../builder/src/model/embed.js';

const GUID = '0b3c9b5a-1d2e-4f60-8a7b-9c0d1e2f3a4b';

/** Addresses of each service, by its name. */
const ADDRESSES: readonly (readonly [service: string, address: string])[] = [
  ['hubspot', `https://api.hsforms.com/submissions/v3/integration/submit/123/${GUID}`],
  ['hubspot', `https://api-eu1.hsforms.com/submissions/v3/integration/submit/123/${GUID}`],
  ['formspree', 'https://formspree.io/f/xyzabcde'],
  ['basin', 'https://usebasin.com/f/0a1b2c3d4e5f'],
  ['getform', 'https://getform.io/f/0a1b2c3d'],
  ['contact-form-7', 'https://www.example.com/wp-json/contact-form-7/v1/contact-forms/12/feedback'],
  ['mailchimp', 'https://example.us1.list-manage.com/subscribe/post?u=1&id=2'],
  ['salesforce', 'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8'],
  ['pardot', 'https://go.pardot.com/l/123456/2026-01-31/abc12'],
  ['zapier', 'https://hooks.zapier.com/hooks/catch/123456/abc123/'],
  ['make', 'https://hook.eu1.make.com/abcdefghijklmnopqrst'],
  ['web3forms', 'https://api.web3forms.com/submit'],
  ['brevo', 'https://0a1b2c3d.sibforms.com/serve/MUIFAabc_-='],
  ['activecampaign', 'https://example.activehosted.com/proc.php'],
  ['apps-script', 'https://script.google.com/macros/s/AKfycb-x_1/exec'],
  ['', 'https://www.example.com/contact'],
  ['', 'https://formspree.io.example.com/f/xyz'],
  ['', 'https://example.com/?next=https://formspree.io/f/xyz'],
  ['', '/contact'],
];

/** Embed codes as the services give them. */
const CODES: Readonly<
  Record<string, readonly [code: string, action: string, hidden: readonly (readonly [string, string])[]]>
> = {
  hubspot: [
    `<script charset="utf-8" src="//js-eu1.hsforms.net/forms/embed/v2.js"></script>
     <script>hbspt.forms.create({ region: "eu1", portalId: "123", formId: "${GUID}" });</script>`,
    `https://api-eu1.hsforms.com/submissions/v3/integration/submit/123/${GUID}`,
    [],
  ],
  'hubspot ': [
    `<div class="hs-form-frame" data-region="na1" data-form-id="${GUID}" data-portal-id="123"></div>`,
    `https://api.hsforms.com/submissions/v3/integration/submit/123/${GUID}`,
    [],
  ],
  netlify: [
    '<form name="contact" method="POST" data-netlify="true" action="/bedankt/"><input name="email"></form>',
    '/bedankt/',
    [['form-name', 'contact']],
  ],
  mailchimp: [
    '<div id="mc_embed_signup"><form action="https://example.us1.list-manage.com/subscribe/post?u=1&amp;id=2" method="post"><input name="EMAIL"></form></div>',
    'https://example.us1.list-manage.com/subscribe/post?u=1&id=2',
    [],
  ],
  salesforce: [
    '<form action="https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8" method="POST"><input type=hidden name="oid" value="00D1"><input type=hidden name="retURL" value="http://x"><input id="email" name="email"></form>',
    'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8',
    [
      ['oid', '00D1'],
      ['retURL', 'http://x'],
    ],
  ],
  web3forms: [
    '<form action="https://api.web3forms.com/submit" method="POST"><input type="hidden" name="access_key" value="k"><input name="name"></form>',
    'https://api.web3forms.com/submit',
    [['access_key', 'k']],
  ],
  activecampaign: [
    '<form method="POST" action="https://example.activehosted.com/proc.php"><input type="hidden" name="u" value="3"/><input type="hidden" name="f" value="3"/><input type="hidden" name="act" value="sub"/></form>',
    'https://example.activehosted.com/proc.php',
    [
      ['u', '3'],
      ['f', '3'],
      ['act', 'sub'],
    ],
  ],
};

describe('where leads go', () => {
  for (const [service, address] of ADDRESSES) {
    it(`takes ${address} for ${service || 'an own address'}`, () => {
      expect(recognised(address)).to.equal(service);
    });
  }

  for (const [service, [code, action, hidden]] of Object.entries(CODES)) {
    it(`fills the boxes from the embed code of ${service}`, () => {
      const delivery = recogniseDelivery(code);
      expect(delivery).to.deep.include({ service: service.trim(), action, hidden });
    });
  }

  it('names the service where its address does not tell it', () => {
    const action = 'https://example.com/?rest_route=/contact-form-7/v1/contact-forms/12/feedback';
    const delivery = recogniseDelivery(action)!;
    expect(delivery).to.include({ service: 'contact-form-7', action });
    expect(writeTag({ ...EMPTY['partner-form'], delivery })).to.include('service="contact-form-7"');
  });

  it('says so where there is no address in what was pasted', () => {
    for (const text of ['', 'hallo', '<form><input></form>', '<p>x</p>'])
      expect(recogniseDelivery(text), text).to.equal(undefined);
  });

  for (const service of SERVICE_FORMS) {
    it(`reads back from the embed what was typed in the boxes of ${service.name}`, () => {
      const boxes = Object.fromEntries(service.boxes.map(({ key, example }) => [key, example]));
      expect(service.read(service.write(boxes))).to.deep.equal(boxes);
      const begun = { ...boxes, [service.boxes.at(-1)!.key]: '' };
      expect(service.read(service.write(begun)), 'while it is being typed').to.deep.equal(begun);
    });
  }

  it('names the origins that a policy must allow', () => {
    expect(connectOrigins({ ...NO_DELIVERY, action: '/contact' })).to.deep.equal([]);
    expect(connectOrigins({ ...NO_DELIVERY, action: 'https://script.google.com/macros/s/x/exec' })).to.deep.equal([
      'https://script.google.com',
      'https://script.googleusercontent.com',
    ]);
  });
});
