import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { toHtml } from '../../scripts/docs/markdown.mjs';
import { packTarball } from '../../scripts/pack.mjs';

/** What people read in the package. */
const TEXTS = /(\.md|llms(-full)?\.txt)$/;
/** Sites of others that a text sends its readers to. */
const ELSEWHERE = ['https://lit.dev', 'https://www.standardwebhooks.com', 'https://github.com/webcomponents-cg/'];

let folder;
let files;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'brug-links-'));
  execFileSync('tar', ['-xzf', packTarball(folder), '-C', folder]);
  files = readdirSync(join(folder, 'package'), { recursive: true }).filter((file) => TEXTS.test(file));
});
after(() => rmSync(folder, { recursive: true }));

/** The links of a file that lead nowhere. */
function deadLinks(file) {
  const path = join(folder, 'package', file);
  const page = toHtml(readFileSync(path, 'utf8'));
  return [...page.html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, href]) => href)
    .filter((href) => {
      if (/^https?:/.test(href)) return !ELSEWHERE.some((site) => href.startsWith(site));
      const [to, anchor] = href.split('#');
      const target = to ? join(dirname(path), to) : path;
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !toHtml(readFileSync(target, 'utf8')).headings.some(({ id }) => id === anchor);
    });
}

describe('what is to be read in the package', () => {
  it('is all there', () => {
    for (const file of ['README.md', 'docs/site-owners.md', 'dist/llms.txt', 'dist/skills/brug/SKILL.md'])
      assert.ok(files.includes(file), file);
  });

  it('links to what is in the package, or to a site of others', () => {
    assert.deepEqual(
      files.flatMap((file) => deadLinks(file).map((href) => `${file}: ${href}`)),
      [],
    );
  });
});
