import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { allIn } from '../page/past-names.js';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Tracks whether the visitor is pressing something. A press takes focus from a field; a message shown at that moment
 * could move the pressed button away from the pointer, and the click would be lost.
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
    EventTarget.prototype.addEventListener.call(this.#document, 'mousedown', this.#follow, true);
  }

  hostDisconnected(): void {
    if (this.#document) EventTarget.prototype.removeEventListener.call(this.#document, 'mousedown', this.#follow, true);
  }

  /** Runs a task now, or after the press has ended. */
  after(task: () => void): void {
    if (this.#released) void this.#released.then(task);
    else task();
  }

  readonly #follow = (): void => {
    this.#released ??= this.#untilReleased();
  };

  async #untilReleased(): Promise<void> {
    do await nextFrame();
    while (allIn(this.#document!, 'html:active').length);
    this.#released = undefined;
  }
}
