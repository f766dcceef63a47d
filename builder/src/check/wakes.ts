import { attributesOf, parse } from '../markup/parse.js';
import { attributeProblem, elementProblem } from '../markup/rules.js';
import type { Release } from '../snippet/release.js';

/** Everything in a page that runs, loads or leads away, each as often as it stands there. */
function running(html: string, release: Release): Map<string, number> {
  const found = new Map<string, number>();
  const add = (what: string): void => void found.set(what, (found.get(what) ?? 0) + 1);
  const known = new Set(Object.values(release.integrity));
  for (const element of parse(html).querySelectorAll('*')) {
    // In a page with scripts the content of this is text.
    if (element.closest('noscript')) continue;
    // A file that a browser takes by its known hash alone is the library.
    const isLibrary = element.localName === 'script' && known.has(element.getAttribute('integrity') ?? '');
    const why = isLibrary ? undefined : elementProblem(element);
    if (why === 'script' || why === 'loads') add(element.outerHTML);
    for (const [name, value] of attributesOf(element)) {
      const problem = attributeProblem(element, name, value);
      if (problem === 'script' || problem === 'address') add(`${element.localName} ${name}=${value}`);
    }
  }
  return found;
}

/** Tells whether a change of code brings something to life that does nothing as it is. */
export function wakerOf(before: string, release: Release): (after: string) => boolean {
  let was: Map<string, number> | undefined;
  return (after) => {
    was ??= running(before, release);
    return [...running(after, release)].some(([what, count]) => count > (was!.get(what) ?? 0));
  };
}
