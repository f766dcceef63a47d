import type { ReactiveControllerHost } from 'lit';
import type { AppliedLanguage } from '../widget/language.js';
import type { VisibleField } from './drawn/conditions.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import type { StorageKind } from '../page/storage.js';
import type { Attribution } from '../page/visit.js';
import type { Enctype } from '../delivery/submission.js';

/** Words that every widget with a form needs. */
export type FormWords = FieldWords & SubmissionWords;

/** What the parts of a form need from their element: its settings, its words and what it draws. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly action: string;
  readonly service: string;
  readonly names: string;
  readonly enctype: Enctype;
  readonly timeout: number;
  readonly retries: number | undefined;
  readonly draft: StorageKind;
  readonly prefill: string;
  readonly attribution: Attribution;
  readonly toolName: string;
  readonly toolDescription: string;
  readonly navigate: boolean;
  readonly successHref: string;
  readonly privacyHref: string;
  readonly consentBy: string;
  /** Whether a framework has yet to take over the content of the tag. */
  readonly deferHydration: boolean;
  /** Whether the widget's own consent text already says that consent is optional. */
  readonly consentIsFreeByItself: boolean;
  /** Whether a `<fieldset disabled>` of the page is around the widget. */
  readonly isDisabled: boolean;

  /** The tree that the element draws in; `undefined` before the first drawing. */
  readonly renderRoot: HTMLElement | DocumentFragment | undefined;
  readonly internals: ElementInternals;
  readonly formWords: FormWords;
  readonly appliedLanguage: AppliedLanguage;

  /** The fields to draw, in order; those that do not apply now are `hidden`. */
  fieldDefinitions(): readonly VisibleField[];
  /** Values that are sent along with any form of the element, by name. */
  extraFields(): Readonly<Record<string, string>>;
  /** How consent is asked for; a widget may be less strict than its attribute. */
  consentAsked(): 'none' | 'optional' | 'required';
  /** The page's own form inside the tag, when there is one to enhance. */
  findPageForm(): HTMLFormElement | undefined;
  /** Draws pending changes at once, so that a method called by the page works on the current form. */
  flush(): void;
}
