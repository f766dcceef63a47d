import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { po } from 'gettext-parser';
import { entriesOf, readTemplate, TEMPLATE, translations } from '../../scripts/wordpress/languages.mjs';
import { installTools } from './setup/tools.mjs';

/** What a text has in it that code fills in: `%s`, `%1$d`. */
const places = (text) => (text.match(/%(\d+\$)?[sd]/g) ?? []).sort();

describe('the words of the plugin', () => {
  before(installTools);

  it('are all in the template: `node scripts/wordpress/languages.mjs` renews it', () => {
    assert.equal(readFileSync(TEMPLATE, 'utf8'), readTemplate());
  });

  for (const { locale, path } of translations()) {
    it(`are complete in ${locale}, with all that code fills in`, () => {
      const wanted = entriesOf(po.parse(readFileSync(TEMPLATE)));
      const catalogue = po.parse(readFileSync(path)).translations;
      for (const { msgctxt = '', msgid, msgid_plural: plural } of wanted) {
        const { msgstr } = catalogue[msgctxt]?.[msgid] ?? { msgstr: [] };
        assert.equal(msgstr.filter(Boolean).length, plural ? 2 : 1, msgid);
        for (const text of msgstr) assert.deepEqual(places(text), places(msgid), msgid);
      }
    });
  }

  it('have no-break spaces where French has them, so that no sign stands alone on a line', () => {
    const { path } = translations().find(({ locale }) => locale === 'fr_FR');
    for (const { msgstr } of entriesOf(po.parse(readFileSync(path)))) {
      for (const text of msgstr) assert.doesNotMatch(text, /\S [:;?!]|« | »/);
    }
  });
});
