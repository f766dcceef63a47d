/** What `brug-toggle` tells. */
export interface ToggleDetail {
  /** The difference's id, as in the address. */
  readonly id: string;
  /** Whether it is open now. */
  readonly open: boolean;
}

/** A visitor opened or closed a difference of a collapsible card. */
export class BrugToggleEvent extends Event {
  readonly detail: ToggleDetail;

  constructor(detail: ToggleDetail) {
    super('brug-toggle', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'brug-toggle': BrugToggleEvent;
  }
  interface DocumentEventMap {
    'brug-toggle': BrugToggleEvent;
  }
}
