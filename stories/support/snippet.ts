import { asText, type Attributes } from './attributes.directive.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The line that loads the library from a folder of the site. */
export const scriptLine = (folder: string): string =>
  `<script src="${escaped(folder.replace(/\/$/, ''))}/brug.js" defer></script>`;

/** A tag with the attributes that were chosen, and custom properties as its style. */
export function tagWith(name: string, chosen: Attributes, content: string): string {
  const attributes = Object.entries(chosen).flatMap(([key, value]) => {
    const text = asText(value);
    if (text === undefined || key.startsWith('--')) return [];
    return text ? `${key}="${escaped(text)}"` : key;
  });
  const style = Object.entries(chosen).flatMap(([key, value]) => {
    const text = asText(value);
    return text && key.startsWith('--') ? `${key}: ${escaped(text)}` : [];
  });
  if (style.length) attributes.push(`style="${style.join('; ')}"`);
  const open = [`<${name}`, ...attributes].join(attributes.length > 2 ? '\n  ' : ' ');
  return `${open}${attributes.length > 2 ? '\n' : ''}>\n${content.replace(/^(?=.)/gm, '  ')}\n</${name}>`;
}
