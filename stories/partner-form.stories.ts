import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/partner-form/partner-form.js';

const meta: Meta = {
  title: 'Widgets/Partner form',
  component: 'brug-partner-form',
  render: () =>
    html`<brug-partner-form heading="Interesse om partner te worden?" action="submissions">
      <p slot="intro">
        Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag: we nemen contact met je op.
      </p>
    </brug-partner-form>`,
};

export default meta;

export const Default: StoryObj = {};
