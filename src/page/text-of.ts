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

/** Elements before and after which a browser begins a line (HTML, "rendering"). */
const OWN_LINE =
  /^(h[1-6r]|p|pre|br|li|[uod]l|d[dt]|div|t[dhr]|fig.*|(sec|cap)tion|article|blockquote|center|details|summary|address|aside|nav|main|menu|header|footer|hgroup|fieldset|legend)$/;
const BLOCK = /^(block|flow-root|flex|grid|list-item|table)/;

/** Of their content a browser shows what they are made for, whatever its own styles say of it. */
const WHOLES = 'svg, math, picture, video, audio, select';

/** Google's icon fonts draw a sign where its name in English is written. */
export const WORD_SIGNS = '[class*=material-icons], [class*=material-symbols]';

/** The classes by which sites keep a text for screen readers alone. */
const HEARD_ONLY = /(^|\s)(sr-only|visually-?hidden|screen-?reader(-text|-only)?|assistive-text|a11y-hidden)(\s|$)/i;

/** Says what stands for an element; `undefined` leaves it to its content. */
type Replace = (element: Element) => string | undefined;

/** One line, white space folded as HTML does it: no-break spaces and marks without a width stay, but not at its ends. */
export const oneLine = (text: string): string =>
  text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^[\s\xad\u200b\u2060]+|[\s\xad\u200b\u2060]+$/g, '');

/** How the page shows an element; outside of the page, how it says so itself. */
export function styleOf(element: Element): Partial<CSSStyleDeclaration> {
  const computed = element.isConnected ? getComputedStyle(element) : undefined;
  // Nothing is computed of what a shadow root has no slot for (CSSOM, `getComputedStyle`).
  return computed?.display ? computed : ((element as HTMLElement).style ?? {});
}

/** Whether the page shows an element to nobody, by its name, an attribute, a class or a style. */
export function isHidden(element: Element): boolean {
  // Word writes the marks of its lists as texts.
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
  // What stands in a widget that is not to be seen yet is hidden with it, and not by itself.
  return /hidden|collapse/.test(visibility!) && !!parent && styleOf(parent).visibility !== visibility;
}

/** Whether an element is kept out of sight, for screen readers alone. */
export function isHeardOnly(element: Element): boolean {
  if (HEARD_ONLY.test(attributeOf(element, 'class') ?? '')) return true;
  const { position, clip, clipPath, width, left, top } = styleOf(element);
  if (!/absolute|fixed/.test(position ?? '')) return false;
  const isFar = [left, top].some((distance) => parseFloat(distance!) < -999);
  return isFar || parseFloat(width!) <= 1 || /rect/.test(clip!) || /inset\((50|100)%/.test(clipPath!);
}

/** The name that an element is given for who hears it (ARIA, `aria-labelledby` and `aria-label`). */
export function ariaLabelOf(element: Element): string {
  const ids = attributeOf(element, 'aria-labelledby')?.match(/[^ \t\n\f\r]+/g) ?? [];
  const labels = ids
    .map((id) => allIn(rootOf(element), `#${CSS.escape(id)}`)[0])
    .map((label) => label && contentOf(label));
  return oneLine(labels.join(' ')) || (attributeOf(element, 'aria-label') ?? '');
}

/** What is said of an element that shows no text. */
export const nameOf = (element: Element): string =>
  [ariaLabelOf(element), attributeOf(element, 'alt'), attributeOf(element, 'title')].find(Boolean) ??
  allIn(element, 'title')[0]?.textContent ??
  '';

/** Whether a browser begins a line before and after an element, by its name or by the page's styles. */
export function isOnOwnLine(element: Element): boolean {
  if (OWN_LINE.test(localNameOf(element))) return true;
  const { display = '', position = '', cssFloat = '' } = styleOf(element);
  if (!BLOCK.test(display) || /absolute|fixed/.test(position) || /left|right|inline/.test(cssFloat)) return false;
  // What stands side by side is a block to the browser as well (CSS Display, "blockification"), and a part of a formula.
  const parent = parentElementOf(element);
  return !/flex|grid/.test((parent && styleOf(parent).display) ?? '') && !closest(parent, 'math');
}

function linesIn(node: Node, replace: Replace): string {
  if (node instanceof Text) return node.data.replace(/\n/g, ' ');
  if (!(node instanceof Element) || isHidden(node)) return '';
  const inner = matches(node, WORD_SIGNS) ? '' : linesOf(childNodesOf(node), replace);
  // What is in a drawing, or stands for a picture as an emoji does, is not what it says.
  const isName = !inner.trim() || matches(node, 'svg, [role=img]');
  const text = replace(node) ?? ((isName && nameOf(node)) || inner);
  return isOnOwnLine(node) ? `\n${text}\n` : text;
}

/** The same on the lines on which a page shows it. */
export const linesOf = (nodes: Iterable<Node>, replace: Replace = () => undefined): string =>
  [...nodes].map((node) => linesIn(node, replace)).join('');

/**
 * What nodes say, on one line: words stay apart where the page breaks the line, a picture says its alternative (`alt`,
 * `aria-label`, the `<title>` of an SVG), and what is hidden says nothing.
 */
export const textOf = (nodes: Iterable<Node>, replace?: Replace): string => oneLine(linesOf(nodes, replace));

const isMute = (element: Element): boolean => attributeOf(element, 'aria-hidden') === 'true';

/** The same for those who hear it (WAI-ARIA, `aria-hidden`). What nobody would hear is said all the same. */
export const heardText = (nodes: readonly Node[], replace: Replace = () => undefined): string =>
  textOf(nodes, (element) => (isMute(element) ? '' : replace(element))) || textOf(nodes, replace);

/** The same for those who see it, without decoration: text that is heard only counts where there is no other. */
export const seenText = (nodes: readonly Node[], replace: Replace = () => undefined): string =>
  textOf(nodes, (element) => (isMute(element) || isHeardOnly(element) ? '' : replace(element))) ||
  heardText(nodes, replace);
