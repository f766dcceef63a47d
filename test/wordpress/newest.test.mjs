// The newest version that Debian has, and what a version says that is too old.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PLUGIN } from '../../scripts/wordpress/plugin-files.mjs';
import { onWordPress } from './on-wordpress.mjs';

onWordPress('sid', ['twentytwentyfive', 'twentytwentyone'], (context) => {
  it('is as new as the readme says was tested', () => {
    const readme = readFileSync(`${PLUGIN}/readme.txt`, 'utf8');
    assert.equal(/^Tested up to: (.+)$/m.exec(readme)[1], context.site.version.split('.').slice(0, 2).join('.'));
  });

  describe('another version of WordPress', () => {
    it('6.1 says that it is too old', () => {
      const { version, problem } = context.site.activateIn('bookworm', context.zip);
      assert.match(version, /^6\.1\./);
      assert.match(
        problem,
        new RegExp(
          `Current WordPress version \\(${version}\\) does not meet minimum requirements.*requires WordPress 6\\.4`,
        ),
      );
    });
  });
});
