/** Whether there is a network, and whether it was away before (`back`). */
export type Connection = 'online' | 'offline' | 'back';

/** Follows the network while a form is in the page. */
export class ConnectionWatch {
  state: Connection = 'online';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  connect(): void {
    addEventListener('online', this.#look);
    addEventListener('offline', this.#look);
    if (navigator.onLine === (this.state === 'offline')) this.#look();
  }

  disconnect(): void {
    removeEventListener('online', this.#look);
    removeEventListener('offline', this.#look);
  }

  /** A new try: that the network was away before is no news any more. */
  settle(): void {
    this.state = navigator.onLine ? 'online' : 'offline';
  }

  readonly #look = (): void => {
    this.state = navigator.onLine ? 'back' : 'offline';
    this.#changed();
  };
}
