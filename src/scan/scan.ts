import type { ScanFile } from '../difference-card/card-scan.js';
import { Scan } from './card-scan.js';
import { cssText } from './scan.styles.js';

export type { Answers, Width } from './answers.js';
export { BrugScanEvent, type ScanDetail } from './scan.events.js';

type CardClass = CustomElementConstructor & { addScan?(file: ScanFile): void };

// Waits until the card is registered, so that the scripts may come in any order, as with languages.
const registry = globalThis.customElements as CustomElementRegistry | undefined;
void registry
  ?.whenDefined('brug-difference-card')
  .then((card: CardClass) => card.addScan?.({ cssText, make: (host) => new Scan(host) }));
