import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { classTypes } from './class-types.mjs';
import { shippedAs, sourceOf, tagOf, WIDGETS } from './widgets.mjs';

const oneLine = (text) => text?.replace(/\s+/g, ' ').trim();
// An event whose constructor the analyzer found has a type but no name; the one that is documented has both.
const described = (list = []) =>
  list.filter(({ name }) => name !== undefined).map((entry) => ({ ...entry, description: oneLine(entry.description) }));
const isNotInternal = ({ name, privacy }) => !/private|protected/.test(privacy ?? '') && !/^#|Callback$/.test(name);
const withoutOrigin = (entry) => ({ ...entry, inheritedFrom: undefined });

/** One class as a page sees it: what it has from its bases is its own, and nothing private. */
function publicDeclaration(declaration, name, types) {
  const withType = (entry, key) => {
    const known = types[key];
    if (!known || entry.kind === 'method') return entry;
    return { ...entry, type: { text: known.type }, ...(known.default ? { default: known.default } : {}) };
  };
  const clean = (list) => described(list).map(withoutOrigin);
  return {
    kind: 'class',
    name: declaration.name,
    description: oneLine(declaration.description),
    tagName: tagOf(name),
    customElement: true,
    superclass: { name: 'ReactiveElement', package: 'lit' },
    attributes: clean(declaration.attributes)
      .filter(({ fieldName }) => fieldName in types)
      .map((entry) => withType(entry, entry.fieldName)),
    members: clean(declaration.members)
      .filter((member) => isNotInternal(member) && (member.static || member.name in types))
      .map((member) => (member.static ? { ...member, default: undefined } : withType(member, member.name))),
    events: clean(declaration.events),
    slots: clean(declaration.slots),
    cssParts: clean(declaration.cssParts),
    cssProperties: clean(declaration.cssProperties),
    cssStates: clean(declaration.cssStates),
  };
}

/** The custom elements manifest of the package, with the paths of what ships. */
export async function createManifest() {
  const analyzed = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts'],
    cwd: process.cwd(),
    noWrite: true,
  });
  const types = classTypes();
  const modules = WIDGETS.flatMap((name) => {
    const source = sourceOf(name);
    const path = shippedAs(source);
    const found = analyzed.modules.find((module) => module.path === source);
    const declaration = publicDeclaration(
      found.declarations.find(({ kind }) => kind === 'class'),
      name,
      types[name],
    );
    const reference = { name: declaration.name, module: path };
    return [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
      },
      {
        kind: 'javascript-module',
        path: path.replace('.element.js', '.js'),
        declarations: [],
        exports: [
          { kind: 'custom-element-definition', name: tagOf(name), declaration: reference },
          { kind: 'js', name: declaration.name, declaration: reference },
        ],
      },
    ];
  });
  return { schemaVersion: '2.1.0', readme: '', modules };
}

/** The descriptions of the elements in a manifest. */
export const elementsIn = ({ modules }) => modules.flatMap(({ declarations }) => declarations);
