// The pages of the docs, in the order and under the headings that README.md lists them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const titleOf = (markdown) => /^# (.+)$/m.exec(markdown)[1];
/** What the sources say to each other: the marks around parts that are written by `npm run describe`. */
export const withoutMarks = (markdown) => markdown.replace(/^<!--[^]*?-->\n\n?/gm, '');

/** The headings of the README's last tables, each with its pages: `{ name, title, about, source, markdown }`. */
export function contents() {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const sections = readme.split(/^### /m).slice(1);
  return sections
    .map((section) => ({
      heading: section.split('\n', 1)[0],
      pages: [...section.matchAll(/^\| \[[^\]]+\]\(docs\/([\w-]+)\.md\) +\| (.+?) +\|$/gm)].map(([, name, about]) => {
        const source = readFileSync(`${ROOT}docs/${name}.md`, 'utf8');
        return { name, title: titleOf(source), about, source, markdown: withoutMarks(source) };
      }),
    }))
    .filter(({ pages }) => pages.length > 0);
}
