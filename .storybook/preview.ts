/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';
import { HOST_PAGES } from '../stories/support/host-pages.js';
// As a page loads them beside the widgets.
import '../src/languages/es.js';
import '../src/languages/it.js';
import { attributes } from '../stories/support/attributes.directive.js';
import { THEMES } from '../stories/support/themes.js';
import { tokenControls } from '../stories/support/tokens.js';
import './preview.css';

interface Named {
  name: string;
}
interface Manifest {
  modules: {
    declarations?: { members?: { attribute?: string }[]; cssParts?: Named[]; slots?: Named[] }[];
  }[];
}

// Made from the sources by `npm run build`: what the widgets offer is written down once, there.
const manifests = import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    // A property that an attribute sets has its control and its text there.
    declaration.members = declaration.members?.filter(({ attribute }) => !attribute);
    // Storybook knows one thing by one name: the part "heading" would hide the attribute.
    for (const part of declaration.cssParts ?? []) part.name = `::part(${part.name})`;
    for (const slot of declaration.slots ?? []) slot.name = slot.name ? `slot="${slot.name}"` : 'default slot';
  }
  setCustomElementsManifest(manifest);
}

/** What belongs to the class, and to nobody who looks at a widget. */
const OF_THE_CLASS = ['formAssociated', 'version', 'registerLanguage', 'styles'];
/** What a designer changes comes first: what is written on a widget and how it is laid out, then its look. */
const FIRST = [
  'heading',
  'layout',
  'label',
  'cover',
  'format',
  'pages',
  'size',
  'gate',
  'fields',
  'submit-label',
  'lang',
];

const rank = (name: string): number => {
  const place = FIRST.indexOf(name);
  return place >= 0 ? place : FIRST.length + (name.startsWith('--') ? 0 : 1);
};

/** What cannot be set in a panel has no control there. */
const forDesigners: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes)
      .filter(([name]) => !OF_THE_CLASS.includes(name))
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([name, type]) => {
        const shownOnly = /parts|slots|events|methods|properties$/.test(type.table?.category ?? '');
        return [name, shownOnly && !name.startsWith('--') ? { ...type, control: false as const } : type];
      }),
  );

const EVENTS = ['toggle', 'download', 'invalid', 'submit', 'success', 'error'];
for (const name of EVENTS) {
  document.addEventListener(`brug-${name}`, (event) => {
    // What can be read in the panel: forms, answers and functions stay out of it.
    const { detail } = event as CustomEvent<Record<string, unknown>>;
    action(event.type)(JSON.parse(JSON.stringify(detail)));
  });
}

const addStyle = (css: string): HTMLStyleElement =>
  document.head.appendChild(Object.assign(document.createElement('style'), { textContent: css }));

// On the page of docs each story keeps its own theme; a site's own styles are for the whole page.
for (const [name, css] of Object.entries(THEMES)) addStyle(css.replace(':root', `[data-theme='${name}']`));
const hostStyle = addStyle('');

/** What the controls have set, as a site writes it. */
function cssToCopy(tokens: readonly (readonly [name: string, value: unknown])[]): TemplateResult {
  const css = `:root {\n${tokens.map(([name, value]) => `  ${name}: ${String(value)};\n`).join('')}}`;
  return html`<figure class="css-to-copy">
    <pre><code>${css}</code></pre>
    <button type="button" @click=${() => void navigator.clipboard.writeText(css)}>Copy the CSS</button>
  </figure>`;
}

/** The page around a story, as the toolbar says; custom properties among the controls are set on it. */
const page: Decorator = (story, { args, initialArgs, globals }) => {
  const tokens = Object.entries(args).filter(([name]) => name.startsWith('--'));
  const chosen = tokens.filter(([name, value]) => value && value !== initialArgs[name]);
  const { theme, language, background, direction, hostPage } = globals as Record<string, string>;
  const css = HOST_PAGES[hostPage!] ?? '';
  if (hostStyle.textContent !== css) hostStyle.textContent = css;
  document.documentElement.toggleAttribute('data-host-page', css !== '');
  return html`<div
    class="stage"
    data-theme=${theme!}
    data-background=${background!}
    lang=${language!}
    dir=${direction!}
    ${attributes(Object.fromEntries(tokens))}
  >
    ${story()} ${chosen.length ? cssToCopy(chosen) : ''}
  </div>`;
};

const toolbar = (title: string, icon: string, items: (string | { value: string; title: string })[]): object => ({
  name: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});
const width = (name: string, pixels: number): object => ({ name, styles: { width: `${pixels}px`, height: '800px' } });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  argTypes: tokenControls(),
  argTypesEnhancers: [forDesigners],
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', [{ value: 'none', title: 'No theme' }, ...Object.keys(THEMES)]),
    language: toolbar('Language', 'globe', [
      { value: 'nl', title: 'Nederlands' },
      { value: 'en', title: 'English' },
      { value: 'de', title: 'Deutsch' },
      { value: 'fr', title: 'Français' },
      { value: 'es', title: 'Español' },
      { value: 'it', title: 'Italiano' },
    ]),
    background: toolbar('Page', 'mirror', ['light', 'dark', 'tinted']),
    direction: toolbar('Direction', 'transfer', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
    hostPage: toolbar('Host page', 'browser', [
      { value: 'plain', title: 'Plain page' },
      { value: 'bootstrap', title: 'Bootstrap-like' },
      { value: 'wordpress', title: 'WordPress-like' },
      { value: 'small-root', title: 'Root of 62.5 %' },
    ]),
  },
  initialGlobals: { theme: 'none', language: 'nl', background: 'light', direction: 'ltr', hostPage: 'plain' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        watch: width('Narrowest, 240', 240),
        phone: width('Phone, 320', 320),
        large: width('Large phone, 480', 480),
        tablet: width('Tablet, 768', 768),
        desktop: width('Desktop, 1280', 1280),
      },
    },
    backgrounds: { disable: true },
    docs: { story: { inline: true } },
    options: {
      storySort: { order: ['Introduction', 'Embed', 'Tokens', 'Themes', 'Widgets', 'Do and don’t', 'Pages'] },
    },
  },
};

export default preview;
