// The page of a component set: its boxes, fields and buttons around the same plain rows and texts.
import { facts, rows } from './plain-markup.mjs';
import { FIELDS, FORM, WHITEPAPER } from './words.js';

const headingOf = (text) => (attributes) => `<h2 class="heading" ${attributes}>${text}</h2>`;

export function setMarkup(set) {
  const fields = FIELDS.map(({ name, label, type, autocomplete, required }) => {
    const attributes = `name="${name}" label="${label}${required ? '' : ' (optioneel)'}"${required ? ' required' : ''}`;
    return type === 'textarea'
      ? set.area(attributes)
      : set.field(`${attributes} type="${type}" autocomplete="${autocomplete}"`, type);
  });
  return {
    card: (content) => set.card(headingOf(content.heading), `<div class="widget">${rows(content)}</div>`),
    whitepaper: set.card(
      headingOf(WHITEPAPER.heading),
      `<div class="widget"><p>${WHITEPAPER.text}</p><div class="take">${set.link(WHITEPAPER.href, WHITEPAPER.label)}${facts}</div></div>`,
    ),
    form: `<section class="widget"><h2 class="heading">${FORM.heading}</h2><p>${FORM.intro}</p>
<form action="/submissions" method="post" novalidate><div class="fields">${set.radios('intent', FORM.intent, FORM.intents)}
${fields.join('\n')}${set.checkbox('name="consent" required', FORM.consent)}</div>${set.button(FORM.submit)}</form></section>`,
  };
}
