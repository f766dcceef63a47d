/** Whether there is a network; `back` when it has returned after being away. */
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

  /** Starts afresh for a new try: `back` becomes `online`, so an earlier outage is no longer mentioned. */
  settle(): void {
    this.state = navigator.onLine ? 'online' : 'offline';
  }

  readonly #update = (): void => {
    this.state = navigator.onLine ? 'back' : 'offline';
    this.#changed();
  };
}
