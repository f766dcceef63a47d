import { setMarkup } from '../shared/set-markup.mjs';

/** Card, radio group, fields, checkbox and button of the set; the rows in the card are plain HTML. */
export default {
  name: 'web-awesome',
  title: 'Web Awesome',
  package: '@awesome.me/webawesome',
  script: 'contestants/web-awesome/ship.js',
  style: 'contestants/web-awesome/ship.css',
  heading: { text: '.heading' },
  ...setMarkup({
    card: (heading, inside) => `<wa-card class="card">${heading('slot="header"')}${inside}</wa-card>`,
    link: (href, label) => `<wa-button href="${href}" download variant="brand">${label}</wa-button>`,
    radios: (name, label, options) =>
      `<wa-radio-group name="${name}" label="${label}" value="${options[0].value}">${options
        .map(({ value, label }) => `<wa-radio value="${value}">${label}</wa-radio>`)
        .join('')}</wa-radio-group>`,
    field: (attributes) => `<wa-input class="half" ${attributes}></wa-input>`,
    area: (attributes) => `<wa-textarea ${attributes}></wa-textarea>`,
    checkbox: (attributes, label) => `<wa-checkbox ${attributes}>${label}</wa-checkbox>`,
    button: (label) => `<wa-button type="submit" variant="brand">${label}</wa-button>`,
  }),
};
