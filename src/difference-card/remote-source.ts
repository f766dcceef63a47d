import type { Comparison } from './comparison.js';
import { readJsonText } from './read-json.js';

/** Milliseconds before loading is given up. */
const TIMEOUT = 15_000;

/** Loads a comparison from an address: one at a time. */
export class RemoteSource {
  state: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  /** What was loaded last; stays while another address loads. */
  comparison: Comparison | undefined;
  /** Whether this is another try at what could not be loaded before. */
  isRetry = false;

  readonly #changed: () => void;
  #url: string | undefined;
  #abort: AbortController | undefined;

  /** `changed` is called whenever there is something else to show. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Loads again what `stop()` ended. */
  resume(): void {
    if (this.state === 'loading' && this.#abort?.signal.aborted) void this.retry();
  }

  /** Gives up what is being loaded. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Loads an address, unless it is loaded or loading already; `undefined` stops. */
  request(url: string | undefined): void {
    if (url === this.#url) return;
    this.#url = url;
    this.stop();
    this.state = 'idle';
    if (url === undefined) this.comparison = undefined;
    else void this.retry();
  }

  /** Loads the address, for the first time or again. */
  async retry(): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.isRetry = this.state === 'failed';
    this.state = 'loading';
    this.#changed();
    const comparison = await this.#load(signal);
    // Loading was stopped, or replaced by a newer request.
    if (signal.aborted) return;
    this.state = comparison?.differences.length ? 'loaded' : 'failed';
    this.comparison = comparison;
    this.#changed();
  }

  async #load(stopped: AbortSignal): Promise<Comparison | undefined> {
    try {
      const signal = AbortSignal.any([stopped, AbortSignal.timeout(TIMEOUT)]);
      const response = await fetch(this.#url!, { signal, headers: { accept: 'application/json' } });
      return response.ok ? readJsonText(await response.text()) : undefined;
    } catch {
      return undefined;
    }
  }
}
