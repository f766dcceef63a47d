import type { WidgetName } from '../model/embed.js';
import { indented } from './write.js';

/** The height of an embed in a column of this width, both in the `em` of the place where it stands. */
export interface Sample {
  readonly width: number;
  readonly height: number;
}

/** From this width of the column on (`em`), this height is kept free (`em`). */
export interface Step {
  readonly from: number;
  readonly height: number;
}

/** Widths at which an embed is measured, in pixels: narrower than any phone, wider than any column of text. */
export const MEASURED_WIDTHS = Array.from({ length: 76 }, (_, index) => 240 + index * 14);

/** How much may stay empty below a widget of this height before another step is worth it, in `em`. */
const slack = (height: number): number => Math.max(1.5, height / 20);

const up = (value: number): number => Math.ceil(value * 4) / 4;

/**
 * Steps that keep at least the measured height free at every measured width, and at those between. A widget gets lower
 * as its column gets wider, except where its layout changes; between two widths the larger height counts.
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
      if (end > start && Math.max(highest, here) - Math.min(lowest, sorted[end]!.height) > slack(highest)) break;
      highest = Math.max(highest, here);
      lowest = Math.min(lowest, sorted[end]!.height);
    }
    steps.push({ from: start === 0 ? 0 : sorted[start]!.width, height: up(highest) });
    start = end;
  }
  return steps.filter(({ height }, index) => height !== steps[index - 1]?.height);
}

/** The class of the box around the embed. The steps depend on the width of this box. */
export const PLACE_CLASS = 'brug-place';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Room between a widget and what stands beside it, another widget too. */
const ROOM_AROUND = 'margin-block: 2em';

/** The CSS of a place for a drawn widget, which takes its own room so that none is kept. */
export const aroundPlace = (): string => `.${PLACE_CLASS} {\n  ${ROOM_AROUND};\n}`;

/**
 * The steps as CSS for the site's style sheet. What stands in the tag until the script comes, such as a table, may be
 * higher. It then scrolls within the place, except where scripts are off and there will be nothing else.
 */
export function placeCss(widget: WidgetName, steps: readonly Step[]): string {
  const [first, ...others] = steps;
  if (!first) return '';
  const tag = `.${PLACE_CLASS} > brug-${widget}`;
  const rule = (selector: string, ...declarations: string[]): string[] => [
    `${selector} {`,
    ...declarations.map((declaration) => `  ${declaration};`),
    '}',
  ];
  const within = (condition: string, lines: readonly string[]): string[] => [
    `${condition} {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
  return [
    ...rule(`.${PLACE_CLASS}`, `container: ${PLACE_CLASS} / inline-size`, ROOM_AROUND),
    ...rule(
      tag,
      'display: flow-root',
      'min-height: var(--brug-place-height)',
      `--brug-place-height: ${number(first.height)}em`,
    ),
    ...others.flatMap(({ from, height }) =>
      within(
        `@container ${PLACE_CLASS} (min-width: ${number(from)}em)`,
        rule(tag, `--brug-place-height: ${number(height)}em`),
      ),
    ),
    ...within(
      '@media (scripting: enabled)',
      rule(`${tag}:not(:defined)`, 'max-height: var(--brug-place-height)', 'overflow: auto'),
    ),
  ].join('\n');
}

/** Puts the tag in the box whose width the steps depend on. */
export const inPlace = (tag: string): string => [`<div class="${PLACE_CLASS}">`, ...indented(tag), '</div>'].join('\n');
