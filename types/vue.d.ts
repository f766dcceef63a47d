// Generated from custom-elements.json by `npm run describe`: do not edit.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Widgets } from './widgets.js';

/** As Vue names the listener of `@brug-submit` in a template. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type Handlers<Events> = {
  [Name in keyof Events as `on${Capitalize<Camel<Name & string>>}`]?: (event: Events[Name]) => void;
};
/** A template's `heading-level="3"` is checked as `headingLevel`. */
type Settings<Given> = {
  [Name in keyof Given as Camel<Name & string>]?: Given[Name];
};
type Widget<Tag extends keyof Widgets> = new () => {
  $props: PublicProps &
    Omit<HTMLAttributes, keyof Widgets[Tag]['settings']> &
    Settings<Widgets[Tag]['settings']> &
    Handlers<Widgets[Tag]['events']>;
};

declare module 'vue' {
  interface GlobalComponents {
    /** Shows how two subjects differ, one difference a row: "Groep versus Individu". The content comes from the `differences` property, else from a child `<script type="application/json">`, else from a child `<table>`, else from `src`. */
    'brug-difference-card': Widget<'brug-difference-card'>;
    /** Offers a whitepaper for download, with or without asking for an email address. */
    'brug-whitepaper-cta': Widget<'brug-whitepaper-cta'>;
    /** A form for people who want to become a partner or have a question. */
    'brug-partner-form': Widget<'brug-partner-form'>;
  }
}
