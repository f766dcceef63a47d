/**
 * The custom properties that comments in the sources declare: `@cssprop [--brug-gap=1em] - What it does.` Plain text in
 * and out, so that Storybook can use it in the browser.
 */
export function readTokens(source) {
  return [...source.matchAll(/@cssprop \[(--[\w-]+)(?:=([^\]]*))?\] - ((?:.|\n(?! \* @| \*\/))*)/g)].map(
    ([, name, value = '', text]) => ({ name, value, text: text.replace(/\s*\n \* +/g, ' ').trim() }),
  );
}
