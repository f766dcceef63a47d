/**
 * Access to elements through their prototypes. Any element of the page may be a form, and a form's control called
 * `matches` or `parentNode` hides that member of the form; names in the document do the same (HTML,
 * `[LegacyOverrideBuiltIns]`).
 */
const member = <T>(type: { readonly prototype: object }, of: Node, name: string): T =>
  Reflect.get(type.prototype, name, of) as T;

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const localNameOf = (element: Element): string => member(Element, element, 'localName');

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = <E extends Element>(element: Element | null | undefined, selector: string): E | null =>
  element ? (Element.prototype.closest.call(element, selector) as E | null) : null;

/** All elements below a node that match; none for nodes that cannot have children. */
export function allIn<E extends Element>(root: Node, selector: string): E[] {
  const type = root instanceof Element ? Element : root instanceof Document ? Document : DocumentFragment;
  return root instanceof type ? ([...type.prototype.querySelectorAll.call(root, selector)] as E[]) : [];
}

export const parentOf = (node: Node): Node | null => member(Node, node, 'parentNode');

export const parentElementOf = (node: Node): Element | null => member(Node, node, 'parentElement');

export const nextSiblingOf = (node: Node): Node | null => member(Node, node, 'nextSibling');

export const childNodesOf = (node: Node): NodeListOf<ChildNode> => member(Node, node, 'childNodes');

export const contentOf = (node: Node): string => member<string | null>(Node, node, 'textContent') ?? '';

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const containsNode = (outer: Node, node: Node | null): boolean => Node.prototype.contains.call(outer, node);

export const removeNode = (element: Element): void => Element.prototype.remove.call(element);
