import type { Sample } from '../snippet/place.js';
import type { Drawing, Report, Request, TestResult } from './messages.js';

/** Talks with the page in one frame. Requests wait until that page is ready. */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #onHeight: (height: number) => void;
  readonly #waiting = new Map<number, (report: Report) => void>();
  #ready = false;
  #pending: Request[] = [];
  #count = 0;

  constructor(frame: HTMLIFrameElement, onHeight: (height: number) => void = () => {}) {
    this.#frame = frame;
    this.#onHeight = onHeight;
    addEventListener('message', this.#hear);
  }

  close(): void {
    removeEventListener('message', this.#hear);
  }

  show(request: Omit<Extract<Request, { type: 'show' }>, 'type'>): void {
    // Only the last state matters.
    this.#pending = this.#pending.filter(({ type }) => type !== 'show');
    this.#ask({ type: 'show', ...request });
  }

  async measure(request: Omit<Extract<Request, { type: 'measure' }>, 'type' | 'id'>): Promise<readonly Sample[]> {
    const report = await this.#askFor((id) => ({ type: 'measure', id, ...request }));
    return report.type === 'measured' ? report.samples : [];
  }

  async draw(request: Omit<Extract<Request, { type: 'draw' }>, 'type' | 'id'>): Promise<Drawing> {
    const report = await this.#askFor((id) => ({ type: 'draw', id, ...request }));
    return report.type === 'drawn' ? report.drawing : { html: request.html, needsScript: false };
  }

  async test(request: Omit<Extract<Request, { type: 'test' }>, 'type' | 'id'>): Promise<TestResult> {
    const report = await this.#askFor((id) => ({ type: 'test', id, ...request }));
    return report.type === 'tested' ? report.result : { outcome: 'unreached', status: 0, messages: [] };
  }

  #askFor(request: (id: number) => Request): Promise<Report> {
    const id = ++this.#count;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#ask(request(id));
    });
  }

  #ask(request: Request): void {
    // The frame's origin is opaque, so only `*` can be the target; the messages hold nothing secret.
    if (this.#ready) this.#frame.contentWindow?.postMessage(request, '*');
    else this.#pending.push(request);
  }

  readonly #hear = (event: MessageEvent<Report>): void => {
    if (event.source !== this.#frame.contentWindow) return;
    const report = event.data;
    if (report.type === 'ready') {
      this.#ready = true;
      const pending = this.#pending;
      this.#pending = [];
      for (const request of pending) this.#ask(request);
    } else if (report.type === 'height') {
      this.#onHeight(report.height);
    } else {
      this.#waiting.get(report.id)?.(report);
      this.#waiting.delete(report.id);
    }
  };
}
