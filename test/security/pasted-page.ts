import type { PartnerFormElement } from '../../src/index.js';

/** What hostile text of the tests calls when it runs: the page that pasted it tells the test. */
export const RAN = 'parent.postMessage(`brug-test ran`,`*`)';

/** Where the site of the owner is, for addresses that are relative. */
const SITE = 'https://owner.example/';

// Controls and pictures hide members of a form and of a document by their names: nothing is read through those.
const attributesOf = (element: Element): NamedNodeMap => Reflect.get(Element.prototype, 'attributes', element);
const read = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
const isForm = (element: Element): boolean => Element.prototype.matches.call(element, 'form');

/** Every address by which an element loads, links or sends. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cover', 'success-href'];
const MAY_LOAD = /^(img|source|input)$/;

/**
 * What a page does, by its markup alone: all that runs, that loads or navigates by itself, and every host that a form
 * sends to. Written apart from the rules of the builder, as a list of what is wrong.
 */
export function auditOf(page: ParentNode, hosts: readonly string[], ourScript = ''): string[] {
  const found: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    const name = isForm(element) ? 'form' : element.localName.toLowerCase();
    const own = name === 'script' && ourScript !== '' && element.getAttribute('src') === ourScript;
    if (name === 'script' && !own && element.getAttribute('type') !== 'application/json') found.push('a script');
    if (name === 'script' && !own && element.hasAttribute('src')) found.push('a script that is loaded');
    if (
      /^(iframe|frame|frameset|object|embed|applet|link|style|meta|base|template|noscript|portal|math|foreignobject|animate|set|image|video|audio)$/.test(
        name,
      )
    )
      found.push(`<${name}>`);
    for (const { name: attribute, value } of attributesOf(element)) {
      const lower = attribute.toLowerCase();
      if (!/^[a-z_][a-z0-9_-]*$/.test(lower)) found.push(`attribute ${attribute}`);
      if (/^(on|srcdoc$|is$|ping$|xlink)/.test(lower)) found.push(`${attribute} on <${name}>`);
      if (/^data-(on|bind|hx|x|v|ng)-?/.test(lower)) found.push(`${attribute} on <${name}>`);
      if (lower === 'style' && value.trim() && !/^\s*(--brug-[a-z-]+:[^;]*;?\s*)+$/.test(value))
        found.push(`style="${value}"`);
      if (!ADDRESSES.includes(lower)) continue;
      const url = new URL(value, SITE);
      if (!/^(https?:|mailto:|tel:)$/.test(url.protocol)) found.push(`${attribute}="${value}"`);
      if (lower === 'src' && !own && !MAY_LOAD.test(name) && !name.startsWith('brug-'))
        found.push(`<${name} src="${value}">`);
      if (/^(action|formaction)$/.test(lower)) {
        const host = url.origin === new URL(SITE).origin ? '' : url.host;
        if (value.trim() && !hosts.includes(host)) found.push(`sends to ${host}`);
      }
    }
    const form = read(element, 'form');
    if (form && !page.querySelector(`form[id="${CSS.escape(form)}"]`)) found.push('a control of another form');
  }
  const widgets = page.querySelectorAll(
    'brug-difference-card, brug-whitepaper-cta, brug-partner-form, [data-brug], .brug-difference-card, .brug-whitepaper-cta, .brug-partner-form',
  );
  if (widgets.length > 1) found.push('a second widget');
  return found;
}

/** As a page reads it in which scripts run. */
const parsed = (html: string): Document => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');

/** What a page would do that has the outcome pasted in its body. */
export const auditPasted = (html: string, hosts: readonly string[]): string[] =>
  auditOf(parsed(`<body>${html}`).body, hosts);

const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Pastes HTML into a real page of its own, does there what a visitor does, and says what happened: whether anything ran
 * or the page went elsewhere.
 */
export async function harmIn(html: string, head = ''): Promise<string[]> {
  const harm: string[] = [];
  const hear = (event: MessageEvent): void => {
    if (event.data === 'brug-test ran') harm.push('code ran');
  };
  addEventListener('message', hear);
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  await later(60);
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (page && view) {
    // Where a click would lead is judged by the address; here it stays.
    for (const type of ['click', 'submit']) view.addEventListener(type, (event) => event.preventDefault(), true);
    const all = Document.prototype.querySelectorAll.call(page, 'body *');
    for (const element of all as NodeListOf<HTMLElement>) {
      for (const type of ['mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle', 'animationstart', 'submit'])
        // Firefox sends a form for a `submit` that a script has made, unless that is cancelled.
        EventTarget.prototype.dispatchEvent.call(
          element,
          new view.Event(type, { bubbles: type === 'submit', cancelable: true }),
        );
      const members = element instanceof view.HTMLFormElement ? view.HTMLElement.prototype : element;
      for (const name of ['focus', 'click'] as const) (members[name] as (() => void) | undefined)?.call(element);
      if (element instanceof view.HTMLAnchorElement && element.protocol === 'javascript:')
        harm.push('a link that runs');
    }
    await later(30);
  }
  if (frame.contentDocument?.URL !== 'about:srcdoc') harm.push('the page went elsewhere');
  frame.remove();
  removeEventListener('message', hear);
  return harm;
}

/** Every host that a page gets answers to, by the browser alone and by the widgets: empty for the page's own. */
export async function receiversIn(html: string): Promise<string[]> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head><script type="module" src="/src/bundle.ts"></script></head><body>${html}</body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Window & typeof globalThis;
  const page = frame.contentDocument!;
  const hosts = new Set<string>();
  const note = (address: string): void => {
    const url = new URL(address, location.href);
    hosts.add(url.origin === location.origin ? '' : url.host);
  };
  view.fetch = (input) => {
    note(input instanceof view.Request ? input.url : String(input));
    return Promise.resolve(new view.Response('{"ok":true}', { headers: { 'content-type': 'application/json' } }));
  };
  page.addEventListener('submit', (event) => event.preventDefault());
  const asFormIs = view.HTMLFormElement.prototype;
  for (const form of page.querySelectorAll('form')) {
    const elements = Object.getOwnPropertyDescriptor(asFormIs, 'elements')!.get!.call(form) as HTMLCollection;
    for (const element of [...elements, ...page.querySelectorAll('[formaction]')])
      if (read(element, 'formaction')) note(read(element, 'formaction')!);
    note(read(form, 'action') ?? '');
  }
  for (const widget of page.querySelectorAll<PartnerFormElement>('brug-partner-form, brug-whitepaper-cta')) {
    if (!('requestSubmit' in widget)) throw new Error('The widgets are not there.');
    await widget.updateComplete;
    widget.values = { name: 'Ada', email: 'ada@bedrijf.nl', message: 'x', company: 'x', phone: '0201234567' };
    await widget.updateComplete;
    for (const box of widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=radio]'))
      box.click();
    widget.requestSubmit();
    await later(5);
  }
  frame.remove();
  return [...hosts];
}
