import { elementsIn } from './manifest.mjs';

const NOTICE = '// Generated from custom-elements.json by `npm run describe`: do not edit.\n';
const comment = (description) => `/** ${description} */`;
const nameOf = (element) => element.name.replace(/Element$/, '');
const settable = (member) => member.kind === 'field' && !member.static && !member.readonly;

// In markup a number may stand in quotes, and the mere presence of a boolean means yes.
const inMarkup = (element, { fieldName, type }) =>
  `${element.name}['${fieldName}']${{ number: ' | `${number}`', boolean: " | ''" }[type.text] ?? ''}`;

/** Properties, attributes and events of each widget, for the files of the frameworks to build on. */
export function sharedTypes(manifest) {
  const elements = elementsIn(manifest);
  const events = [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)))].sort();
  const names = [...events, ...elements.map(({ name }) => name)];
  const member = ({ description }, key, type, mark = '?') =>
    `  ${comment(description)}\n  ${/^\w+$/.test(key) ? key : `'${key}'`}${mark}: ${type};\n`;
  const widgets = elements.map((element) => {
    const name = nameOf(element);
    const attributes = element.attributes.filter((attribute) => attribute.name !== attribute.fieldName);
    return [
      `/** What can be set on \`<${element.tagName}>\`: its properties, and its attributes where those have another name. */`,
      `export interface ${name}Settings {`,
      ...element.members
        .filter(settable)
        .map((property) => member(property, property.name, `${element.name}['${property.name}']`)),
      ...attributes.map((attribute) => member(attribute, attribute.name, inMarkup(element, attribute))),
      `}`,
      `/** The events of \`<${element.tagName}>\`. */`,
      element.events.length ? `export interface ${name}Events {` : `export type ${name}Events = Record<never, Event>;`,
      ...element.events.map((event) => member(event, event.name, event.type.text, '')),
      element.events.length ? '}\n' : '',
    ].join('\n');
  });
  return `${NOTICE}import type { ${names.join(', ')} } from '../dist/index.js';\n\n${widgets.join('\n')}
/** Tag, element, settings and events of each widget. */
export interface Widgets {
${elements
  .map((element) => {
    const name = nameOf(element);
    return `  '${element.tagName}': { element: ${element.name}; settings: ${name}Settings; events: ${name}Events };`;
  })
  .join('\n')}
}
`;
}

const JSX_HANDLERS = `
type Handlers<Events> = { [Name in keyof Events as \`on\${Name & string}\`]?: (event: Events[Name]) => void };
`;

/** The tags as members of one of a framework's own interfaces. */
const tags = (manifest, type) =>
  elementsIn(manifest)
    .map(({ tagName, description }) => `${comment(description)}\n'${tagName}': ${type(tagName)};`)
    .join('\n');
const ofWidget = (tag) => `Widget<'${tag}'>`;

/** React and Preact read the same shape. */
const jsx = (manifest, framework) => `${NOTICE}import type { ClassAttributes, HTMLAttributes } from '${framework}';
import type { Widgets } from './widgets.js';
${JSX_HANDLERS}
type Widget<Tag extends keyof Widgets> = Widgets[Tag]['settings'] &
  Handlers<Widgets[Tag]['events']> &
  ClassAttributes<Widgets[Tag]['element']> &
  Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['settings']>;

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements {
      ${tags(manifest, ofWidget)}
    }
  }
}
`;

const solid = (manifest) => `${NOTICE}import type { JSX } from 'solid-js';
import type { Widgets } from './widgets.js';

type Handlers<Events> = { [Name in keyof Events as \`on:\${Name & string}\`]?: (event: Events[Name]) => void };
type Properties<Settings> = { [Name in keyof Settings as \`prop:\${Name & string}\`]?: Settings[Name] };
type Widget<Tag extends keyof Widgets> = Widgets[Tag]['settings'] &
  Properties<Widgets[Tag]['settings']> &
  Handlers<Widgets[Tag]['events']> &
  Omit<JSX.HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['settings']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      ${tags(manifest, ofWidget)}
    }
  }
}
`;

const vue = (manifest) => `${NOTICE}import type { HTMLAttributes, PublicProps } from 'vue';
import type { Widgets } from './widgets.js';

/** As Vue names the listener of \`@brug-submit\` in a template. */
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Handlers<Events> = {
  [Name in keyof Events as \`on\${Capitalize<Camel<Name & string>>}\`]?: (event: Events[Name]) => void;
};
/** A template's \`heading-level="3"\` is checked as \`headingLevel\`. */
type Settings<Given> = {
  [Name in keyof Given as Camel<Name & string>]?: Given[Name];
};
type Widget<Tag extends keyof Widgets> = new () => {
  $props: PublicProps &
    Omit<HTMLAttributes, keyof Widgets[Tag]['settings']> &
    Settings<Widgets[Tag]['settings']> &
    Handlers<Widgets[Tag]['events']>;
};

declare module 'vue' {
  interface GlobalComponents {
    ${tags(manifest, ofWidget)}
  }
}
`;

const svelte = (manifest) => `${NOTICE}import type { HTMLAttributes } from 'svelte/elements';
import type { Widgets } from './widgets.js';
${JSX_HANDLERS}
type Widget<Tag extends keyof Widgets> = Widgets[Tag]['settings'] &
  Handlers<Widgets[Tag]['events']> &
  Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['settings']>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    ${tags(manifest, ofWidget)}
  }
}
`;

/** One file a framework. */
export const frameworkTypes = (manifest) => ({
  'types/widgets.d.ts': sharedTypes(manifest),
  'types/react.d.ts': jsx(manifest, 'react'),
  'types/preact.d.ts': jsx(manifest, 'preact'),
  'types/solid.d.ts': solid(manifest),
  'types/vue.d.ts': vue(manifest),
  'types/svelte.d.ts': svelte(manifest),
});
