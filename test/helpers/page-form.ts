import { fixture, html } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';

/** A widget around a form of the page's own, as its markup has it. */
export const around = (
  markup: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<PartnerFormElement> => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return fixture(html`${unsafeHTML(`<brug-partner-form${written.join('')}>${markup}</brug-partner-form>`)}`);
};

/** What the page wrote, found past the names of the form's own controls. */
export const find = <T extends Element = HTMLInputElement>(widget: Element, selector: string): T => {
  const found = widget.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** Fills in controls of the page's, and says so as a browser does. */
export function fillPage(widget: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    for (const control of widget.querySelectorAll<HTMLInputElement>(`[name="${name}"]:not([type=hidden])`)) {
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = control.value === value;
      else control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

/** The lines of messages that a control is described by, without what the page itself says of it. */
export const linesOf = (control: Element): Element[] =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .flatMap((id) => control.ownerDocument.getElementById(id) ?? [])
    .filter((element) => element.matches('.brug-message, [data-brug-message-for]'));

/** What they say. */
export const messageAt = (control: Element): string =>
  linesOf(control)
    .map(({ textContent }) => textContent)
    .join();

export const pressIn = (widget: Element, selector = 'button:not([type=button]), [type=submit]'): void =>
  find<HTMLElement>(widget, selector).click();
