// The widgets as HTML without script: the plain contestant, and the inside of the component sets' boxes.
import { FIELDS, FORM, WHITEPAPER } from './words.js';

const side = (name, subject, pole, text) => `<div class="side ${name}"><dt class="subject">${subject}</dt>
<dd><p class="pole">${pole}</p><p class="text">${text}</p></dd></div>`;

/** The seven rows. */
export const rows = ({ first, second, differences }) =>
  `<ol class="rows" role="list">${differences
    .map(
      (each) => `<li class="difference">
<h3 class="difference-heading" tabindex="-1"><span class="topic">${each.topic}</span><span>${each.title}</span></h3>
<dl class="sides">${side('first', first, each.first, each.firstText)}${side('second', second, each.second, each.secondText)}</dl>
<p class="note">${each.note}</p></li>`,
    )
    .join('')}</ol>`;

/** The table that a site owner writes; Brug and the floor make the card from it. */
export const table = ({ first, second, differences }) => `<table>
<thead><tr><td></td><th>${first}</th><th>${second}</th></tr></thead>
<tbody>${differences
  .map(
    (each) => `<tr><th>${each.topic}</th><td><strong>${each.first}</strong> ${each.firstText}</td>
<td><strong>${each.second}</strong> ${each.secondText}</td><td>${each.note}</td></tr>`,
  )
  .join('')}</tbody></table>`;

export const card = (content) =>
  `<section class="widget card"><h2 class="heading">${content.heading}</h2>${rows(content)}</section>`;

export const facts = `<p class="facts">${WHITEPAPER.facts.map((fact) => `<span>${fact}</span>`).join('')}</p>`;

export const whitepaper = `<section class="widget"><div class="offer"><div><h2 class="heading">${WHITEPAPER.heading}</h2>
<p>${WHITEPAPER.text}</p></div>
<div class="take"><a class="button" href="${WHITEPAPER.href}" download>${WHITEPAPER.label}</a>${facts}</div></div></section>`;

const control = ({ name, type, autocomplete, required }) => {
  const attributes = `class="control" id="${name}" name="${name}" aria-describedby="${name}-message"${required ? ' required' : ''}`;
  return type === 'textarea'
    ? `<textarea ${attributes} rows="4"></textarea>`
    : `<input ${attributes} type="${type}" autocomplete="${autocomplete}">`;
};

const optional = (required) => (required ? '' : ' (optioneel)');

/** The fields and the button of the form, with room for a message at each. */
export const formBody = `<div class="fields">
<fieldset><legend>${FORM.intent}</legend><div class="choices">${FORM.intents
  .map(
    ({ value, label }, index) =>
      `<label class="choice"><input type="radio" name="intent" value="${value}"${index ? '' : ' checked'}> <span>${label}</span></label>`,
  )
  .join('')}</div></fieldset>
${FIELDS.map(
  (field) => `<div class="field${field.type === 'textarea' ? '' : ' half'}">
<label for="${field.name}">${field.label}${optional(field.required)}</label>${control(field)}
<p class="message" id="${field.name}-message"></p></div>`,
).join('\n')}
<div class="field"><label class="tick"><input type="checkbox" name="consent" value="yes" required aria-describedby="consent-message">
<span>${FORM.consent}</span></label><p class="message" id="consent-message"></p></div></div>
<button class="button">${FORM.submit}</button>`;

export const form = `<section class="widget"><h2 class="heading">${FORM.heading}</h2><p>${FORM.intro}</p>
<form action="/submissions" method="post">${formBody}</form></section>`;
