import type { ReactiveControllerHost } from 'lit';
import { baseUrl } from '../page/document-members.js';
import type { ShownDifference } from './comparison.js';

/** Milliseconds for which a link says that its address has been copied. */
const UNTIL_READ = 2500;

const fragmentOf = (id: string): string => `#${encodeURIComponent(id)}`;
const withoutHash = (address: string): string => address.replace(/#.*/, '');

/** The address of a difference in this page: a mere fragment, unless a `<base>` would take that to another page. */
export function addressOf(id: string): string {
  const page = withoutHash(location.href);
  return `${withoutHash(baseUrl()) === page ? '' : page}${fragmentOf(id)}`;
}

/**
 * Copies the address of a difference. Where the page may not, follows the link, so that the address bar shows the
 * address.
 */
export class CopiedAddress {
  /** Key of the difference whose address has just been copied. */
  key: object | undefined;
  readonly #card: ReactiveControllerHost;
  readonly #copied: () => void;

  /** `copied` is called once the address is on the clipboard. */
  constructor(card: ReactiveControllerHost, copied: () => void) {
    this.#card = card;
    this.#copied = copied;
  }

  /** The visitor pressed the link of a difference. */
  pressed(difference: ShownDifference, event: Event): void {
    // Without a clipboard, as on an http page, the link works as any link.
    if (!('clipboard' in navigator)) return;
    event.preventDefault();
    void this.#copy(difference);
  }

  async #copy({ id, key }: ShownDifference): Promise<void> {
    const url = `${withoutHash(location.href)}${fragmentOf(id)}`;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      return location.assign(url);
    }
    this.#show(key);
    this.#copied();
    setTimeout(() => {
      if (this.key === key) this.#show(undefined);
    }, UNTIL_READ);
  }

  #show(key: object | undefined): void {
    this.key = key;
    this.#card.requestUpdate();
  }
}
