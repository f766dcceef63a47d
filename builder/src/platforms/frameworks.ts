import type { WidgetName } from '../model/embed.js';
import { frameworkMarkup } from '../snippet/framework-markup.js';
import type { Text } from '../words/text.js';
import type { Pieces, Platform, Step } from './platform.js';

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

/** What developers build with: the widget is a module there. */
export const FRAMEWORKS: readonly Platform[] = [
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
