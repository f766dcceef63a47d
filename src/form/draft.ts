import type { Identity, SavedIdentity } from '../delivery/identity.js';
import type { Values } from '../delivery/submission.js';
import { asList, plainText, toJson } from '../page/plain-data.js';
import { allIn } from '../page/past-names.js';
import { keep, keysKept, readKept, type StorageKind } from '../page/storage.js';
import { nameOf, type Control } from './control.js';
import { isSecret, mayBeKept, wordsInName } from './values.js';

/** What the visitor has typed but not yet sent. */
export interface Draft {
  /** The submission that it belongs to, so that a receiver can drop a duplicate even after a reload. */
  readonly identity: SavedIdentity;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A draft as text; `undefined` when a page script has broken `JSON` so that it cannot be written. */
export function writeDraft({ identity, values }: Draft): string | undefined {
  try {
    return toJson({ ...identity, values, at: Date.now() });
  } catch {
    return undefined;
  }
}

/** Start of the storage key of every draft, on any page of the site. */
const PREFIX = 'brug-draft ';

/** Drafts are dropped after 30 days: the visitor has given up, and others may use the same computer. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;

function isFresh(text: string | null): boolean {
  try {
    // A date far in the future, from a clock that was wrong, must not keep a draft for ever.
    return Math.abs(Date.now() - (JSON.parse(text!) as { at: number }).at) < LONGEST;
  } catch {
    return false;
  }
}

/**
 * Names of fields for numbers that identify a person to a bank or a state. The receiver may see them, but they are not
 * kept for the next person at the same computer.
 */
const NUMBER_OF_PERSON =
  /\b(iban|bsn|rrn|ssn|dni|nif|cpf)\b|burgerservice|rijksregister|registre ?nat|social ?sec|nat\w* ?(id|insurance)\b|(passport|paspoort|passeport|ausweis|\bid ?(card)?) ?(n[ur]|no\b)|steuer ?(id|num)|codice ?fiscale|(rekening|konto|account|compte) ?(n[ur]|no\b)/i;

/** Reads what `writeDraft` made; `undefined` for anything else that a storage may hold. */
export function readDraft(text: unknown): Draft | undefined {
  try {
    const { id, sent, values } = JSON.parse(text as string) as SavedIdentity & {
      values: Record<string, unknown>;
    };
    if (!/^[\da-f-]{36}$/.test(id)) return undefined;
    const lists = Object.entries(values).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    return {
      identity: { id, sent: Number(sent) || 0 },
      values: Object.fromEntries(lists.map(([name, list]) => [name, list.map(plainText)])),
    };
  } catch {
    return undefined;
  }
}

/**
 * Keeps what has been typed but not yet sent: in the browser's session history, which gives it back when the visitor
 * goes back or forward to the page, and in a storage if the page asks for that.
 */
export class DraftKeeper {
  readonly #host: HTMLElement;
  readonly #giveToBrowser: (state: string | null) => void;
  readonly #identity: Identity;
  #kind: StorageKind = 'none';
  /** Id of the submission that the stored draft is part of. */
  #storedId: string | undefined;
  /**
   * Names under which a secret was typed, in any control: a page may show a password in another control of the same
   * name.
   */
  readonly #secret = new Set<string>();
  /** Storage key. Made once, so that the draft is found again after the page has changed its address. */
  #key: string | undefined;

  constructor(host: HTMLElement, identity: Identity, giveToBrowser: (state: string | null) => void) {
    this.#host = host;
    this.#identity = identity;
    this.#giveToBrowser = giveToBrowser;
  }

  /**
   * Chooses the storage and returns the draft in it that belongs to this place on this page and to a form that sends to
   * `action`.
   */
  open(kind: StorageKind, action: string): Draft | undefined {
    this.#kind = kind;
    for (const key of keysKept(kind))
      if (key.startsWith(PREFIX) && !isFresh(readKept(kind, key))) keep(kind, key, null);
    this.#key ??=
      kind === 'none'
        ? undefined
        : `${PREFIX}${placeOf(this.#host)} ${location.pathname}${location.search} ${action.replace(/#.*/, '')}`;
    const draft = this.#load();
    this.#storedId = draft?.identity.id;
    return draft;
  }

  /** Remembers which controls hold a secret, before the page changes their type. */
  look(controls: readonly Control[]): void {
    for (const control of controls) if (isSecret(control)) this.#secret.add(nameOf(control));
  }

  /** Keeps the values after a change. */
  keep(controls: readonly Control[], values: Values): void {
    // Another tab has sent the draft in the meantime, so what is typed from now on is another submission.
    if (this.#storedId !== undefined && this.#load()?.identity.id !== this.#storedId) this.#identity.renew();
    this.save(controls, values);
  }

  /** Keeps the values under the current id of the submission. */
  save(controls: readonly Control[], values: Values): void {
    this.look(controls);
    const names = new Set(
      controls
        .filter((control) => mayBeKept(control) && !NUMBER_OF_PERSON.test(wordsInName(control)))
        .map(nameOf)
        .filter((name) => !this.#secret.has(name)),
    );
    const kept = [...names].map((name) => [name, asList(values[name] ?? []) as string[]] as const);
    const text = writeDraft({ identity: this.#identity.known, values: Object.fromEntries(kept) });
    if (text === undefined) return;
    this.#giveToBrowser(text);
    this.#store(text);
    this.#storedId = this.#load()?.identity.id;
  }

  forget(): void {
    this.#giveToBrowser(null);
    this.#store(null);
    this.#storedId = undefined;
  }

  #load(): Draft | undefined {
    return this.#key === undefined ? undefined : readDraft(readKept(this.#kind, this.#key));
  }

  #store(text: string | null): void {
    if (this.#key !== undefined) keep(this.#kind, this.#key, text);
  }
}

/**
 * Identifies an element by its id, or by its position among elements of the same tag, preceded by the hosts of the
 * shadow roots around it.
 */
function placeOf(element: Element): string {
  const { id, localName } = element;
  const root = element.getRootNode();
  const around = root instanceof ShadowRoot ? `${placeOf(root.host)} ` : '';
  return `${around}${localName} ${id || allIn(root, CSS.escape(localName)).indexOf(element)}`;
}
