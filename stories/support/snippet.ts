import { VERSION } from '../../src/version.js';
import { asText, type Attributes } from './attributes.directive.js';

// There once the library has been built; a snippet without it works too.
const hashes: Record<string, string> = import.meta.glob('../../dist/brug.js.sri', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The line that loads the library: its version in the address, its hash beside it. */
export function scriptLine(folder: string): string {
  const [hash] = Object.values(hashes);
  const integrity = hash ? ` integrity="${hash.trim()}" crossorigin="anonymous"` : '';
  return `<script src="${folder.replace(/\/$/, '')}/brug@${VERSION}/dist/brug.js"${integrity} defer></script>`;
}

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
