/** Milliseconds after which the text is removed, so that people who read on through the page do not find it there. */
const UNTIL_HEARD = 2000;
/** Milliseconds that a region stays empty before it repeats a text: screen readers announce only changes. */
const PAUSE = 100;

const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Makes a live region announce a text (WAI-ARIA, `aria-live`); an empty text clears the region. */
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
