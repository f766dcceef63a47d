import { expect } from '@open-wc/testing';
import { ExamplePage, readExamples, type Example } from '../helpers/example-page.js';
import { fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { fillPage, pressIn } from '../helpers/page-form.js';
import { answer } from '../helpers/services.js';

const CHECKS: Readonly<Record<string, readonly ((page: ExamplePage) => Promise<unknown>)[]>> = {
  'A receiver': [
    async (page) => {
      const stored = (await page.send())!;
      expect(stored.values).to.include({ ...VALID, intent: 'partner' });
      expect(stored.type).to.contain('x-www-form-urlencoded');
    },
  ],
  'Your own form': [
    async (page) => {
      fillPage(page.form, { email: 'ada@bedrijf.nl', message: 'Hallo' });
      page.form.querySelector<HTMLInputElement>('[name=consent]')!.click();
      const stored = (await page.sent(() => pressIn(page.form)))!;
      expect(stored.values).to.include({ csrf: '3f9c', email: 'ada@bedrijf.nl', message: 'Hallo', consent: 'yes' });
    },
    async (page) => {
      pressIn(page.form);
      await page.form.updateComplete;
      expect(textOf(page.form.querySelector('[data-brug-message-for]'))).to.contain('Vul “E-mailadres” in');
      fillPage(page.form, { email: 'ada@bedrijf.nl' });
      expect((await page.sent(() => pressIn(page.form)))!.values).to.include({ email: 'ada@bedrijf.nl' });
    },
  ],
  'A page that answers with a page': [
    async (page) => {
      fill(page.form, VALID);
      expect((await page.gone(() => press(page.form)))!.values).to.include({ ...VALID, intent: 'partner' });
    },
  ],
  JSON: [
    async (page) => {
      const stored = (await page.send())!;
      expect(stored).to.have.all.keys('id', 'widget', 'values', 'consents', 'context', 'antispam', 'type');
    },
  ],
  'Your own delivery': [async (page) => expect((await page.send())!.values).to.include(VALID)],
  'Messages next to the fields': [
    async (page) => {
      fill(page.form, { ...VALID, email: 'ada@thuis.nl' });
      press(page.form);
      await until(() => part(page.form, 'error-summary'), 'the message');
      expect(textOf(part(page.form, 'error-summary'))).to.contain('Gebruik je zakelijke e-mailadres');
      await page.send();
    },
  ],
  'Checking before sending': [
    async (page) => {
      const order = page.form.querySelector('input')!;
      const write = (value: string): boolean => (
        (order.value = value),
        order.dispatchEvent(new Event('input', { bubbles: true }))
      );
      fill(page.form, VALID);
      write('7');
      press(page.form);
      await until(() => part(page.form, 'error-summary'), 'the message');
      expect(textOf(part(page.form, 'error-summary'))).to.contain('begint met A-');
      write('A-7');
      expect((await page.send())!.values).to.include({ order: 'A-7' });
    },
  ],
  'Filling in beforehand': [
    (page) => {
      expect(page.form.values).to.include({ intent: 'question', email: 'ada@bedrijf.nl' });
      return Promise.resolve();
    },
  ],
  'Fields of your own': [
    async (page) => {
      page.form.querySelector<HTMLInputElement>('[name=employees]')!.value = '12';
      expect((await page.send())!.values).to.include({ employees: '12', campaign: 'voorjaar' });
    },
    async (page) => expect((await page.send({ budget: 'meer' }))!.values).to.include({ budget: 'meer' }),
    async (page) => {
      page.form.values = { intent: 'question', topics: ['Prijs'] };
      await page.form.updateComplete;
      const { values } = (await page.send({ order: 'A-7' }))!;
      expect(values).to.include({ order: 'A-7', topics: 'Prijs' }).and.not.have.property('cv');
    },
    // A hint refuses nobody.
    async (page) =>
      expect((await page.send({ email: 'ada@gmail.com' }))!.values).to.include({ email: 'ada@gmail.com' }),
  ],
  'A captcha': [async (page) => expect((await page.send())!.values).to.include({ 'captcha-response': 'token' })],
  Measuring: [
    async (page) => {
      press(page.form);
      await page.send();
      const widget = 'brug-partner-form';
      expect(page.window.dataLayer).to.deep.equal([
        { event: 'brug-invalid', widget, kind: undefined, fields: ['name', 'email'] },
        { event: 'brug-start', widget, kind: undefined, fields: undefined },
        { event: 'brug-submit', widget, kind: undefined, fields: undefined },
        { event: 'brug-success', widget, kind: undefined, fields: undefined },
      ]);
    },
  ],
  Agents: [
    async (page) => {
      const drawn = page.form.shadowRoot!.querySelector('form')!;
      expect(drawn.getAttribute('toolname')).to.equal('ask_a_question');
      expect(drawn.getAttribute('tooldescription')).to.contain('the partner team');
      expect((await page.send())!.values).to.not.have.property('agent');
    },
  ],
  'Consent and drafts': [
    async (page) => {
      page.form.shadowRoot!.querySelector<HTMLElement>('#consent')!.click();
      expect((await page.send())!.values).to.include({
        consent: 'yes',
        consent_text: 'Jullie mogen mij mailen over het partnerprogramma.',
      });
      expect(page.window.sessionStorage.length).to.equal(0);
    },
  ],
  'Another way in': [
    async (page) => {
      const { form } = page;
      const isSeen = (slot: string): boolean => form.querySelector(`[slot=${slot}]`)!.checkVisibility();
      const address = form.action;
      form.action = '';
      fill(form, VALID);
      press(form);
      await until(() => isSeen('contact'), 'the other way in');
      expect(isSeen('next')).to.be.false;
      form.action = address;
      await page.send();
      expect(isSeen('next')).to.be.true;
      expect(isSeen('contact')).to.be.false;
    },
  ],
  'Without script': [
    async (page) => {
      expect(page.form.querySelector('p')!.checkVisibility()).to.be.false;
      expect((await page.send())!.values).to.include(VALID);
    },
  ],
};

describe('docs/submissions.md', () => {
  let examples: Map<string, Example[]>;
  before(async () => {
    examples = await readExamples('/docs/submissions.md');
  });
  beforeEach(() => sessionStorage.clear());

  it('has a check for each example', () => {
    const count = (of: Iterable<[string, readonly unknown[]]>): string[] =>
      [...of].map(([heading, list]) => `${heading}: ${list.length}`);
    expect(count(examples)).to.deep.equal(count(Object.entries(CHECKS)));
  });

  for (const [heading, checks] of Object.entries(CHECKS)) {
    for (const [index, check] of checks.entries()) {
      it(`${heading}${index ? `, example ${index + 1}` : ''}: does what it says`, async () => {
        await check(await ExamplePage.open(examples.get(heading)![index]!));
      });
    }
  }

  it('shows answers of a receiver that the library reads', async () => {
    const { readFieldErrors } = await import('../../src/delivery/field-errors.js');
    const text = await (await fetch('/docs/submissions.md')).text();
    const { readAnswer } = await import('../../src/delivery/read-answer.js');
    const answers = [...text.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, code]) => JSON.parse(code!) as object);
    const read = answers.filter((answer) => 'errors' in answer).map((answer) => readFieldErrors(answer));
    expect(read).to.deep.equal(Array(3).fill([{ name: 'email', message: 'Gebruik je zakelijke e-mailadres' }]));
    const others = answers
      .filter((json) => 'message' in json)
      .map((json) => readAnswer(answer(400, json), location.href));
    expect(others.map((outcome) => 'errors' in outcome && outcome.errors)).to.deep.equal([
      [{ name: '', message: 'Er is geen plaats meer' }],
    ]);
  });
});
