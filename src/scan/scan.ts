import type { ScanFile } from '../difference-card/card-scan.js';
import { Scan } from './card-scan.js';
import { cssText } from './scan.styles.js';

export type { Answers, Width } from './answers.js';
export { BrugScanEvent, type ScanDetail } from './scan.events.js';

type CardClass = CustomElementConstructor & { addScan?(file: ScanFile): void };

// The card is found by what it registers, so that the order of the scripts is free, as with languages.
const registry = globalThis.customElements as CustomElementRegistry | undefined;
void registry
  ?.whenDefined('brug-difference-card')
  .then((card: CardClass) => card.addScan?.({ cssText, make: (host) => new Scan(host) }));
