import { ALL_SERVICES } from '../delivery/services/all.js';
import { registerService, serviceFor } from '../delivery/services/registry.js';
import { cssText } from '../scan/scan.styles.js';
import { needsScript } from './words.js';

/** What is used of a widget's class: its styles and its version. */
export interface WidgetClass {
  readonly version: string;
  readonly elementStyles: readonly { readonly cssText: string }[];
}

/** How a widget gets its styles before the script: written into the page, or in a folder of the site. */
export interface ServedStyles {
  /** `inline`, or the address of the folder that the files of `dist/styles` are in: `/brug/`. */
  readonly styles?: string | undefined;
  /** For pages whose policy (CSP) lets styles in by a nonce. */
  readonly nonce?: string | undefined;
}

/** A shadow root, ready to be served in a page. */
export interface ServedRoot {
  readonly html: string;
  /** What the developer should know: what will not work before the script. */
  readonly warnings: readonly string[];
}

/** Marks a button that does nothing before the script: it is hidden and out of reach, but keeps its room. */
const NEEDS_SCRIPT = 'data-needs-script';

/** All styles of a served widget of this class: its own, and the rule that hides dead buttons. */
export const stylesOf = ({ elementStyles }: WidgetClass): string =>
  `${elementStyles.map(({ cssText }) => cssText).join('')}[${NEEDS_SCRIPT}]{visibility:hidden}`;

const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

function styleTag(name: string, css: string, { styles = 'inline', nonce }: ServedStyles): string {
  const attribute = nonce ? ` nonce=${quoted(nonce)}` : '';
  if (styles === 'inline') return `<style${attribute}>${css}</style>`;
  return `<link rel="stylesheet"${attribute} href=${quoted(`${styles.replace(/\/?$/, '/')}${name}.css`)}>`;
}

/**
 * Begins the comment in each root that is written here: for people who read the page's source, and to find the root
 * again.
 */
export const SIGN = 'brug ';

/**
 * What a widget has drawn, as HTML that the page can be served with (HTML, declarative shadow roots). When the widget
 * has nothing to show, a text that says why: a root would only hide what the page has written.
 */
export function servedRoot(widget: Element, styles: ServedStyles): ServedRoot | string {
  const root = widget.shadowRoot;
  const has = (part: string): boolean => root?.querySelector(`[part~=${part}]`) != null;
  if (!has('widget')) return 'could not be drawn';
  if (has('missing')) return 'has no document to offer';
  if (widget.localName === 'brug-difference-card' && !has('differences'))
    return widget.hasAttribute('src') ? 'gets its content from src, once the script runs' : 'has nothing to show';
  const box = copyOf(root!);
  const warnings = [...box.querySelectorAll('form')].flatMap((form) => makeSendable(form, widget));
  // Nothing is written into the page's own form, whose content is the page's.
  const isPageForm = widget.querySelector('form') && !box.querySelector('form');
  if (isPageForm && /^(optional|required)$/.test(widget.getAttribute('consent') ?? ''))
    warnings.push(
      'gets its consent from the script: that moves what stands below it in your form, and without script it is not asked. Keep room for it, or write the question in your form.',
    );
  for (const button of box.querySelectorAll('button'))
    if (button.type !== 'submit' || !button.form) button.setAttribute(NEEDS_SCRIPT, '');
  // The questions are off until the script runs: answers would be lost if the file of the scan never came.
  const questions = [...box.querySelectorAll('fieldset.scan')];
  for (const question of questions) question.setAttribute('disabled', '');
  const { version, elementStyles } = widget.constructor as unknown as WidgetClass;
  const own = elementStyles.filter((each) => each.cssText !== cssText);
  const head = styleTag(widget.localName.replace('brug-', ''), stylesOf({ version, elementStyles: own }), styles);
  const beside = questions.length ? styleTag('scan', cssText, styles) : '';
  const html = `<template shadowrootmode="open"><!--${SIGN}${version}-->${head}${beside}${box.innerHTML.trim()}</template>`;
  return { html, warnings };
}

/** Copies a root into a document in which nothing runs or loads. */
function copyOf(root: ShadowRoot): Element {
  const inert = root.ownerDocument.implementation.createHTMLDocument('');
  const box = inert.createElement('div');
  box.append(...[...root.childNodes].map((node) => inert.importNode(node, true)));
  // A script that a cell brings along stands in the page already, and has run there.
  for (const script of box.querySelectorAll('script')) script.remove();
  for (const paragraph of box.querySelectorAll(`p:has(${ENDS_PARAGRAPH})`)) asDivision(paragraph);
  tidy(box);
  return box;
}

/**
 * Elements that a cell may hold, and a drawn paragraph with it, but not a paragraph in HTML source: the start of each
 * ends the paragraph (HTML, "in body": a start tag that closes a p element).
 */
const ENDS_PARAGRAPH =
  'address, article, aside, blockquote, center, details, dialog, dir, div, dl, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, li, main, menu, nav, ol, p, pre, search, section, summary, table, ul';

function asDivision(paragraph: Element): void {
  const division = paragraph.ownerDocument.createElement('div');
  for (const { name, value } of paragraph.attributes) division.setAttribute(name, value);
  division.append(...paragraph.childNodes);
  paragraph.replaceWith(division);
}

/** Removes the markers of Lit, and leaves one space where its templates have a line break. */
function tidy(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.parentNode!.removeChild(child);
    else if (child.nodeType !== 3) {
      if (!/^(pre|textarea)$/.test((child as Element).localName)) tidy(child);
    } else if (!child.nodeValue!.trim() && child.nodeValue!.includes('\n')) child.nodeValue = ' ';
  }
}

/**
 * Lets the browser check and send a form by itself. Where it cannot, the button is off and a note for pages without
 * script says why.
 */
function makeSendable(form: HTMLFormElement, widget: Element): string[] {
  const why = whyNotSendable(widget);
  if (why) {
    for (const button of form.querySelectorAll('button')) {
      if (button.type !== 'submit') continue;
      button.setAttribute('disabled', '');
      button.setAttribute('aria-disabled', 'true');
      const note = form.ownerDocument.createElement('noscript');
      note.textContent = needsScript(button.closest('[lang]')?.getAttribute('lang') ?? '');
      button.after(note);
    }
    return [`cannot be sent without script: ${why}. Its button is off until the script runs.`];
  }
  form.removeAttribute('novalidate');
  form.setAttribute('action', widget.getAttribute('action')!);
  if (widget.getAttribute('enctype') === 'multipart/form-data' || form.querySelector('input[type=file]'))
    form.setAttribute('enctype', 'multipart/form-data');
  for (const required of form.querySelectorAll('[aria-required=true]'))
    for (const control of required.matches('fieldset') ? required.querySelectorAll('input') : [required])
      control.setAttribute('required', '');
  return [];
}

/** Whether an element of the page has a value that is sent; any custom element may have one. */
const isSent = (element: Element): boolean =>
  element.localName.includes('-') || element.matches('input:enabled, select:enabled, textarea:enabled');

/**
 * Why a browser by itself would send a form elsewhere, or not all of it; `undefined` where it sends what Brug would
 * send.
 */
function whyNotSendable(widget: Element): string | undefined {
  const value = (name: string): string => widget.getAttribute(name)?.trim() ?? '';
  if (!value('action')) return 'it has no action';
  const url = new URL(value('action'), widget.ownerDocument.baseURI);
  if (!/^https?:$/.test(url.protocol)) return `its action "${value('action')}" is no address on the web`;
  registerService(...ALL_SERVICES);
  const service = serviceFor(value('service'), url.href);
  if (service) return `a form service needs the script${'name' in service ? ` (${service.name})` : ''}`;
  if (value('names')) return 'it sends under other names (names)';
  if (value('enctype') === 'application/json') return 'it sends JSON (enctype)';
  const beside = [...widget.querySelectorAll(':scope > :is([slot=fields], [slot=captcha])')];
  if (beside.some((child) => child.slot === 'captcha' || [child, ...child.querySelectorAll('*')].some(isSent)))
    return 'it has controls of the page (slot="fields" or "captcha"), which stand outside of its form';
  return undefined;
}
