import type { Control } from './control.js';

/** What is shown at a form besides its fields. */
export interface FormMarks {
  /** Messages at the fields, by name. */
  readonly messages: ReadonlyMap<string, string>;
  /** Whether it is being sent: nothing in it may change. */
  readonly isBusy: boolean;
  /** Language of the messages. */
  readonly language: string;
}

/** Everything that is done to a form, the widget's own or the page's: the one way from a widget to its controls. */
export interface FormPort {
  /** The native forms whose controls belong together, in their order. */
  readonly forms: readonly HTMLFormElement[];
  /** Where the page's own form says to send; empty for one that a widget draws. */
  readonly action: string;
  /** How the page's own form says to write it; empty when it does not. */
  readonly enctype: string;
  /** Shows what concerns controls in the page's tree; what stands in the widget's own is drawn by its template. */
  mark(marks: FormMarks): void;
  /** Begins, or goes on after the element has left the page. */
  connect(): void;
  /** Takes away all that was added to the page's tree. */
  disconnect(): void;
}

/** What a form tells of the visitor. */
export interface FormListener {
  /** The visitor wants to send; the event's default is the browser's own sending. */
  submitted(event: SubmitEvent): void;
  /** Whether this attempt may go on to the page's own listeners: there is nothing to mend first. */
  maySubmit(event: SubmitEvent): boolean;
  /** The visitor has emptied it, by a button for that. */
  emptied(): void;
  changed(control: Control): void;
  left(control: Control): void;
}
