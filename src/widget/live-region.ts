/** Milliseconds after which what was said goes: who reads the page on must not come across it as a text of its own. */
const UNTIL_HEARD = 2000;
/** Milliseconds that a region is empty before it says the same again: without a change there is no news. */
const PAUSE = 100;

const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Has a live region (WAI-ARIA, `aria-live`) say a text; an empty one ends what it says. */
export function announce(region: Element, text: string): void {
  clearTimeout(timers.get(region));
  const later = (delay: number, act: () => void): void => void timers.set(region, setTimeout(act, delay));
  const say = (): void => {
    region.textContent = text;
    if (text) later(UNTIL_HEARD, () => (region.textContent = ''));
  };
  if (!text || region.textContent !== text) return say();
  region.textContent = '';
  later(PAUSE, say);
}
