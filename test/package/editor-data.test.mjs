import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (name) => JSON.parse(readFileSync(`editors/${name}`, 'utf8'));
const named = (list, name) => list.find((entry) => entry.name === name);

describe('what editors read', () => {
  it('VS Code completes the values of an attribute, and marks no free text as a list', () => {
    const { tags } = read('vscode.html-custom-data.json');
    const { attributes } = named(tags, 'brug-difference-card');
    assert.deepEqual(named(attributes, 'layout').values, [{ name: 'cards' }, { name: 'table' }]);
    assert.equal(named(attributes, 'heading').values, undefined);
  });

  it('VS Code knows tokens and parts, each once', () => {
    const { properties, pseudoElements } = read('vscode.css-custom-data.json');
    assert.ok(named(properties, '--brug-accent').description.includes('`currentColor`'));
    for (const list of [properties, pseudoElements]) {
      assert.equal(new Set(list.map(({ name }) => name)).size, list.length);
    }
    assert.ok(named(pseudoElements, '::part(submit)'));
  });

  it('JetBrains knows slots, events, properties and the version', () => {
    const { contributions, version } = read('web-types.json');
    const form = named(contributions.html.elements, 'brug-partner-form');
    assert.ok(named(form.slots, 'success'));
    assert.ok(named(form.js.events, 'brug-submit'));
    assert.equal(named(form.js.properties, 'fields').type, 'string | readonly (string | FieldDefinition)[]');
    assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
