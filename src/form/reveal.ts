import type { Control } from './control.js';
import { attributeOf, closest, parentElementOf, parentOf } from '../page/past-names.js';

/** The element that shows another one: the slot it is assigned to, its parent, or the host of its shadow root. */
function containerOf(element: Element): Element | null {
  const parent = parentOf(element);
  const host = parent instanceof ShadowRoot ? parent.host : parent;
  const slot = Reflect.get(Element.prototype, 'assignedSlot', element) as Element | null;
  return slot ?? (host instanceof Element ? host : null);
}

/** Whether a control is inside an element that CSS has collapsed to no height, as accordions do. */
function isFolded(control: Control): boolean {
  for (let at = containerOf(control); at; at = containerOf(at))
    if (!at.clientHeight && getComputedStyle(at).overflowY !== 'visible') return true;
  return false;
}

/** Whether a visitor can see and focus a control, now or after the current submission ends. */
export const isReachable = (control: Control): boolean =>
  // While sending, Brug makes the control or the drawn fields inert; that does not count here.
  control.checkVisibility({ visibilityProperty: true }) &&
  !closest(parentElementOf(control), '[inert]:not(.fields)') &&
  !isFolded(control);

/**
 * Opens the elements that hide a control, where HTML says how: a closed `<details>`, and a part with
 * `hidden="until-found"`, whose `beforematch` event tells the page. Anything else, such as a step or a closed dialog,
 * is for the page to show.
 */
export function reveal(control: Control): void {
  for (let at: Element | null = control; at; at = containerOf(at)) {
    if (at instanceof HTMLDetailsElement && !at.querySelector(':scope > summary')?.contains(control)) at.open = true;
    if (attributeOf(at, 'hidden') !== 'until-found') continue;
    EventTarget.prototype.dispatchEvent.call(at, new Event('beforematch', { bubbles: true }));
    Element.prototype.removeAttribute.call(at, 'hidden');
  }
}
