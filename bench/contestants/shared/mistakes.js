// What a form of one's own does about mistakes: shows them on sending, and takes them away once mended.
import { MESSAGES, MISTAKES } from './words.js';

/** The message for a control, or nothing when it is filled in well. */
export const messageFor = (control) => (control.checkValidity() ? '' : (MESSAGES[control.name] ?? MISTAKES));

/** The list of mistakes above the form. */
export function showSummary(form, messages) {
  form.querySelector(':scope > .summary')?.remove();
  if (!messages.length) return;
  const summary = document.createElement('div');
  summary.className = 'summary';
  summary.tabIndex = -1;
  summary.setAttribute('role', 'group');
  const list = document.createElement('ul');
  for (const message of messages) {
    const item = document.createElement('li');
    item.textContent = message;
    list.append(item);
  }
  summary.append(MISTAKES, list);
  form.prepend(summary);
  summary.focus();
}

/** Checks the form on sending; `show` puts one message at its control in the contestant's own way. */
export function watchMistakes(form, controls, show) {
  const shown = new Set();
  const check = (control) => {
    const message = messageFor(control);
    if (message) shown.add(control);
    else shown.delete(control);
    show(control, message);
    return message;
  };
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    const messages = controls().map(check).filter(Boolean);
    showSummary(form, messages);
    if (messages.length) event.preventDefault();
  });
  // The event of a component may come from the native control inside it.
  const recheck = ({ target }) => [...shown].filter((control) => control.contains(target)).forEach(check);
  form.addEventListener('input', recheck);
  form.addEventListener('change', recheck);
}
