import '@vaadin/button';
import '@vaadin/card';
import '@vaadin/checkbox';
import '@vaadin/email-field';
import '@vaadin/radio-group';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { watchMistakes } from '../shared/mistakes.js';

const form = document.querySelector('form');
const FIELDS = 'vaadin-text-field, vaadin-email-field, vaadin-text-area, vaadin-checkbox';
if (form) {
  watchMistakes(
    form,
    () => [...form.querySelectorAll(FIELDS)],
    (control, message) => Object.assign(control, { errorMessage: message, invalid: Boolean(message) }),
  );
  // The button is not a form control: a page sends the form itself.
  form.querySelector('[data-submit]').addEventListener('click', () => form.requestSubmit());
}
