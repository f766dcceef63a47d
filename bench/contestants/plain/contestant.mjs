import * as markup from '../shared/plain-markup.mjs';

/** HTML and a stylesheet: what a page costs that does without script, mistakes being told by the browser itself. */
export default {
  name: 'plain',
  title: 'plain HTML',
  style: 'contestants/shared/look.css',
  card: markup.card,
  whitepaper: markup.whitepaper,
  form: markup.form,
  heading: { text: '.heading' },
};
