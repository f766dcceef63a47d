/** Characters that would end a declaration, open another rule, begin a comment or an escape, or load something. */
const FORBIDDEN = /[;{}<>\\"'@!]|\/\*|url\(/i;

/** Whether each bracket is closed: one that is not swallows the rest of the style sheet. */
function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return false;
  }
  return depth === 0 && !/[[\]]/.test(value);
}

/** Whether a value fits within one declaration, whatever stands around it. */
export const isCssValue = (value: string): boolean => !FORBIDDEN.test(value) && isBalanced(value);

/** Whether a `style` attribute only sets the tokens of a widget: any other could lay a link over the page. */
export const isTokenStyle = (style: string): boolean =>
  style.split(';').every((declaration) => {
    const colon = declaration.indexOf(':');
    const value = declaration.slice(colon + 1).trim();
    return !declaration.trim() || (/^\s*--brug-[a-z-]+\s*$/.test(declaration.slice(0, colon)) && isCssValue(value));
  });
