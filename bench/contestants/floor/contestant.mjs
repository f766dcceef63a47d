import { table } from '../shared/plain-markup.mjs';
import { FORM, WHITEPAPER } from '../shared/words.js';

/**
 * The same three widgets written by hand for one page: plain custom elements, cloned templates, one shared stylesheet.
 * One language, one layout, no retries, drafts or events: the least that shows and does the same.
 */
export default {
  name: 'floor',
  title: 'hand-written (floor)',
  script: 'contestants/floor/ship.js',
  card: (content) =>
    `<floor-difference-card class="card" heading="${content.heading}">${table(content)}</floor-difference-card>`,
  whitepaper: `<floor-whitepaper heading="${WHITEPAPER.heading}" facts="${WHITEPAPER.facts.join('|')}">
<p>${WHITEPAPER.text}</p><a href="${WHITEPAPER.href}" download>${WHITEPAPER.label}</a></floor-whitepaper>`,
  form: `<floor-partner-form heading="${FORM.heading}" action="/submissions">
<p slot="intro">${FORM.intro}</p></floor-partner-form>`,
  heading: { property: 'heading' },
  takesData: true,
};
