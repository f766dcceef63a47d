import type { html, nothing, TemplateResult } from 'lit';
import type { Sections } from '../locales/added-languages.js';
import type { ShownDifference } from './comparison.js';

/**
 * What a card lends to the scan, which is a file beside the bundle and so needs no Lit and no word handling of its own.
 */
export interface ScanHost {
  readonly element: HTMLElement & { readonly name: string };
  readonly internals: ElementInternals;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  /** The language of the card's words. */
  language(): string;
  /** Whether a `<fieldset disabled>` is around the card. */
  isDisabled(): boolean;
  /** The differences that are shown, in their order. */
  differences(): readonly { readonly id: string; readonly title: string; readonly href: string }[];
  /** The words of a section in the language of the card. */
  wordsIn(sections: Sections): object;
  /** A heading like those of the differences, able to take focus. */
  heading(name: string, text: string): TemplateResult;
  /** Says something to the developer, once. */
  warn(message: string): void;
  /** Draws the card again; resolves when that is done. */
  draw(): Promise<unknown>;
}

/** What the scan adds to a card: see `src/scan`. */
export interface CardScan {
  /** What stands above the differences, below each of them, and below them all (`outcome`). */
  readonly above: TemplateResult;
  below(difference: ShownDifference): TemplateResult;
  readonly outcome: TemplateResult;
  /** The answers as text; setting such a text sets the answers that it names. */
  value: string;
  /** Tells the form around the card what was answered, and the page's styles whether the outcome is shown. */
  tell(): void;
  /** Clears the answers, because the form around the card was reset. */
  reset(): void;
}

/** What `dist/scan.js` brings: a function that makes the scan of a card, and the styles for it. */
export interface ScanFile {
  readonly cssText: string;
  make(host: ScanHost): CardScan;
}
