import type { html, nothing, TemplateResult } from 'lit';
import type { Sections } from '../locales/added-languages.js';
import type { ShownDifference } from './comparison.js';

/** What a card lends to the scan, which is a file beside the bundle: there is one copy of Lit, and of the words. */
export interface ScanHost {
  readonly element: HTMLElement & { readonly name: string };
  readonly internals: ElementInternals;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  /** The language of the card's words. */
  language(): string;
  /** Whether a `<fieldset disabled>` is around the card. */
  isDisabled(): boolean;
  /** What is shown, in its order. */
  differences(): readonly { readonly id: string; readonly title: string; readonly href: string }[];
  /** The words of a section in the language of the card. */
  wordsIn(sections: Sections): object;
  /** A heading as those of the differences, which can take focus. */
  heading(name: string, text: string): TemplateResult;
  /** Says something to the developer, once. */
  warn(message: string): void;
  /** Draws the card anew; done when it is drawn. */
  draw(): Promise<unknown>;
}

/** What the scan adds to a card: see `src/scan`. */
export interface CardScan {
  /** Above the differences, below each of them, and below all. */
  readonly above: TemplateResult;
  below(difference: ShownDifference): TemplateResult;
  readonly outcome: TemplateResult;
  /** The answers as text; what is set names answers in the same way. */
  value: string;
  /** Tells the browser what was answered: the form around the card, and the page's styles. */
  tell(): void;
  /** The form around it is emptied. */
  reset(): void;
}

/** What the file brings: it makes the scan of a card, and has the styles for it. */
export interface ScanFile {
  readonly cssText: string;
  make(host: ScanHost): CardScan;
}
