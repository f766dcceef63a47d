import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect } from 'storybook/test';
import { LAYOUTS as CARD_LAYOUTS } from '../src/difference-card/difference-card.element.js';
import { LAYOUTS as OFFER_LAYOUTS } from '../src/whitepaper-cta/whitepaper-cta.element.js';
import { CONTENT, contentIn, OFFER, PARTNER } from './content.js';
import './embed.css';
import type { Attributes } from './support/attributes.directive.js';
import { scriptLine, tagWith } from './support/snippet.js';
import '../src/difference-card/difference-card.js';
import '../src/partner-form/partner-form.js';
import '../src/whitepaper-cta/whitepaper-cta.js';

type Speech = 'nl' | 'en';
interface Embedded {
  readonly tag: string;
  readonly content: (speech: Speech) => string;
}

const table = (speech: Speech): string =>
  `<table>
  <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
${CONTENT[speech].rows
  .slice(0, 3)
  .map(
    ([topic, first, firstText, second, secondText, note]) =>
      `  <tr><th scope="row">${topic}</th><td><b>${first}</b> ${firstText}</td><td><b>${second}</b> ${secondText}</td><td>${note}</td></tr>`,
  )
  .join('\n')}
</table>`;

async function copy(event: Event): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const code = button.parentElement!.querySelector('code')!;
  const status = button.parentElement!.querySelector('[role=status]')!;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    // Where the page may not write to the clipboard, the text stands ready to be copied by hand.
    getSelection()!.selectAllChildren(code);
    status.textContent = 'Selected: copy it with your keyboard.';
  }
}

/** What to paste into a page. The snippet follows the controls: choose, look, copy. */
const meta: Meta<Attributes> = {
  title: 'Embed',
  // The hash in the snippet changes with every build.
  tags: ['no-screenshot'],
  args: { 'script folder': 'https://www.example.nl/scripts' },
  argTypes: {
    'script folder': { control: 'text', description: 'Where your site keeps the script.', table: { category: 'site' } },
  },
  parameters: { controls: { sort: 'none' }, docs: { source: { code: null } } },
  render: ({ 'script folder': folder, ...chosen }, { globals, parameters }) => {
    const { tag, content } = parameters.embedded as Embedded;
    const speech = contentIn(globals.language);
    const markup = tagWith(tag, chosen, content(speech));
    return html`<div class="embed">
      <pre tabindex="0" aria-label="Snippet"><code>${`${scriptLine(String(folder))}\n\n${markup}`}</code></pre>
      <button type="button" @click=${copy}>Copy</button>
      <span role="status"></span>
      <div>${unsafeHTML(markup)}</div>
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Attributes>;

const boolean = { control: 'boolean' } as const;

export const DifferenceCard: Story = {
  args: { heading: CONTENT.nl.heading, layout: 'cards', collapsible: true, linkable: false },
  argTypes: { layout: { control: 'inline-radio', options: CARD_LAYOUTS }, collapsible: boolean, linkable: boolean },
  parameters: { embedded: { tag: 'brug-difference-card', content: table } satisfies Embedded },
};

export const WhitepaperCta: Story = {
  args: { heading: OFFER.nl.heading, cover: 'assets/cover.svg', format: 'PDF', pages: 6, size: 45_704, layout: 'card' },
  argTypes: { layout: { control: 'inline-radio', options: OFFER_LAYOUTS } },
  parameters: {
    embedded: {
      tag: 'brug-whitepaper-cta',
      content: (speech) =>
        `<p>${OFFER[speech].text}</p>\n<a href="assets/whitepaper.pdf" download>${OFFER[speech].button}</a>`,
    } satisfies Embedded,
  },
};

export const PartnerForm: Story = {
  args: { heading: PARTNER.nl.heading, action: '/submissions', consent: 'required', 'privacy-href': '/privacy' },
  argTypes: { consent: { control: 'inline-radio', options: ['none', 'optional', 'required'] } },
  parameters: {
    embedded: {
      tag: 'brug-partner-form',
      content: (speech) => `<p slot="intro">${PARTNER[speech].text}</p>`,
    } satisfies Embedded,
  },
  play: async ({ canvasElement }) => {
    const code = canvasElement.querySelector('code')!.textContent;
    await expect(code).toContain('defer></script>');
    await expect(code).toContain('privacy-href="/privacy"');
    canvasElement.querySelector('button')!.click();
    for (let tries = 0; tries < 50 && !canvasElement.querySelector('[role=status]')!.textContent; tries++) {
      await new Promise((done) => setTimeout(done, 20));
    }
    await expect(canvasElement.querySelector('[role=status]')!.textContent).toMatch(/^(Copied|Selected)/);
  },
};
