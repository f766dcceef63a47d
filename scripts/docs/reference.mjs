// Every name that a page can use, from the manifest, as a page of the docs.
import { elementsIn } from '../describe/manifest.mjs';

const code = (text) => `\`${text}\``;
const withoutQuotes = (text) => text.replace(/^'(.*)'$/, '$1');

/** What an attribute may be: its values, or its kind; and what it is without. */
function valueOf({ type, default: without = '' }) {
  const values = type.text.split(' | ').filter((value) => /^'.*'$/.test(value));
  const given = withoutQuotes(without);
  if (type.text === 'boolean') return 'on or off';
  const kind = values.length
    ? values.map((value) => code(withoutQuotes(value))).join(', ')
    : /number/.test(type.text)
      ? 'number'
      : 'text';
  return given && given !== '0' ? `${kind}; without it ${code(given)}` : kind;
}

const list = (heading, entries, line) => (entries.length ? [`### ${heading}`, entries.map(line).join('\n')] : []);

const plain = ({ name, description }) => `- ${code(name)}: ${description}`;

function element({ tagName, description, attributes, members, slots, events, cssStates, cssParts, cssProperties }) {
  const isAttribute = ({ name }) => attributes.some(({ fieldName }) => fieldName === name);
  const own = members.filter((member) => !member.static && !isAttribute(member));
  const fields = own.filter(({ kind }) => kind === 'field');
  const methods = own.filter(({ kind }) => kind === 'method');
  const of = `of ${code(tagName)}`;
  return [
    `## ${code(`<${tagName}>`)}`,
    description,
    ...list(
      `Attributes ${of}`,
      attributes,
      (entry) => `- ${code(entry.name)} (${valueOf(entry)}): ${entry.description}`,
    ),
    ...list(
      `Properties ${of} without an attribute`,
      fields,
      (entry) => `- ${code(entry.name)} (${code(entry.type.text)}): ${entry.description}`,
    ),
    ...list(
      `Methods ${of}`,
      methods,
      ({ name, parameters = [], description: what }) =>
        `- ${code(`${name}(${parameters.map((each) => each.name).join(', ')})`)}: ${what}`,
    ),
    ...list(`Slots ${of}`, slots, ({ name, description: what }) =>
      name ? `- ${code(`slot="${name}"`)}: ${what}` : `- no slot: ${what}`,
    ),
    ...list(
      `Events ${of}`,
      events,
      ({ name, type, description: what }) => `- ${code(name)} (${code(type.text)}): ${what}`,
    ),
    ...list(`States ${of}`, cssStates, ({ name, description: what }) => `- ${code(`:state(${name})`)}: ${what}`),
    ...list(`Parts ${of}`, cssParts, ({ name, description: what }) => `- ${code(`::part(${name})`)}: ${what}`),
    ...list(`Tokens ${of}`, cssProperties, plain),
  ];
}

/** The page with all names of all widgets. */
export const reference = (manifest) =>
  `${[
    '# Reference',
    'Every attribute, property, method, slot, event, state, part and token, from the sources. Each tag also takes what HTML gives to all (`id`, `class`, `lang`, `data-…`). An attribute that is on or off is written without a value.',
    ...elementsIn(manifest).flatMap(element),
  ].join('\n\n')}\n`;
