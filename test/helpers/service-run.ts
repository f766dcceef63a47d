/** What one test has made of the form services. */
interface Report {
  readonly kept: readonly Readonly<Record<string, unknown>>[];
  readonly posts: number;
}

/** One request as the page has made it. */
interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/**
 * The form services for one test: what a page sends to them, by their real addresses, goes to servers on this machine
 * that behave as they do, on another origin, so that CORS is what it is. Nothing else about a request is touched.
 */
export class ServiceRun {
  readonly sent: Sent[] = [];
  readonly #run: string;
  readonly #origin: string;
  readonly #fetch = window.fetch.bind(window);

  /** `fault`: what goes wrong on the way; see `service-servers.mjs`. */
  static async begin(fault = 'well'): Promise<ServiceRun> {
    return new ServiceRun(await (await fetch('/form-services/origin')).text(), fault);
  }

  private constructor(origin: string, fault: string) {
    this.#origin = origin;
    this.#run = `${fault}-${crypto.randomUUID()}`;
    window.fetch = (url: unknown, init = {}) => {
      // A Request would have to be taken apart; the library makes none.
      const { host, pathname, search } = new URL(url as string, location.href);
      const base = host === location.host ? '/form-services/here' : this.#origin;
      this.sent.push({ url: url as string, init });
      return this.#fetch(`${base}/${this.#run}/${host}${pathname}${search}`, init);
    };
  }

  end(): void {
    window.fetch = this.#fetch;
  }

  async report(): Promise<Report> {
    return (await this.#fetch(`/form-services/run/${this.#run}`)).json() as Promise<Report>;
  }
}
