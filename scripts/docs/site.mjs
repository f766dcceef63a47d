// The docs as pages of the static site: one for each file of docs/, one with every name, and a first page.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents, withoutMarks } from './contents.mjs';
import { inlineHtml, toHtml } from './markdown.mjs';
import { reference } from './reference.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Pages that are not in English. */
const LANGUAGES = { 'voor-je-site': 'nl' };

/** What a page says of where to get Brug, once it is in the site that has it. */
const HERE_IS = {
  owners: '[Download the plugin](../brug.zip), or [open the builder](../builder/).',
  eigenaren: '[Download de plugin](../brug.zip), of [open de builder](../builder/).',
  file: 'Save the file in [the builder](../builder/), and put it on your own site.',
  site: 'The [demo](../), the [builder](../builder/) and [Storybook](../storybook/) are beside these pages.',
};

const asInSite = ({ source }) =>
  withoutMarks(source.replace(/<!-- where: (\w+) -->[^]*?<!-- \/where -->/g, (part, name) => HERE_IS[name] ?? part));

const header = `<header class="top">
      <a class="brand" href="./">Brug</a>
      <nav aria-label="Site">
        <a href="../builder/">Builder</a>
        <a href="../">Demo</a>
        <a href="../storybook/">Storybook</a>
        <a href="../brug.zip" download>WordPress plugin</a>
      </nav>
    </header>`;

const pageList = (sections, current) =>
  sections
    .map(
      ({ heading, pages }) => `<h2>${heading}</h2>
          <ul>
            ${pages
              .map(
                ({ name, title, lang }) =>
                  `<li><a href="./${name}.html"${name === current ? ' aria-current="page"' : ''}${lang === 'en' ? '' : ` lang="${lang}" hreflang="${lang}"`}>${title}</a></li>`,
              )
              .join('\n            ')}
          </ul>`,
    )
    .join('\n          ');

const document = ({ title, lang, head = '', body }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="../assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./docs.css" />${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Tables and code scroll by themselves where they are wider than the page, also by keyboard. */
const scrolling = (html) =>
  html
    .replace(
      /<table>[^]*?<\/table>/g,
      (table) => `<div class="scroll" role="group" aria-label="Table" tabindex="0">${table}</div>`,
    )
    .replace(/<pre>/g, '<pre tabindex="0">');

const withAnchors = (html) =>
  html.replace(
    /<h([23]) id="([^"]+)">(.*?)<\/h\1>/g,
    (_, level, id, text) =>
      `<h${level} id="${id}">${text} <a class="anchor" href="#${id}" aria-label="Link to: ${text.replace(/<[^>]+>/g, '')}">#</a></h${level}>`,
  );

const withPages = (html) => html.replace(/href="([\w-]+)\.md(#[\w-]*)?"/g, 'href="./$1.html$2"');

const articleOf = (html) => scrolling(withAnchors(withPages(html)));

function docsPage(sections, page, { before, after }) {
  const { html, headings } = toHtml(page.isFile ? asInSite(page) : page.markdown);
  const parts = headings.filter(({ level }) => level === 2);
  const onThisPage =
    parts.length > 2
      ? `<nav class="parts" aria-labelledby="parts">
        <h2 id="parts">On this page</h2>
        <ul>
          ${parts.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('\n          ')}
        </ul>
      </nav>`
      : '';
  const step = (to, label) => (to ? `<a href="./${to.name}.html"><span>${label}</span> ${to.title}</a>` : '');
  return document({
    title: `${page.title} · Brug`,
    lang: 'en',
    head: page.isFile ? `\n    <link rel="alternate" type="text/markdown" href="./${page.name}.md" />` : '',
    body: `<a class="skip" href="#page">Skip to the page</a>
    ${header}
    <div class="columns">
      <nav class="pages" aria-label="Docs">
        <details open>
          <summary>All pages</summary>
          ${pageList(sections, page.name)}
        </details>
      </nav>
      <script src="./docs.js"></script>
      <main id="page" tabindex="-1"${page.lang === 'en' ? '' : ` lang="${page.lang}"`}>
        <article>
${articleOf(html)}
        </article>
        <nav class="steps" aria-label="Next to this page" lang="en">${step(before, 'Before')}${step(after, 'Next')}</nav>
      </main>
      ${onThisPage}
    </div>`,
  });
}

const firstPage = (sections, description) =>
  document({
    title: 'Brug: docs',
    lang: 'en',
    body: `<a class="skip" href="#page">Skip to the page</a>
    ${header}
    <main id="page" class="first" tabindex="-1">
      <h1>Brug</h1>
      <p class="lead">${description}</p>
      <ul class="ways">
        <li>
          <h2>On WordPress</h2>
          <p>A plugin with three blocks. What visitors send is stored on your own site.</p>
          <p><a class="action" href="../brug.zip" download>Download the plugin</a></p>
          <p><a href="./site-owners.html#wordpress">How to install it</a></p>
        </li>
        <li>
          <h2>On any other site</h2>
          <p>Fill in, look, copy. The builder says what to put where, and gives you the file.</p>
          <p><a class="action" href="../builder/">Open the builder</a></p>
          <p><a href="./voor-je-site.html" lang="nl" hreflang="nl">Uitleg in het Nederlands</a></p>
        </li>
        <li>
          <h2>In an app</h2>
          <p>Custom elements with types for React, Vue, Svelte, Solid and Preact.</p>
          <p><a class="action" href="./developers.html">Read how</a></p>
          <p>Projects to begin with: <a href="../examples/react.zip" download>React</a>, <a href="../examples/vanilla.zip" download>no framework</a></p>
        </li>
      </ul>
      ${sections
        .map(
          ({ heading, pages }) => `<section>
        <h2>${heading}</h2>
        <ul class="list">
          ${pages.map(({ name, title, lang, about }) => `<li><a href="./${name}.html"${lang === 'en' ? '' : ` lang="${lang}" hreflang="${lang}"`}>${title}</a> <span>${inlineHtml(about)}</span></li>`).join('\n          ')}
        </ul>
      </section>`,
        )
        .join('\n      ')}
    </main>`,
  });

/** Writes the pages into a folder, and beside each the text that it was made from. */
export function writeDocs(folder) {
  const { description } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const names = {
    name: 'reference',
    title: 'Reference',
    about: 'every attribute, property, method, slot, event, state, part and token',
    markdown: reference(JSON.parse(readFileSync(`${ROOT}custom-elements.json`, 'utf8'))),
  };
  const sections = contents().map(({ heading, pages }) => ({
    heading,
    pages: pages.flatMap((page) => {
      const own = { ...page, isFile: true, lang: LANGUAGES[page.name] ?? 'en' };
      return page.name === 'developers' ? [own, { ...names, lang: 'en' }] : [own];
    }),
  }));
  const pages = sections.flatMap((section) => section.pages);
  mkdirSync(folder, { recursive: true });
  pages.forEach((page, index) => {
    const around = { before: pages[index - 1], after: pages[index + 1] };
    writeFileSync(join(folder, `${page.name}.html`), docsPage(sections, page, around));
    if (page.isFile) writeFileSync(join(folder, `${page.name}.md`), page.markdown);
  });
  writeFileSync(join(folder, 'index.html'), firstPage(sections, description));
  cpSync(`${ROOT}docs/pictures`, join(folder, 'pictures'), { recursive: true });
  for (const file of ['docs.css', 'docs.js']) copyFileSync(join(HERE, file), join(folder, file));
}
