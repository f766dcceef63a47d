import { LentAttributes } from '../page/lent-attributes.js';
import { addPageStyles, removePageStyles } from '../page/page-styles.js';
import { nameOf } from './control.js';
import { controlsOf, parentOf, removeNode } from './native-form.js';
import { PageMessages } from './page-messages.js';

let count = 0;

/**
 * The page's own controls inside a form that a widget draws. They stay where the page has put them, in the page's tree,
 * so they cannot be below the form in the widget's shadow root. A companion form beside them owns them instead (HTML,
 * `form` attribute): the browser validates them, collects their values and lets Enter send, and an outer form of the page
 * does not get them.
 */
export class CompanionForm {
  readonly form = document.createElement('form');
  readonly #id = `brug-form-${++count}`;
  readonly #host: HTMLElement;
  readonly #messages: PageMessages;
  readonly #owned = new LentAttributes();
  #adopted: readonly Element[] = [];
  #styledRoot: ReturnType<typeof addPageStyles>;

  constructor(host: HTMLElement, submit: () => void) {
    this.#host = host;
    this.#messages = new PageMessages(host);
    this.form.id = this.#id;
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
    const controls = elements
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((element) => isControl(element) && !this.#isInFormInside(element));
    for (const control of this.#adopted) if (!controls.includes(control)) this.#owned.giveBack(control, 'form');
    this.#adopted = controls;
    if (!controls.length) this.#messages.clear();
    if (controls.length && parentOf(this.form) !== this.#host) {
      // A page that was saved after it had run holds the companion of then, perhaps under the same id.
      for (const stale of this.#host.querySelectorAll(':scope > form[id^="brug-form-"]')) stale.remove();
      this.#host.append(this.form);
    }
    for (const control of controls)
      if (control.getAttribute('form') !== this.#id) this.#owned.set(control, 'form', this.#id);
  }

  /** Shows messages beside the controls that have one. */
  show(messages: ReadonlyMap<string, string>, language: string): void {
    const controls = controlsOf(this.form).filter((control) => nameOf(control));
    if (!controls.length) return;
    if (controls.some((control) => messages.has(nameOf(control)))) this.#styledRoot ??= addPageStyles(this.#host);
    this.#messages.show(controls, messages, language);
  }

  /** Gives the controls back to the page as they were. */
  release(): void {
    this.#messages.clear();
    this.#owned.giveBackAll();
    this.#adopted = [];
    removeNode(this.form);
    removePageStyles(this.#styledRoot);
    this.#styledRoot = undefined;
  }

  /** A form of the page's own inside the slot keeps its controls; one around the widget does not get them. */
  #isInFormInside(element: Element): boolean {
    const form = element.closest('form');
    return !!form && this.#host.contains(form);
  }
}

function isControl(element: Element): boolean {
  const { formAssociated } = element.constructor as { formAssociated?: boolean };
  return /^(input|select|textarea)$/.test(element.localName) || formAssociated === true;
}
