import { css } from '../theme/css.js';

/**
 * How what Brug writes into the page's tree looks until the page says otherwise. Each selector is of the weight of one
 * element: it stands above a rule for all `span` of the page, and below any class.
 */
const { cssText } = css`
  span:where(.brug-message) {
    display: block;
    grid-column: 1 / -1;
    flex-basis: 100%;
    margin-block-start: 0.35em;
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--brug-error, color-mix(in oklab, #d11 62%, currentColor));
  }
  span:where(.brug-message):empty {
    display: none;
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
  p:where(.brug-privacy) {
    margin-block: 0.35em 0;
  }
`;

type StyledRoot = Document | ShadowRoot;

const users = new Map<StyledRoot, { sheet: CSSStyleSheet; count: number }>();

/** Brings the styles into the tree of a node, by a sheet and not by an element: a strict policy allows that. */
export function addPageStyles(node: Node): StyledRoot | undefined {
  const root = Node.prototype.getRootNode.call(node) as StyledRoot;
  const view = (root as ShadowRoot).ownerDocument?.defaultView ?? (root as Document).defaultView;
  if (!view || !('adoptedStyleSheets' in root)) return undefined;
  let use = users.get(root);
  if (!use) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    users.set(root, (use = { sheet, count: 0 }));
  }
  use.count++;
  return root;
}

/** Takes the styles away with the last who needed them. */
export function removePageStyles(root: StyledRoot | undefined): void {
  const use = root && users.get(root);
  if (!use || --use.count) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== use.sheet);
  users.delete(root);
}
