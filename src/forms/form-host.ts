import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { AppliedLanguage } from '../element/nearest-language.js';
import type { VisibleField } from '../fields/conditions.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import type { StorageKind } from '../page/storage.js';
import type { Consent } from '../submission/consent.js';
import type { Enctype } from '../submission/payload.js';

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
  readonly navigate: boolean;
  readonly successHref: string;
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
  constants(): Readonly<Record<string, string>>;
  /** How consent is asked here: a widget may ask less than the attribute says. */
  consentAsked(): Consent;
  /** The consent to put into the page's own form, if it is asked. */
  pageConsent(): HTMLElement | undefined;
  /** Address of the privacy statement, when a link may point to it. */
  privacyLink(): string | undefined;
  /** What the visitor was asked to agree to, word for word; `undefined` when nothing was asked. */
  consentText(): string | undefined;
  /** The page's own form inside the tag, when there is one to enhance. */
  findPageForm(): HTMLFormElement | undefined;
  /** Draws what is still to be drawn: a method that a page calls finds the form as the page has just made it. */
  flush(): void;
}
