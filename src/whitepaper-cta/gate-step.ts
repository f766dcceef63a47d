import type { ReactiveControllerHost } from 'lit';
import type { FormController } from '../form/form.controller.js';
import { keep, readKept, type StorageKind, STORAGES } from '../page/storage.js';
import { oneOf } from '../widget/attributes.js';

/** Whether an email address is asked for before the download; the first value is the default. */
export const GATES = ['none', 'soft', 'email'] as const;
export type Gate = (typeof GATES)[number];

const keyOf = (href: string): string => `brug-whitepaper-cta ${href}`;

/** Whether an address was given for this document before. */
export const isRemembered = (kind: StorageKind, href: string): boolean => readKept(kind, keyOf(href)) === 'given';

/** Remembers that an address was given, not which. */
export const remember = (kind: StorageKind, href: string): void => keep(kind, keyOf(href), 'given');

/** Forgets what `remember` noted, in every storage. */
export function forget(href: string): void {
  for (const kind of ['session', 'local'] as const) keep(kind, keyOf(href), null);
}

/** Longest time in milliseconds that a screen reader needs to follow focus. */
const UNTIL_HEARD = 1000;

interface GateHost extends ReactiveControllerHost, HTMLElement {
  readonly gate: string;
  readonly remember: string;
}

/** The step between a visitor and the document: whether it is open, and for which document an address was given. */
export class GateStep {
  isOpen = false;
  /** Whether the element that had focus is still in the tree, visually hidden. */
  focusLeaves = false;

  readonly #host: GateHost;
  readonly #form: () => FormController | undefined;
  /** The document for which an address is being sent or was given. */
  #sentFor: string | undefined;
  #wasGiven = false;

  /** `form` returns the form that asks for the address, if there is one. */
  constructor(host: GateHost, form: () => FormController | undefined) {
    this.#host = host;
    this.#form = form;
  }

  get kind(): Gate {
    return oneOf(this.#host, 'gate', this.#host.gate, GATES);
  }

  /** Whether an address was given on this page. */
  get isGiven(): boolean {
    return this.#form()?.session.isDone === true;
  }

  /** Whether this document can be downloaded without giving an address now. */
  isFree(href: string): boolean {
    return this.kind === 'none' || this.isGiven || isRemembered(this.#memory, href);
  }

  open(): void {
    if (this.kind === 'none') return;
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  /** Opens the step for a visitor who wants the document, and moves focus to its first control. */
  async ask(): Promise<void> {
    this.#keepWhatHasFocus();
    this.open();
    await this.#host.updateComplete;
    this.#form()?.focus();
  }

  /** Follows the session. An address counts for one document; another document asks again. */
  follow(href: string | undefined): void {
    const session = this.#form()?.session;
    this.#sentFor = session?.isBusy ? (this.#sentFor ?? href) : undefined;
    const wasGiven = this.#wasGiven;
    this.#wasGiven = this.isGiven;
    if (!this.isGiven) return;
    if (href !== this.#sentFor) return this.#close();
    if (!wasGiven) this.#keepWhatHasFocus();
    if (href !== undefined) remember(this.#memory, href);
  }

  /** Forgets that an address was given for this document, and asks again. */
  forget(href: string): void {
    forget(href);
    this.#close();
  }

  #close(): void {
    this.isOpen = false;
    this.#form()?.session.reset();
    this.#host.requestUpdate();
  }

  /**
   * If the element that had focus disappears, screen readers do not announce the newly focused one, and take typed
   * letters for commands. So the old element stays in the tree, visually hidden, until the new one has been announced.
   */
  #keepWhatHasFocus(): void {
    this.focusLeaves = true;
    setTimeout(() => {
      this.focusLeaves = false;
      this.#host.requestUpdate();
    }, UNTIL_HEARD);
  }

  get #memory(): StorageKind {
    return oneOf(this.#host, 'remember', this.#host.remember, STORAGES);
  }
}
