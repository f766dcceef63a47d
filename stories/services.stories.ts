import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import recipes from '../docs/services.md?raw';
import type { BrugSubmitEvent } from '../src/partner-form/partner-form.js';
import './embed.css';
import '../src/partner-form/partner-form.js';
import '../src/whitepaper-cta/whitepaper-cta.js';

/** The snippets of the recipes, by their headings. */
const SNIPPETS = new Map(
  recipes
    .split('\n## ')
    .map((section) => [section.split('\n')[0]!, /```html\n([^]*?)```/.exec(section)?.[1]?.trim() ?? ''] as const),
);

/** Whose answer no page may read, or whose answer proves nothing. */
const UNCONFIRMED = ['Mailchimp', 'Netlify', 'Pardot', 'Salesforce Web-to-Lead'];

/** Stories send to nobody: the page takes the delivery over, and answers as far as the service can be heard. */
const keepHere = (recipe: string) => (event: Event) => {
  const opaque = Object.defineProperty(new Response(), 'type', { value: 'opaque' });
  (event as BrugSubmitEvent).respondWith(Promise.resolve(UNCONFIRMED.includes(recipe) ? opaque : undefined));
};

/** What to paste into a page for each form service; where to find its address is in `docs/services.md`. */
const meta: Meta = {
  title: 'Form services',
  // The widgets have pictures of their own; what differs here is the snippet.
  tags: ['no-screenshot'],
  parameters: { controls: { disable: true }, docs: { source: { code: null } } },
  render: (_, { parameters }) => {
    const recipe = parameters.recipe as string;
    const snippet = SNIPPETS.get(recipe) ?? '';
    return html`<div class="embed" @brug-submit=${keepHere(recipe)}>
      <pre tabindex="0" aria-label="Snippet"><code>${snippet}</code></pre>
      <div>${unsafeHTML(snippet)}</div>
    </div>`;
  },
};

export default meta;

const recipe = (heading: string): StoryObj => ({
  name: heading,
  parameters: { recipe: heading, docs: { source: { code: SNIPPETS.get(heading) } } },
});

export const ActiveCampaign = recipe('ActiveCampaign');
export const AppsScript = recipe('Google Apps Script');
export const Basin = recipe('Basin');
export const Brevo = recipe('Brevo');
export const ContactForm7 = recipe('Contact Form 7');
export const Formspree = recipe('Formspree');
export const Getform = recipe('Getform');
export const HubSpot = recipe('HubSpot');
export const Mailchimp = recipe('Mailchimp');
export const Make = recipe('Make');
export const Netlify = recipe('Netlify');
export const Pardot = recipe('Pardot');
export const Salesforce = recipe('Salesforce Web-to-Lead');
export const Web3Forms = recipe('Web3Forms');
export const Zapier = recipe('Zapier');
