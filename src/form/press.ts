import type { ReactiveController, ReactiveControllerHost } from 'lit';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Knows while the visitor presses something. By the press a field is left, and what would be shown for that would move
 * what is pressed from below the pointer: it would never be clicked.
 */
export class Press implements ReactiveController {
  #document: Document | undefined;
  #released: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('mousedown', this.#follow, true);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('mousedown', this.#follow, true);
  }

  /** Runs it now, or once nothing is pressed any more. */
  after(task: () => void): void {
    if (this.#released) void this.#released.then(task);
    else task();
  }

  readonly #follow = (): void => {
    this.#released ??= this.#untilReleased();
  };

  async #untilReleased(): Promise<void> {
    do await nextFrame();
    while (this.#document!.documentElement.matches(':active'));
    this.#released = undefined;
  }
}
