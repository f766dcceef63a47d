import { expect } from '@open-wc/testing';
import { EMPTY, EMPTY_OWN_FIELD, OWN_TYPES, type FormEmbed } from '../../../builder/src/model/embed.js';
import { partnerFormForm } from '../../../builder/src/screens/partner-form-form.js';
import { filled } from '../../../builder/src/words/words.js';
import { fields as labels } from '../../../src/locales/en.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';

const open = (embed: Partial<FormEmbed> = {}): Promise<OpenForm<FormEmbed>> =>
  OpenForm.open({ ...EMPTY['partner-form'], ...embed }, partnerFormForm);
const FIELD = { ...EMPTY_OWN_FIELD, label: 'Budget' };

const picks = ({ root }: OpenForm<FormEmbed>, list: string): string[] =>
  [...root.querySelectorAll<HTMLInputElement>(`.${list} [name^="field-"]`)].map(({ name }) => name.slice(6));
const pick = ({ root }: OpenForm<FormEmbed>, name: string): HTMLInputElement => root.querySelector(`[name="${name}"]`)!;

describe('the form for a partner form', () => {
  for (const [id, key] of [
    ['heading', 'heading'],
    ['intro', 'intro'],
    ['thanks', 'thanks'],
    ['success-href', 'successHref'],
    ['fallback-email', 'fallbackEmail'],
    ['own-form', 'ownForm'],
  ] as const) {
    it(`takes what is typed in ${id}`, async () => {
      const form = await open();
      form.fill(id, '/a@b');
      expect(form.embed).to.deep.equal({ ...EMPTY['partner-form'], [key]: '/a@b' });
      expect(form.box(id).value).to.equal('/a@b');
    });
  }

  it('says that the page of thanks may not run anything', async () => {
    const form = await open({ successHref: 'javascript:alert(1)' });
    expect(form.problemOf('success-href')).to.equal(words.addressRefused);
    form.fill('success-href', '/bedankt');
    expect(form.problemOf('success-href')).to.equal(undefined);
  });

  it('shows the chosen fields in their order, and offers the others', async () => {
    const form = await open({ fields: 'email, intent name?' });
    expect(picks(form, 'picked')).to.deep.equal(['email', 'intent', 'name']);
    expect(picks(form, 'unpicked')).to.include.members(['company', 'phone']).and.not.include.members(['email', 'name']);
    expect(
      [...form.root.querySelectorAll<HTMLInputElement>('[name^="field-"]')].map(({ checked }) => checked),
    ).to.deep.equal([...[true, true, true], ...picks(form, 'unpicked').map(() => false)]);
    const names = [...form.root.querySelectorAll('.picked > li')].map((item) => textOf(item.querySelector('.pick')));
    expect(names).to.deep.equal([labels['email.label'], words.field_intent, labels['name.label']]);
  });

  it('marks which may be left empty, but for the question what it is about', async () => {
    const form = await open({ fields: 'intent email name?' });
    expect(form.root.querySelector('[name="optional-intent"]')).to.equal(null);
    expect(['optional-email', 'optional-name'].map((name) => pick(form, name).checked)).to.deep.equal([false, true]);
    pick(form, 'optional-email').click();
    pick(form, 'optional-name').click();
    expect(form.embed.fields).to.equal('intent email? name');
    expect(pick(form, 'optional-email').getAttribute('aria-label')).to.equal(
      `${labels['email.label']}: ${words.fieldOptional}`,
    );
  });

  it('adds a field as one that may be left empty, and takes one out', async () => {
    const form = await open({ fields: 'email name' });
    pick(form, 'field-phone').click();
    expect(form.embed.fields).to.equal('email name phone?');
    pick(form, 'field-email').click();
    expect(form.embed.fields).to.equal('name phone?');
  });

  it('moves a field by the arrow keys, and says which', async () => {
    const form = await open({ fields: 'email name? phone' });
    const handle = form.button(filled(words.moveField, { field: labels['name.label'] }));
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(form.embed.fields).to.equal('email phone name?');
    expect(form.said).to.deep.equal([filled(words.movedField, { field: labels['name.label'], to: 3 })]);
  });

  it('adds a field of the site’s own, with the cursor in its label', async () => {
    const form = await open();
    expect(form.root.querySelector('h4')).to.equal(null);
    form.press(words.addOwnField);
    expect(form.embed.ownFields).to.deep.equal([EMPTY_OWN_FIELD]);
    expect(textOf(form.root.querySelector('h4'))).to.equal(words.ownFields);
    await until(() => document.activeElement?.id === 'own-0-label', 'the cursor in the label');
  });

  it('takes what a field of its own is, and leaves the others', async () => {
    const form = await open({ ownFields: [FIELD, FIELD] });
    form.fill('own-1-label', 'Size of the team');
    expect(form.box('own-1-name').placeholder).to.equal('size_of_the_team');
    form.fill('own-1-name', 'team');
    expect(form.find('own-1-options')).to.equal(undefined);
    form.fill('own-1-type', 'radio');
    form.fill('own-1-options', 'Small\nLarge');
    form.box('own-1-required').click();
    expect(form.embed.ownFields).to.deep.equal([
      FIELD,
      { label: 'Size of the team', name: 'team', type: 'radio', options: 'Small\nLarge', required: true },
    ]);
    expect(form.box('own-1-required').checked).to.be.true;
    expect([...form.box<HTMLSelectElement>('own-0-type').options].map(({ value }) => value)).to.deep.equal([
      ...OWN_TYPES,
    ]);
  });

  it('removes a field of its own, and focus goes to the button that adds one', async () => {
    const form = await open({ ownFields: [FIELD, { ...FIELD, label: 'Team' }] });
    form.press(filled(words.removeOwnField, { number: 1 }));
    expect(form.embed.ownFields.map(({ label }) => label)).to.deep.equal(['Team']);
    await until(() => document.activeElement?.id === 'add-own-field', 'focus on the button');
  });

  it('takes a form of the site’s own in place of fields', async () => {
    const form = await open({ ownForm: '<form action="/x"><input name="email"></form>' });
    expect(form.root.querySelector('.fields')).to.equal(null);
    expect(form.find('add-own-field')).to.equal(undefined);
    expect(form.problemOf('own-form')).to.equal(undefined);
    expect(form.root.querySelector<HTMLDetailsElement>('details.paste')!.open).to.be.true;
    form.fill('own-form', '<p>No form</p>');
    expect(form.problemOf('own-form')).to.equal(words.ownFormMissing);
    form.fill('own-form', ' ');
    expect(form.problemOf('own-form')).to.equal(undefined);
  });

  it('lets a link fill in those fields that hold text, each by its name', async () => {
    const form = await open({
      fields: 'intent name email?',
      ownFields: [FIELD, { ...FIELD, label: 'Agree', type: 'checkbox' }, { ...FIELD, label: 'How', type: 'radio' }],
    });
    const boxes = (): string[] =>
      [...form.root.querySelectorAll('[name^=prefill-]')].map((box) => box.getAttribute('name')!);
    expect(boxes()).to.deep.equal(['prefill-name', 'prefill-email', `prefill-${FIELD.name || 'budget'}`]);
    const box = (name: string): HTMLInputElement => form.root.querySelector(`[name=prefill-${name}]`)!;
    box('email').click();
    box('name').click();
    expect(form.embed.prefill).to.equal('email name');
    expect(textOf(form.root.querySelector('#prefill-help'))).to.include('?email=');
    box('email').click();
    expect(form.embed.prefill).to.equal('name');
    const own = await open({ ownForm: '<form action="/x"><input name="mail"></form>' });
    own.fill('prefill', 'mail');
    expect(own.embed.prefill).to.equal('mail');
  });

  it('says where a visit began, to whom consent is given, and to an assistant what the form is', async () => {
    const form = await open({ consent: 'required' });
    form.box('attribution').click();
    form.fill('consent-by', 'Acme');
    form.fill('tool-name', 'ask_acme');
    form.fill('tool-description', 'For questions.');
    expect(form.embed).to.include({
      ...{ attribution: 'session', consentBy: 'Acme', toolName: 'ask_acme', toolDescription: 'For questions.' },
    });
    form.box('attribution').click();
    expect(form.embed.attribution).to.equal('page');
    form.fill('consent-text', 'I agree');
    expect(form.find('consent-by'), 'in a text of one’s own it has no place').to.equal(undefined);
    const own = await open({ ownForm: '<form action="/x"></form>' });
    expect(own.find('tool-name'), 'a form of the page’s own says it itself').to.equal(undefined);
  });

  it('offers to send as a page does, at an address of its own', async () => {
    const form = await open();
    form.box('navigate').click();
    expect(form.embed.navigate).to.be.true;
    form.fill('service', 'formspree');
    expect(form.find('navigate')).to.equal(undefined);
  });

  it('has the group of consent open where it is asked', async () => {
    const isOpen = async (embed: Partial<FormEmbed>): Promise<boolean[]> =>
      [...(await open(embed)).root.querySelectorAll<HTMLDetailsElement>('details.group')].map((group) => group.open);
    expect(await isOpen({})).to.deep.equal([true, true, true, false, false, false]);
    expect(await isOpen({ consent: 'required' })).to.deep.equal([true, true, true, true, false, false]);
  });
});
