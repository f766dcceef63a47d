import { expect, fixture, html } from '@open-wc/testing';
import { ALL_SERVICES } from '../../src/services/all.js';
import { registerService } from '../../src/services/registry.js';
import type { SuccessDetail } from '../../src/submission/submission.events.js';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf, until } from '../helpers/form.js';
import { ServiceRun } from '../helpers/service-run.js';

registerService(...ALL_SERVICES);

type Widget = PartnerFormElement | WhitepaperCtaElement;

const ADA = {
  name: 'Ada de Vries',
  'given-name': 'Ada',
  'family-name': 'de Vries',
  email: 'ada@bedrijf.nl',
  company: 'De Vries & Zonen',
  phone: '010 123 45 67',
  role: 'Directeur',
  message: 'Wat kost het?',
};
const FORM = { name: 'Ada de Vries', email: 'ada@bedrijf.nl', message: 'Wat kost het?' };

interface Recipe {
  /** What the service keeps, among other things. */
  readonly keeps: Readonly<Record<string, unknown>>;
  /** Whether its word can be read. */
  readonly confirms: boolean;
  /** Whether its owner may withhold that word. */
  readonly mayWithhold?: boolean;
  /** What stands at the field or above the form when it refuses an address, if it can be read. */
  readonly refusal?: string;
  /** What the console names as being without a place. */
  readonly unplaced?: string;
}

/** By the headings of docs/services.md. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  HubSpot: {
    keeps: { firstname: 'Ada', lastname: 'de Vries', email: 'ada@bedrijf.nl', message: 'Wat kost het?' },
    confirms: true,
    refusal: 'Vul een volledig e-mailadres in',
  },
  'Contact Form 7': {
    keeps: { 'your-name': 'Ada de Vries', 'your-email': 'ada@bedrijf.nl', 'acceptance-1': '1' },
    confirms: true,
    refusal: 'Dit e-mailadres bestaat niet.',
  },
  Netlify: { keeps: { ...FORM, 'form-name': 'contact' }, confirms: false },
  Formspree: { keeps: FORM, confirms: true, refusal: 'Vul een volledig e-mailadres in' },
  Basin: { keeps: { ...FORM, intent: 'partner' }, confirms: true, refusal: 'Email is not valid' },
  Getform: { keeps: { ...FORM, intent: 'partner' }, confirms: true, refusal: 'Email is not valid' },
  Mailchimp: { keeps: { EMAIL: 'ada@bedrijf.nl', 'gdpr[12345]': 'Y' }, confirms: false, unplaced: 'document' },
  Brevo: {
    keeps: { EMAIL: 'ada@bedrijf.nl', OPT_IN: '1' },
    confirms: true,
    mayWithhold: true,
    refusal: 'This email is not valid',
    unplaced: 'document',
  },
  'Salesforce Web-to-Lead': {
    keeps: {
      oid: '00D000000000001',
      first_name: 'Ada',
      last_name: 'de Vries',
      company: 'De Vries & Zonen',
      title: 'Directeur',
      description: 'Wat kost het?',
    },
    confirms: false,
  },
  Pardot: {
    keeps: { first_name: 'Ada', last_name: 'de Vries', email: 'ada@bedrijf.nl', comments: 'Wat kost het?' },
    confirms: false,
  },
  Zapier: { keeps: { ...FORM, intent: 'partner' }, confirms: true, mayWithhold: true },
  Make: {
    keeps: { ...FORM, intent: 'partner' },
    confirms: true,
    mayWithhold: true,
    refusal: 'Dit adres kennen we niet',
  },
  Web3Forms: { keeps: FORM, confirms: true, refusal: 'Email is not valid' },
  ActiveCampaign: {
    keeps: { u: '4', f: '4', fullname: 'Ada de Vries', email: 'ada@bedrijf.nl', 'field[7]': 'Wat kost het?' },
    confirms: true,
    refusal: 'Vul een "echt" adres in',
  },
  'Google Apps Script': { keeps: FORM, confirms: true, refusal: 'Dit adres staat er al' },
};

async function readSnippets(): Promise<Map<string, string>> {
  const text = await (await fetch('/docs/services.md')).text();
  const snippets = new Map<string, string>();
  let heading = '';
  for (const [, title, code] of text.matchAll(/^## (.+)$|^```html\n([^]*?)^```$/gm)) {
    if (title) heading = title;
    else snippets.set(heading, code!);
  }
  return snippets;
}

/** All that a visitor reads in a widget, drawn by it or standing in the page's own form. */
const readIn = (widget: Widget): string => `${textOf(widget.shadowRoot as unknown as Element)} ${textOf(widget)}`;

const controls = (widget: Widget): HTMLInputElement[] =>
  [widget.shadowRoot!, widget].flatMap((root) => [...root.querySelectorAll<HTMLInputElement>('input, textarea')]);

/** Draws a snippet as it stands in the docs, and fills in all that it asks, as a visitor does. */
async function fillIn(snippet: string, values: Partial<typeof ADA> = {}): Promise<Widget> {
  const place = await fixture(html`<div lang="nl"></div>`);
  place.append(document.createRange().createContextualFragment(snippet));
  const widget = place.querySelector<Widget>('brug-partner-form, brug-whitepaper-cta')!;
  await widget.updateComplete;
  part(widget, 'button')?.click();
  await widget.updateComplete;
  await until(() => controls(widget).some(({ name }) => name === 'email'), 'the form');
  for (const control of controls(widget)) {
    const value = { ...ADA, ...values }[control.name as keyof typeof ADA];
    if (control.name === 'consent') control.click();
    else if (value !== undefined && control.type !== 'hidden') control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  return widget;
}

const buttonOf = (widget: Widget): HTMLButtonElement =>
  widget.querySelector('form button') ?? part<HTMLButtonElement>(widget, 'submit')!;

/** Presses the button; resolves when all is over: what was told of success, or the kind of failure. */
function send(widget: Widget, clicks = 1): Promise<SuccessDetail | string> {
  const ended = new Promise<SuccessDetail | string>((done) => {
    widget.addEventListener('brug-success', ({ detail }) => done(detail), { once: true });
    widget.addEventListener('brug-error', ({ detail }) => done(detail.kind), { once: true });
    widget.addEventListener('brug-invalid', ({ detail }) => done(JSON.stringify(detail)), { once: true });
  });
  for (let click = 0; click < clicks; click++) buttonOf(widget).click();
  return ended;
}

describe('docs/services.md', () => {
  let snippets: Map<string, string>;
  let run: ServiceRun;
  before(async () => {
    snippets = await readSnippets();
  });
  afterEach(() => run?.end());

  it('has a recipe for each service, and a test for each recipe', async () => {
    expect([...snippets.keys()]).to.have.members(Object.keys(RECIPES));
    expect(snippets.size).to.equal(ALL_SERVICES.length);
    const text = await (await fetch('/docs/services.md')).text();
    for (const { name } of ALL_SERVICES) expect(text).to.contain(`\`${name}\``);
  });

  it('tells of each service whether it confirms', async () => {
    const text = await (await fetch('/docs/services.md')).text();
    for (const [heading, { confirms }] of Object.entries(RECIPES)) {
      const anchor = heading.toLowerCase().replace(/ /g, '-');
      const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`(#${anchor})`));
      expect(row?.includes('not confirmed'), heading).to.equal(!confirms);
      const recipe = text.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
      expect(/\*\*Confirmed\*\*: (yes|no)/.exec(recipe)?.[1], heading).to.equal(confirms ? 'yes' : 'no');
    }
  });

  for (const [heading, { keeps, confirms, mayWithhold, refusal, unplaced }] of Object.entries(RECIPES)) {
    describe(`the recipe for ${heading}`, () => {
      it(`delivers, and ${confirms ? 'thanks' : 'claims no more than is known'}`, async () => {
        run = await ServiceRun.begin();
        const told = await consoleDuring(async () => {
          const widget = await fillIn(snippets.get(heading)!);
          const sent = await send(widget);
          expect(sent).to.include({ confirmed: confirms });
          await widget.updateComplete;
          const inTheAir = readIn(widget).includes('is onderweg');
          if (widget.localName === 'brug-partner-form') expect(inTheAir).to.equal(!confirms);
        });
        const { kept, posts } = await run.report();
        expect(posts).to.equal(1);
        expect(kept).to.have.length(1);
        expect(kept[0]).to.deep.include(keeps);
        expect(run.sent).to.have.length(1);
        for (const value of Object.values(ADA)) expect(run.sent[0]!.url).to.not.contain(encodeURIComponent(value));
        expect(told.length, told.join('\n')).to.equal(unplaced ? 1 : 0);
        if (unplaced) expect(told[0]).to.match(new RegExp(`no place for: ${unplaced}\\b`));
      });

      if (refusal) {
        it('thanks nobody whom it refuses', async () => {
          run = await ServiceRun.begin();
          const widget = await fillIn(snippets.get(heading)!, { email: 'weiger@bedrijf.nl' });
          await consoleDuring(async () => expect(await send(widget)).to.match(/^(invalid|rejected)$/));
          await widget.updateComplete;
          expect(readIn(widget)).to.contain(refusal).and.not.contain('Bedankt');
          expect(controls(widget).find(({ name }) => name === 'email')!.value).to.equal('weiger@bedrijf.nl');
          expect(await run.report()).to.deep.equal({ kept: [], posts: 1 });
        });
      }

      it('sends once for two clicks', async () => {
        run = await ServiceRun.begin('slow');
        const widget = await fillIn(snippets.get(heading)!);
        await consoleDuring(async () => expect(await send(widget, 2)).to.be.an('object'));
        await new Promise((done) => setTimeout(done, 100));
        const { kept, posts } = await run.report();
        expect([kept.length, posts]).to.deep.equal([1, 1]);
      });

      for (const fault of ['lost', 'opaque', 'reset', 'silent']) {
        it(`sends once where the answer is ${fault}, and does not claim that it arrived`, async () => {
          run = await ServiceRun.begin(fault);
          const widget = await fillIn(snippets.get(heading)!);
          if (fault === 'silent') widget.timeout = 0.5;
          let ended: SuccessDetail | string = '';
          await consoleDuring(async () => (ended = await send(widget)));
          if (typeof ended === 'string') expect(ended).to.match(/^(network|timeout)$/);
          else expect(ended).to.have.property('confirmed', false);
          if (confirms && !mayWithhold) expect(ended).to.be.a('string');
          const { kept, posts } = await run.report();
          expect(kept.length).to.be.at.most(1);
          expect(posts).to.be.at.most(1);
        });
      }
    });
  }
});

describe('a form', () => {
  let run: ServiceRun;
  beforeEach(async () => {
    run = await ServiceRun.begin();
  });
  afterEach(() => run.end());

  const DRAWN = 'fields="name email message?"';

  it('says that sending is not possible where its service does not exist, and names those that do', async () => {
    const widget = await fillIn(`<brug-partner-form service="hubspott" action="/x" ${DRAWN}></brug-partner-form>`);
    const told = await consoleDuring(async () => expect(await send(widget)).to.equal('unavailable'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('hubspott').and.contain('hubspot, ').and.contain('none');
    await widget.updateComplete;
    expect(readIn(widget)).to.contain('Versturen kan hier op dit moment niet').and.not.contain('Bedankt');
    expect(run.sent).to.be.empty;
  });

  it('says so once on the console, however often it is tried', async () => {
    const action = 'https://webto.salesforce.com/servlet/servlet.WebToLead';
    const widget = await fillIn(`<brug-partner-form action="${action}" ${DRAWN}></brug-partner-form>`);
    const told = await consoleDuring(async () => {
      expect([await send(widget), await send(widget)]).to.deep.equal(['unavailable', 'unavailable']);
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('salesforce needs <input slot="fields" type="hidden" name="oid"');
    expect(run.sent).to.be.empty;
  });

  it('names each field without a place, once', async () => {
    const action = 'https://bedrijf.us21.list-manage.com/subscribe/post?u=a1&id=b2';
    const widget = await fillIn(
      `<brug-partner-form action="${action}" fields="name email company message"></brug-partner-form>`,
    );
    const told = await consoleDuring(async () => expect(await send(widget)).to.be.an('object'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('mailchimp has no place for: company, message');
  });

  it('reads the cookie of HubSpot where the page asks for it, and only there', async () => {
    const HUTK = '0123456789abcdef0123456789abcdef';
    document.cookie = `hubspotutk=${HUTK}`;
    try {
      const action = 'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
      for (const [inputs, hutk] of [
        ['', undefined],
        ['<input slot="fields" type="hidden" name="hutk" value="">', HUTK],
      ] as const) {
        await send(await fillIn(`<brug-partner-form action="${action}" ${DRAWN}>${inputs}</brug-partner-form>`));
        const { kept } = await run.report();
        expect((kept.at(-1)!['context'] as Record<string, unknown>)['hutk']).to.equal(hutk);
      }
    } finally {
      document.cookie = 'hubspotutk=; max-age=0';
    }
  });

  for (const action of [
    'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    'https://formspree.io/f/xayzabcd',
    'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/',
  ]) {
    it(`brings the address of someone who wants a whitepaper to ${new URL(action).host}`, async () => {
      const link = '<a slot="link" href="/docs/services.md">Gids</a>';
      const widget = await fillIn(`<brug-whitepaper-cta gate="email" action="${action}">${link}</brug-whitepaper-cta>`);
      expect(await send(widget)).to.include({ confirmed: true });
      const { kept } = await run.report();
      expect(kept).to.have.length(1);
      expect(kept[0]).to.include({ email: 'ada@bedrijf.nl' });
    });
  }

  it('thanks a robot, and sends nothing', async () => {
    const action = 'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/';
    const widget = await fillIn(`<brug-partner-form action="${action}" ${DRAWN}></brug-partner-form>`);
    controls(widget).find(({ name }) => name === 'brug_extra')!.value = 'spam';
    expect(await send(widget)).to.be.an('object');
    expect(run.sent).to.be.empty;
  });

  it('sends as a form does with service="none", whatever the address', async () => {
    const action = 'https://formspree.io/f/xayzabcd';
    const widget = await fillIn(`<brug-partner-form service="none" action="${action}" ${DRAWN}></brug-partner-form>`);
    await send(widget);
    expect((await run.report()).kept[0]).to.have.property('brug_extra', '');
  });

  it('tells a file at its field where the service takes none', async () => {
    const action = 'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/';
    const widget = await fillIn(
      `<brug-partner-form action="${action}" ${DRAWN}><label slot="fields">Plan <input type="file" name="plan"></label></brug-partner-form>`,
    );
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'plan.pdf'));
    const input = widget.querySelector('input')!;
    input.files = files.files;
    expect(await send(widget)).to.equal('invalid');
    await widget.updateComplete;
    expect(readIn(widget)).to.match(/bestand/i);
    expect(run.sent).to.be.empty;
  });
});
