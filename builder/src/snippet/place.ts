import type { WidgetName } from '../model/embed.js';
import type { Sample } from '../preview/messages.js';
import { indented } from './write.js';

/** From which width of the column on (`em`) how much height is kept free (`em`). */
export interface Step {
  readonly from: number;
  readonly height: number;
}

/** Widths at which an embed is measured, in pixels: narrower than any phone, wider than any column of text. */
export const MEASURED_WIDTHS = Array.from({ length: 82 }, (_, index) => 208 + index * 14);

/** What may stay empty below a widget before a step of its own is worth it, in `em`. */
const SLACK = 1.5;

const up = (value: number): number => Math.ceil(value * 4) / 4;

/**
 * Steps that keep at least the measured height free at every measured width, and at those between. A widget gets lower
 * as its column gets wider, save where its layout changes; between two widths the higher counts.
 */
export function placeSteps(samples: readonly Sample[]): Step[] {
  const sorted = [...samples].sort((a, b) => a.width - b.width);
  const steps: Step[] = [];
  let start = 0;
  while (start < sorted.length) {
    let highest = -Infinity;
    let lowest = Infinity;
    let end = start;
    for (; end < sorted.length; end++) {
      // The width before the next sample is still narrower than it: both of its neighbours count.
      const here = Math.max(
        sorted[end]!.height,
        sorted[end + 1]?.height ?? 0,
        end === start ? 0 : sorted[end - 1]!.height,
      );
      if (end > start && Math.max(highest, here) - Math.min(lowest, sorted[end]!.height) > SLACK) break;
      highest = Math.max(highest, here);
      lowest = Math.min(lowest, sorted[end]!.height);
    }
    steps.push({ from: start === 0 ? 0 : sorted[start]!.width, height: up(highest) });
    start = end;
  }
  return steps.filter(({ height }, index) => height !== steps[index - 1]?.height);
}

/** The class of the box around the embed whose width the steps go by. */
export const PLACE_CLASS = 'brug-place';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The steps as CSS for the site's style sheet. */
export function placeCss(widget: WidgetName, steps: readonly Step[]): string {
  const [first, ...others] = steps;
  if (!first) return '';
  const tag = `.${PLACE_CLASS} > brug-${widget}`;
  return [
    `.${PLACE_CLASS} {\n  container: ${PLACE_CLASS} / inline-size;\n}`,
    `${tag} {\n  display: block;\n  min-height: ${number(first.height)}em;\n}`,
    ...others.map(
      ({ from, height }) =>
        `@container ${PLACE_CLASS} (min-width: ${number(from)}em) {\n  ${tag} {\n    min-height: ${number(height)}em;\n  }\n}`,
    ),
  ].join('\n');
}

/** The tag in the box that its place goes by. */
export const inPlace = (tag: string): string => [`<div class="${PLACE_CLASS}">`, ...indented(tag), '</div>'].join('\n');
