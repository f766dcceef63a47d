import { setMarkup } from './markup.js';
import type { Sample } from '../snippet/place.js';

const later = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

/** Widgets draw when the page has time: waits until the height has stayed the same for a while. */
async function settled(widget: HTMLElement): Promise<void> {
  let last = -1;
  for (let same = 0, round = 0; same < 3 && round < 60; round++) {
    await later();
    const { height } = widget.getBoundingClientRect();
    same = widget.shadowRoot?.firstElementChild && height === last ? same + 1 : 0;
    last = height;
  }
}

/** Heights of the embed, once it runs, in columns of each width. */
export async function measure(place: HTMLElement, html: string, widths: readonly number[]): Promise<Sample[]> {
  if (!html) return [];
  setMarkup(place, `<div class="measured">${html}</div>`);
  const box = place.firstElementChild as HTMLElement;
  const widget = box.firstElementChild as HTMLElement & { updateComplete?: Promise<unknown> };
  await customElements.whenDefined(widget.localName);
  await widget.updateComplete;
  await settled(widget);
  const em = parseFloat(getComputedStyle(place).fontSize);
  const samples = widths.map((width) => {
    box.style.width = `${width}px`;
    return { width: width / em, height: widget.getBoundingClientRect().height / em };
  });
  setMarkup(place, '');
  return samples;
}
