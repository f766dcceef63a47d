import { setMarkup } from '../shared/set-markup.mjs';

/** Card, radio group, fields, checkbox and button of the set; the rows in the card are plain HTML. */
export default {
  name: 'shoelace',
  title: 'Shoelace',
  package: '@shoelace-style/shoelace',
  script: 'contestants/shoelace/ship.js',
  style: 'contestants/shoelace/ship.css',
  heading: { text: '.heading' },
  ...setMarkup({
    card: (heading, inside) => `<sl-card class="card">${heading('slot="header"')}${inside}</sl-card>`,
    link: (href, label) => `<sl-button href="${href}" download variant="primary">${label}</sl-button>`,
    radios: (name, label, options) =>
      `<sl-radio-group name="${name}" label="${label}" value="${options[0].value}">${options
        .map(({ value, label }) => `<sl-radio value="${value}">${label}</sl-radio>`)
        .join('')}</sl-radio-group>`,
    field: (attributes) => `<sl-input class="half" ${attributes}></sl-input>`,
    area: (attributes) => `<sl-textarea ${attributes}></sl-textarea>`,
    checkbox: (attributes, label) => `<sl-checkbox ${attributes}>${label}</sl-checkbox>`,
    button: (label) => `<sl-button type="submit" variant="primary">${label}</sl-button>`,
  }),
};
