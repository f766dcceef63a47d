import { parseUrl } from '../../../src/page/safe-url.js';
import { parse } from '../markup/parse.js';
import { byAddress, byId, hiddenValue, withHidden, type ServiceForm } from './service-form.js';

const HUBSPOT_PATH = /^\/submissions\/v3\/integration\/submit\/([^/]*)\/([^/]*)$/;
const hubspot: ServiceForm = {
  name: 'hubspot',
  label: 'HubSpot',
  readable: true,
  boxes: [
    {
      key: 'portal',
      label: { nl: 'Portal ID', en: 'Portal ID' },
      example: '12345678',
      help: {
        nl: 'Of plak hierboven de insluitcode die HubSpot bij het formulier geeft.',
        en: 'Or paste the embed code that HubSpot gives with the form above.',
      },
    },
    { key: 'form', label: { nl: 'Form ID', en: 'Form ID' }, example: '0b3c9b5a-1d2e-4f60-8a7b-9c0d1e2f3a4b' },
    {
      key: 'region',
      label: { nl: 'Regio', en: 'Region' },
      example: 'eu1',
      optional: true,
      help: {
        nl: 'Staat in de insluitcode als region. Leeg voor na1.',
        en: 'In the embed code as region. Empty for na1.',
      },
    },
  ],
  write: ({ portal = '', form = '', region = '' }) => ({
    action: `https://api${region && region !== 'na1' ? `-${region}` : ''}.hsforms.com/submissions/v3/integration/submit/${portal}/${form}`,
    hidden: [],
  }),
  read({ action }) {
    const [, region = '', path = ''] = /^https:\/\/api(?:-([^./]*))?\.hsforms\.com(\/.*)$/.exec(action) ?? [];
    const [, portal = '', form = ''] = HUBSPOT_PATH.exec(path) ?? [];
    return { portal, form, region };
  },
  fromCode(code) {
    const value = (...names: string[]): string => {
      const pattern = new RegExp(`(?:${names.join('|')})["']?\\s*[:=]\\s*["']([\\w-]+)["']`, 'i');
      return pattern.exec(code)?.[1] ?? '';
    };
    if (!/hsforms|hbspt|hs-form/i.test(code)) return undefined;
    const [portal, form] = [value('portalId', 'data-portal-id'), value('formId', 'data-form-id')];
    return portal && form ? { portal, form, region: value('region', 'data-region').replace(/^na1$/, '') } : undefined;
  },
};

const netlify: ServiceForm = {
  name: 'netlify',
  label: 'Netlify Forms',
  readable: false,
  anywhere: /^/,
  hiddenNames: ['form-name'],
  boxes: [
    {
      key: 'form',
      label: { nl: 'Naam van het formulier', en: 'Name of the form' },
      example: 'contact',
      help: {
        nl: 'De name van een formulier met data-netlify="true" in een statische pagina van je site. Zonder dat bewaart Netlify niets.',
        en: 'The name of a form with data-netlify="true" in a static page of your site. Without it Netlify keeps nothing.',
      },
    },
    {
      key: 'page',
      label: { nl: 'Pagina waar dat formulier staat', en: 'Page that holds that form' },
      example: '/contact/',
    },
  ],
  write: ({ form = '', page = '' }) => ({ action: page, hidden: withHidden([], 'form-name', form) }),
  read: ({ action, hidden }) => ({ form: hiddenValue(hidden, 'form-name'), page: action }),
};

const CF7_PATH = /^(.*?)\/wp-json\/contact-form-7\/v1\/contact-forms\/([^/]*)\/feedback$/;
const contactForm7: ServiceForm = {
  name: 'contact-form-7',
  label: 'Contact Form 7 (WordPress)',
  readable: true,
  anywhere: /[=/](%2F)?contact-form-7(\/|%2F)v1/i,
  names: 'name=your-name email=your-email message=your-message',
  boxes: [
    {
      key: 'site',
      label: { nl: 'Adres van de WordPress-site', en: 'Address of the WordPress site' },
      example: 'https://www.example.com',
    },
    {
      key: 'form',
      label: { nl: 'Nummer van het formulier', en: 'Number of the form' },
      example: '123',
      help: {
        nl: 'Het getal achter post= in de adresbalk als je het formulier bewerkt, niet de code in de shortcode.',
        en: 'The number after post= in the address bar while you edit the form, not the code in the shortcode.',
      },
    },
  ],
  write: ({ site = '', form = '' }) => ({
    action: `${site.replace(/\/$/, '')}/wp-json/contact-form-7/v1/contact-forms/${form}/feedback`,
    hidden: [],
  }),
  read({ action }) {
    const [, site = action, form = ''] = CF7_PATH.exec(action) ?? [];
    return { site, form };
  },
  fromCode(code) {
    // Newer shortcodes name a code in the place of the number, which the address needs.
    const [, id] = /\[contact-form-7\b[^\]]{0,300}?\bid=["”“']?(\w{1,20})/.exec(code) ?? [];
    if (id) return { site: '', form: /^\d{1,6}$/.test(id) ? id : '' };
    if (!code.includes('_wpcf7')) return undefined;
    const input = parse(code).querySelector('input[name=_wpcf7]');
    const form = input?.getAttribute('value') ?? '';
    const action = parseUrl(input?.closest('form')?.getAttribute('action') ?? '');
    return /^\d+$/.test(form) ? { site: action?.origin ?? '', form } : undefined;
  },
};

const SALESFORCE = 'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8';
const salesforce: ServiceForm = {
  name: 'salesforce',
  label: 'Salesforce Web-to-Lead',
  readable: false,
  hiddenNames: ['oid', 'retURL', 'lead_source'],
  boxes: [
    {
      key: 'oid',
      label: { nl: 'Organisatie (oid)', en: 'Organisation (oid)' },
      example: '00D000000000001',
      help: {
        nl: 'Staat in de code die Salesforce bij Web-to-Lead maakt.',
        en: 'In the code that Salesforce makes under Web-to-Lead.',
      },
    },
  ],
  write: ({ oid = '' }) => ({ action: SALESFORCE, hidden: withHidden([], 'oid', oid) }),
  read: ({ hidden }) => ({ oid: hiddenValue(hidden, 'oid') }),
};

const WEB3FORMS = 'https://api.web3forms.com/submit';
const web3forms: ServiceForm = {
  name: 'web3forms',
  label: 'Web3Forms',
  readable: true,
  hiddenNames: ['access_key', 'subject', 'from_name'],
  boxes: [
    {
      key: 'key',
      label: { nl: 'Access key', en: 'Access key' },
      example: '00000000-0000-0000-0000-000000000000',
      help: { nl: 'Komt per e-mail als je het formulier aanmaakt.', en: 'Arrives by e-mail when you make the form.' },
    },
  ],
  write: ({ key = '' }) => ({ action: WEB3FORMS, hidden: withHidden([], 'access_key', key) }),
  read: ({ hidden }) => ({ key: hiddenValue(hidden, 'access_key') }),
};

const ACTIVECAMPAIGN = ['u', 'f', 's', 'c', 'm', 'act', 'v', 'or'];
const activecampaign: ServiceForm = {
  name: 'activecampaign',
  label: 'ActiveCampaign',
  readable: true,
  hiddenNames: ACTIVECAMPAIGN,
  boxes: [
    {
      key: 'address',
      label: { nl: 'Adres', en: 'Address' },
      example: 'https://example.activehosted.com/proc.php',
      help: {
        nl: 'Plak hierboven de volledige insluitcode: dan zijn alle vakken gevuld.',
        en: 'Paste the full embed code above: that fills all boxes.',
      },
    },
    { key: 'f', label: { nl: 'Nummer van het formulier (f)', en: 'Number of the form (f)' }, example: '3' },
    { key: 'or', label: { nl: 'Sleutel (or)', en: 'Key (or)' }, example: '0a1b2c3d', optional: true },
  ],
  write: ({ address = '', f = '', or = '' }) => ({
    action: address,
    hidden: f
      ? [
          ['u', f],
          ['f', f],
          ['s', ''],
          ['c', '0'],
          ['m', '0'],
          ['act', 'sub'],
          ['v', '2'],
          ...(or ? ([['or', or]] as const) : []),
        ]
      : [],
  }),
  read: ({ action, hidden }) => ({ address: action, f: hiddenValue(hidden, 'f'), or: hiddenValue(hidden, 'or') }),
};

/** Every form service, with just the boxes that it needs. */
export const SERVICE_FORMS: readonly ServiceForm[] = [
  hubspot,
  netlify,
  byId({
    name: 'formspree',
    label: 'Formspree',
    readable: true,
    base: 'https://formspree.io/f/',
    example: 'xyzabcde',
    help: { nl: 'Het laatste stuk van https://formspree.io/f/…', en: 'The last part of https://formspree.io/f/…' },
  }),
  byId({
    name: 'basin',
    label: 'Basin',
    readable: true,
    base: 'https://usebasin.com/f/',
    example: '0a1b2c3d4e5f',
    help: { nl: 'Het laatste stuk van https://usebasin.com/f/…', en: 'The last part of https://usebasin.com/f/…' },
  }),
  byId({
    name: 'getform',
    label: 'Getform',
    readable: true,
    base: 'https://getform.io/f/',
    example: '0a1b2c3d',
    help: { nl: 'Het laatste stuk van https://getform.io/f/…', en: 'The last part of https://getform.io/f/…' },
  }),
  contactForm7,
  byAddress({
    name: 'mailchimp',
    label: 'Mailchimp',
    readable: false,
    example: 'https://example.us1.list-manage.com/subscribe/post?u=…&id=…',
    help: {
      nl: 'Het action-adres in de insluitcode van je lijst, of plak de hele code hierboven.',
      en: 'The action address in the embed code of your list, or paste the whole code above.',
    },
  }),
  salesforce,
  byAddress({
    name: 'pardot',
    label: 'Pardot (Account Engagement)',
    readable: false,
    anywhere: /\/l\/\d+\//,
    example: 'https://go.pardot.com/l/123456/2026-01-31/abc12',
    help: {
      nl: 'Het adres van een form handler, ook op je eigen trackerdomein.',
      en: 'The address of a form handler, on your own tracker domain as well.',
    },
  }),
  byAddress({
    name: 'zapier',
    label: 'Zapier',
    readable: true,
    example: 'https://hooks.zapier.com/hooks/catch/123456/abc123/',
    help: {
      nl: 'Het adres van “Webhooks by Zapier – Catch Hook”. Wie de pagina leest, kent dit adres ook.',
      en: 'The address of “Webhooks by Zapier – Catch Hook”. Anyone who reads the page knows it too.',
    },
  }),
  byAddress({
    name: 'make',
    label: 'Make',
    readable: true,
    example: 'https://hook.eu1.make.com/abcdefghijklmnopqrst',
    help: {
      nl: 'Het adres van een “Custom webhook”. Wie de pagina leest, kent dit adres ook.',
      en: 'The address of a “Custom webhook”. Anyone who reads the page knows it too.',
    },
  }),
  web3forms,
  byAddress({
    name: 'brevo',
    label: 'Brevo',
    readable: true,
    example: 'https://0a1b2c3d.sibforms.com/serve/MUIFA…',
    help: {
      nl: 'Het action-adres in de HTML-code van je Brevo-formulier. Zet het domein van je site bij “toegestane domeinen”.',
      en: 'The action address in the HTML code of your Brevo form. Put your site’s domain among the allowed domains.',
    },
  }),
  activecampaign,
  byAddress({
    name: 'apps-script',
    label: 'Google Apps Script',
    readable: true,
    example: 'https://script.google.com/macros/s/AKfy…/exec',
    help: {
      nl: 'Het adres van je web-app, dat op /exec eindigt. Toegang: “Iedereen”.',
      en: 'The address of your web app, which ends in /exec. Access: “Anyone”.',
    },
    alsoConnects: ['https://script.googleusercontent.com'],
  }),
];
