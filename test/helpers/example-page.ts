import { fixture, html } from '@open-wc/testing';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { fill, part, press, until, VALID } from './form.js';
import { Receiver, type Stored } from './receiver.js';

/** A block of HTML of the docs, and the script that follows it. */
export interface Example {
  readonly html: string;
  readonly js: string;
}

/** The examples below each heading of a page of the docs. */
export async function readExamples(address: string): Promise<Map<string, Example[]>> {
  const text = await (await fetch(address)).text();
  const examples = new Map<string, Example[]>();
  let heading = '';
  for (const [, title, language, code] of text.matchAll(/^## (.+)$|^```(html|js)\n([^]*?)^```$/gm)) {
    if (title) heading = title;
    else if (language === 'html') examples.set(heading, [...(examples.get(heading) ?? []), { html: code!, js: '' }]);
    else examples.get(heading)!.push({ ...examples.get(heading)!.pop()!, js: code! });
  }
  return examples;
}

/** A page with an example in it, as a site would have it: the form, the script of the library, the script of the site. */
export class ExamplePage {
  readonly #frame: HTMLIFrameElement;

  static async open({ html: written, js }: Example): Promise<ExamplePage> {
    // Nothing comes from elsewhere: a test has a stand-in for it.
    const markup = written.replace(/<script[^>]* src="https:[^]*?<\/script>/g, '');
    const page = `<!doctype html><html lang="nl"><title>Voorbeeld</title>${markup}<script type="module" src="/src/index.ts"></script><script type="module">${js}</script>`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe srcdoc=${page}></iframe>`);
    await until(
      () => frame.contentDocument?.querySelector('brug-partner-form')?.shadowRoot?.querySelector('[part=form]'),
      'the form',
    );
    await until(() => frame.contentDocument!.readyState === 'complete', 'the scripts');
    // The page's own form is enhanced once the page has settled.
    const own = frame.contentDocument!.querySelector('brug-partner-form > form:not([id^="brug-form-"])');
    await until(() => !own || own.querySelector('.brug-trap'), 'the enhanced form');
    return new ExamplePage(frame);
  }

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }
  get form(): PartnerFormElement {
    return this.#frame.contentDocument!.querySelector('brug-partner-form')!;
  }
  get window(): Window & Record<string, unknown> {
    return this.#frame.contentWindow as Window & Record<string, unknown>;
  }

  /** Fills in, sends, and tells what the receiver has kept. */
  send(values: Record<string, string> = {}): Promise<Stored | undefined> {
    fill(this.form, { ...VALID, ...values });
    return this.sent(() => press(this.form));
  }

  /** What the receiver has kept of what an action sends. */
  async sent(action: () => void): Promise<Stored | undefined> {
    return this.#kept(action, () => part(this.form, 'success'), 'the thanks');
  }

  /** The same where the browser goes to the page that answers. */
  async gone(action: () => void): Promise<Stored | undefined> {
    return this.#kept(action, () => this.#frame.contentWindow!.location.pathname === '/contact', 'the other page');
  }

  async #kept(action: () => void, condition: () => unknown, what: string): Promise<Stored | undefined> {
    let id = '';
    this.form.addEventListener('brug-submit', ({ detail }) => (id = detail.id));
    action();
    await until(condition, what);
    return (await Receiver.everything()).find((each) => each.id === id);
  }
}
