import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { CONTENT, contentIn } from './content.js';
import './pages.css';
import { CONTAINERS } from './support/containers.js';
import { widgetsIn } from './support/three-widgets.js';

/** The widgets where they live: among the words of a page. */
const meta: Meta = { title: 'Pages', parameters: { docs: { story: { inline: false, height: '700px' } } } };

export default meta;

const words = {
  nl: {
    eyebrow: 'Samenwerken',
    title: 'De verschillen tussen sales en marketing',
    byline: 'Door Noor de Wit · 16 november 2026',
    latest: 'Ook interessant',
    links: ['Samen één funnel bouwen', 'Wat is een goede lead?', 'Vergaderen zonder ruis'],
    alt: 'Een brug die twee oevers met elkaar verbindt',
  },
  en: {
    eyebrow: 'Working together',
    title: 'The differences between sales and marketing',
    byline: 'By Noor de Wit · 16 November 2026',
    latest: 'Read on',
    links: ['Building one funnel together', 'What is a good lead?', 'Meetings without noise'],
    alt: 'A bridge between two banks',
  },
} as const;

const image = (alt: string): TemplateResult =>
  html`<img class="hero" src="assets/header.svg" width="1200" height="520" alt=${alt} />`;

export const Article: StoryObj = {
  render: (_args, { globals }) => {
    const speech = contentIn(globals.language);
    const { eyebrow, title, byline, alt } = words[speech];
    const { card, offer, form } = widgetsIn(globals.language);
    return html`<article class="column">
      <p class="eyebrow">${eyebrow}</p>
      <h1>${title}</h1>
      <p>${byline}</p>
      ${image(alt)}
      <p class="lead">${CONTENT[speech].intro}</p>
      ${card} ${offer} ${form}
    </article>`;
  },
};

export const LandingPage: StoryObj = {
  globals: { theme: 'playful' },
  render: (_args, { globals }) => {
    const speech = contentIn(globals.language);
    const { offer, form } = widgetsIn(globals.language);
    return html`<div class="landing">
      <header>
        <h1>${words[speech].title}</h1>
        <p class="lead">${CONTENT[speech].intro}</p>
      </header>
      <div>${offer}</div>
      <div>${form}</div>
    </div>`;
  },
};

export const NarrowSidebar: StoryObj = {
  globals: { theme: 'corporate' },
  render: (_args, { globals }) => {
    const speech = contentIn(globals.language);
    const { title, latest, links, alt } = words[speech];
    const { offer, form } = widgetsIn(globals.language);
    return html`<div class="with-sidebar">
      <article>
        <h1>${title}</h1>
        ${image(alt)} ${CONTENT[speech].rows.map(([, , first, , second]) => html`<p>${first} ${second}</p>`)}
      </article>
      <aside aria-label=${latest}>
        <h2>${latest}</h2>
        <ul>
          ${links.map((link) => html`<li><a href="#more">${link}</a></li>`)}
        </ul>
        ${offer} ${form}
      </aside>
    </div>`;
  },
};

/** Boxes that editors and page builders put widgets in: as wide as the box says, or as a widget wants to be. */
export const Containers: StoryObj = {
  render: (_args, { globals }) => {
    // No radio buttons: the checker takes those of two forms in two shadow roots for one group.
    const { card, offer, form } = widgetsIn(globals.language, 1, 'name email message?');
    return html`<div class="containers">
      ${CONTAINERS.map(
        ({ name, around }, index) =>
          html`<section>
            <h2>${name}</h2>
            ${around([offer, card, form][index % 3]!)}
          </section>`,
      )}
    </div>`;
  },
};
