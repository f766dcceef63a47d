import { warnOnce } from '../page/warn.js';
import { isTyped, nameOf, type Control } from './control.js';
import { fillControls, isNotForPages, isSecret, isVisitorInput } from './values.js';

/** Longer than any value that a real link fills in; the rest of a longer value is left out. */
const LONGEST = 500;

/** The names of the fields that the query of the page's address may fill. */
export const prefillNames = (names: string): string[] => names.split(/[\s,]+/).filter(Boolean);

/** The values in an address for those names, as text. */
export function prefillFrom(url: string, names: string): Map<string, string> {
  const { searchParams } = new URL(url);
  const said = prefillNames(names).map((name) => [name, (searchParams.get(name) ?? '').slice(0, LONGEST)] as const);
  return new Map(said.filter(([, text]) => text));
}

/**
 * Whether a link from a stranger may fill a control. Never a control that only the visitor may answer, cannot see or
 * cannot change.
 */
const isOpenToLinks = (control: Control): boolean =>
  isVisitorInput(control) &&
  !isSecret(control) &&
  !isNotForPages(nameOf(control)) &&
  !control.matches('[readonly]') &&
  !/^(hidden|file|checkbox)$/.test(control.type ?? '');

/** Whether a text is among the choices, if the control has choices. */
function isPossible([first, ...others]: readonly Control[], text: string): boolean {
  if (first?.localName === 'select') return [...first.options!].some(({ value }) => value === text);
  return first?.type !== 'radio' || [first, ...others].some(({ value }) => value === text);
}

/** Fills fields from the query of the page's address, once each, and only if nothing is typed there. */
export class Prefill {
  readonly #host: Element & { readonly prefill: string };
  /** Names that are done: a field that the visitor has emptied stays empty. */
  readonly #done = new Set<string>();

  constructor(host: Element & { readonly prefill: string }) {
    this.#host = host;
  }

  /** Fills the controls that are not done yet, and returns them. */
  fill(controls: readonly Control[]): readonly Control[] {
    const filled: Control[] = [];
    for (const [name, text] of this.#host.prefill ? prefillFrom(location.href, this.#host.prefill) : []) {
      const named = controls.filter((control) => nameOf(control) === name);
      if (!named.length || this.#done.has(name)) continue;
      this.#done.add(name);
      if (!named.every(isOpenToLinks))
        warnOnce(
          this.#host,
          `prefill="${name}": a link may not fill in a consent, a checkbox, a hidden or readonly field, a password or a file.`,
        );
      else if (!named.some(isTyped) && isPossible(named, text)) filled.push(...fillControls(named, { [name]: text }));
    }
    return filled;
  }
}
