import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import type { Token } from '../scripts/read-tokens.mjs';
import { widgetsIn } from './support/three-widgets.js';
import { CARD_TOKENS, kindOf, tokenControls, TOKENS } from './support/tokens.js';
import './tokens.css';

/** What a token comes to inside a widget, page and theme counted in. */
function valueOf(name: string, card: ShadowRoot, form: ShadowRoot): string {
  if (name === '--brug-on-accent') return getComputedStyle(form.querySelector('.button > *')!).color;
  const root = CARD_TOKENS.some((token) => token.name === name) ? card : form;
  const style = getComputedStyle(root.querySelector('.widget')!);
  const resolved = name === '--brug-field-surface' ? '--_field' : name.replace('--brug-', '--_');
  const byDefault = [...TOKENS, ...CARD_TOKENS].find((token) => token.name === name)?.value;
  return style.getPropertyValue(resolved) || style.getPropertyValue(name) || byDefault || '';
}

/** Paints the swatches once the widgets beside them are drawn. */
async function paint(tokens?: Element): Promise<void> {
  if (!tokens) return;
  // What is inside gets its turn after what is on the tag.
  await Promise.resolve();
  const drawn = async (tag: string): Promise<ShadowRoot> => {
    const widget = tokens.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(tag)!;
    while (!widget.shadowRoot) await new Promise(requestAnimationFrame);
    await widget.updateComplete;
    return widget.shadowRoot;
  };
  const card = await drawn('brug-difference-card');
  const form = await drawn('brug-partner-form');
  for (const swatch of tokens.querySelectorAll<HTMLElement>('.swatch')) {
    swatch.style.setProperty('--value', valueOf(swatch.dataset.token!, card, form));
  }
}

const row = (token: Token): TemplateResult =>
  html`<tr>
    <th scope="row"><code>${token.name}</code></th>
    <td>
      <span class="swatch ${kindOf(token.name)} ${token.name.slice(7)}" data-token=${token.name}
        >${kindOf(token.name) === 'type' ? 'Aa' : ''}</span
      >
    </td>
    <td>${token.value ? html`<code>${token.value}</code>` : 'derived'}</td>
    <td>${token.text}</td>
  </tr>`;

/** All custom properties, read from the sources, with what they come to here. Set them below and look. */
const meta: Meta = {
  title: 'Tokens',
  argTypes: tokenControls(CARD_TOKENS),
  render: (_args, { globals }) => {
    const { card, form } = widgetsIn(globals.language, 1);
    return html`<div class="tokens" ${ref((element) => void paint(element))}>
      <h1>Tokens</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">Custom property</th>
            <th scope="col">Here</th>
            <th scope="col">Default</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          ${[...TOKENS, ...CARD_TOKENS].map(row)}
        </tbody>
      </table>
      ${card} ${form}
    </div>`;
  },
};

export default meta;

export const Swatches: StoryObj = {
  play: async ({ canvasElement }) => {
    const swatches = [...canvasElement.querySelectorAll<HTMLElement>('.swatch')];
    await waitFor(() => expect(swatches.filter((each) => each.style.length)).toHaveLength(swatches.length));
    await expect(swatches.length).toBeGreaterThan(8);
  },
};
export const OneAccent: StoryObj = { args: { '--brug-accent': '#e2001a' } };
