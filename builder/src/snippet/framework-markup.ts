import { parseInert } from './inert.js';
import { escapeAttribute, escapeText } from './write.js';

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Attributes that JSX knows by another name (react.dev, "Common components"). */
const JSX_NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  autocomplete: 'autoComplete',
  maxlength: 'maxLength',
  minlength: 'minLength',
  readonly: 'readOnly',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  value: 'defaultValue',
  checked: 'defaultChecked',
  inputmode: 'inputMode',
  enctype: 'encType',
  novalidate: 'noValidate',
};
/** What React sets as a property and so takes as a boolean only. */
const BOOLEAN = /^(required|checked|disabled|multiple|selected|readonly|novalidate|hidden|open)$/;

export type Framework = 'react' | 'vue' | 'svelte' | 'angular';

/** Braces that each kind of template would read as code. */
const ESCAPES: Readonly<Record<Framework, (text: string) => string>> = {
  react: (text) => escapeText(text).replace(/[{}]/g, (brace) => `{'${brace}'}`),
  // `v-pre` on the embed leaves its content as it is.
  vue: escapeText,
  svelte: (text) => escapeText(text).replace(/\{/g, '&#123;').replace(/\}/g, '&#125;'),
  angular: (text) => escapeText(text).replace(/\{/g, '&#123;').replace(/\}/g, '&#125;').replace(/@/g, '&#64;'),
};

const attributeText = (value: string, framework: Framework): string => {
  const text = escapeAttribute(value);
  if (framework === 'svelte') return text.replace(/\{/g, '&#123;').replace(/\}/g, '&#125;');
  // An interpolation in an attribute would bind it.
  return framework === 'angular' ? text.replace(/\{/g, '&#123;').replace(/\}/g, '&#125;') : text;
};

function attribute({ name, value }: Attr, framework: Framework, isCustom: boolean, tag: string): string {
  if (framework !== 'react')
    return value === '' && name !== 'value' ? name : `${name}="${attributeText(value, framework)}"`;
  const isOption = tag === 'option' || (tag === 'input' && name === 'value');
  const jsx = isCustom || (isOption && name === 'value') ? name : (JSX_NAMES[name] ?? name);
  if (!isCustom && BOOLEAN.test(name)) return jsx;
  if (isCustom && value === '' && name !== 'fields') return jsx;
  // Quotes and braces are told apart best by JavaScript.
  return /["&{}\n\\]/.test(value) ? `${jsx}={${JSON.stringify(value)}}` : `${jsx}="${value}"`;
}

function write(node: Node, framework: Framework, depth: number): string[] {
  const pad = '  '.repeat(depth);
  if (node instanceof Text) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    return text ? [pad + ESCAPES[framework](text)] : [];
  }
  if (!(node instanceof Element)) return [];
  const tag = node.localName;
  const isCustom = tag.includes('-');
  const attributes = [...node.attributes].map((each) => attribute(each, framework, isCustom, tag));
  if (framework === 'vue' && tag.startsWith('brug-')) attributes.unshift('v-pre');
  const open = [tag, ...attributes].join(' ');
  if (VOID.test(tag)) return [`${pad}<${open} />`];
  if (tag === 'textarea' || tag === 'pre') {
    const text = node.textContent;
    if (!text.trim() || framework === 'react') return [`${pad}<${open}></${tag}>`];
    return [`${pad}<${open}>${ESCAPES[framework](text)}</${tag}>`];
  }
  const isShort = [...node.childNodes].every((child) => child instanceof Text);
  if (isShort) return [`${pad}<${open}>${ESCAPES[framework](node.textContent.replace(/\s+/g, ' ').trim())}</${tag}>`];
  return [`${pad}<${open}>`, ...contents(node, framework, depth + 1), `${pad}</${tag}>`];
}

/** Children of a node; words that stand beside an element stay on its line, since a new line is no space in JSX. */
function contents(parent: Node, framework: Framework, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const lines: string[] = [];
  let glued = '';
  for (const node of parent.childNodes) {
    const isText = node instanceof Text;
    const isInline =
      node instanceof Element && /^(a|abbr|b|br|code|em|i|input|select|span|strong|textarea)$/.test(node.localName);
    const hasWords = [...parent.childNodes].some((child) => child instanceof Text && child.data.trim());
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
  contents(parseInert(html).body, framework, depth).join('\n');
