// The keys of all words, for docs/words.md, from the languages that ship.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

async function wordsOf(language) {
  const { code } = await transform(readFileSync(`src/locales/${language}.ts`, 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const WHERE = {
  differenceCard: 'The difference card',
  fields: 'Fields, in the form and in the whitepaper',
  submission: 'Sending, in both',
  partnerForm: 'The form',
  whitepaperCta: 'The whitepaper',
};

/** The page with a table of keys for each part. */
export async function withWords(page) {
  const [nl, en] = await Promise.all(['nl', 'en'].map(wordsOf));
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('*', '\\*');
  const tables = Object.entries(WHERE).map(([section, title]) =>
    [
      `### ${title}`,
      '',
      '| key | Dutch | English |',
      '| --- | --- | --- |',
      ...Object.keys(nl[section]).map(
        (key) => `| \`${key}\` | ${cell(nl[section][key])} | ${cell(en[section][key] ?? '')} |`,
      ),
    ].join('\n'),
  );
  return page.replace(/(<!-- words: begin -->)[^]*(<!-- words: end -->)/, `$1\n\n${tables.join('\n\n')}\n\n$2`);
}
