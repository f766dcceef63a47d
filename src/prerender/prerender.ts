import { SIGN, servedRoot, type ServedStyles } from './served-root.js';
import { closePage, openPage, runBrug } from './node-page.js';

/** Something in a page that was left as it is, or will not work before the script. */
export interface PrerenderWarning {
  /** What it is, and what to do about it. */
  readonly message: string;
  /** The tag of the widget. */
  readonly tag: string;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

export interface PrerenderOptions extends ServedStyles {
  /** Language of a page whose `<html>` says none; Dutch by default, as in a browser. */
  readonly language?: string | undefined;
  /** Where the page will stand, for relative addresses: `https://example.org/news/`. */
  readonly url?: string | undefined;
  /** Called with what was left alone, and why; by default it goes to the console. */
  readonly onWarning?: ((warning: PrerenderWarning) => void) | undefined;
}

/** Where an element stands in the source (parse5, `ElementLocation`). */
interface Place {
  readonly startLine: number;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly startTag: { readonly endOffset: number };
}

/** A place in the source, and the text that replaces what stands there. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WIDGETS = ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'];
const TAGS = new RegExp(`<(${WIDGETS.join('|')})[\\s/>]`, 'i');

const toConsole = ({ message, tag, line }: PrerenderWarning): void => console.warn(`line ${line}: <${tag}> ${message}`);

/**
 * The page with its widgets drawn: each gets a `<template shadowrootmode="open">`, so that the page is painted whole
 * before any script. Everything else stays as it is, to the letter, and a page that was prerendered before is drawn
 * anew. A widget that has nothing to show (no content, or content from `src`) is left alone. Needs jsdom, and Node.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<string> {
  if (!TAGS.test(html)) return html;
  const { language = '', url = 'https://example.org/', onWarning = toConsole } = options;
  const warn = (widget: Element, message: string): void =>
    onWarning({ message, tag: widget.localName, line: placeOf(widget)?.startLine ?? 1 });
  const dom = await openPage(html, url, (message, element) => {
    if (element && WIDGETS.includes(element.localName)) warn(element, message.replace(/^<[^>]*> /, ''));
  });
  const placeOf = (element: Element): Place | undefined => (dom.nodeLocation(element) as Place | null) ?? undefined;
  const { document } = dom.window;
  if (language && !document.documentElement.lang) document.documentElement.lang = language;
  const widgets = [...document.querySelectorAll(WIDGETS.join())].filter(placeOf);
  const changes: Change[] = [];
  const served = new Map<Element, { start: number; end: number }>();
  for (const widget of widgets) {
    const template = widget.querySelector(':scope > template[shadowrootmode]');
    if (!template) continue;
    const { startOffset: start, endOffset: end } = placeOf(template)!;
    served.set(widget, { start, end });
    if (!isOurs(template as HTMLTemplateElement))
      warn(widget, 'has a shadow root that is not of Brug; it is left as it is.');
    else template.remove();
  }
  const drawable = widgets.filter((widget) => !widget.querySelector(':scope > template[shadowrootmode]'));
  const slotsBefore = new Map(drawable.flatMap(({ children }) => [...children].map((child) => [child, child.slot])));
  // Before the script a gate would be a dead button, so the link that the page wrote is served instead.
  for (const widget of drawable) widget.removeAttribute('gate');
  try {
    await runBrug(dom, drawable);
    for (const widget of drawable) {
      const at = placeOf(widget)!.startTag.endOffset;
      const { start, end } = served.get(widget) ?? { start: at, end: at };
      const root = servedRoot(widget, options);
      if (typeof root === 'string') {
        warn(widget, `${root}; it is left as it is.`);
        changes.push({ start, end, text: '' });
        continue;
      }
      for (const message of root.warnings) warn(widget, message);
      changes.push({ start, end, text: root.html });
      for (const child of widget.children) {
        if (child.slot === (slotsBefore.get(child) ?? child.slot)) continue;
        // The widget has put this child into a slot: without the attribute the child would be seen elsewhere before the
        // script.
        const afterName = placeOf(child)!.startOffset + 1 + child.localName.length;
        changes.push({ start: afterName, end: afterName, text: ` slot="${child.slot}"` });
      }
    }
  } finally {
    await closePage(dom, drawable);
  }
  return changes
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end), html);
}

/** Whether a root was written here, by this version of Brug or another. */
const isOurs = ({ content }: HTMLTemplateElement): boolean =>
  content.firstChild?.nodeType === 8 && content.firstChild.nodeValue!.startsWith(SIGN);
