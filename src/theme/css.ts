import { unsafeCSS, type CSSResult } from 'lit';

/** A style sheet of fixed text. Lit's own tag also checks what is filled in, and carries the words for that. */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(text);
