import { expect } from '@open-wc/testing';
import { ALL_SERVICES } from '../../../src/delivery/services/all.js';
import { registerService, serviceFor } from '../../../src/delivery/services/registry.js';

registerService(...ALL_SERVICES);

const found = (url: string, service = 'auto'): string | undefined => {
  const who = serviceFor(service, url);
  return who && ('known' in who ? 'unknown' : who.name);
};

const FORM = '3f0b7c1e-1111-4222-8333-abcdefabcdef';
const OWN: readonly (readonly [string, string])[] = [
  [`https://api.hsforms.com/submissions/v3/integration/submit/12345/${FORM}`, 'hubspot'],
  [`https://api-eu1.hsforms.com/submissions/v3/integration/submit/12345/${FORM}`, 'hubspot'],
  [`https://api-na2.hsforms.com/submissions/v3/integration/submit/12345/${FORM}`, 'hubspot'],
  // Addresses that cannot work are known too, so that the console can say so.
  [`https://api.hsforms.com/submissions/v3/integration/secure/submit/12345/${FORM}`, 'hubspot'],
  [`https://forms.hsforms.com/submissions/v3/public/submit/formsnext/multipart/12345/${FORM}`, 'hubspot'],
  ['https://formspree.io/f/xayzabcd', 'formspree'],
  ['https://formspree.io/p/1234/f/contact', 'formspree'],
  ['https://usebasin.com/f/0123456789ab', 'basin'],
  ['https://www.usebasin.com/f/0123456789ab.json', 'basin'],
  ['https://getform.io/f/0b1f2c3d-4e5f', 'getform'],
  ['https://getform.com/f/bdrgewgb', 'getform'],
  ['https://site.example/wp-json/contact-form-7/v1/contact-forms/123/feedback', 'contact-form-7'],
  ['https://site.example/nl/wp-json/contact-form-7/v1/contact-forms/123/feedback/', 'contact-form-7'],
  ['https://bedrijf.us21.list-manage.com/subscribe/post?u=a1&id=b2', 'mailchimp'],
  ['https://bedrijf.us21.list-manage.com/subscribe/post-json?u=a1&id=b2&c=?', 'mailchimp'],
  ['https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8', 'salesforce'],
  ['https://www.salesforce.com/servlet/servlet.WebToLead', 'salesforce'],
  ['https://bedrijf.my.salesforce.com/servlet/servlet.WebToLead?orgId=00D', 'salesforce'],
  ['https://go.pardot.com/l/123456/2026-01-31/abc12', 'pardot'],
  ['https://hooks.zapier.com/hooks/catch/123456/abcdef/', 'zapier'],
  ['https://hook.eu1.make.com/abcdefghijklmnopqrstuvwxyz012345', 'make'],
  ['https://hook.us2.make.celonis.com/abcdefghijklmnopqrstuvwxyz012345', 'make'],
  ['https://api.web3forms.com/submit', 'web3forms'],
  ['https://0123abcd.sibforms.com/serve/MUIFAAbc_-=', 'brevo'],
  ['https://0123abcd.sibforms.com/serve/MUIFAAbc_-=?isAjax=1', 'brevo'],
  ['https://bedrijf.activehosted.com/proc.php', 'activecampaign'],
  ['https://bedrijf.activehosted.com/proc.php?jsonp=true', 'activecampaign'],
  ['https://script.google.com/macros/s/AKfycb_x-1/exec', 'apps-script'],
  ['https://script.google.com/a/bedrijf.nl/macros/s/AKfycb_x-1/exec', 'apps-script'],
  ['https://script.google.com/macros/s/AKfycb_x-1/dev', 'apps-script'],
];

/** Addresses that only look like one of a service's. */
const OTHERS = [
  'https://site.example/contact',
  'https://site.example/?next=https://formspree.io/f/xayzabcd',
  'https://site.example/https://formspree.io/f/xayzabcd',
  'https://formspree.io@site.example/f/xayzabcd',
  'https://formspree.io.site.example/f/xayzabcd',
  'https://notformspree.io/f/xayzabcd',
  'https://formspree.io/forms/xayzabcd/integration',
  'https://site.example/#https://api.web3forms.com/submit',
  'https://api.hsforms.com.site.example/submissions/v3/integration/submit/1/2',
  'https://hsforms.com/help',
  'https://list-manage.com/subscribe/post?u=a1&id=b2',
  'https://bedrijf.us21.list-manage.com/track/click',
  'https://evilsalesforce.com/servlet/servlet.WebToLead',
  'https://bedrijf.my.salesforce.com/apex/Lead',
  'https://go.pardot.com/emailPreference/abc',
  'https://elders.example/x.salesforce.com/servlet/servlet.WebToLead',
  'https://hooks.zapier.com/hooks/standard/1/',
  'https://hook.eu1.make.com/',
  'https://script.google.com/home',
  'https://site.example/wp-json/contact-form-7/v1/contact-forms/123',
];

describe('who receives', () => {
  for (const [url, name] of OWN) it(`${url} is of ${name}`, () => expect(found(url)).to.equal(name));
  for (const url of OTHERS) it(`${url} is of nobody`, () => expect(found(url)).to.be.undefined);

  it('is nobody for service="none", whatever the address', () => {
    for (const [url] of OWN) expect(found(url, 'none')).to.be.undefined;
  });

  it('goes by the address where service is left out', () => {
    expect(found('https://formspree.io/f/xayzabcd', '')).to.equal('formspree');
  });

  for (const { name } of ALL_SERVICES) {
    it(`is ${name} where the page says so`, () => {
      expect(found('https://site.example/x', name)).to.equal(name);
      expect(found('https://site.example/x', ` ${name.toUpperCase()} `)).to.equal(name);
    });
  }

  it('is told apart, with the names that exist, for a name that does not', () => {
    for (const name of ['hubspott', 'constructor', 'toString', '__proto__', 'contact form 7']) {
      const who = serviceFor(name, 'https://site.example/x');
      expect(who).to.deep.equal({ known: ['auto', 'none', ...ALL_SERVICES.map((service) => service.name)] });
    }
  });

  it('can be a service of the page, by its name and by its address, and it can replace one', () => {
    const own = { ...ALL_SERVICES[0]!, name: 'own', recognises: (url: URL) => url.host === 'own.example' };
    registerService(own);
    expect(found('https://own.example/x')).to.equal('own');
    expect(found('https://site.example/x', 'own')).to.equal('own');
    const other = { ...own };
    registerService(other);
    expect(serviceFor('own', 'https://site.example')).to.equal(other);
  });
});
