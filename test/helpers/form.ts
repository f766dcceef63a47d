import { sendKeys } from '@web/test-runner-commands';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';

/** A control of a widget by its name. */
export function control<T extends HTMLElement = HTMLInputElement>(element: HTMLElement, name: string): T {
  const found = element.shadowRoot!.querySelector<T>(`[name="${name}"]`);
  if (!found) throw new Error(`There is no control "${name}".`);
  return found;
}

/** Types with real keys. */
export async function type(element: HTMLElement, name: string, text: string): Promise<void> {
  control(element, name).focus();
  await sendKeys({ type: text });
}

/** Sets a value and tells the widget as a browser does, where real keys are not what is tested. */
export function fill(element: HTMLElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const found = control(element, name);
    found.value = value;
    found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    found.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

export const VALID = { name: 'Ada de Vries', email: 'ada@bedrijf.nl' };

/** The text that a visitor reads, spaces folded. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const part = <T extends HTMLElement = HTMLElement>(element: HTMLElement, name: string): T | null =>
  element.shadowRoot!.querySelector<T>(`[part~="${name}"]`);

/** Waits until a condition holds. */
export async function until(condition: () => unknown, what: string, timeout = 5000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((done) => setTimeout(done, 15));
  }
}

export const press = (element: PartnerFormElement): void => part(element, 'submit')!.click();
