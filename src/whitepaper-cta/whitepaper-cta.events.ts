import type { Gate } from './gate-step.js';

/** The `detail` of `brug-download`. */
export interface DownloadDetail {
  /** Address of the document, absolute. */
  readonly href: string;
  readonly gate: Gate;
  /** Whether the visitor gave an email address for it. */
  readonly emailGiven: boolean;
}

/** A visitor downloads the document; `preventDefault()` stops the download. */
export class BrugDownloadEvent extends Event {
  readonly detail: DownloadDetail;

  constructor(detail: DownloadDetail) {
    super('brug-download', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'brug-download': BrugDownloadEvent;
  }
  interface DocumentEventMap {
    'brug-download': BrugDownloadEvent;
  }
}
