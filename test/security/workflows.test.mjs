import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);

describe('the workflows', () => {
  for (const name of readdirSync(FOLDER)) {
    const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');

    it(`run the actions and images that were chosen, not what a tag points to by then (${name})`, () => {
      for (const line of lines) {
        const [, action] = /^\s*-?\s*uses:\s*(\S+)/.exec(line) ?? [];
        if (action) assert.match(action, /^[\w./-]+@[\da-f]{40}$/, line);
        const [, image] = /^\s*(?:container|image):\s*(\S+)/.exec(line) ?? [];
        if (image) assert.match(image, /@sha256:[\da-f]{64}$/, line);
      }
    });

    it(`have no more rights than they need, and none of a stranger’s request (${name})`, () => {
      const text = lines.join('\n');
      assert.match(text, /^permissions:/m);
      assert.doesNotMatch(text, /pull_request_target|write-all/);
    });
  }
});
