import type { Text } from '../words/text.js';

/** What an owner needs to put an embed on a site, by name. */
export interface FolderParts {
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly platform: string;
  /** Where the snippet goes on the platform. */
  readonly place: Text;
  /** The snippet, in one or more boxes of code. */
  readonly boxes: readonly string[];
  readonly testPage: string;
  /** Everything that has to be on the site, with the address that the snippet names. */
  readonly uploads: readonly Upload[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A file that has to be on the site. */
export interface Upload {
  readonly name: string;
  readonly address: string;
}

const NAMES = {
  nl: { readme: 'LEESMIJ.txt', snippet: 'code', test: 'testpagina.html' },
  en: { readme: 'README.txt', snippet: 'code', test: 'test-page.html' },
} as const;

/** Step by step what to do, in the owner's language. */
function readme({ language, title, platform, place, boxes, uploads, files }: FolderParts): string {
  const nl = language === 'nl';
  const names = NAMES[language];
  const codes = boxes.map((_, index) => snippetName(language, index, boxes.length)).join(', ');
  const own = uploads.filter(({ name }) => files[name]);
  const others = uploads.filter(({ name }) => !files[name]);
  const extras = Object.keys(files).filter((name) => /\.(br|sri)$/.test(name));
  const steps = [
    nl
      ? `Open ${names.test} in je browser: zo ziet het eruit.`
      : `Open ${names.test} in your browser: this is how it looks.`,
    ...own.map(({ name, address }) =>
      nl ? `Zet ${name} op je site, op dit adres: ${address}` : `Put ${name} on your site, at this address: ${address}`,
    ),
    ...others.map(({ address }) =>
      nl
        ? `Zorg dat dit bestand op je site staat (het zit niet in deze map): ${address}`
        : `Make sure that this file is on your site (it is not in this folder): ${address}`,
    ),
    `${nl ? 'Kopieer alles uit' : 'Copy all of'} ${codes} ${nl ? 'naar je site' : 'to your site'} (${platform}). ${place[language]}`,
    nl ? 'Open de pagina en kijk of het werkt.' : 'Open the page and see whether it works.',
  ];
  return [
    title,
    '='.repeat(Math.min(60, title.length)),
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    ...(extras.length
      ? [
          nl
            ? `${extras.join(' en ')} kun je weglaten. Ze zijn voor wie zelf een server beheert: het bestand in klein (Brotli), en zijn vingerafdruk (integrity).`
            : `You can leave ${extras.join(' and ')} out. They are for people who run a server themselves: the file made small (Brotli), and its fingerprint (integrity).`,
          '',
        ]
      : []),
  ].join('\r\n');
}

const snippetName = (language: 'nl' | 'en', index: number, count: number): string =>
  `${NAMES[language].snippet}${count > 1 ? `-${index + 1}` : ''}.html`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All files of the folder, by name. */
export function folderFiles(parts: FolderParts): Record<string, Uint8Array> {
  const { language, boxes, testPage, files } = parts;
  const names = NAMES[language];
  return {
    // The byte order mark tells editors on Windows the encoding.
    [names.readme]: bytes(`\uFEFF${readme(parts)}`),
    ...Object.fromEntries(
      boxes.map((code, index) => [snippetName(language, index, boxes.length), bytes(`${code}\n`)] as const),
    ),
    [names.test]: bytes(testPage),
    ...files,
  };
}
