import type { WidgetName } from '../model/embed.js';
import { frameworkMarkup } from '../snippet/framework-markup.js';
import type { Text } from '../words/text.js';

/** The pieces of an embed, ready to be put somewhere. */
export interface Pieces {
  readonly widget: WidgetName;
  /** The tag in the box that its place goes by. */
  readonly tag: string;
  /** The line that loads the widget. */
  readonly script: string;
  readonly scriptAddress: string;
  /** Looks, and the place kept free. */
  readonly css: string;
  /** Lines for the data layer, as JavaScript; empty when they are not wanted. */
  readonly dataLayer: string;
  readonly packageName: string;
  readonly version: string;
}

/** One thing to do, with what to paste. */
export interface Step {
  readonly title: Text;
  readonly text: Text;
  readonly code?: string;
}

export interface Platform {
  readonly id: string;
  readonly label: string;
  readonly steps: (pieces: Pieces) => readonly Step[];
}

const lined = (code: string): string => code.replace(/^/gm, '  ');
const styleOf = ({ css }: Pieces): string => (css ? `<style>\n${lined(css)}\n</style>` : '');
const dataLayerOf = ({ dataLayer }: Pieces): string => (dataLayer ? `<script>\n${lined(dataLayer)}\n</script>` : '');
/** What a page needs once, before the tag. */
const head = (pieces: Pieces): string =>
  [pieces.script, styleOf(pieces), dataLayerOf(pieces)].filter(Boolean).join('\n');

const IN_HEAD: Text = {
  nl: 'Eén keer per pagina: het script, en de stijl die de plek vrijhoudt zodat de pagina niet verspringt.',
  en: 'Once a page: the script, and the style that keeps the place free so that the page does not jump.',
};

/** Two steps that most site builders have in common: something in the head, and a block of HTML in the page. */
const twoSteps =
  (headTitle: Text, headText: Text, tagTitle: Text, tagText: Text) =>
  (pieces: Pieces): readonly Step[] => [
    { title: headTitle, text: headText, code: head(pieces) },
    { title: tagTitle, text: tagText, code: pieces.tag },
  ];

const together =
  (title: Text, text: Text) =>
  (pieces: Pieces): readonly Step[] => [{ title, text, code: `${head(pieces)}\n${pieces.tag}` }];

/** What frameworks load: the module of the one widget. */
const importLine = ({ packageName, widget }: Pieces): string => `import '${packageName}/${widget}';`;

const install = ({ packageName, version }: Pieces): Step => ({
  title: { nl: 'Installeer', en: 'Install' },
  text: { nl: 'In de map van je project.', en: 'In the folder of your project.' },
  code: `npm install ${packageName}@${version}`,
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

const framework = (component: (pieces: Pieces) => Omit<Step, 'title'> & { title?: Text }) => (pieces: Pieces) => [
  install(pieces),
  { title: { nl: 'Zet dit in je component', en: 'Put this in your component' }, ...component(pieces) },
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
    steps: twoSteps(
      { nl: 'Zet dit in de head', en: 'Put this in the head' },
      IN_HEAD,
      { nl: 'Zet dit waar de widget moet staan', en: 'Put this where the widget should stand' },
      { nl: 'Tussen <body> en </body>, niet in een <p>.', en: 'Between <body> and </body>, not in a <p>.' },
    ),
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    steps: twoSteps(
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
  },
  {
    id: 'webflow',
    label: 'Webflow',
    steps: twoSteps(
      { nl: 'Site settings → Custom code → Head code', en: 'Site settings → Custom code → Head code' },
      IN_HEAD,
      { nl: 'Sleep een “Code Embed” naar je pagina', en: 'Drag a “Code Embed” to your page' },
      { nl: 'Plak dit erin. Je ziet het na publiceren.', en: 'Paste this in it. It shows once you publish.' },
    ),
  },
  {
    id: 'wix',
    label: 'Wix',
    steps: together(
      { nl: 'Voeg toe: Code insluiten → HTML insluiten', en: 'Add: Embed code → Embed HTML' },
      {
        nl: 'Wix toont dit in een eigen venster: alles gaat er samen in. Maak het venster zo hoog als de widget. Adressen moeten volledig zijn, met https://.',
        en: 'Wix shows this in a frame of its own: all of it goes in together. Make the frame as high as the widget. Addresses must be complete, with https://.',
      },
    ),
  },
  {
    id: 'hubspot',
    label: 'HubSpot CMS',
    steps: twoSteps(
      { nl: 'Instellingen → Pagina’s → HTML in de sitekop', en: 'Settings → Pages → Site header HTML' },
      IN_HEAD,
      { nl: 'Zet een HTML-module op de pagina', en: 'Put an HTML module on the page' },
      {
        nl: 'Of gebruik de bronweergave van een tekstmodule. Plak dit erin.',
        en: 'Or use the source view of a rich text module. Paste this in it.',
      },
    ),
  },
  {
    id: 'squarespace',
    label: 'Squarespace',
    steps: twoSteps(
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
    steps: twoSteps(
      {
        nl: 'Webshop → Thema’s → Code bewerken → theme.liquid',
        en: 'Online store → Themes → Edit code → theme.liquid',
      },
      { nl: 'Plak dit vlak boven </head>.', en: 'Paste this just above </head>.' },
      { nl: 'Voeg een sectie “Custom Liquid” toe', en: 'Add a “Custom Liquid” section' },
      { nl: 'In de thema-editor, op de pagina van je keuze.', en: 'In the theme editor, on the page of your choice.' },
    ),
  },
  {
    id: 'drupal',
    label: 'Drupal',
    steps: twoSteps(
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
  },
  {
    id: 'react',
    label: 'React',
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
    steps: framework((pieces) => ({
      text: { nl: 'Werkt zonder instellingen.', en: 'Works without settings.' },
      code: ['<script>', `  ${importLine(pieces)}`, '</script>', '', frameworkMarkup(pieces.tag, 'svelte')].join('\n'),
    })),
  },
  {
    id: 'angular',
    label: 'Angular',
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

export const platformOf = (id: string): Platform => PLATFORMS.find((platform) => platform.id === id) ?? PLATFORMS[0]!;
