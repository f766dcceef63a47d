/** What the fault receiver has kept of one submission. */
export interface Stored {
  readonly id: string;
  readonly values: Readonly<Record<string, string | string[]>>;
  /** The content type that it came with. */
  readonly type: string;
}

interface Report {
  readonly stored: Stored[];
  /** Requests that have arrived. */
  readonly tries: number;
  /** Connections that ended before their answer. */
  readonly broken: number;
}

/** A place of its own at the fault receiver: its address for `action`, and what has arrived there. */
export class Receiver {
  readonly action: string;
  readonly #run = `${Date.now()}-${Math.random()}`;

  constructor(behaviour: string, origin = '') {
    this.action = `${origin}/receiver/${behaviour}?run=${this.#run}`;
  }

  /** What has arrived anywhere, for a page whose addresses are its own. */
  static async everything(): Promise<Stored[]> {
    return (await fetch('/receiver/everything')).json() as Promise<Stored[]>;
  }

  async report(): Promise<Report> {
    return (await fetch(`/receiver/stored?run=${this.#run}`)).json() as Promise<Report>;
  }
  async stored(): Promise<Stored[]> {
    return (await this.report()).stored;
  }
  async tries(): Promise<number> {
    return (await this.report()).tries;
  }
}

export const receiver = (behaviour: string, origin?: string): Receiver => new Receiver(behaviour, origin);
