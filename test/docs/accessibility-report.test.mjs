// The conformance report in docs/accessibility.md: complete, and each line with a test that is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

// https://www.w3.org/TR/WCAG22/
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 ' +
  '2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 ' +
  '3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';

const text = readFileSync('docs/accessibility.md', 'utf8');
const [levelA, levelAA] = text.split('### Level A\n')[1].split('### Level AA\n');
const rowsOf = (part) =>
  [...part.matchAll(/^\| (\d[\d.]+) [^|]*\| ([^|]*)\| ([^|]*)\|$/gm)].map(([, criterion, result, how]) => ({
    criterion,
    result: result.trim(),
    tests: [...how.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path),
    isWithoutTest: how.includes('no test'),
  }));

const RESULT = /^(supports|partially supports|does not support|not applicable|the page)$/;

describe('the conformance report', () => {
  for (const [level, part, criteria] of [
    ['A', levelA, A],
    ['AA', levelAA, AA],
  ]) {
    it(`has each criterion of level ${level} once, in order, with a result, and a test that is there or the word that there is none`, () => {
      const rows = rowsOf(part);
      assert.deepEqual(
        rows.map(({ criterion }) => criterion),
        criteria.split(' '),
      );
      for (const { criterion, result, tests, isWithoutTest } of rows) {
        assert.match(result, RESULT, criterion);
        if (result.includes('support')) assert.ok(tests.length || isWithoutTest, criterion);
      }
    });
  }

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:test|src|scripts)\/[^`]+)`/g)].map(([, path]) => path);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});
