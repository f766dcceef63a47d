import { expect } from '@open-wc/testing';
import { EMPTY, NO_DELIVERY, type Delivery, type FormEmbed } from '../../../builder/src/model/embed.js';
import { LIMITS } from '../../../builder/src/model/limits.js';
import { consentForm, deliveryForm } from '../../../builder/src/screens/delivery-form.js';
import { SERVICE_FORMS } from '../../../builder/src/services/all.js';
import { filled } from '../../../builder/src/words/words.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';

const FORM = EMPTY['partner-form'];
const open = (delivery: Partial<Delivery> = {}): Promise<OpenForm<FormEmbed>> =>
  OpenForm.open<FormEmbed>({ ...FORM, delivery: { ...NO_DELIVERY, ...delivery } }, (context) => deliveryForm(context));
const openConsent = (embed: Partial<FormEmbed> = {}): Promise<OpenForm<FormEmbed>> =>
  OpenForm.open<FormEmbed>({ ...FORM, ...embed }, consentForm);
const problems = ({ root }: OpenForm<FormEmbed>): string[] => [...root.querySelectorAll('.problem')].map(textOf);

describe('where leads go', () => {
  it('is an address of one’s own, without the spaces around it', async () => {
    const form = await open();
    form.fill('action', ' /contact ');
    expect(form.embed.delivery).to.deep.equal({ ...NO_DELIVERY, action: '/contact' });
    form.fill('enctype', 'application/json');
    expect(form.embed.delivery.enctype).to.equal('application/json');
    expect(form.box('enctype').value).to.equal('application/json');
  });

  it('says at the address that it may not run anything', async () => {
    const form = await open({ action: 'javascript:alert(1)' });
    expect(form.problemOf('action')).to.equal(words.actionRefused);
    form.fill('action', 'https://example.com/lead');
    expect(form.problemOf('action')).to.equal(undefined);
  });

  it('offers every service by its name, after an address of one’s own', async () => {
    const form = await open();
    const labels = [...form.box<HTMLSelectElement>('service').options].map(({ text }) => text);
    expect(labels[0]).to.equal(words.serviceOwn);
    expect(labels.slice(1)).to.deep.equal(SERVICE_FORMS.map(({ label }) => label).sort((a, b) => a.localeCompare(b)));
  });

  for (const service of SERVICE_FORMS) {
    it(`has the boxes of ${service.label}, and takes what is typed in them`, async () => {
      const form = await open({ enctype: 'application/json' });
      form.fill('service', service.name);
      expect(form.embed.delivery).to.include({ service: service.name, names: service.names ?? '', enctype: '' });
      expect(form.box('service').value).to.equal(service.name);
      expect([form.find('action'), form.find('enctype')]).to.deep.equal([undefined, undefined]);
      expect(form.ids.filter((id) => id.startsWith('service-'))).to.deep.equal(
        service.boxes.map(({ key }) => `service-${key}`),
      );
      for (const { key, example } of service.boxes) form.fill(`service-${key}`, ` ${example} `);
      const given = Object.fromEntries(service.boxes.map(({ key, example }) => [key, example]));
      const { action, hidden } = service.write(given);
      expect(form.embed.delivery.action).to.equal(action);
      expect(form.embed.delivery.hidden).to.deep.equal(hidden);
      for (const { key, optional, label } of service.boxes) {
        const text = textOf(form.root.querySelector(`label[for="service-${key}"]`));
        expect(text).to.equal(optional ? `${label.en} (${words.optional})` : label.en);
      }
      const hints = [...form.root.querySelectorAll('.hint')].map(textOf);
      expect(hints.includes(words.unreadable)).to.equal(!service.readable);
      expect(problems(form), 'its own address').to.deep.equal([]);
    });
  }

  it('keeps hidden inputs that no box shows', async () => {
    const form = await open({
      service: 'salesforce',
      action: 'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8',
      hidden: [
        ['oid', '00D000000000001'],
        ['lead_source', 'Web'],
      ],
    });
    form.fill('service-oid', '00D000000000002');
    expect(form.embed.delivery.hidden).to.deep.equal([
      ['oid', '00D000000000002'],
      ['lead_source', 'Web'],
    ]);
  });

  it('says that an address is none of the service’s', async () => {
    const form = await open({ service: 'formspree', action: 'https://example.com/x' });
    expect(problems(form)).to.deep.equal([filled(words.notOfService, { service: 'Formspree' })]);
  });

  it('reads a pasted address, fills in the boxes, and says of whom it is', async () => {
    const form = await open();
    form.fill('paste-service', 'https://formspree.io/f/xayzabcd');
    expect(form.embed.delivery).to.include({ service: 'formspree', action: 'https://formspree.io/f/xayzabcd' });
    expect(form.box('paste-service').value).to.equal('');
    const message = filled(words.recognisedService, { service: 'Formspree' });
    expect(form.said).to.deep.equal([message]);
    expect(textOf(form.box('service-result'))).to.equal(message);
  });

  it('reads what is pasted once it stands there', async () => {
    const form = await open();
    const box = form.box<HTMLTextAreaElement>('paste-service');
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    box.value = 'https://formspree.io/f/xayzabcd';
    await until(() => form.embed.delivery.service === 'formspree', 'the service');
  });

  it('says that it knows nobody by what was pasted, and leaves it there', async () => {
    const form = await open({ action: '/mine' });
    form.fill('paste-service', ' ');
    expect(form.said).to.deep.equal([]);
    form.fill('paste-service', 'no address');
    expect(form.said).to.deep.equal([words.unknownService]);
    expect(form.box('paste-service').value).to.equal('no address');
    expect(form.embed.delivery.action).to.equal('/mine');
  });

  it('does not read more than a person pastes, and says so', async () => {
    const form = await open({ action: '/mine' });
    form.fill('paste-service', `https://formspree.io/f/xayzabcd${' '.repeat(LIMITS.text)}`);
    expect(form.said).to.deep.equal([words.tooMuch]);
    form.fill('paste-service', '<i>'.repeat(2000) + 'https://formspree.io/f/xayzabcd');
    expect(form.said).to.deep.equal([words.tooMuch, words.tooMuch]);
    expect(form.embed.delivery.action).to.equal('/mine');
  });

  it('asks under which names fields go where that matters', async () => {
    const form = await open();
    expect(form.find('names')).to.equal(undefined);
    const named = await open({ action: '/x', names: 'email=EMAIL' });
    expect(named.box('names').value).to.equal('email=EMAIL');
    named.fill('names', 'email=E');
    expect(named.embed.delivery.names).to.equal('email=E');
  });
});

describe('what a service has no field for', () => {
  const openWith = (fields: string, service: string, names = ''): Promise<OpenForm<FormEmbed>> =>
    OpenForm.open<FormEmbed>({ ...FORM, fields, delivery: { ...NO_DELIVERY, service, names } }, (context) =>
      deliveryForm(context),
    );
  const text = (form: OpenForm<FormEmbed>, id: string): string => textOf(form.find(id) ?? null);

  for (const [fields, names, properties] of [
    ['name email', '', 'firstname, lastname, email, message'],
    ['given-name family-name role? website? country?', '', 'firstname, lastname, jobtitle, website, country, message'],
    ['intent email? company', 'company=bedrijfsnaam', 'email, bedrijfsnaam, message'],
    ['name given-name', '', 'firstname, lastname, message'],
    ['message phone', 'message=vraag', 'vraag, phone, message'],
  ] as const) {
    it(`is said before it is missed at HubSpot: ${fields} ${names}`, async () => {
      const form = await openWith(fields, 'hubspot', names);
      expect(text(form, 'hubspot-needs')).to.equal(filled(words.hubspotNeeds, { list: properties }));
      expect(form.find('into-message') !== undefined).to.equal(/intent/.test(fields));
    });
  }

  it('goes into the message, and that is said of a service alone', async () => {
    const intoMessage = filled(words.intoMessage, { field: words.field_intent });
    for (const service of ['mailchimp', 'formspree', 'hubspot'])
      expect(text(await openWith('intent email', service), 'into-message'), service).to.equal(intoMessage);
    const none = [
      openWith('email', 'mailchimp'),
      openWith('intent email', ''),
      openWith('intent email', 'mailchimp', 'intent=INTENT'),
    ];
    for (const form of await Promise.all(none)) expect(form.find('into-message')).to.equal(undefined);
    expect((await openWith('intent email', 'formspree')).find('hubspot-needs')).to.equal(undefined);
  });
});

describe('consent', () => {
  it('is asked or not, and may be a condition in a form', async () => {
    const form = await openConsent();
    expect([...form.box<HTMLSelectElement>('consent').options].map(({ value }) => value)).to.deep.equal([
      ...['none', 'optional', 'required'],
    ]);
    expect(form.ids).to.deep.equal(['consent']);
    form.fill('consent', 'required');
    expect(form.embed.consent).to.equal('required');
    expect(form.ids).to.deep.equal(['consent', 'consent-by', 'consent-text', 'privacy']);
  });

  it('has its text and the privacy statement', async () => {
    const form = await openConsent({ consent: 'optional' });
    form.fill('consent-text', 'You may call me.');
    form.fill('privacy', 'mailto:privacy@example.com');
    expect(form.embed).to.include({ consentText: 'You may call me.', privacyHref: 'mailto:privacy@example.com' });
    expect(form.problemOf('privacy')).to.equal(undefined);
    form.fill('privacy', 'javascript:alert(1)');
    expect(form.problemOf('privacy')).to.equal(words.addressRefused);
  });
});

it('an address of one’s own is sent as a browser would, unless another way is chosen', async () => {
  const form = await open({ action: '/contact' });
  const options = [...form.box<HTMLSelectElement>('enctype').options].map(({ value }) => value);
  expect(options).to.deep.equal(['', 'multipart/form-data', 'application/json']);
  form.fill('enctype', 'multipart/form-data');
  form.fill('enctype', '');
  expect(form.embed.delivery.enctype).to.equal('');
});
