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
    addEventListener('online', this.#update);
    addEventListener('offline', this.#update);
    const wasOnline = this.state !== 'offline';
    if (navigator.onLine !== wasOnline) this.#update();
  }

  disconnect(): void {
    removeEventListener('online', this.#update);
    removeEventListener('offline', this.#update);
  }

  /** A new try: forget that the network was down. */
  settle(): void {
    this.state = navigator.onLine ? 'online' : 'offline';
  }

  readonly #update = (): void => {
    this.state = navigator.onLine ? 'back' : 'offline';
    this.#changed();
  };
}
