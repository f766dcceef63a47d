// A page of the docs as HTML. Headings get the ids that GitHub gives them, so that a link works there and here.
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';
import { getHeadingList, gfmHeadingId } from 'marked-gfm-heading-id';
import { markedHighlight } from 'marked-highlight';

/** What the highlighter calls the languages of the docs by; those that it does not know are text. */
const KNOWN_AS = { html: 'xml', vue: 'xml', svelte: 'xml', mjs: 'javascript', sh: 'bash', tsx: 'typescript' };

const marked = new Marked(
  markedHighlight({
    langPrefix: 'language-',
    highlight(code, language) {
      const name = KNOWN_AS[language] ?? language;
      return hljs.highlight(code, { language: hljs.getLanguage(name) ? name : 'plaintext' }).value;
    },
  }),
  gfmHeadingId(),
  // An address that is an example is no link.
  { tokenizer: { url: () => undefined } },
);

/** The page, and its headings: `{ html, headings: [{ id, level, text }] }`, texts as HTML. */
export function toHtml(markdown) {
  const html = marked.parse(markdown);
  return { html, headings: getHeadingList().map(({ id, level, text }) => ({ id, level, text })) };
}

/** One line, without a paragraph around it. */
export const inlineHtml = (markdown) => marked.parseInline(markdown);
