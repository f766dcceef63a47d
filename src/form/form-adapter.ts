import type { Control } from './control.js';

/** Everything that a widget does to a form, its own or the page's. A widget reaches its controls only through this. */
export interface FormAdapter {
  /** The native forms whose controls belong together, in order. */
  readonly forms: readonly HTMLFormElement[];
  /** All controls that hold values, in order; custom elements that `form.elements` does not list come last. */
  readonly controls: readonly Control[];
  /** Controls whose values `FormData` leaves out; the widget adds them to what is sent. */
  readonly uncollected: readonly Control[];
  /** The address in the page's own form; empty for a form that the widget draws. */
  readonly action: string;
  /** The `enctype` of the page's own form; empty when it has none. */
  readonly enctype: string;
  /**
   * The honeypot. It belongs to no form, because a browser's agent would fill it in like any other field of the form.
   */
  readonly trap?: HTMLInputElement | null | undefined;
  /** Whether everything that was added to the page's tree is still there. */
  readonly isWhole: boolean;
  /** Starts, or resumes, listening to the visitor; adds nothing to the page's tree. */
  listen(): void;
  /** Adds what is missing to the page's tree. */
  enhance(): void;
  /** Shows messages at controls in the page's tree, by name. The widget's own template draws the others. */
  showMessages(messages: ReadonlyMap<string, string>, language: string): void;
  /** Locks the form while it is being sent, and unlocks it afterwards. */
  setBusy(isBusy: boolean): void;
  /** Removes everything that was added to the page's tree. */
  disconnect(): void;
}
