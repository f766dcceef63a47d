import { expect } from '@open-wc/testing';
import { SERVICE_FORMS } from '../../builder/src/services/all.js';
import { recogniseDelivery } from '../../builder/src/services/recognise.js';
import { recognised, serviceOf, shownService } from '../../builder/src/services/services.js';
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

  /** A name beside an address: which service it is, and whose boxes are shown. */
  const NAMED: readonly (readonly [service: string, action: string, is: string, shown: string])[] = [
    ['salesforce', 'https://evil.example/collect', '', ''],
    ['web3forms', 'https://evil.example/collect', '', ''],
    ['hubspot', `https://api.hsforms.com@evil.example/submissions/v3/integration/submit/123/${GUID}`, '', ''],
    ['hubspot', 'https://evil.example/submissions/v3/integration/submit/1/2', '', ''],
    ['contact-form-7', 'https://evil.example/collect', '', ''],
    ['activecampaign', 'https://evil.example/proc.php', '', 'activecampaign'],
    ['mailchimp', 'https://evil.example/', '', 'mailchimp'],
    ['formspree', 'https://usebasin.com/f/0a1b2c3d4e5f', 'basin', 'formspree'],
    ['salesforce', '', 'salesforce', 'salesforce'],
    ['hubspot', 'https://api-e.hsforms.com/submissions/v3/integration/submit/1/', 'hubspot', 'hubspot'],
    ['pardot', 'https://go.example.com/l/123456/2026-01-31/abc12', 'pardot', 'pardot'],
    ['netlify', '/contact/', 'netlify', 'netlify'],
    ['none', 'https://formspree.io/f/xyzabcde', 'none', ''],
    ['__proto__', 'https://evil.example/', '', ''],
  ];
  for (const [service, action, is, shown] of NAMED) {
    it(`takes service="${service}" at ${action || 'no address'} for ${is || 'none'}, and shows ${shown || 'the address'}`, () => {
      const delivery = { ...NO_DELIVERY, service, action };
      expect(serviceOf(delivery)).to.equal(is);
      expect(shownService(delivery)?.name ?? '').to.equal(shown);
    });
  }
});

describe('the boxes of a service', () => {
  const HIDDEN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    netlify: [['form-name', 'contact']],
    salesforce: [['oid', '00D000000000001']],
    web3forms: [['access_key', '00000000-0000-0000-0000-000000000000']],
    activecampaign: [
      ['u', '3'],
      ['f', '3'],
      ['s', ''],
      ['c', '0'],
      ['m', '0'],
      ['act', 'sub'],
      ['v', '2'],
      ['or', '0a1b2c3d'],
    ],
  };

  for (const service of SERVICE_FORMS) {
    const given = Object.fromEntries(service.boxes.map(({ key, example }) => [key, example]));

    it(`of ${service.label}: what they say is read back, and their inputs are these`, () => {
      const written = service.write(given);
      expect(service.read({ ...NO_DELIVERY, ...written })).to.deep.equal(given);
      expect(written.hidden).to.deep.equal(HIDDEN[service.name] ?? []);
    });

    it(`of ${service.label}: what nobody has filled in says nothing`, () => {
      const empty = Object.fromEntries(service.boxes.map(({ key }) => [key, '']));
      const written = service.write({});
      expect(written).to.deep.equal(service.write(empty));
      expect(written.hidden.map(([name]) => name).filter((name) => given[name])).to.deep.equal([]);
      expect(Object.values(service.read(NO_DELIVERY)).filter(Boolean)).to.deep.equal([]);
    });
  }

  it('of services without a base leave the address empty', () => {
    const action = (name: string): string => SERVICE_FORMS.find((each) => each.name === name)!.write({}).action;
    for (const name of ['netlify', 'mailchimp', 'pardot', 'zapier', 'make', 'brevo', 'activecampaign', 'apps-script'])
      expect(action(name), name).to.equal('');
  });

  it('keeps every hidden input of an embed code, and no honeypot', () => {
    const code = `<form action="https://example.us1.list-manage.com/subscribe/post?u=1&amp;id=2" method="post">
      <input type="email" name="EMAIL"><input type="hidden" name="tags" value="42,43"><input type="hidden" name="f_id" value="9">
      <div style="position: absolute; left: -5000px;"><input type="text" name="b_1_2" value=""></div></form>`;
    expect(recogniseDelivery(code)!.hidden).to.deep.equal([
      ['tags', '42,43'],
      ['f_id', '9'],
    ]);
    expect(
      recogniseDelivery('<form action="https://www.example.com/x"><input type=hidden name=list value=7></form>')!
        .hidden,
    ).to.deep.equal([['list', '7']]);
  });

  for (const [shortcode, number] of [
    ['[contact-form-7 id="123" title="Contact"]', '123'],
    ['[contact-form-7 id=”45” title=”Contact”]', '45'],
    ['[contact-form-7 id="1a2b3c4" title="Contact"]', ''],
  ] as const) {
    it(`knows the shortcode ${shortcode}`, () => {
      const delivery = recogniseDelivery(shortcode)!;
      expect(delivery.service).to.equal('contact-form-7');
      const service = SERVICE_FORMS.find(({ name }) => name === 'contact-form-7')!;
      expect(service.read(delivery)).to.include({ form: number });
    });
  }
});
