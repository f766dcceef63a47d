import { setMarkup } from '../shared/set-markup.mjs';

/** Card, radio group, fields, checkbox and button of the set in its base look; the rows in the card are plain HTML. */
export default {
  name: 'vaadin',
  title: 'Vaadin',
  package: '@vaadin/card',
  script: 'contestants/vaadin/ship.js',
  style: 'contestants/shared/look.css',
  heading: { text: '.heading' },
  ...setMarkup({
    card: (heading, inside) => `<vaadin-card class="card">${heading('slot="title"')}${inside}</vaadin-card>`,
    // The set has no link that looks like a button.
    link: (href, label) => `<a class="button" href="${href}" download>${label}</a>`,
    radios: (name, label, options) =>
      `<vaadin-radio-group name="${name}" label="${label}" value="${options[0].value}">${options
        .map(({ value, label }) => `<vaadin-radio-button value="${value}" label="${label}"></vaadin-radio-button>`)
        .join('')}</vaadin-radio-group>`,
    field: (attributes, type) =>
      type === 'email'
        ? `<vaadin-email-field class="half" ${attributes}></vaadin-email-field>`
        : `<vaadin-text-field class="half" ${attributes}></vaadin-text-field>`,
    area: (attributes) => `<vaadin-text-area ${attributes}></vaadin-text-area>`,
    checkbox: (attributes, label) => `<vaadin-checkbox ${attributes} label="${label}"></vaadin-checkbox>`,
    button: (label) => `<vaadin-button theme="primary" data-submit>${label}</vaadin-button>`,
  }),
};
