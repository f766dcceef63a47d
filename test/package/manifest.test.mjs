import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { classTypes } from '../../scripts/describe/class-types.mjs';
import { elementsIn } from '../../scripts/describe/manifest.mjs';
import { sourceOf, WIDGETS } from '../../scripts/describe/widgets.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const types = classTypes();
const names = (list) => list.map(({ name }) => name).sort();
const sorted = (found) => [...new Set(found)].sort();

/** The text of a source and of all that it imports. */
function sourcesOf(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  // What is imported as a type runs nowhere.
  for (const [, path] of text.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';/gm)) {
    sourcesOf(join(dirname(file), path.replace(/\.js$/, '.ts')), seen);
  }
  return seen;
}
const withoutComments = (text) => text.replace(/\/\*[^]*?\*\//g, '');
const all = (text, ...patterns) =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, found]) => found.split(/\s+/)));

const TOKEN = /var\(\s*(--brug-[\w-]+)/g;

/** Names that a source puts together at run time; each is spelled out here. */
const SUBJECTS = ['first', 'second'];
const BUILT_NAMES = { '${subject}': SUBJECTS, '${left}': SUBJECTS, '${right}': SUBJECTS };
const spelledOut = (found) =>
  found.flatMap((name) => (name.includes('${') ? (BUILT_NAMES[name] ?? [`unknown: ${name}`]) : name)).filter(Boolean);

describe('custom-elements.json', () => {
  it('describes each widget once', () => {
    assert.deepEqual(names(manifest.modules.flatMap((module) => module.exports).filter((e) => e.kind !== 'js')), [
      'brug-difference-card',
      'brug-partner-form',
      'brug-whitepaper-cta',
    ]);
  });

  it('names modules that ship', () => {
    for (const { path } of manifest.modules) assert.ok(existsSync(path), path);
  });

  it('describes everything', () => {
    for (const element of elementsIn(manifest)) {
      assert.ok(element.description, element.name);
      for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
        for (const { name, description } of element[list]) {
          assert.ok(description, `${element.name}: ${list}: "${name}" has no description in its doc comment`);
        }
        assert.equal(
          new Set(names(element[list])).size,
          element[list].length,
          `${element.name}: ${list}: one is double`,
        );
      }
    }
  });

  for (const widget of WIDGETS) {
    describe(`<brug-${widget}>`, () => {
      const element = elementsIn(manifest).find(({ tagName }) => tagName === `brug-${widget}`);
      const sources = sourcesOf(sourceOf(widget));
      // What stands beside the bundle is drawn by the card all the same.
      if (widget === 'difference-card') sourcesOf('src/scan/scan.ts', sources);
      const texts = [...sources.values()];
      const source = withoutComments(texts.join('\n'));
      let widgetClass;
      before(
        async () =>
          (widgetClass = Object.values(await import(`brug/${widget}/element`)).find(
            (each) => each?.observedAttributes,
          )),
      );

      it('has the attributes that the class observes', () => {
        assert.deepEqual(names(element.attributes), sorted(widgetClass.observedAttributes));
      });

      it('has the properties that the class reacts to, with their attributes', () => {
        const reactive = [...widgetClass.elementProperties].filter(([, { state }]) => !state);
        for (const [name, { attribute, reflect }] of reactive) {
          const member = element.members.find((each) => each.name === name);
          assert.ok(member, `${name} is missing`);
          const expected =
            attribute === false ? undefined : typeof attribute === 'string' ? attribute : name.toLowerCase();
          assert.equal(member.attribute, expected, name);
          assert.equal(Boolean(member.reflects), Boolean(reflect), name);
        }
      });

      it('has the public members of the class, and no others', () => {
        const found = element.members.filter((member) => !member.static);
        assert.deepEqual(names(found), Object.keys(types[widget]).sort());
      });

      it('has the events that are dispatched', () => {
        const fired = [...source.matchAll(/new (Brug\w+Event)\(/g)].map(([, name]) => {
          const definition = texts.find((text) => text.includes(`class ${name} `));
          return new RegExp(`class ${name} [^]*?super\\('([^']+)'`).exec(definition)[1];
        });
        assert.deepEqual(names(element.events), sorted(fired));
      });

      it('has the slots that are rendered', () => {
        const written = /<slot(?: name="?([\w-]+)"?)?[^>]*>|createElement\('slot', { name: '([\w-]+)' }/g;
        const slots = [...source.matchAll(written)].map(([, inTemplate = '', made = inTemplate]) => made);
        const ofPageForm = all(source, /pageFormSlot: '([\w-]+)'/g);
        const contact = source.includes('contactSlot') ? ['contact'] : [];
        // `fallback` is for what no slot shows.
        const unnamed = element.slots.some(({ name }) => name === '') ? [''] : [];
        assert.deepEqual(names(element.slots), sorted([...slots, ...ofPageForm, ...contact, ...unnamed, 'fallback']));
      });

      it('has the parts that its sources write, and none that they never name', () => {
        const described = names(element.cssParts);
        const written = spelledOut(
          all(source, /(?<!\[)\bpart="([^"]+)"/g, /\bpart: ['`]([^'`]+)['`]/g, /'part', '([^']+)'/g),
        );
        assert.deepEqual(
          written.filter((part) => !described.includes(part)),
          [],
        );
        // What code puts together is not written as a part; test/package/rendered.test.mjs looks at what it comes to.
        const named = new Set([...written, ...all(source, /'([\w -]+)'/g)]);
        assert.deepEqual(
          described.filter((part) => !named.has(part)),
          [],
        );
      });

      it('has the states that its sources set', () => {
        const set = all(source, /(?<!\.)toggle\('([\w-]+)', /g, /states\.add\('([\w-]+)'\)/g);
        assert.deepEqual(names(element.cssStates), sorted([...new Set(set)]));
      });

      it('has the custom properties that its styles read', () => {
        const read = sorted(all(source, TOKEN));
        const described = names(element.cssProperties);
        assert.deepEqual(
          read.filter((name) => !described.includes(name)),
          [],
        );
        // What all widgets have in common may have nothing to colour in one of them: a card has no button.
        const shared = all(readFileSync('src/widget/widget.element.ts', 'utf8'), /@cssprop \[(--brug-[\w-]+)/g);
        assert.deepEqual(
          described.filter((name) => !read.includes(name) && !shared.includes(name)),
          [],
        );
      });
    });
  }
});

describe('the tokens', () => {
  it('are described nowhere but where a style reads them', () => {
    const styles = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'));
    const read = sorted(
      styles.flatMap((file) => all(readFileSync(join('src', file), 'utf8'), /var\(\s*(--brug-[\w-]+)/g)),
    );
    assert.deepEqual(sorted(elementsIn(manifest).flatMap(({ cssProperties }) => names(cssProperties))), read);
  });
});
