import { ofDocument } from '../page/document-members.js';

/** Creates an element with DOM calls only: no HTML is parsed, so no Trusted Types policy is needed. */
export function createElement(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string | false)[]
): HTMLElement {
  const element = ofDocument('createElement').call(document, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  element.append(...children.filter((child) => child !== false));
  return element;
}
