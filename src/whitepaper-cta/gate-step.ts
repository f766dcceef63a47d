import type { ReactiveControllerHost } from 'lit';
import type { FormController } from '../form/form.controller.js';
import { keep, readKept, type StorageKind, STORAGES } from '../page/storage.js';
import { oneOf } from '../widget/attributes.js';

/** Whether an email address is asked before the download; the first is the default. */
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

/** Milliseconds that a screen reader needs at most to follow focus. */
const UNTIL_HEARD = 1000;

interface GateHost extends ReactiveControllerHost, HTMLElement {
  readonly gate: string;
  readonly remember: string;
}

/** The step between a visitor and the document: whether it is open, and for which document an address was given. */
export class GateStep {
  isOpen = false;
  /** Whether what had focus is still in the tree, out of sight. */
  focusLeaves = false;

  readonly #host: GateHost;
  readonly #form: () => FormController | undefined;
  /** The document that an address is on its way for, or was given for. */
  #sentFor: string | undefined;
  #wasGiven = false;

  /** `form` gives the form that asks, when there is one. */
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

  /** Whether this document can be taken. */
  isFree(href: string): boolean {
    return this.kind === 'none' || this.isGiven || isRemembered(this.#memory, href);
  }

  open(): void {
    if (this.kind === 'none') return;
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  /** Opens it for a visitor who wants the document, and brings them to its first control. */
  async ask(): Promise<void> {
    this.#keepWhatHasFocus();
    this.open();
    await this.#host.updateComplete;
    this.#form()?.focus();
  }

  /** Follows the session: an address was given for one document; another asks for its own. */
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
   * A screen reader that finds what had focus gone says nothing of what has it now, and takes what is typed for commands:
   * the old one stays in the tree, out of sight, until it must have been heard.
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
