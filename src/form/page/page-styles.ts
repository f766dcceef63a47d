import { viewOf } from '../../page/document-members.js';
import { css } from '../../theme/css.js';

/**
 * The default look of what Brug writes into the page's tree. Each selector has the specificity of one element: it wins
 * over a page's rule for all `span`, and loses to any class.
 */
const { cssText } = css`
  span:where(.brug-message) {
    position: relative;
    display: block;
    grid-column: 1 / -1;
    flex-basis: 100%;
    margin-block-start: 0.4em;
    padding-inline-start: 1.55em;
    font-size: 0.9375em;
    font-weight: 400;
    color: color-mix(in oklab, var(--brug-error, #c22020) 60%, currentColor);
  }
  /* The formula of the widgets' own tokens: the colour as it is, or as far as it reads on a light or a dark page. */
  @supports (color: oklch(from red l c h)) {
    span:where(.brug-message) {
      --_is-dark: clamp(0, (l - 0.5) * 1000, 1);
      --_reach: min(
        1 / 0.49,
        (0.49 - 0.27 * var(--_is-dark)) / max(0.001, l * (1 - 2 * var(--_is-dark)) + var(--_is-dark))
      );
      color: oklch(
        from
          color-mix(
            in oklab,
            var(--brug-error, #c22020) 49%,
            oklch(from currentColor clamp(0, (l - 0.6) * 1000, 1) 0 0)
          )
          calc(var(--_is-dark) + (l - var(--_is-dark)) * var(--_reach)) calc(c * var(--_reach)) h
      );
    }
  }
  span:where(.brug-message)::before {
    content: '!' / '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 1.3em;
    block-size: 1.3em;
    border: 0.14em solid;
    border-radius: 50%;
    font: 700 0.75em/1.05 sans-serif;
    text-align: center;
  }
  span:where(.brug-message):empty {
    display: none;
  }
  span:where(.brug-typo) {
    display: block;
    grid-column: 1 / -1;
    flex-basis: 100%;
    margin-block-start: 0.4em;
    font-size: 0.9375em;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  span:where(.brug-typo) > button {
    min-block-size: 24px;
  }
  div:where(.brug-consent) {
    grid-column: 1 / -1;
    margin-block: 1em;
  }
  div:where(.brug-trap) {
    display: none;
  }
  div:where(.brug-consent) > label {
    display: flex;
    align-items: start;
    gap: 0.7em;
    cursor: pointer;
  }
  div:where(.brug-consent) input {
    flex: none;
    inline-size: max(1.25em, 20px);
    block-size: max(1.25em, 20px);
    margin: 0.12em 0 0;
  }
  /* In line with the words of the consent. */
  div:where(.brug-consent) > :is(span, p) {
    margin-block: 0.35em 0;
    margin-inline-start: calc(max(1.25em, 20px) + 0.7em);
  }
`;

type StyledRoot = Document | ShadowRoot;

const users = new Map<StyledRoot, { sheet: CSSStyleSheet; count: number }>();

// Through the prototype, because an element of the page may have this name (see `document-members.ts`).
const sheetsOf = (root: StyledRoot): CSSStyleSheet[] =>
  Reflect.get((root instanceof Document ? Document : ShadowRoot).prototype, 'adoptedStyleSheets', root);

/**
 * Adds the styles to the tree of a node. As a constructed sheet and not an element, because a strict policy allows
 * that.
 */
export function addPageStyles(node: Node): StyledRoot | undefined {
  const root = Node.prototype.getRootNode.call(node) as StyledRoot;
  const view = viewOf(root instanceof Document ? root : root.ownerDocument);
  if (!view || !('adoptedStyleSheets' in root)) return undefined;
  let use = users.get(root);
  if (!use) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    root.adoptedStyleSheets = [...sheetsOf(root), sheet];
    users.set(root, (use = { sheet, count: 0 }));
  }
  use.count++;
  return root;
}

/** Removes the styles when the last user no longer needs them. */
export function removePageStyles(root: StyledRoot | undefined): void {
  const use = root && users.get(root);
  if (!use || --use.count) return;
  root.adoptedStyleSheets = sheetsOf(root).filter((sheet) => sheet !== use.sheet);
  users.delete(root);
}
