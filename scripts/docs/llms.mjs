// What a program that writes code reads of Brug: llms.txt (https://llmstxt.org), all of the docs in one file, and a skill
// (https://agentskills.io): rules, and beside them every name that there is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents } from './contents.mjs';
import { reference } from './reference.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(`${ROOT}${file}`, 'utf8');

/** A page among others in one file: a picture is not there, and a link to one of them would lead nowhere. */
const withoutLinks = (markdown) =>
  markdown.replace(/^!\[.*\]\(.*\)\n\n?/gm, '').replace(/\[([^\]]+)\]\((?!https?:)[\w./#-]+\)/g, '$1');

const RULES = '## Rules for an embed\n';
const WHEN =
  'Writes and corrects embeds of Brug: <brug-difference-card>, <brug-whitepaper-cta> and <brug-partner-form>. Use it when a page gets one of these tags, or has one that does not do what it should.';

/** The files by their names, for a folder from which the pages of the docs are in the folder `docs`. */
function llmsFiles(docs) {
  const { description } = JSON.parse(read('package.json'));
  const names = reference(JSON.parse(read('custom-elements.json')));
  const sections = contents();
  const pages = sections.flatMap((section) => section.pages);
  const [, rules] = pages.find(({ name }) => name === 'assistants').markdown.split(RULES);
  const index = sections.map(({ heading, pages: listed }) => [
    `## ${heading}`,
    listed.map(({ name, title, about }) => `- [${title}](${docs}${name}.md): ${about}`).join('\n'),
  ]);
  const paragraphs = (...parts) => `${parts.flat().join('\n\n').trimEnd()}\n`;
  const head = ['# Brug', `> ${description}`];
  return {
    'llms.txt': paragraphs(
      head,
      'One script makes the tags work. What is inside a tag configures the widget, and is what people see without script.',
      '## Names',
      [
        '- [Reference](skills/brug/reference.md): every attribute, property, slot, event, state, part and token',
        '- [Skill](skills/brug/SKILL.md): rules for an embed',
      ].join('\n'),
      ...index,
    ),
    'llms-full.txt': paragraphs(
      head,
      names,
      pages.map(({ markdown }) => withoutLinks(markdown).trim()),
    ),
    'skills/brug/SKILL.md': paragraphs(
      `---\nname: brug\ndescription: '${WHEN}'\n---`,
      '# Embeds of Brug',
      `Every name is in [reference.md](reference.md). Read there what a tag knows before you write it.`,
      withoutLinks(rules).trim().replace(/^### /gm, '## '),
    ),
    'skills/brug/reference.md': names,
  };
}

/** Writes them into a folder; `docs` is the folder of the pages, as a link from there has it. */
export function writeLlms(folder, { docs }) {
  for (const [name, text] of Object.entries(llmsFiles(docs))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
