import { fixture, html } from '@open-wc/testing';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { SuccessDetail } from '../../src/delivery/submission.events.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { part, textOf, until } from './form.js';

/** A widget that sends. */
export type Widget = PartnerFormElement | WhitepaperCtaElement;

/** A visitor, by the names of built-in fields. */
export const ADA = {
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

/** What the recipe of a service promises. */
export interface Recipe {
  /** What the service keeps, among other things. */
  readonly keeps: Readonly<Record<string, unknown>>;
  /** Whether its word can be read. */
  readonly confirms: boolean;
  /** What stands at the field or above the form when it refuses an address, if it can be read. */
  readonly refusal?: string;
  /** What the console names as being without a place. */
  readonly unplaced?: string;
}

/** By the headings of docs/services.md. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
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
  Zapier: { keeps: { ...FORM, intent: 'partner' }, confirms: true },
  Make: {
    keeps: { ...FORM, intent: 'partner' },
    confirms: true,
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

/** The snippets of docs/services.md, by their headings. */
export async function readSnippets(): Promise<Map<string, string>> {
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
export const readIn = (widget: Widget): string =>
  `${textOf(widget.shadowRoot as unknown as Element)} ${textOf(widget)}`;

/** The fields of a widget, drawn by it or standing in the page's own form. */
export const controls = (widget: Widget): HTMLInputElement[] =>
  [widget.shadowRoot!, widget].flatMap((root) => [...root.querySelectorAll<HTMLInputElement>('input, textarea')]);

/** Draws a snippet as it stands in the docs, and fills in all that it asks, as a visitor does. */
export async function fillIn(snippet: string, values: Partial<typeof ADA> = {}): Promise<Widget> {
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
export function send(widget: Widget, clicks = 1): Promise<SuccessDetail | string> {
  const ended = new Promise<SuccessDetail | string>((done) => {
    widget.addEventListener('brug-success', ({ detail }) => done(detail), { once: true });
    widget.addEventListener('brug-error', ({ detail }) => done(detail.kind), { once: true });
    widget.addEventListener('brug-invalid', ({ detail }) => done(JSON.stringify(detail)), { once: true });
  });
  for (let click = 0; click < clicks; click++) buttonOf(widget).click();
  return ended;
}
