import { expect } from '@open-wc/testing';
import { ExamplePage, readExamples, type Example } from '../helpers/example-page.js';
import { fill, part, press, textOf, until, VALID } from '../helpers/form.js';

let examples: Map<string, Example[]>;
before(async () => {
  examples = await readExamples('/docs/leads.md');
});

const open = (heading: string): Promise<ExamplePage> => ExamplePage.open(examples.get(heading)![0]!);

/** A visitor begins, sends, and takes a document. */
async function visit(page: ExamplePage): Promise<void> {
  await page.send();
  const { document } = page.window;
  const cta = document.createElement('brug-whitepaper-cta');
  cta.innerHTML = '<a href="/docs/leads.md" download>Download</a>';
  document.body.append(cta);
  await until(() => cta.shadowRoot && part(cta, 'button'), 'the document');
  document.addEventListener('brug-download', (event) => event.preventDefault());
  part(cta, 'button')!.click();
}

/** What a measuring service has been told of a visit. */
const MEASURED: Readonly<Record<string, { readonly set: string; readonly told: readonly unknown[] }>> = {
  GA4: {
    set: 'gtag',
    told: [
      ['event', 'form_start', { form_id: 'brug-partner-form' }],
      ['event', 'generate_lead', { form_id: 'brug-partner-form' }],
      ['event', 'file_download', { form_id: 'brug-whitepaper-cta' }],
    ],
  },
  Matomo: {
    set: '_paq',
    told: [
      ['trackEvent', 'Brug', 'brug-start', 'brug-partner-form'],
      ['trackEvent', 'Brug', 'brug-success', 'brug-partner-form'],
      ['trackEvent', 'Brug', 'brug-download', 'brug-whitepaper-cta'],
    ],
  },
  Plausible: {
    set: 'plausible',
    told: [
      ['brug-start', { props: { widget: 'brug-partner-form' } }],
      ['brug-success', { props: { widget: 'brug-partner-form' } }],
      ['brug-download', { props: { widget: 'brug-whitepaper-cta' } }],
    ],
  },
};

/** A captcha that behaves like the real one: a token in a field of its own, in the box that the page has for it. */
interface Captcha {
  readonly box: string;
  readonly field: string;
  readonly tag: 'input' | 'textarea';
  /** What its field holds without a token. */
  readonly empty: string;
  /** Gives the page what its script gives it. */
  readonly expose: (page: ExamplePage, box: Element, api: { reset(): void }) => void;
}

const asGlobal =
  (name: string) =>
  (page: ExamplePage, _box: Element, api: object): void =>
    void (page.window[name] = api);

const CAPTCHAS: Readonly<Record<string, Captcha>> = {
  'Cloudflare Turnstile': {
    box: '.cf-turnstile',
    field: 'cf-turnstile-response',
    tag: 'input',
    empty: '',
    expose: asGlobal('turnstile'),
  },
  hCaptcha: {
    box: '.h-captcha',
    field: 'h-captcha-response',
    tag: 'textarea',
    empty: '',
    expose: asGlobal('hcaptcha'),
  },
  'Friendly Captcha': {
    box: '.frc-captcha',
    field: 'frc-captcha-response',
    tag: 'input',
    empty: '.EXPIRED',
    expose: (_page, box, api) => Object.assign(box, { frcWidget: api }),
  },
  reCAPTCHA: {
    box: '.g-recaptcha',
    field: 'g-recaptcha-response',
    tag: 'textarea',
    empty: '',
    expose: asGlobal('grecaptcha'),
  },
};

/** Its script has come: `solve` is what the visitor does, `expire` what time does. */
function load(page: ExamplePage, { box: selector, field, tag, empty, expose }: Captcha) {
  const box = page.form.querySelector(selector)!;
  const input = page.window.document.createElement(tag);
  input.name = field;
  if (tag === 'input') input.setAttribute('type', 'hidden');
  else input.style.display = 'none';
  input.value = empty;
  box.append(input);
  let tokens = 0;
  let resets = 0;
  const expire = (): void => void (input.value = empty);
  expose(page, box, { reset: () => (resets++, expire()) });
  return { expire, solve: () => void (input.value = `token-${++tokens}`), resets: () => resets };
}

const failure = (page: ExamplePage): string => textOf(part(page.form, 'error-summary') ?? part(page.form, 'failure'));

/** Presses, and waits for what the visitor reads when nothing was sent. */
async function refused(page: ExamplePage): Promise<void> {
  const isTold = new Promise((done) => page.form.addEventListener('brug-error', done, { once: true }));
  press(page.form);
  await isTold;
  await page.form.updateComplete;
}

describe('docs/leads.md', () => {
  it('has a check for each recipe', () => {
    const checked = [
      'A link to book a talk',
      ...Object.keys(MEASURED),
      ...Object.keys(CAPTCHAS),
      'reCAPTCHA, invisible',
    ];
    expect([...examples.keys()]).to.deep.equal(checked);
  });

  it('A link to book a talk: is filled in, and stands in the place of the thanks', async () => {
    const page = await open('A link to book a talk');
    const link = page.window.document.querySelector<HTMLAnchorElement>('#book')!;
    expect(link.checkVisibility()).to.be.false;
    await page.send();
    expect(link.checkVisibility()).to.be.true;
    const { origin, pathname, searchParams } = new URL(link.href);
    expect(origin + pathname).to.equal('https://cal.com/bedrijf/kennismaking');
    expect(Object.fromEntries(searchParams)).to.deep.equal(VALID);
  });

  for (const [heading, { set, told }] of Object.entries(MEASURED))
    it(`${heading}: is told of three moments, and of nothing that was typed`, async () => {
      const page = await open(heading);
      let calls: unknown[] = [];
      if (set === '_paq') calls = page.window[set] as unknown[];
      else page.window[set] = (...parts: unknown[]) => void calls.push(parts);
      await visit(page);
      expect(JSON.parse(JSON.stringify(calls))).to.deep.equal(told);
      expect(JSON.stringify(calls)).not.to.match(/Ada|bedrijf/);
    });

  for (const heading of ['GA4', 'Plausible'])
    it(`${heading}: does without its script`, async () => {
      const page = await open(heading);
      expect((await page.send())!.values).to.include(VALID);
    });

  for (const [heading, captcha] of Object.entries(CAPTCHAS)) {
    it(`${heading}: sends its token`, async () => {
      const page = await open(heading);
      load(page, captcha).solve();
      expect((await page.send())!.values).to.include({ [captcha.field]: 'token-1' });
    });

    it(`${heading}: a script that is late or blocked loses nothing`, async () => {
      const page = await open(heading);
      fill(page.form, VALID);
      await refused(page);
      expect(failure(page)).to.match(/Wacht even|Vink eerst aan/);
      expect(page.form.values).to.include(VALID);
      load(page, captcha).solve();
      expect((await page.send())!.values).to.include({ ...VALID, [captcha.field]: 'token-1' });
    });

    it(`${heading}: a token that has expired is not sent`, async () => {
      const page = await open(heading);
      const script = load(page, captcha);
      script.solve();
      script.expire();
      fill(page.form, VALID);
      await refused(page);
      expect(failure(page)).to.match(/Wacht even|Vink eerst aan/);
      script.solve();
      expect((await page.send())!.values).to.include({ [captcha.field]: 'token-2' });
    });

    it(`${heading}: is reset when the receiver refuses, and the next try has another token`, async () => {
      const page = await open(heading);
      const script = load(page, captcha);
      script.solve();
      fill(page.form, VALID);
      const { action } = page.form;
      page.form.action = '/receiver/400-said';
      await refused(page);
      expect(script.resets()).to.equal(1);
      page.form.action = action;
      script.solve();
      expect((await page.send())!.values).to.include({ [captcha.field]: 'token-2' });
    });
  }

  it('reCAPTCHA, invisible: asks for a token when the visitor begins, and for another after a failure', async () => {
    const page = await open('reCAPTCHA, invisible');
    let tokens = 0;
    page.window['grecaptcha'] = { execute: () => Promise.resolve(`token-${++tokens}`) };
    const field = page.form.querySelector<HTMLInputElement>('[name=g-recaptcha-response]')!;
    expect(field.value).to.equal('');
    fill(page.form, VALID);
    await until(() => field.value === 'token-1', 'the token');
    const { action } = page.form;
    page.form.action = '/receiver/400-said';
    await refused(page);
    await until(() => field.value === 'token-2', 'another token');
    page.form.action = action;
    expect((await page.send())!.values).to.include({ 'g-recaptcha-response': 'token-2' });
  });

  it('reCAPTCHA, invisible: without its script the lead is sent, and the receiver tells', async () => {
    const page = await open('reCAPTCHA, invisible');
    expect((await page.send())!.values).to.include({ ...VALID, 'g-recaptcha-response': '' });
  });
});
