import { define } from '../widget/define.js';
import { DifferenceCardElement } from './difference-card.element.js';

define('brug-difference-card', DifferenceCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'brug-difference-card': DifferenceCardElement;
  }
}

export * from './difference-card.events.js';
export type { BrugScanEvent, ScanDetail } from '../scan/scan.events.js';
export { DifferenceCardElement };
export type { ComparisonInput, DifferenceInput } from './comparison.js';
