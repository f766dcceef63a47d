import type { Control } from './control.js';
import { attributeOf, closest, parentElementOf, parentOf } from '../page/past-names.js';

/** What a node is shown in: the slot that it is handed to, its parent, or the host of its shadow root. */
function containerOf(element: Element): Element | null {
  const parent = parentOf(element);
  const host = parent instanceof ShadowRoot ? parent.host : parent;
  const slot = Reflect.get(Element.prototype, 'assignedSlot', element) as Element | null;
  return slot ?? (host instanceof Element ? host : null);
}

/** Whether a control stands in a part that a style has folded to no height, as an accordion does. */
function isFolded(control: Control): boolean {
  for (let at = containerOf(control); at; at = containerOf(at))
    if (!at.clientHeight && getComputedStyle(at).overflowY !== 'visible') return true;
  return false;
}

/** Whether a visitor can see a control and go to it, once what was sent has come to an end. */
export const isReachable = (control: Control): boolean =>
  // While it is sent Brug makes the control, or the drawn fields, inert.
  control.checkVisibility({ visibilityProperty: true }) &&
  !closest(parentElementOf(control), '[inert]:not(.fields)') &&
  !isFolded(control);

/**
 * Opens what hides a control where the markup says how: a closed `<details>`, and a part that a browser opens for its own
 * search (HTML, `hidden="until-found"`), with the event that tells a page of it. What else hides it, such as a step or a
 * closed dialog, is the page's to show.
 */
export function reveal(control: Control): void {
  for (let at: Element | null = control; at; at = containerOf(at)) {
    if (at instanceof HTMLDetailsElement && !at.querySelector(':scope > summary')?.contains(control)) at.open = true;
    if (attributeOf(at, 'hidden') !== 'until-found') continue;
    EventTarget.prototype.dispatchEvent.call(at, new Event('beforematch', { bubbles: true }));
    Element.prototype.removeAttribute.call(at, 'hidden');
  }
}
