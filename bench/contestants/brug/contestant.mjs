import { table } from '../shared/plain-markup.mjs';
import { FORM, WHITEPAPER } from '../shared/words.js';

/** The bundle as it ships. */
export default {
  name: 'brug',
  title: 'Brug',
  builtScript: '../dist/brug.js',
  card: (content) =>
    `<brug-difference-card class="card" heading="${content.heading}">${table(content)}</brug-difference-card>`,
  whitepaper: `<brug-whitepaper-cta heading="${WHITEPAPER.heading}" format="PDF" pages="6" size="45704">
<p>${WHITEPAPER.text}</p><a href="${WHITEPAPER.href}" download>${WHITEPAPER.label}</a></brug-whitepaper-cta>`,
  form: `<brug-partner-form heading="${FORM.heading}" action="/submissions" consent="required">
<p slot="intro">${FORM.intro}</p></brug-partner-form>`,
  heading: { property: 'heading' },
};
