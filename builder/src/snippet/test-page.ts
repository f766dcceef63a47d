import { escapeAttribute, escapeScript, escapeStyle, escapeText } from '../markup/escape.js';
import { indented } from './write.js';

interface Parts {
  readonly language: string;
  readonly title: string;
  /** The code of the library itself, because the page must work wherever it is opened, also without a network. */
  readonly code: string;
  readonly css: string;
  readonly tag: string;
  readonly dataLayer: string;
}

/** One file of HTML that works as soon as it is opened. */
export function testPage({ language, title, code, css, tag, dataLayer }: Parts): string {
  const style = [
    'body {',
    '  max-width: 46em;',
    '  margin: 2em auto;',
    '  padding: 0 1em;',
    '  font: 1rem/1.6 system-ui, sans-serif;',
    '}',
    ...(css ? css.split('\n') : []),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(language)}">`,
    '  <head>',
    '    <meta charset="utf-8" />',
    '    <meta name="viewport" content="width=device-width" />',
    `    <title>${escapeText(title)}</title>`,
    '    <style>',
    ...style.map((line) => `      ${escapeStyle(line)}`),
    '    </style>',
    // Without the link to the source map, which is not beside this page.
    `    <script>${escapeScript(code.replace(/\n?\/\/# sourceMappingURL=.*/g, ''))}</script>`,
    ...(dataLayer
      ? [
          '    <script>',
          ...escapeScript(dataLayer)
            .split('\n')
            .map((line) => `      ${line}`),
          '    </script>',
        ]
      : []),
    '  </head>',
    '  <body>',
    ...indented(tag).flatMap(indented),
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}
