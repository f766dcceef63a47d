import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/whitepaper-cta/whitepaper-cta.js';
import { LAYOUTS } from '../src/whitepaper-cta/whitepaper-cta.element.js';
import { CONSENTS } from '../src/form/consent.js';
import { GATES } from '../src/whitepaper-cta/gate-step.js';
import { contentIn, OFFER } from './content.js';
import { anatomy } from './support/anatomy.js';
import { attributes, type Attributes } from './support/attributes.directive.js';

interface Args extends Attributes {
  width?: string;
  text?: boolean;
  link?: boolean;
}

type Page = Pick<StoryContext, 'globals'>;

const offerTag = ({ text = true, link = true, ...rest }: Args, { globals }: Page): TemplateResult => {
  const content = OFFER[contentIn(globals.language)];
  return html`<brug-whitepaper-cta ${attributes({ heading: content.heading, ...rest })}>
    ${text ? html`<p>${content.text}</p>` : nothing}
    ${link ? html`<a href="assets/whitepaper.pdf" download="de-kloof-dichten.pdf">${content.button}</a>` : nothing}
  </brug-whitepaper-cta>`;
};

const offer = ({ width, ...rest }: Args, page: Page): TemplateResult =>
  html`<div style=${width ? `width: ${width}` : nothing}>${offerTag(rest, page)}</div>`;

const FACTS = { format: 'PDF', pages: 6, size: 45_704 };

const meta: Meta<Args> = {
  title: 'Widgets/Whitepaper',
  // Its tag is for developers; the pictures of its stories keep their names.
  id: 'widgets-whitepaper-cta',
  component: 'brug-whitepaper-cta',
  render: offer,
  args: { cover: 'assets/cover.svg', ...FACTS },
  argTypes: {
    layout: { control: 'inline-radio', options: LAYOUTS },
    gate: { control: 'inline-radio', options: GATES },
    consent: { control: 'inline-radio', options: CONSENTS },
    retries: { control: { type: 'number', min: 0, max: 5 } },
    timeout: { control: { type: 'number', min: 1 } },
    width: { table: { disable: true } },
    text: { table: { disable: true } },
    link: { table: { disable: true } },
  },
};

export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};
export const English: Story = { globals: { language: 'en' } };
export const Banner: Story = { args: { layout: 'banner' } };
export const BannerWithoutCover: Story = { args: { layout: 'banner', cover: '' } };
export const Inline: Story = { args: { layout: 'inline', cover: '', heading: '', text: false } };
export const InlineWithText: Story = { args: { layout: 'inline' } };
export const WithoutCover: Story = { args: { cover: '' } };
export const WithoutFacts: Story = { args: { format: '', pages: '', size: '' } };
export const OnlyButton: Story = {
  args: { heading: '', cover: '', text: false, format: '', pages: '', size: '', layout: 'inline' },
};
export const Narrow: Story = { args: { width: '15rem' } };
export const Accent: Story = { args: { '--brug-accent': '#0e6b5c' } };
export const PaleAccent: Story = { args: { '--brug-accent': '#ffd84d' } };
export const Dark: Story = { globals: { background: 'dark' }, args: { '--brug-accent': '#4fc4ad' } };
export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' } };

export const LongWords: Story = {
  args: {
    width: '20rem',
    heading: 'Arbeitsunfähigkeitsversicherungsgesellschaften',
    label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk herunterladen',
  },
};

export const MissingDocument: Story = {
  args: { link: false },
  play: async ({ canvasElement }) => {
    const root = await shadow(canvasElement);
    await expect(root.querySelector('[part=missing]')).not.toBeNull();
    await expect(root.querySelector('[part=button]')).toBeNull();
  },
};

export const Focused: Story = {
  args: { '--brug-accent': '#e2001a' },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.tab();
    const button = (await shadow(canvasElement)).querySelector<HTMLElement>('[part=button]')!;
    button.focus();
    await expect(button.matches(':focus-visible')).toBe(true);
  },
};

/** What the offer has drawn; before its first drawing it has no root. */
async function shadow(canvas: HTMLElement): Promise<ShadowRoot> {
  const cta = widget(canvas);
  await cta.updateComplete;
  return cta.shadowRoot!;
}

const widget = (canvas: HTMLElement): HTMLElementTagNameMap['brug-whitepaper-cta'] =>
  canvas.querySelector('brug-whitepaper-cta')!;

/** Opens the e-mail step as a visitor does. */
async function openGate(canvas: HTMLElement): Promise<HTMLElementTagNameMap['brug-whitepaper-cta']> {
  const cta = widget(canvas);
  await cta.updateComplete;
  cta.shadowRoot!.querySelector<HTMLElement>('button[part=button]')!.click();
  await cta.updateComplete;
  return cta;
}

/** Gives an address; the page's own delivery decides what comes of it. */
async function giveAddress(canvas: HTMLElement, delivery: () => Promise<unknown>): Promise<void> {
  const cta = await openGate(canvas);
  cta.addEventListener('brug-submit', (event) => event.respondWith(delivery()), { once: true });
  cta.values = { email: 'noor@bedrijf.nl' };
  cta.requestSubmit();
  await new Promise((done) => setTimeout(done, 50));
  await cta.updateComplete;
}

const soft = { gate: 'soft', consent: 'optional', 'privacy-href': '#privacy' };

export const GateClosed: Story = { args: soft };
export const GateSoft: Story = {
  args: soft,
  play: async ({ canvasElement }) => {
    const cta = await openGate(canvasElement);
    await expect(cta.shadowRoot!.activeElement?.getAttribute('name')).toBe('email');
  },
};
export const GateEmail: Story = { args: { gate: 'email' }, play: GateSoft.play };
export const GateBanner: Story = { args: { gate: 'email', layout: 'banner' }, play: GateSoft.play };
export const GateInline: Story = { args: { gate: 'soft', layout: 'inline' }, play: GateSoft.play };
export const GateNarrow: Story = { args: { ...soft, width: '15rem' }, play: GateSoft.play };
export const GateMistake: Story = {
  args: soft,
  play: async ({ canvasElement }) => {
    const cta = await openGate(canvasElement);
    cta.requestSubmit();
    await cta.updateComplete;
    await expect(cta.shadowRoot!.querySelector('[part=error]')!.textContent).toContain('e-mail');
  },
};
export const GateSending: Story = {
  args: soft,
  play: ({ canvasElement }) => giveAddress(canvasElement, () => new Promise(() => undefined)),
};
export const GateFailed: Story = {
  args: soft,
  play: ({ canvasElement }) => giveAddress(canvasElement, () => Promise.resolve(new Response(null, { status: 503 }))),
};
export const GateReady: Story = {
  args: soft,
  play: async ({ canvasElement }) => {
    await giveAddress(canvasElement, () => Promise.resolve({}));
    await expect(widget(canvasElement).shadowRoot!.activeElement?.localName).toBe('a');
  },
};

/** What to style: the parts, numbered. */
export const Anatomy: Story = {
  args: { ...soft, '--brug-accent': '#0e6b5c', cover: '' },
  render: (args, context) =>
    anatomy('brug-whitepaper-cta', offerTag(args, context), ['offer', 'cover', 'heading', 'button', 'facts']),
};

/** The same while it asks for an email address. */
export const AnatomyOfGate: Story = {
  ...Anatomy,
  render: (args, context) =>
    anatomy('brug-whitepaper-cta', offerTag(args, context), [
      'form',
      'label',
      'input',
      'submit',
      'consent',
      'choice',
      'skip',
    ]),
  play: async ({ canvasElement }) => void (await openGate(canvasElement)),
};
