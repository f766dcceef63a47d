import { pathToFileURL } from 'node:url';

const FIRST = 'nl';
const OTHERS = ['en', 'de', 'fr'];
const HELPER = '\0words-in-order';
const SEPARATOR = '|';

/** The words of a language in the order of another's keys, as one text. */
function textOf(words, keys) {
  const texts = keys.map((key) => words[key]);
  if (texts.length !== Object.keys(words).length || texts.some((text) => !text || text.includes(SEPARATOR)))
    throw new Error(`Words have a key of their own, or "${SEPARATOR}" in them: ${texts.join('\n')}`);
  return texts.join(SEPARATOR);
}

/**
 * Leaves out the keys of the words in all languages but the first: each has the same, and 200 bytes (brotli) are saved.
 * They are put back when the script starts.
 */
export const shortWords = () => ({
  name: 'short-words',
  resolveId: (id) => (id === HELPER ? id : null),
  load: (id) =>
    id === HELPER
      ? `export const inOrder = (first, text) => {
          const texts = text.split('${SEPARATOR}');
          return Object.fromEntries(Object.keys(first).map((key, index) => [key, texts[index]]));
        };`
      : null,
  async transform(_code, id) {
    const [, folder, language] = /^(.*locales[\\/])(\w+)\.js$/.exec(id) ?? [];
    if (!OTHERS.includes(language)) return null;
    const [keysOf, words] = await Promise.all([
      import(pathToFileURL(`${folder}${FIRST}.js`)),
      import(pathToFileURL(id)),
    ]);
    const parts = Object.keys(words).map((part) => {
      const keys = Object.keys(keysOf[part]);
      const text = JSON.stringify(textOf(words[part], keys));
      return `export const ${part} = /* @__PURE__ */ inOrder(first.${part}, ${text});`;
    });
    const code = [`import * as first from './${FIRST}.js';`, `import { inOrder } from '${HELPER}';`, ...parts];
    return { code: code.join('\n'), map: { mappings: '' } };
  },
});
