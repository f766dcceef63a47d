import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { LANGUAGES } from '../src/widget/language.js';
import '../src/partner-form/partner-form.js';
import '../src/free-mail/free-mail.js';
import { DEFAULT_FIELDS } from '../src/partner-form/partner-form.element.js';
import type { BrugSubmitEvent, PartnerFormElement } from '../src/partner-form/partner-form.js';
import { CONSENTS } from '../src/form/consent.js';
import { STORAGES } from '../src/page/storage.js';
import { ENCTYPES } from '../src/delivery/submission.js';
import './own-form.css';
import { anatomy } from './support/anatomy.js';
import { attributes, type Attributes } from './support/attributes.directive.js';

interface Args extends Attributes {
  heading: string;
  lang: string;
}

const INTRO: Readonly<Record<string, string>> = {
  nl: 'Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag: we nemen contact met je op.',
  en: 'Leave your details for a first conversation, or ask your question: we will get in touch.',
  de: 'Hinterlassen Sie Ihre Daten für ein unverbindliches Kennenlernen, oder stellen Sie Ihre Frage.',
  fr: 'Laissez vos coordonnées pour un premier échange, ou posez votre question : nous vous recontacterons.',
};

/** The site's own delivery, in place of a receiver: what a story is to show. */
const deliver =
  (delivery: () => Promise<unknown>) =>
  (event: Event): void =>
    (event as BrugSubmitEvent).respondWith(delivery());

const form = (args: Args, onSubmit = deliver(() => Promise.resolve()), inside?: TemplateResult): TemplateResult =>
  html`<brug-partner-form ${attributes(args)} @brug-submit=${onSubmit}>
    <p slot="intro" lang=${args.lang}>${INTRO[args.lang]}</p>
    ${inside}
  </brug-partner-form>`;

const meta: Meta<Args> = {
  title: 'Widgets/Partner form',
  component: 'brug-partner-form',
  args: {
    heading: 'Interesse om partner te worden?',
    lang: 'nl',
    fields: DEFAULT_FIELDS,
  },
  argTypes: {
    lang: { control: 'inline-radio', options: LANGUAGES },
    consent: { control: 'inline-radio', options: CONSENTS },
    draft: { control: 'inline-radio', options: STORAGES },
    enctype: { control: 'inline-radio', options: ENCTYPES },
    retries: { control: { type: 'number', min: 0, max: 5 } },
    timeout: { control: { type: 'number', min: 1 } },
  },
  render: (args) => form(args),
};

export default meta;
type Story = StoryObj<Args>;

const widgetIn = ({ canvasElement }: StoryContext<Args>): PartnerFormElement =>
  canvasElement.querySelector('brug-partner-form')!;

const ADA = {
  intent: 'question',
  name: 'Ada de Vries',
  email: 'ada@bedrijf.nl',
  company: 'De Vries & Zonen',
  phone: '010 123 45 67',
  message: 'Kunnen we het partnerprogramma ook met twee vestigingen starten?',
};

async function fillIn(context: StoryContext<Args>): Promise<PartnerFormElement> {
  const widget = widgetIn(context);
  await widget.updateComplete;
  widget.values = ADA;
  return widget;
}

/** Fills in and sends, and waits for the event that the story is about. */
async function send(context: StoryContext<Args>, until?: 'brug-success' | 'brug-error'): Promise<void> {
  const widget = await fillIn(context);
  const ended = until && new Promise((done) => widget.addEventListener(until, done, { once: true }));
  widget.requestSubmit();
  await ended;
  await widget.updateComplete;
}

/** A visitor has just come to the form. */
export const Default: Story = {};

export const Filled: Story = { play: async (context) => void (await fillIn(context)) };

/** After an attempt to send: the summary has focus. */
export const Mistakes: Story = {
  args: { consent: 'required' },
  play: async (context) => {
    const widget = widgetIn(context);
    await widget.updateComplete;
    widget.values = { email: 'ada@' };
    widget.requestSubmit();
    await widget.updateComplete;
  },
};

/** The receiver knows better than the browser: its words are at the fields. */
export const RefusedByTheReceiver: Story = {
  render: (args) =>
    form(
      args,
      deliver(() =>
        Promise.resolve({ errors: { email: 'Dit e-mailadres kunnen we niet bereiken', code: 'De actie is voorbij' } }),
      ),
    ),
  play: (context) => send(context, 'brug-error'),
};

export const Sending: Story = {
  render: (args) =>
    form(
      args,
      deliver(() => new Promise(() => undefined)),
    ),
  play: (context) => send(context),
};

export const Sent: Story = { play: (context) => send(context, 'brug-success') };

/** The site thanks in its own words. */
export const SentWithOwnWords: Story = {
  render: (args) =>
    form(
      args,
      undefined,
      html`<div slot="success">
        <p><strong>Dank je wel, Ada.</strong></p>
        <p>Volgende week belt Noor je. <a href="#agenda">Plan liever zelf een moment</a>.</p>
      </div>`,
    ),
  play: (context) => send(context, 'brug-success'),
};

export const Failed: Story = {
  render: (args) =>
    form(
      args,
      deliver(() => Promise.resolve(new Response('', { status: 500 }))),
    ),
  play: (context) => send(context, 'brug-error'),
};

/** No address and no listener: the visitor is told, and nothing is claimed. */
export const Unavailable: Story = {
  render: (args) => form(args, () => undefined),
  play: (context) => send(context),
};

/** The browser says that there is no network. */
export const Offline: Story = {
  beforeEach: () => () => void delete (navigator as { onLine?: boolean }).onLine,
  play: async (context) => {
    const widget = await fillIn(context);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    await widget.updateComplete;
  },
};

export const English: Story = {
  args: { lang: 'en', heading: 'Interested in becoming a partner?', consent: 'required' },
};
export const German: Story = {
  args: { lang: 'de', heading: 'Interesse an einer Partnerschaft?', consent: 'required' },
};
export const French: Story = { args: { lang: 'fr', heading: 'Envie de devenir partenaire ?', consent: 'required' } };

export const MistakesInGerman: Story = {
  ...Mistakes,
  args: { lang: 'de', heading: 'Interesse an einer Partnerschaft?' },
};

/** In a column of 280 pixels. */
export const Narrow: Story = {
  ...Mistakes,
  render: (args) => html`<div style="inline-size: 280px">${form(args)}</div>`,
};

/** The site's own controls, in its own tree and its own look. */
export const OwnFields: Story = {
  args: { fields: 'name email' },
  render: (args) =>
    form(
      args,
      undefined,
      html`
        <label slot="fields">Aantal medewerkers <input name="employees" type="number" min="1" required /></label>
        <label slot="fields">
          Branche
          <select name="branch" required>
            <option value="">Kies een branche</option>
            <option>Bouw</option>
            <option>Zorg</option>
          </select>
        </label>
        <input slot="fields" type="hidden" name="campaign" value="voorjaar" />
      `,
    ),
};

export const MistakesInOwnFields: Story = { ...OwnFields, play: Mistakes.play! };

/** Fields that the site defines and the form draws. */
export const DefinedFields: Story = {
  render: (args) => html`
    <brug-partner-form
      lang=${args.lang}
      heading=${args.heading}
      .fields=${[
        'given-name',
        'family-name',
        'email',
        {
          name: 'budget',
          type: 'select',
          label: 'Budget',
          required: true,
          options: ['Tot € 5.000', 'Meer'],
          help: 'Per jaar, bij benadering.',
        },
        { name: 'start', type: 'date', label: 'Startdatum' },
        {
          name: 'contact',
          type: 'radio',
          label: 'Hoe bereiken we je het liefst?',
          options: ['Per mail', 'Per telefoon'],
        },
        { name: 'news', type: 'checkbox', label: 'Houd mij op de hoogte van nieuws' },
        'message?',
      ]}
      @brug-submit=${deliver(() => Promise.resolve())}
    ></brug-partner-form>
  `,
};

/** Fills in an address, and leaves the field. */
async function enterAddress(context: StoryContext<Args>, address: string): Promise<ShadowRoot> {
  const widget = widgetIn(context);
  await widget.updateComplete;
  const root = widget.shadowRoot!;
  const field = root.querySelector<HTMLInputElement>('[name=email]')!;
  await context.userEvent.type(field, address);
  field.blur();
  await widget.updateComplete;
  return root;
}

/** Below an address that looks mistyped the visitor is asked whether another was meant; nothing is refused for it. */
export const MistypedAddress: Story = {
  args: { fields: 'name email message?' },
  play: async (context) => {
    const root = await enterAddress(context, 'ada.lovelace@gmial.com');
    await expect(root.querySelector('[part=typo] button')).toBeVisible();
  },
};

const withWorkMail = (work: 'hint' | 'required', { lang, heading }: Args): TemplateResult =>
  html`<brug-partner-form
    lang=${lang}
    heading=${heading}
    .fields=${['name', { name: 'email', required: true, work }, 'message?']}
    @brug-submit=${deliver(() => Promise.resolve())}
  ></brug-partner-form>`;

/** With `free-mail.js` beside the bundle: an address from work is asked for, and any is taken. */
export const WorkMail: Story = {
  render: (args) => withWorkMail('hint', args),
  play: async (context) => {
    const root = await enterAddress(context, 'ada@gmail.com');
    await expect(root.querySelector('[part=help]')).toBeVisible();
  },
};

/** Or no other is taken. */
export const WorkMailRequired: Story = {
  render: (args) => withWorkMail('required', args),
  play: async (context) => {
    const root = await enterAddress(context, 'ada@gmail.com');
    await expect(root.querySelector('[aria-invalid=true]')).toBeVisible();
  },
};

/** The site's own text; what is sent along is this text, word for word. */
export const OwnConsent: Story = {
  args: { consent: 'required', 'privacy-href': '#privacy' },
  render: (args) =>
    form(args, undefined, html`<span slot="consent">Jullie mogen mij mailen over het partnerprogramma.</span>`),
};

/** A form as a page has one, with its own markup and looks. */
const OWN_FORM = html`<form class="own" action="/contact" method="post">
  <input type="hidden" name="csrf" value="3f9c" />
  <label class="label">Naam <input name="name" autocomplete="name" required /></label>
  <label class="label">E-mailadres <input name="email" type="email" autocomplete="email" required /></label>
  <fieldset role="radiogroup">
    <legend>Hoe bereiken we je?</legend>
    <label><input type="radio" name="how" value="mail" required /> Per mail</label>
    <label><input type="radio" name="how" value="phone" /> Per telefoon</label>
  </fieldset>
  <label class="label">Je vraag <textarea name="message" rows="3"></textarea></label>
  <button class="send">Verstuur mijn vraag</button>
</form>`;

const ownForm = (args: Args, onSubmit = deliver(() => Promise.resolve())): TemplateResult =>
  html`<brug-partner-form ${attributes({ ...args, fields: undefined })} @brug-submit=${onSubmit}
    >${OWN_FORM}</brug-partner-form
  >`;

/** The page's own form, enhanced where it stands: only the consent is new. */
export const PagesForm: Story = {
  args: { heading: 'Stel je vraag', consent: 'optional', 'privacy-href': '#privacy' },
  render: (args) => ownForm(args),
};

export const MistakesInPagesForm: Story = {
  ...PagesForm,
  play: async (context) => {
    const widget = widgetIn(context);
    await widget.updateComplete;
    widget.requestSubmit();
    await widget.updateComplete;
  },
};

export const PagesFormFailed: Story = {
  ...PagesForm,
  render: (args) =>
    ownForm(
      args,
      deliver(() => Promise.resolve(new Response('', { status: 500 }))),
    ),
  play: async (context) => {
    const widget = widgetIn(context);
    await widget.updateComplete;
    widget.values = { ...ADA, how: 'mail' };
    const ended = new Promise((done) => widget.addEventListener('brug-error', done, { once: true }));
    widget.requestSubmit();
    await ended;
    await widget.updateComplete;
  },
};

/** A page came back, which does not tell whether anything was kept. */
export const SentNotConfirmed: Story = {
  render: (args) =>
    form(
      args,
      deliver(() => Promise.resolve(new Response('<!doctype html><p>', { headers: { 'content-type': 'text/html' } }))),
    ),
  play: (context) => send(context, 'brug-success'),
};

/** Fields that depend on others, files, and groups of checkboxes. */
export const FieldsThatDepend: Story = {
  render: () =>
    html`<brug-partner-form
      heading="Word partner"
      .fields=${[
        'intent',
        'name',
        'email',
        { name: 'topics', type: 'checkbox', label: 'Waarover gaat het?', options: ['Prijs', 'Levering', 'Opleiding'] },
        {
          name: 'profile',
          type: 'file',
          label: 'Bedrijfsprofiel',
          accept: '.pdf',
          help: 'Een pdf van hoogstens 5 MB.',
          showWhen: { intent: 'partner' },
        },
        { name: 'order', label: 'Ordernummer', placeholder: 'A-1234', showWhen: { intent: 'question' } },
      ]}
    ></brug-partner-form>`,
};

export const Dark: Story = {
  globals: { background: 'dark' },
  args: { '--brug-accent': '#4fc4ad', consent: 'required', 'privacy-href': '#privacy' },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { lang: 'en', heading: 'Become a partner', consent: 'required', 'privacy-href': '#privacy' },
  play: Mistakes.play!,
};

export const LongWords: Story = {
  args: {
    lang: 'de',
    heading: 'Arbeitsunfähigkeitsversicherungsgesellschaften',
  },
  render: (args) => html`<div style="width: 15rem">${form(args)}</div>`,
};

export const Focused: Story = {
  args: { '--brug-accent': '#e2001a' },
  play: async (context) => {
    await context.userEvent.tab();
    const widget = widgetIn(context);
    await widget.updateComplete;
    widget.shadowRoot!.querySelector<HTMLElement>('[name=email]')!.focus();
  },
};

/** What to style: the parts, numbered. */
export const Anatomy: Story = {
  args: { fields: 'intent email message?', consent: 'required', 'privacy-href': '#privacy' },
  render: (args) =>
    anatomy('brug-partner-form', form(args), [
      'heading',
      'form',
      'field',
      'label',
      'choice',
      'choice-checked',
      'input',
      'consent',
      'submit',
    ]),
};
