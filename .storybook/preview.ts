/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { HOST_PAGES } from '../stories/support/host-pages.js';
import { THEMES } from '../stories/support/themes.js';
import './preview.css';

interface Manifest {
  modules: { declarations?: { members?: { attribute?: string }[] }[] }[];
}

// Made from the sources by `npm run build`: what the widgets offer is written down once, there.
const manifests = import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    // A property that an attribute sets has its control and its text there.
    declaration.members = declaration.members?.filter(({ attribute }) => !attribute);
  }
  setCustomElementsManifest(manifest);
}

const EVENTS = ['toggle', 'download', 'invalid', 'submit', 'success', 'error'];
for (const name of EVENTS) {
  document.addEventListener(`brug-${name}`, (event) => {
    // What can be read in the panel: forms, answers and functions stay out of it.
    const { detail } = event as CustomEvent<Record<string, unknown>>;
    action(event.type)(JSON.parse(JSON.stringify(detail)));
  });
}

const style = document.head.appendChild(document.createElement('style'));

/** The page around a story, as the toolbar says. */
const page: Decorator = (story, { globals }) => {
  const { theme, language, background, direction, hostPage } = globals as Record<string, string>;
  const css = `${HOST_PAGES[hostPage!] ?? ''}\n${THEMES[theme!] ?? ''}`;
  if (style.textContent !== css) style.textContent = css;
  document.documentElement.toggleAttribute('data-host-page', hostPage !== 'plain');
  return html`<div class="stage" data-background=${background!} lang=${language!} dir=${direction!}>${story()}</div>`;
};

const toolbar = (title: string, icon: string, items: (string | { value: string; title: string })[]): object => ({
  name: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});
const width = (name: string, pixels: number): object => ({ name, styles: { width: `${pixels}px`, height: '800px' } });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', [{ value: 'none', title: 'No theme' }, ...Object.keys(THEMES)]),
    language: toolbar('Language', 'globe', [
      { value: 'nl', title: 'Nederlands' },
      { value: 'en', title: 'English' },
      { value: 'de', title: 'Deutsch' },
      { value: 'fr', title: 'Français' },
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
    controls: { expanded: true, matchers: { color: /^--brug-(?!radius|gap)/ } },
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
      storySort: { order: ['Introduction', 'Embed', 'Tokens', 'Themes', 'Widgets', 'Pages'] },
    },
  },
};

export default preview;
