// Generated from custom-elements.json by `npm run describe`: do not edit.
import type { HTMLAttributes } from 'svelte/elements';
import type { Widgets } from './widgets.js';

type Handlers<Events> = { [Name in keyof Events as `on${Name & string}`]?: (event: Events[Name]) => void };

type Widget<Tag extends keyof Widgets> = Widgets[Tag]['settings'] &
  Handlers<Widgets[Tag]['events']> &
  Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['settings']>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    /** Shows how two subjects differ, one difference a row: "Groep versus Individu". The content comes from the `differences` property, else from a child `<script type="application/json">`, else from a child `<table>`, else from `src`. */
    'brug-difference-card': Widget<'brug-difference-card'>;
    /** Offers a whitepaper for download, with or without asking for an email address. */
    'brug-whitepaper-cta': Widget<'brug-whitepaper-cta'>;
    /** A form for people who want to become a partner or have a question. */
    'brug-partner-form': Widget<'brug-partner-form'>;
  }
}
