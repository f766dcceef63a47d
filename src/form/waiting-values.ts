import type { Values } from '../delivery/submission.js';
import { nameOf, type Control } from './control.js';
import { fillControls, type ValuesToFill } from './values.js';

/** Values that the page has set or a draft has kept, and whose control is not drawn yet. */
export class WaitingValues {
  #values: Record<string, unknown> = {};

  /** The values that still wait. */
  get all(): Values {
    return { ...this.#values } as Values;
  }

  /** Adds the named values and leaves the others. */
  add(values: ValuesToFill): void {
    Object.assign(this.#values, values);
  }

  /** Fills the controls that now exist, and returns them. */
  fill(controls: readonly Control[]): readonly Control[] {
    const filled = fillControls(controls, this.#values);
    for (const control of filled) delete this.#values[nameOf(control)];
    return filled;
  }

  clear(): void {
    this.#values = {};
  }
}
