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
  #adopted: readonly Element[] = [];
  readonly #lines = new Map<string, HTMLElement>();

  constructor(host: HTMLElement, submit: () => void) {
    this.#host = host;
    this.form = document.createElement('form');
    this.form.id = `brug-form-${++count}`;
    this.form.noValidate = true;
    this.form.hidden = true;
    // With a button to press, Enter sends.
    this.form.append(document.createElement('button'));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      submit();
    });
  }

  /** Makes the companion the owner of all controls below the elements, and of no others. */
  adopt(elements: readonly Element[]): void {
    const { id } = this.form;
    const controls = elements
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((element) => isControl(element) && !this.#inOwnForm(element));
    for (const control of this.#adopted) if (!controls.includes(control)) control.removeAttribute('form');
    this.#adopted = controls;
    if (controls.length && this.form.parentNode !== this.#host) {
      // A page that was saved after it had run holds the companion of another life, perhaps under the same id.
      for (const stale of this.#host.querySelectorAll(':scope > form[id^="brug-form-"]')) stale.remove();
      this.#host.append(this.form);
    }
    for (const control of controls) if (control.getAttribute('form') !== id) control.setAttribute('form', id);
  }

  /** The control's message, written beside it in the page's tree, where `aria-describedby` can reach it. */
  showMessage(control: Control, message = ''): void {
    const id = `${this.form.id}-${control.name.replace(/\s/g, '-')}`;
    const ids = new Set((control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean));
    let line = this.#lines.get(id);
    if (message) {
      if (!line || !this.#host.contains(line)) {
        line = document.createElement('span');
        line.id = id;
        line.className = 'brug-message';
        line.style.display = 'block';
        line.style.color = 'var(--brug-error, color-mix(in oklab, #d11 62%, currentColor))';
        this.#lines.set(id, line);
        // Inside the label it would become part of the control's name.
        const place = control.closest('label') ?? control;
        if (place.parentElement === this.#host) line.slot = place.slot;
        place.after(line);
      }
      if (line.textContent !== message) line.textContent = message;
      ids.add(id);
    } else {
      line?.remove();
      if (!ids.delete(id)) return;
    }
    setOrRemove(control, 'aria-invalid', message && 'true');
    setOrRemove(control, 'aria-describedby', [...ids].join(' '));
  }

  /** A form of the page's own inside the slot keeps its controls; one around the widget does not get them. */
  #inOwnForm(element: Element): boolean {
    const form = element.closest('form');
    return !!form && this.#host.contains(form);
  }
}

const setOrRemove = (element: Element, name: string, value: string): void =>
  value ? element.setAttribute(name, value) : element.removeAttribute(name);

function isControl(element: Element): boolean {
  const { formAssociated } = element.constructor as { formAssociated?: boolean };
  return /^(input|select|textarea)$/.test(element.localName) || formAssociated === true;
}
