import type { Control } from './control.js';

/** Everything that is done to a form, the widget's own or the page's: the one way from a widget to its controls. */
export interface FormAdapter {
  /** The native forms whose controls belong together, in their order. */
  readonly forms: readonly HTMLFormElement[];
  /** All controls that hold values, in their order; custom elements that no list of a form has come last. */
  readonly controls: readonly Control[];
  /** Those of them whose values no browser collects: they are added to what is sent. */
  readonly uncollected: readonly Control[];
  /** Where the page's own form says to send; empty for one that a widget draws. */
  readonly action: string;
  /** How the page's own form says to write it; empty when it does not. */
  readonly enctype: string;
  /** The honeypot. It belongs to no form, which would offer it to a browser's agent as a field like any other. */
  readonly trap?: HTMLInputElement | null | undefined;
  /** Whether all that was added to the page's tree still stands there. */
  readonly isWhole: boolean;
  /** Begins to hear what the visitor does, or goes on after the element has left the page; adds nothing to its tree. */
  listen(): void;
  /** Adds to the page's tree what is missing there. */
  enhance(): void;
  /** Shows messages at controls in the page's tree, by name; what stands in the widget's own is drawn by its template. */
  showMessages(messages: ReadonlyMap<string, string>, language: string): void;
  /** While it is being sent, nothing in it may change. */
  setBusy(isBusy: boolean): void;
  /** Takes away all that was added to the page's tree. */
  disconnect(): void;
}
