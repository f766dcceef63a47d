import type { Control } from './validity-message.js';

let count = 0;

/**
 * The page's own controls inside a widget. They stay where the page has put them, in the page's tree, so they cannot be
 * below the form in the widget's shadow root. A companion form beside them owns them instead (HTML, `form` attribute):
 * the browser validates them, collects their values and lets Enter send, and an outer form of the page does not get
 * them.
 */
export class PageControls {
  readonly form: HTMLFormElement;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement, submit: () => void) {
    this.#host = host;
    this.form = document.createElement('form');
    this.form.id = `brug-form-${++count}`;
    this.form.noValidate = true;
    this.form.hidden = true;
    const button = document.createElement('button');
    this.form.append(button);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      submit();
    });
  }

  /** Makes the companion the owner of all controls below the elements, and of no others. */
  adopt(elements: readonly Element[]): void {
    const controls = elements
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((element) => isControl(element) && !element.closest('form'));
    if (!controls.length) return;
    if (!this.form.isConnected) this.#host.append(this.form);
    for (const control of controls) {
      if (control.getAttribute('form') !== this.form.id) control.setAttribute('form', this.form.id);
    }
  }

  /** The control's message, written beside it in the page's tree, where `aria-describedby` can reach it. */
  showMessage(control: Control, message: string): void {
    const id = `${this.form.id}-${control.name}`;
    const existing = this.#host.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!message) {
      existing?.remove();
      control.removeAttribute('aria-invalid');
      if (control.getAttribute('aria-describedby') === id) control.removeAttribute('aria-describedby');
      return;
    }
    const line = existing ?? document.createElement('span');
    line.id = id;
    line.textContent = message;
    if (!existing) {
      line.style.display = 'block';
      line.style.color = 'var(--brug-error, color-mix(in oklab, #d11 62%, currentColor))';
      if (control.parentElement === this.#host) line.slot = control.slot;
      control.after(line);
    }
    control.setAttribute('aria-invalid', 'true');
    if (!control.hasAttribute('aria-describedby')) control.setAttribute('aria-describedby', id);
  }
}

function isControl(element: Element): boolean {
  const { formAssociated } = element.constructor as { formAssociated?: boolean };
  return element.matches('input, select, textarea') || formAssociated === true;
}
