import { setMarkup } from './markup.js';
import type { Sample } from './messages.js';

const painted = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Heights of the embed, once it runs, in columns of each width. */
export async function measure(place: HTMLElement, html: string, widths: readonly number[]): Promise<Sample[]> {
  if (!html) return [];
  setMarkup(place, `<div class="measured">${html}</div>`);
  const box = place.firstElementChild as HTMLElement;
  const widget = box.firstElementChild as HTMLElement & { updateComplete?: Promise<unknown> };
  await customElements.whenDefined(widget.localName);
  await widget.updateComplete;
  await painted();
  const em = parseFloat(getComputedStyle(place).fontSize);
  const samples = widths.map((width) => {
    box.style.width = `${width}px`;
    return { width: width / em, height: widget.getBoundingClientRect().height / em };
  });
  setMarkup(place, '');
  return samples;
}
