import { expect, fixture, html } from '@open-wc/testing';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { fillPage, pressIn } from '../helpers/page-form.js';
import { Receiver, type Stored } from '../helpers/receiver.js';
import { answer } from '../helpers/services.js';

interface Example {
  readonly html: string;
  readonly js: string;
}

/** The examples below each heading: a block of HTML with the script that follows it. */
async function readExamples(): Promise<Map<string, Example[]>> {
  const text = await (await fetch('/docs/submissions.md')).text();
  const examples = new Map<string, Example[]>();
  let heading = '';
  for (const [, title, language, code] of text.matchAll(/^## (.+)$|^```(html|js)\n([^]*?)^```$/gm)) {
    if (title) heading = title;
    else if (language === 'html') examples.set(heading, [...(examples.get(heading) ?? []), { html: code!, js: '' }]);
    else examples.get(heading)!.push({ ...examples.get(heading)!.pop()!, js: code! });
  }
  return examples;
}

/** A page with an example in it, as a site would have it: the form, the script of the library, the script of the site. */
class Page {
  readonly #frame: HTMLIFrameElement;

  static async open({ html: markup, js }: Example): Promise<Page> {
    const page = `<!doctype html><html lang="nl"><title>Voorbeeld</title>${markup}<script type="module" src="/src/partner-form/partner-form.ts"></script><script type="module">${js}</script>`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe srcdoc=${page}></iframe>`);
    await until(
      () => frame.contentDocument?.querySelector('brug-partner-form')?.shadowRoot?.querySelector('[part=form]'),
      'the form',
    );
    await until(() => frame.contentDocument!.readyState === 'complete', 'the scripts');
    return new Page(frame);
  }

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }
  get form(): PartnerFormElement {
    return this.#frame.contentDocument!.querySelector('brug-partner-form')!;
  }
  get window(): Window & { dataLayer?: Record<string, unknown>[] } {
    return this.#frame.contentWindow!;
  }

  /** Fills in, sends, and tells what the receiver has kept. */
  send(values: Record<string, string> = {}): Promise<Stored | undefined> {
    fill(this.form, { ...VALID, ...values });
    return this.sent(() => press(this.form));
  }

  /** What the receiver has kept of what an action sends. */
  async sent(action: () => void): Promise<Stored | undefined> {
    return this.#kept(action, () => part(this.form, 'success'), 'the thanks');
  }

  /** The same where the browser goes to the page that answers. */
  async gone(action: () => void): Promise<Stored | undefined> {
    return this.#kept(action, () => this.#frame.contentWindow!.location.pathname === '/contact', 'the other page');
  }

  async #kept(action: () => void, condition: () => unknown, what: string): Promise<Stored | undefined> {
    let id = '';
    this.form.addEventListener('brug-submit', ({ detail }) => (id = detail.id));
    action();
    await until(condition, what);
    return (await Receiver.everything()).find((each) => each.id === id);
  }
}

const CHECKS: Readonly<Record<string, readonly ((page: Page) => Promise<unknown>)[]>> = {
  'A form endpoint': [
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
  'Messages at the fields': [
    async (page) => {
      fill(page.form, { ...VALID, email: 'ada@thuis.nl' });
      press(page.form);
      await until(() => part(page.form, 'error-summary'), 'the message');
      expect(textOf(part(page.form, 'error-summary'))).to.contain('Gebruik je zakelijke e-mailadres');
      await page.send();
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
  ],
  'A captcha': [async (page) => expect((await page.send())!.values).to.include({ 'captcha-response': 'token' })],
  Measuring: [
    async (page) => {
      press(page.form);
      await page.send();
      const widget = 'brug-partner-form';
      expect(page.window.dataLayer).to.deep.equal([
        { event: 'brug-invalid', widget, kind: undefined, fields: ['name', 'email'] },
        { event: 'brug-submit', widget, kind: undefined, fields: undefined },
        { event: 'brug-success', widget, kind: undefined, fields: undefined },
      ]);
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
    examples = await readExamples();
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
        await check(await Page.open(examples.get(heading)![index]!));
      });
    }
  }

  it('shows answers of a receiver that the library reads', async () => {
    const { readFieldErrors } = await import('../../src/submission/field-errors.js');
    const text = await (await fetch('/docs/submissions.md')).text();
    const { readAnswer } = await import('../../src/services/read-answer.js');
    const answers = [...text.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, code]) => JSON.parse(code!) as object);
    const read = answers.filter((answer) => 'errors' in answer).map((answer) => readFieldErrors(answer));
    expect(read).to.deep.equal(Array(3).fill([{ name: 'email', message: 'Gebruik je zakelijke e-mailadres' }]));
    const others = answers.filter((json) => 'message' in json).map((json) => readAnswer(answer(400, json)));
    expect(others.map((outcome) => 'errors' in outcome && outcome.errors)).to.deep.equal([
      [{ name: '', message: 'Er is geen plaats meer' }],
    ]);
  });
});
