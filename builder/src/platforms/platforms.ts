import { escapeBrackets } from '../markup/escape.js';
import type { WidgetName } from '../model/embed.js';
import { frameworkMarkup } from '../snippet/framework-markup.js';
import type { PageParts } from '../snippet/policy.js';
import type { Host, InlineScripts } from '../snippet/script-line.js';
import type { BuilderLanguage, Text } from '../words/text.js';

/** The pieces of an embed, ready to be put somewhere. */
export interface Pieces {
  readonly widget: WidgetName;
  /** The tag in the box that its place goes by. */
  readonly tag: string;
  /** The line that loads the widget; empty where its code stands in the page. */
  readonly script: string;
  readonly scriptAddress: string;
  /** Address of the scan; empty where the card asks nothing, or its code stands in the page. */
  readonly scanAddress: string;
  /** The code of the widget where no file is loaded, one box of code each. */
  readonly inline: InlineScripts;
  /** Looks, and the place kept free. */
  readonly css: string;
  /** Lines for the data layer, as JavaScript; empty when they are not wanted. */
  readonly dataLayer: string;
  readonly packageName: string;
  readonly version: string;
  /** File that npm installs; empty where the registry has the package. */
  readonly tarball: string;
}

/** One thing to do, with what to paste. */
export interface Step {
  readonly title: Text;
  readonly text: Text;
  readonly code?: string;
}

export interface Platform extends Host {
  readonly id: string;
  readonly label: string | Text;
  /** Whether the tag holds what it draws, so that it is seen before the script. */
  readonly isDrawn?: boolean;
  /** Whether the code goes into the source of an app, which is built into files. */
  readonly isFramework?: boolean;
  /** What it takes for code of its own, wherever that stands in a page. */
  readonly runs?: RegExp;
  /** Whether it shows code in a frame, where an address must be complete. */
  readonly isFramed?: boolean;
  /** The most characters that it takes in one box of code. */
  readonly most?: number;
  /** Where all of it can be pasted at once; nothing where it has to be in several files. */
  readonly place?: Omit<Step, 'code'>;
  readonly steps: (pieces: Pieces) => readonly Step[];
}

/** What stands within a `<style>` or `<script>`, to the letter: a policy names its hash. */
const within = (code: string): string => (code ? `\n${code.replace(/^/gm, '  ')}\n` : '');
const styleOf = ({ css }: Pieces): string => (css ? `<style>${within(css)}</style>` : '');
const dataLayerOf = ({ dataLayer }: Pieces): string => (dataLayer ? `<script>${within(dataLayer)}</script>` : '');
/** What a page needs once, before the tag. */
const head = (pieces: Pieces): string =>
  [pieces.script, styleOf(pieces), dataLayerOf(pieces)].filter(Boolean).join('\n');

/** Everything for one place in the page: a box of code each, nearly always one. */
export function allOf(platform: Platform, pieces: Pieces): readonly string[] {
  const first = [styleOf(pieces), dataLayerOf(pieces), tagFor(platform, pieces), pieces.script]
    .filter(Boolean)
    .join('\n');
  const [code, ...others] = pieces.inline.boxes;
  if (!code) return [first];
  const fits = !others.length && first.length + code.length < (platform.most ?? Infinity);
  return fits ? [`${first}\n${code}`] : [first, ...pieces.inline.boxes];
}

const IN_HEAD: Text = {
  nl: 'Eén keer per pagina: het script, en de stijl die de plek vrijhoudt zodat de pagina niet verspringt.',
  en: 'Once a page: the script, and the style that keeps the place free so that the page does not jump.',
};

type Steps = Pick<Platform, 'place' | 'steps'>;

/** Two steps that most site builders have in common: something in the head, and a block of HTML in the page. */
const twoSteps = (headTitle: Text, headText: Text, title: Text, text: Text): Steps => ({
  place: { title, text },
  steps: (pieces) => [
    ...(head(pieces) ? [{ title: headTitle, text: headText, code: head(pieces) }] : []),
    { title, text, code: pieces.tag },
    ...inlineSteps(pieces),
  ],
});

/** All of it together, where a platform shows it apart from the page. */
const atOnce = (place: Omit<Step, 'code'>): Steps => ({
  place,
  steps: (pieces) => [
    { ...place, code: [head(pieces), pieces.tag, ...pieces.inline.boxes].filter(Boolean).join('\n') },
  ],
});

const inlineSteps = ({ inline: { boxes } }: Pieces): Step[] =>
  boxes.map((code, index) => ({
    title: {
      nl: boxes.length > 1 ? `De code van de widget, deel ${index + 1} van ${boxes.length}` : 'De code van de widget',
      en: boxes.length > 1 ? `The widget’s code, part ${index + 1} of ${boxes.length}` : 'The widget’s code',
    },
    text: {
      nl: 'In een blok met code onder de widget, op dezelfde pagina.',
      en: 'In a block of code below the widget, on the same page.',
    },
    code,
  }));

/** For a platform that runs brackets or braces in what is pasted. */
const tagFor = ({ runs }: Platform, { tag }: Pieces): string => (runs ? escapeBrackets(tag) : tag);

const withoutBrackets = ({ place, steps }: Steps): Steps => ({
  ...(place && { place }),
  steps: (pieces) => steps({ ...pieces, tag: escapeBrackets(pieces.tag) }),
});

/** What frameworks load: the module of the one widget, and that of the scan. */
const importLine = ({ packageName, widget, scanAddress }: Pieces, indent = ''): string =>
  [widget, ...(scanAddress ? ['scan'] : [])].map((name) => `${indent}import '${packageName}/${name}';`).join('\n');

const install = ({ packageName, version, tarball }: Pieces): Step => ({
  title: { nl: 'Installeer', en: 'Install' },
  text: tarball
    ? { nl: `Zet ${tarball} in de map van je project.`, en: `Put ${tarball} in the folder of your project.` }
    : { nl: 'In de map van je project.', en: 'In the folder of your project.' },
  code: tarball ? `npm install ./${tarball}` : `npm install ${packageName}@${version}`,
});

const styleStep = ({ css }: Pieces): readonly Step[] =>
  css
    ? [
        {
          title: { nl: 'Zet dit in je stylesheet', en: 'Put this in your style sheet' },
          text: {
            nl: 'Een gewoon, globaal stylesheet: de klasse en de tag moeten hun naam houden.',
            en: 'A plain, global style sheet: the class and the tag have to keep their names.',
          },
          code: css,
        },
      ]
    : [];

const dataLayerStep = ({ dataLayer }: Pieces): readonly Step[] =>
  dataLayer
    ? [
        {
          title: { nl: 'Meet', en: 'Measure' },
          text: {
            nl: 'Eén keer in je app, waar hij in de browser begint.',
            en: 'Once in your app, where it starts in the browser.',
          },
          code: dataLayer,
        },
      ]
    : [];

/** A template holds no scripts: the words are set where the app starts in the browser. */
const messagesStep = ({ tag, widget }: Pieces): readonly Step[] => {
  const [, json] = /<script type="application\/json">\s*(\{[^]*?)<\/script>/.exec(tag) ?? [];
  return json
    ? [
        {
          title: { nl: 'Geef de widget je eigen woorden', en: 'Give the widget your own words' },
          text: { nl: 'Nadat het component op de pagina staat.', en: 'Once the component is on the page.' },
          code: `Object.assign(document.querySelector('brug-${widget}'), ${json.replace(/\n\s*/g, ' ').trim()});`,
        },
      ]
    : [];
};

const framework = (component: (pieces: Pieces) => Omit<Step, 'title'> & { title?: Text }) => (pieces: Pieces) => [
  install(pieces),
  { title: { nl: 'Zet dit in je component', en: 'Put this in your component' }, ...component(pieces) },
  ...messagesStep(pieces),
  ...styleStep(pieces),
  ...dataLayerStep(pieces),
];

const COMPONENT: Readonly<Record<WidgetName, string>> = {
  'difference-card': 'DifferenceCard',
  'whitepaper-cta': 'WhitepaperCta',
  'partner-form': 'PartnerForm',
};

/** Where a site can be, and what to paste where. */
export const PLATFORMS: readonly Platform[] = [
  {
    id: 'html',
    label: 'HTML',
    file: {
      how: {
        nl: 'Zet het met je FTP-programma of de bestandsbeheerder van je host in de map van je site.',
        en: 'Put it in the folder of your site, with your FTP program or your host’s file manager.',
      },
      address: '/{file}',
    },
    ...twoSteps(
      { nl: 'Zet dit in de head', en: 'Put this in the head' },
      IN_HEAD,
      { nl: 'Zet dit waar de widget moet staan', en: 'Put this where the widget should stand' },
      { nl: 'Tussen <body> en </body>, niet in een <p>.', en: 'Between <body> and </body>, not in a <p>.' },
    ),
  },
  {
    id: 'drawn',
    label: { nl: 'HTML, vooraf getekend', en: 'HTML, drawn' },
    isDrawn: true,
    file: {
      how: {
        nl: 'Zet het met je FTP-programma of de bestandsbeheerder van je host in de map van je site.',
        en: 'Put it in the folder of your site, with your FTP program or your host’s file manager.',
      },
      address: '/{file}',
    },
    ...twoSteps(
      { nl: 'Zet dit in de head', en: 'Put this in the head' },
      IN_HEAD,
      { nl: 'Zet dit waar de widget moet staan', en: 'Put this where the widget should stand' },
      {
        nl: 'Tussen <body> en </body>, niet in een <p>. De widget staat er dan meteen, ook waar het script laat komt of niet. Dit werkt op pagina’s die je zelf als HTML neerzet. Niet in een editor die <template> weghaalt, zoals die van WordPress en Drupal: kies daar je eigen systeem.',
        en: 'Between <body> and </body>, not in a <p>. The widget is there at once, even where the script is late or never comes. This works on pages that you put there as HTML yourself. Not in an editor that takes <template> out, such as those of WordPress and Drupal: choose your own system there.',
      },
    ),
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    runs: /\[\/?[a-z]/i,
    file: {
      how: {
        nl: 'De mediabibliotheek weigert dit bestand meestal. Zet het met de bestandsbeheerder van je host in wp-content/uploads. Of neem de plugin van Brug: dan hoeft het niet.',
        en: 'The media library mostly refuses this file. Put it in wp-content/uploads with your host’s file manager. Or take Brug’s plugin: then you need no file.',
      },
      address: '/wp-content/uploads/{file}',
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Zet dit in de head van je site', en: 'Put this in the head of your site' },
        {
          nl: 'Met een plugin die code aan de head toevoegt, of in header.php van je childthema. De plugin van Brug doet dit voor je: dan sla je deze stap over.',
          en: 'With a plugin that adds code to the head, or in header.php of your child theme. Brug’s own plugin does this for you: skip this step then.',
        },
        { nl: 'Voeg een blok “Aangepaste HTML” toe', en: 'Add a “Custom HTML” block' },
        {
          nl: 'Plak dit erin. Verdwijnt de tag na het opslaan, dan mag je account geen HTML bewaren: vraag een beheerder. Gebruik niet de klassieke editor: die zet er een alinea omheen.',
          en: 'Paste this in it. If the tag is gone after saving, your account may not save HTML: ask an administrator. Do not use the classic editor: it puts a paragraph around it.',
        },
      ),
    ),
  },
  {
    id: 'webflow',
    label: 'Webflow',
    // Assets take no scripts, and a Code Embed or custom code at most 50,000 characters.
    most: 50_000,
    ...twoSteps(
      { nl: 'Site settings → Custom code → Head code', en: 'Site settings → Custom code → Head code' },
      IN_HEAD,
      { nl: 'Sleep een “Code Embed” naar je pagina', en: 'Drag a “Code Embed” to your page' },
      { nl: 'Plak dit erin. Je ziet het na publiceren.', en: 'Paste this in it. It shows once you publish.' },
    ),
  },
  {
    id: 'wix',
    label: 'Wix',
    ...atOnce({
      title: { nl: 'Voeg toe: Code insluiten → HTML insluiten', en: 'Add: Embed code → Embed HTML' },
      text: {
        nl: 'Wix toont dit in een eigen venster: alles gaat er samen in. Maak het venster zo hoog als de widget. Adressen van een document of een omslag moeten volledig zijn, met https://.',
        en: 'Wix shows this in a frame of its own: all of it goes in together. Make the frame as high as the widget. Addresses of a document or a cover must be complete, with https://.',
      },
    }),
    isFramed: true,
  },
  {
    id: 'hubspot',
    label: 'HubSpot CMS',
    runs: /\{[{%#]/,
    file: {
      how: {
        nl: 'Inhoud → Ontwerpbeheer → Bestand → Nieuw bestand → JavaScript. Plak daar wat er in het bestand staat, publiceer, en kies Acties → Openbare URL kopiëren. Dat is het adres.',
        en: 'Content → Design Manager → File → New file → JavaScript. Paste there what the file holds, publish, and choose Actions → Copy public URL. That is the address.',
      },
      address: 'https://www.example.com/{file}',
      isAbsolute: true,
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Instellingen → Pagina’s → HTML in de sitekop', en: 'Settings → Pages → Site header HTML' },
        IN_HEAD,
        { nl: 'Zet een HTML-module op de pagina', en: 'Put an HTML module on the page' },
        {
          nl: 'Of gebruik de bronweergave van een tekstmodule. Plak dit erin.',
          en: 'Or use the source view of a rich text module. Paste this in it.',
        },
      ),
    ),
  },
  {
    id: 'squarespace',
    label: 'Squarespace',
    file: {
      how: {
        nl: 'Maak ergens op een pagina een link, kies Bestand, en upload het. Squarespace zet het op /s/.',
        en: 'Make a link anywhere on a page, choose File, and upload it. Squarespace puts it at /s/.',
      },
      address: '/s/{file}',
    },
    ...twoSteps(
      {
        nl: 'Website → Pages → Custom code → Code injection → Header',
        en: 'Website → Pages → Custom code → Code injection → Header',
      },
      IN_HEAD,
      { nl: 'Voeg een “Code”-blok toe', en: 'Add a “Code” block' },
      { nl: 'Kies HTML en plak dit erin.', en: 'Choose HTML and paste this in it.' },
    ),
  },
  {
    id: 'shopify',
    label: 'Shopify',
    runs: /\{[{%]/,
    file: {
      how: {
        nl: 'Webshop → Thema’s → Code bewerken → Assets → Voeg een nieuwe asset toe.',
        en: 'Online store → Themes → Edit code → Assets → Add a new asset.',
      },
      address: "{{ '{file}' | asset_url }}",
    },
    ...withoutBrackets(
      twoSteps(
        {
          nl: 'Webshop → Thema’s → Code bewerken → theme.liquid',
          en: 'Online store → Themes → Edit code → theme.liquid',
        },
        { nl: 'Plak dit vlak boven </head>.', en: 'Paste this just above </head>.' },
        { nl: 'Voeg een sectie “Custom Liquid” toe', en: 'Add a “Custom Liquid” section' },
        {
          nl: 'In de thema-editor, op de pagina van je keuze.',
          en: 'In the theme editor, on the page of your choice.',
        },
      ),
    ),
  },
  {
    id: 'drupal',
    label: 'Drupal',
    runs: /\{[{%#]|\[[\w-]+:/,
    file: {
      how: {
        nl: 'Zet het met FTP in sites/default/files: uploaden via Drupal zelf maakt er een tekstbestand van.',
        en: 'Put it in sites/default/files by FTP: uploaded through Drupal itself it becomes a text file.',
      },
      address: '/sites/default/files/{file}',
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Zet dit in html.html.twig van je thema', en: 'Put this in html.html.twig of your theme' },
        {
          nl: 'Vlak boven </head>, of als bibliotheek van je thema.',
          en: 'Just above </head>, or as a library of your theme.',
        },
        { nl: 'Plak dit in een blok met “Volledige HTML”', en: 'Paste this in a block with “Full HTML”' },
        {
          nl: 'Kies een tekstformaat dat geen tags weghaalt en geen alinea’s toevoegt, en werk in de bronweergave.',
          en: 'Choose a text format that removes no tags and adds no paragraphs, and work in its source view.',
        },
      ),
    ),
  },
  {
    id: 'react',
    label: 'React',
    isFramework: true,
    steps: framework((pieces) => ({
      text: {
        nl: 'Vanaf React 19. In Next.js hoort er "use client" boven.',
        en: 'From React 19 on. In Next.js it needs "use client" at the top.',
      },
      code: [
        importLine(pieces),
        '',
        `export function ${COMPONENT[pieces.widget]}() {`,
        '  return (',
        frameworkMarkup(pieces.tag, 'react', 2),
        '  );',
        '}',
      ].join('\n'),
    })),
  },
  {
    id: 'vue',
    label: 'Vue',
    isFramework: true,
    steps: framework((pieces) => ({
      text: {
        nl: 'Zet in vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("brug-") } } }).',
        en: 'In vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("brug-") } } }).',
      },
      code: [
        '<script setup>',
        importLine(pieces),
        '</script>',
        '',
        '<template>',
        frameworkMarkup(pieces.tag, 'vue', 1),
        '</template>',
      ].join('\n'),
    })),
  },
  {
    id: 'svelte',
    label: 'Svelte',
    isFramework: true,
    steps: framework((pieces) => ({
      text: { nl: 'Werkt zonder instellingen.', en: 'Works without settings.' },
      code: ['<script>', importLine(pieces, '  '), '</script>', '', frameworkMarkup(pieces.tag, 'svelte')].join('\n'),
    })),
  },
  {
    id: 'angular',
    label: 'Angular',
    isFramework: true,
    steps: framework((pieces) => ({
      text: {
        nl: 'CUSTOM_ELEMENTS_SCHEMA laat Angular tags toe die het niet kent.',
        en: 'CUSTOM_ELEMENTS_SCHEMA lets Angular accept tags that it does not know.',
      },
      code: [
        "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';",
        importLine(pieces),
        '',
        '@Component({',
        `  selector: 'app-${pieces.widget}',`,
        '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
        '  template: `',
        frameworkMarkup(pieces.tag, 'angular', 2).replace(/[`\\]|\$\{/g, '\\$&'),
        '  `,',
        '})',
        `export class ${COMPONENT[pieces.widget]} {}`,
      ].join('\n'),
    })),
  },
];

/** What stands within the `<style>` tags of what is drawn. */
const stylesIn = (tag: string): string[] => [...tag.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!);

/** What a page of a platform holds besides the tag; an app has it in files of its own. */
export const pageParts = (
  { isFramework, isDrawn }: Platform,
  { tag, scriptAddress, scanAddress, inline, css, dataLayer }: Pieces,
): PageParts =>
  isFramework
    ? { files: [], styles: [], scripts: [] }
    : {
        files: inline.runs.length ? [] : [scriptAddress, scanAddress].filter(Boolean),
        styles: [...(css ? [within(css)] : []), ...(isDrawn ? stylesIn(tag) : [])],
        scripts: [...(dataLayer ? [within(dataLayer)] : []), ...inline.runs],
      };

/** What a platform is called, in the language of the builder. */
export const platformLabel = ({ label }: Platform, language: BuilderLanguage): string =>
  typeof label === 'string' ? label : label[language];

export const platformOf = (id: string): Platform => PLATFORMS.find((platform) => platform.id === id) ?? PLATFORMS[0]!;
