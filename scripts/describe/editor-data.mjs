import { elementsIn } from './manifest.mjs';

/** The words that a union of literals allows: `'a' | 'b'` gives `a` and `b`. */
const valuesOf = ({ text }) =>
  /^'[^']*'( \| '[^']*')+$/.test(text) ? [...text.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name })) : undefined;

const byName = (lists) => {
  const found = new Map();
  for (const entry of lists.flat()) if (!found.has(entry.name)) found.set(entry.name, entry);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
const plain = ({ name, description }) => ({ name, description });
const withDefault = ({ description, default: value }) =>
  value ? `${description} Default: \`${value}\`.` : description;

/** VS Code's custom data for HTML: what to complete and explain in a page. */
export const vscodeHtmlData = (manifest) => ({
  version: 1.1,
  tags: elementsIn(manifest).map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: withDefault(attribute),
      values: valuesOf(attribute.type),
      ...(attribute.type.text === 'boolean' ? { valueSet: 'v' } : {}),
    })),
  })),
});

/** VS Code's custom data for CSS: tokens and parts. A part that means the same everywhere is told once. */
export function vscodeCssData(manifest) {
  const elements = elementsIn(manifest);
  return {
    version: 1.1,
    properties: byName(elements.map(({ cssProperties }) => cssProperties)).map((entry) => ({
      name: entry.name,
      description: withDefault(entry),
    })),
    pseudoElements: byName(elements.map(({ cssParts }) => cssParts)).map(({ name, description }) => ({
      name: `::part(${name})`,
      description,
    })),
  };
}

/** JetBrains' web-types. */
export const webTypes = (manifest, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsIn(manifest).map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map(({ name: attribute, description, type, default: value }) => ({
          name: attribute,
          description,
          value: { type: type.text },
          default: value,
        })),
        slots: element.slots.map(plain),
        js: {
          properties: element.members
            .filter((member) => member.kind === 'field' && !member.static)
            .map(({ name: property, description, type }) => ({ name: property, description, type: type.text })),
          events: element.events.map(plain),
        },
        css: { properties: element.cssProperties.map(plain), parts: element.cssParts.map(plain) },
      })),
    },
  },
});
