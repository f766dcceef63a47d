import { draftKey, DRAFTS, loadDraft, readUnsent, saveDraft, type Draft, type StorageSource } from './draft.js';
import { oneOf } from '../element/one-of.js';
import { list, type Values } from '../submission/payload.js';
import { newSubmissionId } from '../submission/submission-id.js';
import { mayBeKept } from './control-values.js';
import type { Control } from './validity-message.js';

/**
 * Keeps what is typed and not yet sent: with the browser, which gives it back when the visitor comes back or forward to
 * the page, and as a draft in a storage when the page asks for one.
 */
export class UnsentValues {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;
  #storage: StorageSource = () => undefined;
  #isStored = false;

  constructor(host: HTMLElement, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
  }

  /** Chooses the storage, and returns the draft that is in it. */
  openDraft(draft: Draft): string | null {
    const kind = oneOf(this.#host, 'draft', draft, DRAFTS);
    this.#storage = () => (kind === 'none' ? undefined : window[`${kind}Storage`]);
    const text = this.#load();
    this.#isStored = text !== null;
    return text;
  }

  keep(controls: readonly Control[], values: Values, submission: { id: string }): void {
    // Another tab has sent the draft meanwhile: what is typed from now on is a submission of its own.
    if (this.#isStored && readUnsent(this.#load())?.id !== submission.id) submission.id = newSubmissionId();
    const names = new Set(controls.filter(mayBeKept).map(({ name }) => name));
    try {
      const kept = Object.fromEntries([...names].map((name) => [name, list([values[name] ?? []].flat())]));
      const text = JSON.stringify({ id: submission.id, values: kept });
      // Without a value there is nothing that an outer form could send; the state is for this element alone.
      this.#internals.setFormValue(null, text);
      saveDraft(this.#storage, this.#key, text);
      this.#isStored = this.#load() !== null;
    } catch {
      // Lists and JSON may have become a page's own; the form works without a draft.
    }
  }

  forget(): void {
    this.#internals.setFormValue(null);
    saveDraft(this.#storage, this.#key, null);
    this.#isStored = false;
  }

  #load(): string | null {
    return loadDraft(this.#storage, this.#key);
  }

  get #key(): string {
    return draftKey(placeOf(this.#host), location);
  }
}

/** An element by its id, else by its place among its kind; within that of the element in whose shadow it stands. */
function placeOf(element: Element): string {
  const { id, localName } = element;
  const root = element.getRootNode() as ParentNode & Node;
  const around = root instanceof ShadowRoot ? `${placeOf(root.host)} ` : '';
  const kind = root.querySelectorAll?.(CSS.escape(localName)) ?? [];
  return `${around}${localName} ${id || [...kind].indexOf(element)}`;
}
