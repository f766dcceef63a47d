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
  // What the docs tell sites to do for a script that comes late, with the heights of this content.
  room: `brug-whitepaper-cta,brug-partner-form,brug-difference-card{display:block}
brug-whitepaper-cta{min-height:18em}brug-partner-form{min-height:41em}brug-difference-card{min-height:120em}`,
  heading: { property: 'heading' },
  takesData: true,
};
