import type { Width } from './answers.js';

/** What `brug-scan` tells; nothing in it is personal. */
export interface ScanDetail {
  /** The answers by the id of the difference: 0 for no gap, 3 for a wide one. */
  readonly answers: Readonly<Record<string, Width>>;
  /** Ids of the differences with the widest gap; empty where nobody sees one. */
  readonly widest: readonly string[];
  readonly answered: number;
  /** How many differences there are. */
  readonly total: number;
}

/** The outcome of a scan is shown, or has changed since. */
export class BrugScanEvent extends Event {
  readonly detail: ScanDetail;

  constructor(detail: ScanDetail) {
    super('brug-scan', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'brug-scan': BrugScanEvent;
  }
  interface DocumentEventMap {
    'brug-scan': BrugScanEvent;
  }
}
