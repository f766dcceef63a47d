import { setMarkup } from './markup.js';
import type { Sample } from './messages.js';

/** The same markup with a tag that nobody defines: what a page shows until the script has come. */
const before = (html: string): string =>
  html.replace(/<(\/?)brug-(difference-card|whitepaper-cta|partner-form)\b/g, '<$1before-$2');

const painted = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Heights of the embed in columns of each width, the higher of before and after the script has come. */
export async function measure(place: HTMLElement, html: string, widths: readonly number[]): Promise<Sample[]> {
  setMarkup(place, `<div class="measured">${html}</div><div class="measured">${before(html)}</div>`);
  const boxes = [...place.querySelectorAll<HTMLElement>(':scope > .measured')];
  const [running] = boxes.map((box) => box.firstElementChild as HTMLElement & { updateComplete?: Promise<unknown> });
  await running?.updateComplete;
  await painted();
  const em = parseFloat(getComputedStyle(place).fontSize);
  const samples = widths.map((width) => {
    const heights = boxes.map((box) => {
      box.style.width = `${width}px`;
      return (box.firstElementChild as HTMLElement).getBoundingClientRect().height;
    });
    return { width: width / em, height: Math.max(...heights) / em };
  });
  setMarkup(place, '');
  return samples;
}
