import { createElement } from '../../widget/create-element.js';
import { BorrowedAttributes } from '../borrowed-attributes.js';
import { addPageStyles, removePageStyles } from '../page/page-styles.js';
import { customControlsIn, isFormAssociated, nameOf, type Control } from '../control.js';
import { warnOnce } from '../../page/warn.js';
import { allIn, parentOf, removeNode } from '../../page/past-names.js';
import { controlsOf, isDialog } from '../native-form.js';
import { PageMessages, removeTraces } from '../page/page-messages.js';

let count = 0;

/**
 * The page's own controls inside a form that a widget draws. They stay in the page's tree, so they cannot be inside the
 * form in the widget's shadow root. Instead a companion form in the page's tree owns them (HTML, `form` attribute): the
 * browser validates them, collects their values and sends on Enter, and a form around the widget does not get them.
 */
export class CompanionForm {
  readonly form = createElement('form') as HTMLFormElement;
  readonly #id = `brug-form-${++count}`;
  readonly #host: HTMLElement;
  readonly #messages: PageMessages;
  readonly #owned = new BorrowedAttributes();
  #adopted: readonly Element[] = [];
  #elements: readonly Element[] = [];
  #styledRoot: ReturnType<typeof addPageStyles>;

  constructor(host: HTMLElement, submit: () => void) {
    this.#host = host;
    this.#messages = new PageMessages(host);
    this.form.id = this.#id;
    this.form.noValidate = true;
    this.form.hidden = true;
    // Enter sends only a form that has a button.
    this.form.append(createElement('button'));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!isDialog(this.form, event.submitter)) submit();
    });
  }

  /** Makes the companion form the owner of all controls at or below `elements`, and of no others. */
  adopt(elements: readonly Element[]): void {
    this.#elements = elements;
    const all = elements.flatMap((element) => [element, ...allIn(element, '*')]);
    const controls = all.filter((element) => isFormAssociated(element) && !this.#isInFormInside(element));
    for (const element of all) this.#tellIfUnsendable(element);
    for (const control of this.#adopted) if (!controls.includes(control)) this.#owned.restore(control, 'form');
    this.#adopted = controls;
    if (!controls.length && !this.customControls.length) this.#messages.clear();
    if (controls.length && parentOf(this.form) !== this.#host) {
      removeTraces(this.#host);
      // A page that was saved while the widget ran holds an old companion form, perhaps with the same id.
      for (const stale of this.#host.querySelectorAll(':scope > form[id^="brug-form-"]')) stale.remove();
      this.#host.append(this.form);
    }
    for (const control of controls)
      if (control.getAttribute('form') !== this.#id) this.#owned.set(control, 'form', this.#id);
  }

  /** Whether everything is still as Brug left it: a script may have rewritten the page's HTML. */
  get isWhole(): boolean {
    const isOwned = (control: Element): boolean => control.isConnected && control.getAttribute('form') === this.#id;
    return (
      !this.#adopted.length ||
      (parentOf(this.form) === this.#host && this.#adopted.every(isOwned) && this.#messages.isWhole)
    );
  }

  /** Custom elements that no form can own; their values are read from them directly. */
  get customControls(): readonly Control[] {
    return customControlsIn(this.#elements).filter((element) => !this.#isInFormInside(element));
  }

  /** Shows messages beside the controls that have one. */
  show(messages: ReadonlyMap<string, string>, language: string): void {
    const controls = [...controlsOf(this.form), ...this.customControls].filter((control) => nameOf(control));
    if (!controls.length) return;
    if (controls.some((control) => messages.has(nameOf(control)))) this.#styledRoot ??= addPageStyles(this.#host);
    this.#messages.show(controls, messages, language);
  }

  /** Gives the controls back to the page unchanged. */
  release(): void {
    this.#messages.clear();
    this.#owned.restoreAll();
    this.#adopted = this.#elements = [];
    removeNode(this.form);
    removePageStyles(this.#styledRoot);
    this.#styledRoot = undefined;
  }

  #tellIfUnsendable(element: Element): void {
    if (element instanceof HTMLFormElement) return;
    const isElement = element.localName.includes('-') && element.hasAttribute('name') && element.matches(':defined');
    if (!isElement || isFormAssociated(element) || 'value' in element) return;
    warnOnce(
      this.#host,
      `cannot send <${element.localName} name="${element.getAttribute('name')}">: it has no value. A custom element needs static formAssociated = true, or a property value.`,
    );
  }

  /**
   * Whether a form of the page inside the slot owns the element: it keeps its controls. A form around the widget does
   * not count.
   */
  #isInFormInside(element: Element): boolean {
    const form = element.closest('form');
    return !!form && this.#host.contains(form);
  }
}
