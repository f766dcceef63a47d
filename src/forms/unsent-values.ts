import { keep, readKept, type StorageKind } from '../page/storage.js';
import type { Identity } from '../submission/identity.js';
import type { Values } from '../submission/payload.js';
import { nameOf, type Control } from './control.js';
import { mayBeKept } from './form-values.js';
import { readUnsent, writeUnsent, type Unsent } from './unsent.js';
import { asList } from '../submission/as-list.js';

/**
 * Keeps what is typed and not yet sent: with the browser, which gives it back when the visitor comes back or forward to
 * the page, and as a draft in a storage when the page asks for one.
 */
export class UnsentValues {
  readonly #host: HTMLElement;
  readonly #giveToBrowser: (state: string | null) => void;
  readonly #identity: Identity;
  #kind: StorageKind = 'none';
  /** Id of the submission that the stored draft is part of. */
  #storedId: string | undefined;
  /** Made once: the draft must be found again when the page has changed its address meanwhile. */
  #key: string | undefined;

  constructor(host: HTMLElement, identity: Identity, giveToBrowser: (state: string | null) => void) {
    this.#host = host;
    this.#identity = identity;
    this.#giveToBrowser = giveToBrowser;
  }

  /** Chooses the storage, and returns the draft that is in it. */
  openDraft(kind: StorageKind): Unsent | undefined {
    this.#kind = kind;
    this.#key ??= kind === 'none' ? undefined : `${placeOf(this.#host)} ${location.pathname}${location.search}`;
    const draft = this.#load();
    this.#storedId = draft?.known.id;
    return draft;
  }

  /** Keeps what has just been changed. */
  keep(controls: readonly Control[], values: Values): void {
    // Another tab has sent the draft meanwhile: what is typed from now on is a submission of its own.
    if (this.#storedId !== undefined && this.#load()?.known.id !== this.#storedId) this.#identity.renew();
    this.save(controls, values);
  }

  /** Keeps it under the id that it has now. */
  save(controls: readonly Control[], values: Values): void {
    const { known } = this.#identity;
    const names = new Set(controls.filter(mayBeKept).map(nameOf));
    const kept = [...names].map((name) => [name, asList(values[name] ?? []) as string[]] as const);
    const text = writeUnsent({ known, values: Object.fromEntries(kept) });
    if (text === undefined) return;
    this.#giveToBrowser(text);
    this.#store(text);
    this.#storedId = this.#load()?.known.id;
  }

  forget(): void {
    this.#giveToBrowser(null);
    this.#store(null);
    this.#storedId = undefined;
  }

  #load(): Unsent | undefined {
    return this.#key === undefined ? undefined : readUnsent(readKept(this.#kind, this.#key));
  }

  #store(text: string | null): void {
    if (this.#key !== undefined) keep(this.#kind, this.#key, text);
  }
}

/** An element by its id, else by its place among its kind; within the elements in whose shadows it stands. */
function placeOf(element: Element): string {
  const { id, localName } = element;
  const root = element.getRootNode() as ParentNode & Node;
  const around = root instanceof ShadowRoot ? `${placeOf(root.host)} ` : '';
  const kind = root.querySelectorAll?.(CSS.escape(localName)) ?? [];
  return `${around}${localName} ${id || [...kind].indexOf(element)}`;
}
