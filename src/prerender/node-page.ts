/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import type { DOMWindow, JSDOM as Dom } from 'jsdom';

const DIST = new URL('../', import.meta.url);

/** Files of the package that pages load, each read and compiled once. */
const scripts = new Map<string, Script>();
function scriptOf(file: string): Script {
  let script = scripts.get(file);
  if (!script) {
    const { href } = new URL(file, DIST);
    scripts.set(file, (script = new Script(readFileSync(new URL(href), 'utf8'), { filename: href })));
  }
  return script;
}

/** The files beside the bundle that the page itself loads: languages, and the scan. */
const loadedBy = (page: Document): string[] =>
  ['scan.js', ...readdirSync(new URL('languages/', DIST)).map((file) => `languages/${file}`)].filter(
    (file) =>
      file.endsWith('.js') &&
      page.querySelector(`script[src$="/${file}"], script[src*="/${file}?"], script[src="${file}"]`),
  );

/** Adds what the widgets use while they are drawn and jsdom does not have. */
function lend(window: DOMWindow): void {
  const add = (object: object, name: string, descriptor: PropertyDescriptor): void => {
    if (!(name in object)) Object.defineProperty(object, name, { configurable: true, ...descriptor });
  };
  const { ShadowRoot, Document, ElementInternals, CSSStyleSheet } = window as unknown as typeof globalThis;
  for (const { prototype } of [ShadowRoot, Document])
    add(prototype, 'adoptedStyleSheets', { writable: true, value: [] });
  add(CSSStyleSheet.prototype, 'replace', { value() {} });
  add(CSSStyleSheet.prototype, 'replaceSync', { value() {} });
  add(window, 'IntersectionObserver', {
    value: class {
      observe(): void {}
      disconnect(): void {}
    },
  });
  const escape = (text: string): string => text.replaceAll(/[^\w-]/g, String.raw`\$&`);
  // Claims to support everything, as the current browsers do for which pages are drawn.
  add(window, 'CSS', { value: { escape, supports: () => true } });
  const states = new WeakMap<object, Set<string>>();
  add(ElementInternals.prototype, 'states', {
    get(this: object) {
      if (!states.has(this)) states.set(this, new Set());
      return states.get(this);
    },
  });
  add(ElementInternals.prototype, 'setFormValue', { value() {} });
}

/** Called with what the console of a page was told, and with the element that it is about. */
type Told = (message: string, element: Element | undefined) => void;

/** Loads jsdom, which only those who draw pages need to install. */
async function loadJsdom(): Promise<typeof import('jsdom')> {
  try {
    return await import('jsdom');
  } catch (cause) {
    throw new Error('brug/prerender needs jsdom: npm install --save-dev jsdom', { cause });
  }
}

/**
 * The page as a browser reads it, with the places of its elements in the source. None of its own scripts runs, and it
 * loads nothing.
 */
export async function openPage(html: string, url: string, onWarning: Told): Promise<Dom> {
  const { JSDOM, VirtualConsole } = await loadJsdom();
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('warn', (message, element) => onWarning(String(message), element as Element | undefined));
  return new JSDOM(html, { url, virtualConsole, runScripts: 'outside-only', includeNodeLocations: true });
}

interface Drawn {
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<boolean>;
}

/** How often to wait until a widget is drawn: more often than any widget draws itself again. */
const MOST_DRAWINGS = 20;

/** Runs Brug itself in the page, and waits until all its widgets are drawn. */
export async function runBrug(dom: Dom, widgets: readonly Element[]): Promise<void> {
  lend(dom.window);
  const context = dom.getInternalVMContext();
  for (const file of ['brug.js', ...loadedBy(dom.window.document)]) scriptOf(file).runInContext(context);
  for (const widget of widgets as unknown as readonly Drawn[])
    for (let tries = 0; tries < MOST_DRAWINGS && !(await widget.updateComplete); tries++);
}

/** Closes a page and ends what still waits in it: a timer that found the page gone would throw. */
export async function closePage(dom: Dom, widgets: readonly Element[]): Promise<void> {
  for (const widget of widgets) widget.remove();
  await new Promise((resolve) => setImmediate(resolve));
  dom.window.close();
}
