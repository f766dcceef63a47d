import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/whitepaper-cta/whitepaper-cta.js';

const meta: Meta = {
  title: 'Widgets/Whitepaper CTA',
  component: 'brug-whitepaper-cta',
  render: () =>
    html`<brug-whitepaper-cta
      heading="De kloof tussen sales en marketing dichten"
      cover="assets/cover.svg"
      format="PDF"
      pages="6"
      size="45704"
    >
      <p>Waar de spanningen vandaan komen, en wat helpt om beide teams samen te laten optrekken.</p>
      <a href="assets/whitepaper.pdf" download="de-kloof-dichten.pdf">Download de whitepaper</a>
    </brug-whitepaper-cta>`,
};

export default meta;

export const Default: StoryObj = {};
