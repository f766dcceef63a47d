import { inertDocument } from './cell-content.js';
import type { Content } from './comparison.js';

/** The nearest element with an attribute, as far as the row or the table that the element is in. */
const marked = (element: Element, attribute: string, end: string): string | null =>
  element.closest(`[${attribute}], ${end}`)?.getAttribute(attribute) ?? null;

/** Whether an element in a row is marked as a name, on itself or around it: HTML's `translate="no"`. */
const isName = (element: Element): boolean => marked(element, 'translate', 'tr')?.toLowerCase() === 'no';

/** Whether an element in a row is a name, or has one in it. */
export const holdsName = (element: Element): boolean =>
  isName(element) || element.querySelector('[translate=no i]') !== null;

/** Content with what the page marks around it within its table: a language of its own, a name not to be translated. */
export function withMarks(content: Content, element: Element): Content {
  const lang = element.closest('[lang], table')?.matches('table') ? null : marked(element, 'lang', 'table');
  if (!content || !(lang || isName(element))) return content;
  const span = inertDocument().createElement('span');
  if (lang) span.lang = lang;
  if (isName(element)) span.setAttribute('translate', 'no');
  span.append(content);
  const copy = inertDocument().createDocumentFragment();
  copy.append(span);
  return copy;
}
