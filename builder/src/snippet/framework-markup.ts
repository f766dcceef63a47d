import { attributesOf, parse } from '../markup/parse.js';
import { isPlainName } from '../markup/rules.js';
import { escapeAttribute, escapeText } from '../markup/escape.js';
import type { Pair } from '../model/embed.js';

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Attributes that JSX knows by another name (react.dev, "Common components"). */
const JSX_NAMES: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['for', 'htmlFor'],
  ['autocomplete', 'autoComplete'],
  ['maxlength', 'maxLength'],
  ['minlength', 'minLength'],
  ['readonly', 'readOnly'],
  ['tabindex', 'tabIndex'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['value', 'defaultValue'],
  ['checked', 'defaultChecked'],
  ['inputmode', 'inputMode'],
  ['enctype', 'encType'],
  ['novalidate', 'noValidate'],
]);
/** Attributes that React sets as properties, and so takes as booleans only. */
const BOOLEAN = /^(required|checked|disabled|multiple|selected|readonly|novalidate|hidden|open)$/;

export type Framework = 'react' | 'vue' | 'svelte' | 'angular';

const withoutBraces = (text: string): string => text.replace(/\{/g, '&#123;').replace(/\}/g, '&#125;');

/** Escapes what each framework's templates would read as code. */
const ESCAPES: Readonly<Record<Framework, (text: string) => string>> = {
  react: (text) => escapeText(text).replace(/[{}]/g, (brace) => `{'${brace}'}`),
  // `v-pre` on the embed leaves its content as it is.
  vue: escapeText,
  svelte: (text) => withoutBraces(escapeText(text)),
  angular: (text) => withoutBraces(escapeText(text)).replace(/@/g, '&#64;'),
};

/** A value of an attribute; in JSX it is written as JavaScript instead. */
const attributeText = (value: string, framework: Framework): string =>
  framework === 'vue' ? escapeAttribute(value) : withoutBraces(escapeAttribute(value));

/** The declarations of a `style`, which React takes as an object. */
const tokensOf = (style: string): Record<string, string> =>
  Object.fromEntries(
    style
      .split(';')
      .filter((declaration) => declaration.includes(':'))
      .map((declaration) => {
        const colon = declaration.indexOf(':');
        return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
      }),
  );

function attribute([name, value]: Pair, framework: Framework, isCustom: boolean, tag: string): string {
  if (framework !== 'react')
    return value === '' && name !== 'value' ? name : `${name}="${attributeText(value, framework)}"`;
  const isOption = tag === 'option' || (tag === 'input' && name === 'value');
  const jsx = isCustom || (isOption && name === 'value') ? name : (JSX_NAMES.get(name) ?? name);
  if (name === 'style') return `style={${JSON.stringify(tokensOf(value))}}`;
  if (!isCustom && BOOLEAN.test(name)) return jsx;
  if (isCustom && value === '' && name !== 'fields') return jsx;
  // A JavaScript string is the safest way to write quotes and braces.
  return /["&{}\n\\]/.test(value) ? `${jsx}={${JSON.stringify(value)}}` : `${jsx}="${value}"`;
}

function write(node: Node, framework: Framework, depth: number): string[] {
  const pad = '  '.repeat(depth);
  if (node instanceof Text) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    return text ? [pad + ESCAPES[framework](text)] : [];
  }
  // A template holds no scripts: Vue and Angular refuse them, and what is data belongs in a property.
  if (!(node instanceof Element) || node.localName === 'script') return [];
  const tag = node.localName;
  const isCustom = tag.includes('-');
  const attributes = attributesOf(node)
    .filter(([name]) => isPlainName(name))
    .map((each) => attribute(each, framework, isCustom, tag));
  if (framework === 'vue' && tag.startsWith('brug-')) attributes.unshift('v-pre');
  const open = [tag, ...attributes].join(' ');
  if (VOID.test(tag)) return [`${pad}<${open} />`];
  if (tag === 'textarea' || tag === 'pre') {
    const text = node.textContent;
    if (!text.trim()) return [`${pad}<${open}></${tag}>`];
    // JSX joins lines, and takes the text of a text area as its value.
    if (framework === 'react' && tag === 'pre') return [`${pad}<${open}>{${JSON.stringify(text)}}</pre>`];
    if (framework === 'react') return [`${pad}<${open} defaultValue={${JSON.stringify(text)}}></textarea>`];
    return [`${pad}<${open}>${ESCAPES[framework](text)}</${tag}>`];
  }
  const isShort = [...node.childNodes].every((child) => child instanceof Text);
  if (isShort) return [`${pad}<${open}>${ESCAPES[framework](node.textContent.replace(/\s+/g, ' ').trim())}</${tag}>`];
  return [`${pad}<${open}>`, ...contents(node, framework, depth + 1), `${pad}</${tag}>`];
}

/** The children of a node. Words beside an element stay on its line, since JSX takes no line break for a space. */
function contents(parent: Node, framework: Framework, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const lines: string[] = [];
  const hasWords = [...parent.childNodes].some((child) => child instanceof Text && child.data.trim());
  let glued = '';
  for (const node of parent.childNodes) {
    const isText = node instanceof Text;
    const isInline =
      node instanceof Element && /^(a|abbr|b|br|code|em|i|input|select|span|strong|textarea)$/.test(node.localName);
    if (hasWords && (isText || isInline)) {
      glued += isText
        ? ESCAPES[framework](node.data.replace(/\s+/g, ' '))
        : write(node, framework, 0)
            .map((line) => line.trim())
            .join('');
    } else {
      if (glued.trim()) lines.push(pad + glued.trim());
      glued = '';
      lines.push(...write(node, framework, depth));
    }
  }
  if (glued.trim()) lines.push(pad + glued.trim());
  return lines;
}

/** Markup as the templates of a framework take it. */
export const frameworkMarkup = (html: string, framework: Framework, depth = 0): string =>
  contents(parse(html).body, framework, depth).join('\n');
