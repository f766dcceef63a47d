import type { ReactiveControllerHost } from 'lit';
import type { AppliedLanguage } from '../widget/language.js';
import type { VisibleField } from './drawn/conditions.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import type { StorageKind } from '../page/storage.js';
import type { Attribution } from '../page/visit.js';
import type { Enctype } from '../delivery/submission.js';

/** Words that every widget with a form needs. */
export type FormWords = FieldWords & SubmissionWords;

/** What an element with a form tells the parts that work for it: its settings, its words, and what it draws. */
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
  /** Whether a framework is still to take over what stands inside the tag. */
  readonly deferHydration: boolean;
  /** Whether the widget's own words for a consent say by themselves that it is not required. */
  readonly consentIsFreeByItself: boolean;
  /** Whether a `<fieldset disabled>` of the page is around the widget. */
  readonly isDisabled: boolean;

  /** The tree that the element draws in, once it has. */
  readonly renderRoot: HTMLElement | DocumentFragment | undefined;
  readonly internals: ElementInternals;
  readonly formWords: FormWords;
  readonly appliedLanguage: AppliedLanguage;

  /** The fields to draw, in their order; those that do not apply now are `hidden`. */
  fieldDefinitions(): readonly VisibleField[];
  /** What is sent with any form of the element, by name. */
  extraFields(): Readonly<Record<string, string>>;
  /** How consent is asked here: a widget may ask less than the attribute says. */
  consentAsked(): 'none' | 'optional' | 'required';
  /** The page's own form inside the tag, when there is one to enhance. */
  findPageForm(): HTMLFormElement | undefined;
  /** Draws what is still to be drawn: a method that a page calls finds the form as the page has just made it. */
  flush(): void;
}
