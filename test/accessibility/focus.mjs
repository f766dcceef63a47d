import { setTimeout as pause } from 'node:timers/promises';

/** Runs in the page: role and name of what has focus, and why a visitor might not see that it has. */
export function readFocus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return { says: 'the page' };
  const { type, localName } = element;
  const role =
    element.getAttribute('role') ??
    { a: 'link', summary: 'disclosure', textarea: 'textbox', input: /radio|checkbox/.test(type) ? type : 'textbox' }[
      localName
    ] ??
    localName;
  const labelledBy = element.getRootNode().getElementById(element.getAttribute('aria-labelledby') ?? '');
  const named = [labelledBy, ...(element.labels ?? []), element].find(Boolean);
  const name = (element.getAttribute('aria-label') ?? named.innerText).replace(/\s+/g, ' ').trim();

  const faults = [];
  const { top, left, bottom, right } = element.getBoundingClientRect();
  const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (!inView) faults.push('is out of view');
  // A choice and an answer show it around their whole box; a folded difference, whose whole row is the button, around its plate.
  const ring = getComputedStyle(element.closest('.choice, .answer') ?? element.querySelector('.plate') ?? element);
  // The heading of a difference: its whole row is tinted.
  const row = element.matches('[part~=difference-heading]') && getComputedStyle(element.closest('.difference'));
  const isTinted = row && row.boxShadow !== 'none' && row.backgroundColor !== 'rgba(0, 0, 0, 0)';
  // What takes the place of the whole form is seen by that: its heading shows no ring.
  const takesTheFormsPlace = element.matches('.outcome');
  if (!takesTheFormsPlace && !isTinted && (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 1))
    faults.push('has no ring');
  const on = (text) => (text ? ` ${text}` : '');
  const state = element.checked === true ? 'checked' : localName === 'summary' && element.parentNode.open ? 'open' : '';
  return { says: `${role} "${name}"${on(state)}`, faults };
}

/** What has focus, as `role "name"`, and its state; fails when a visitor would not see that it has. */
export async function focusOf(page) {
  const { says, faults = [] } = await page.evaluate(readFocus);
  if (faults.length) throw new Error(`${says} has focus, but ${faults.join(' and ')}.`);
  return says;
}

/** Waits until focus is where it says, as after something was sent. */
export async function focusComesTo(page, expected) {
  let says;
  for (const end = Date.now() + 5000; Date.now() < end; await pause(40)) {
    says = await focusOf(page).catch((error) => error.message);
    if (says === expected) return;
  }
  throw new Error(`Focus is at ${says}, not at ${expected}.`);
}

/** Presses a key as often as it takes to come to the end, and tells each stop on the way. */
export async function walk(page, { from, to, backward = false }) {
  const stops = [];
  if ((await focusOf(page)) !== from) throw new Error(`The walk starts at ${await focusOf(page)}, not at ${from}.`);
  while (stops.at(-1) !== to) {
    if (stops.length > 40) throw new Error(`There is no way to ${to}: ${stops.slice(0, 12).join(', ')} …`);
    if (backward) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (backward) await page.keyboard.up('Shift');
    stops.push(await focusOf(page));
  }
  return stops.slice(0, -1);
}
