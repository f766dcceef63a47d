import { ALL_SERVICES } from '../../src/delivery/services/all.js';
import type { Answer, Endpoint, Preparation, Service, ServiceRequest } from '../../src/delivery/service.js';
import type { Submission } from '../../src/delivery/submission.js';
import { formData, submission, type Labels } from './submission.js';

/** Where a page sends to, unless it says more. */
export const endpoint = (url: string, more: Partial<Endpoint> = {}): Endpoint => ({
  url,
  enctype: 'application/x-www-form-urlencoded',
  names: {},
  ...more,
});

/** What comes back: JSON as an object, anything else as text. */
export function answer(status: number, body: unknown = '', more: Partial<Answer> = {}): Answer {
  const isText = typeof body === 'string';
  return {
    status,
    asked: 'https://x.example',
    url: 'https://x.example',
    redirected: false,
    contentType: !isText ? 'application/json' : body.startsWith('<') ? 'text/html' : 'text/plain',
    text: isText ? body : JSON.stringify(body),
    json: isText ? undefined : body,
    ...more,
  };
}

export const serviceCalled = (name: string): Service => ALL_SERVICES.find((service) => service.name === name)!;

type Fields = Readonly<Record<string, string | Blob>>;

/** What a visitor fills in who answers everything that the form asks. */
export const FILLED_IN: Fields = {
  intent: 'question',
  name: 'Ada de Vries',
  email: 'ada@bedrijf.nl',
  company: 'De Vries & Zonen',
  phone: '010 123 45 67',
  message: 'Wat kost het?',
};

/** The same in the words of the form. */
export const LABELS: Labels = {
  intent: ['Waarmee kunnen we je helpen?', 'Ik heb een vraag'],
  name: ['Naam', 'Ada de Vries'],
  email: ['E-mailadres', 'ada@bedrijf.nl'],
  company: ['Bedrijf', 'De Vries & Zonen'],
  phone: ['Telefoon', '010 123 45 67'],
  message: ['Bericht', 'Wat kost het?'],
};

/** An address of each service, as a page has it. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  hubspot: 'https://api-eu1.hsforms.com/submissions/v3/integration/submit/12345/3f0b7c1e-1111-4222-8333-abcdefabcdef',
  netlify: 'https://site.example/',
  formspree: 'https://formspree.io/f/xayzabcd',
  basin: 'https://usebasin.com/f/0123456789ab',
  getform: 'https://getform.io/f/bdrgewgb',
  'contact-form-7': 'https://site.example/wp-json/contact-form-7/v1/contact-forms/123/feedback',
  mailchimp: 'https://bedrijf.us21.list-manage.com/subscribe/post?u=a1&id=b2&f_id=c3',
  salesforce: 'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8',
  pardot: 'https://go.pardot.com/l/123456/2026-01-31/abc12',
  zapier: 'https://hooks.zapier.com/hooks/catch/123456/abcdef/',
  make: 'https://hook.eu1.make.com/abcdefghijklmnopqrstuvwxyz012345',
  web3forms: 'https://api.web3forms.com/submit',
  brevo: 'https://0123abcd.sibforms.com/serve/MUIFAAbc_-=',
  activecampaign: 'https://bedrijf.activehosted.com/proc.php',
  'apps-script': 'https://script.google.com/macros/s/AKfycb_x-1/exec',
};

/** The hidden inputs without which a service takes nothing. */
export const HIDDEN: Readonly<Record<string, Fields>> = {
  netlify: { 'form-name': 'contact' },
  salesforce: { oid: '00D000000000001' },
  web3forms: { access_key: '3f0b7c1e' },
  activecampaign: { u: '4', f: '4', act: 'sub' },
};

export interface Case {
  readonly fields?: Fields;
  readonly labels?: Labels;
  readonly names?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly enctype?: Endpoint['enctype'];
  readonly navigates?: boolean;
  readonly given?: boolean;
  readonly honeypot?: string;
  readonly cookie?: (name: string) => string | undefined;
}

/** What a form for a service comes to: its hidden inputs, and what a visitor fills in. */
export function caseFor(
  name: string,
  { fields = FILLED_IN, labels = LABELS, given = true, ...more }: Case = {},
): [Submission, Endpoint] {
  const known = Object.fromEntries(Object.entries(labels).filter(([field]) => field in fields));
  const all = submission(formData(...Object.entries({ ...HIDDEN[name], ...fields })), known);
  const { cookie, honeypot = '', names = {}, enctype, navigates = false } = more;
  return [
    {
      ...all,
      consents: all.consents.map((consent) => ({ ...consent, given })),
      antispam: { ...all.antispam, honeypot },
      context: { ...all.context, ...(cookie && { cookie }) },
    },
    endpoint(more.url ?? ADDRESSES[name]!, { names, navigates, ...(enctype && { enctype }) }),
  ];
}

export const prepared = (name: string, form: Case = {}): Preparation =>
  serviceCalled(name).prepare(...caseFor(name, form));

/** The request of a form that can be sent. */
export function requestOf(name: string, form: Case = {}): ServiceRequest & { readonly unmapped: readonly string[] } {
  const preparation = prepared(name, form);
  if (!('request' in preparation)) throw new Error(JSON.stringify(preparation));
  return { ...preparation.request, unmapped: preparation.unmapped ?? [] };
}
