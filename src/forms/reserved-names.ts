import { warnOnce } from '../page/warn.js';
import { isReserved } from '../submission/payload.js';
import { isAddedByBrug, nameOf, type Control } from './control.js';

/** Tells a developer of fields whose name is taken: what Brug sends under it would replace what was typed. */
export function warnReserved(host: Element, controls: readonly Control[]): void {
  for (const control of controls) {
    const name = nameOf(control);
    if (isReserved(name) && !isAddedByBrug(control))
      warnOnce(host, `a field is called "${name}", which Brug sends something of its own under; rename it.`);
  }
}
