import { readdirSync, readFileSync } from 'node:fs';

export const DOCS = [...readdirSync('docs').map((name) => `docs/${name}`), 'README.md', 'CONTRIBUTING.md'].filter(
  (file) => file.endsWith('.md'),
);

/** The code blocks of all docs: `{ file, line, language, code }`. */
export const codeBlocks = DOCS.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(({ 1: language, 2: code, index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    language,
    code,
  }));
});

export const blocksIn = (...languages) => codeBlocks.filter(({ language }) => languages.includes(language));
export const titleOf = ({ file, line }) => `${file}:${line}`;
