import { watchMistakes } from '../shared/mistakes.js';
import { formBody } from '../shared/plain-markup.mjs';
import { templateOf, Widget } from './widget.js';

const frame = templateOf(
  `<div class="widget"><h2 class="heading"></h2><slot name="intro"></slot><form method="post">${formBody}</form></div>`,
);

export class PartnerForm extends Widget {
  draw() {
    const drawn = frame.cloneNode(true);
    const form = drawn.querySelector('form');
    form.action = this.getAttribute('action');
    const controls = () => [...form.elements].filter(({ willValidate, type }) => willValidate && type !== 'submit');
    watchMistakes(form, controls, (control, message) => {
      control.toggleAttribute('aria-invalid', false);
      if (message) control.setAttribute('aria-invalid', 'true');
      const line = form.querySelector(`#${control.name}-message`);
      if (line) line.textContent = message;
    });
    return drawn;
  }
}
