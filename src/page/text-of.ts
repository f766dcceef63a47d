import {
  attributeOf,
  childNodesOf,
  closest,
  contentOf,
  allIn,
  localNameOf,
  matches,
  parentElementOf,
  rootOf,
} from './past-names.js';

/** Elements that begin and end with a line break (HTML, "rendering"). */
const OWN_LINE =
  /^(h[1-6r]|p|pre|br|li|[uod]l|d[dt]|div|t[dhr]|fig.*|(sec|cap)tion|article|blockquote|center|details|summary|address|aside|nav|main|menu|header|footer|hgroup|fieldset|legend)$/;
const BLOCK = /^(block|flow-root|flex|grid|list-item|table)/;

/** Elements whose content the browser draws in its own way, whatever CSS says about parts of it. */
const WHOLES = 'svg, math, picture, video, audio, select';

/** Elements with Google's icon fonts, which draw a symbol in place of its English name. */
export const WORD_SIGNS = '[class*=material-icons], [class*=material-symbols]';

/** Class names for text that is meant for screen readers only. */
const HEARD_ONLY = /(^|\s)(sr-only|visually-?hidden|screen-?reader(-text|-only)?|assistive-text|a11y-hidden)(\s|$)/i;

/** The text to use for an element; `undefined` means its content. */
type Replace = (element: Element) => string | undefined;

/**
 * A text on one line, with white space collapsed as in HTML. No-break spaces and zero-width characters stay, except at
 * the ends.
 */
export const oneLine = (text: string): string =>
  text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^[\s\xad\u200b\u2060]+|[\s\xad\u200b\u2060]+$/g, '');

/** The computed style of an element, or its inline style when it is not in the page. */
export function styleOf(element: Element): Partial<CSSStyleDeclaration> {
  const computed = element.isConnected ? getComputedStyle(element) : undefined;
  // Content without a slot in a shadow root has no computed style (CSSOM, `getComputedStyle`).
  return computed?.display ? computed : ((element as HTMLElement).style ?? {});
}

/** Whether the page hides an element from everybody, by its tag, an attribute, a class or a style. */
export function isHidden(element: Element): boolean {
  // Word writes its list markers as text (`mso-list`).
  if (
    matches(
      element,
      'script, style, template, noscript, annotation, [hidden], [style*="mso-list:ignore" i], [style*="mso-list: ignore" i]',
    )
  )
    return true;
  const parent = parentElementOf(element);
  if (closest(parent, WHOLES)) return false;
  const { display, visibility } = styleOf(element);
  if (display === 'none') return true;
  // `visibility` is inherited: an element that is only hidden because the widget around it is still hidden does not
  // count.
  return /hidden|collapse/.test(visibility!) && !!parent && styleOf(parent).visibility !== visibility;
}

/** Whether an element is visually hidden and meant for screen readers only. */
export function isHeardOnly(element: Element): boolean {
  if (HEARD_ONLY.test(attributeOf(element, 'class') ?? '')) return true;
  const { position, clip, clipPath, width, left, top } = styleOf(element);
  if (!/absolute|fixed/.test(position ?? '')) return false;
  const isFar = [left, top].some((distance) => parseFloat(distance!) < -999);
  return isFar || parseFloat(width!) <= 1 || /rect/.test(clip!) || /inset\((50|100)%/.test(clipPath!);
}

/** The accessible name that ARIA gives an element (`aria-labelledby`, `aria-label`). */
export function ariaLabelOf(element: Element): string {
  const ids = attributeOf(element, 'aria-labelledby')?.match(/[^ \t\n\f\r]+/g) ?? [];
  const labels = ids
    .map((id) => allIn(rootOf(element), `#${CSS.escape(id)}`)[0])
    .map((label) => label && contentOf(label));
  return oneLine(labels.join(' ')) || (attributeOf(element, 'aria-label') ?? '');
}

/** The name of an element that shows no text. */
export const nameOf = (element: Element): string =>
  [ariaLabelOf(element), attributeOf(element, 'alt'), attributeOf(element, 'title')].find(Boolean) ??
  allIn(element, 'title')[0]?.textContent ??
  '';

/** Whether an element begins and ends with a line break, by its tag or by the page's styles. */
export function isOnOwnLine(element: Element): boolean {
  if (OWN_LINE.test(localNameOf(element))) return true;
  const { display = '', position = '', cssFloat = '' } = styleOf(element);
  if (!BLOCK.test(display) || /absolute|fixed/.test(position) || /left|right|inline/.test(cssFloat)) return false;
  // Items of a flex or grid container are blocks too although they stand side by side (CSS Display, "blockification"),
  // and so are parts of a formula.
  const parent = parentElementOf(element);
  return !/flex|grid/.test((parent && styleOf(parent).display) ?? '') && !closest(parent, 'math');
}

function linesIn(node: Node, replace: Replace): string {
  if (node instanceof Text) return node.data.replace(/\n/g, ' ');
  if (!(node instanceof Element) || isHidden(node)) return '';
  const inner = matches(node, WORD_SIGNS) ? '' : linesOf(childNodesOf(node), replace);
  // A drawing, or an element that acts as a picture (an emoji), is described by its name, not by its content.
  const isName = !inner.trim() || matches(node, 'svg, [role=img]');
  const text = replace(node) ?? ((isName && nameOf(node)) || inner);
  return isOnOwnLine(node) ? `\n${text}\n` : text;
}

/** The text of nodes, broken into lines as the page shows it. */
export const linesOf = (nodes: Iterable<Node>, replace: Replace = () => undefined): string =>
  [...nodes].map((node) => linesIn(node, replace)).join('');

/**
 * The text of nodes on one line. Words stay apart where the page breaks the line, a picture gives its alternative
 * (`alt`, `aria-label`, the `<title>` of an SVG), and hidden elements give nothing.
 */
export const textOf = (nodes: Iterable<Node>, replace?: Replace): string => oneLine(linesOf(nodes, replace));

const isMute = (element: Element): boolean => attributeOf(element, 'aria-hidden') === 'true';

/** The text that a screen reader reads (WAI-ARIA, `aria-hidden`). If it would read nothing, all text counts. */
export const heardText = (nodes: readonly Node[], replace: Replace = () => undefined): string =>
  textOf(nodes, (element) => (isMute(element) ? '' : replace(element))) || textOf(nodes, replace);

/** The text that is seen, without decoration. Text for screen readers only counts if there is no other. */
export const seenText = (nodes: readonly Node[], replace: Replace = () => undefined): string =>
  textOf(nodes, (element) => (isMute(element) || isHeardOnly(element) ? '' : replace(element))) ||
  heardText(nodes, replace);
