import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { elementsIn } from '../../scripts/describe/manifest.mjs';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from '../hosts/host-site.mjs';

const CONTENT = {
  'brug-difference-card':
    '<table><tr><td></td><th>A</th><th>B</th></tr><tr><th>t</th><td><b>Een</b> x</td><td>Twee</td><td>noot</td></tr></table>',
  'brug-whitepaper-cta': '<img slot="cover" alt=""><a href="/a.pdf">Lees</a>',
  'brug-partner-form': '',
};
const GIVEN = { heading: 'Titel', fields: 'intent name message', size: '1', 'privacy-href': '/privacy' };

/** One tag for each value that each attribute may have. */
const variants = ({ tagName, attributes }) =>
  [
    '',
    ...attributes.flatMap(({ name, type: { text } }) => {
      if (text === 'boolean') return name;
      const values = /^'[^']*'( \| '[^']*')+$/.test(text)
        ? [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value)
        : [];
      return [...values, GIVEN[name]].filter(Boolean).map((value) => `${name}="${value}"`);
    }),
  ].map((attribute) => `<${tagName} ${attribute}>${CONTENT[tagName]}</${tagName}>`);

const elements = elementsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
let host;
let browser;
before(async () => {
  const pages = elements.map((element) => [
    `/${element.tagName}`,
    `<!doctype html><html lang="nl"><title>t</title><link rel="icon" href="data:,"><script src="/brug.js" defer></script>${variants(element).join('')}`,
  ]);
  host = await openHost({ pages: Object.fromEntries(pages) });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
});

for (const { tagName, cssParts, slots } of elements) {
  describe(`<${tagName}>, with each value of each attribute`, () => {
    it('renders no part and no slot that custom-elements.json does not describe', async () => {
      const { page } = await openPage(browser);
      await page.goto(`${host.url}${tagName}`, { waitUntil: 'networkidle0' });
      const rendered = await page.$$eval(tagName, (widgets) => {
        const inside = (selector) => widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll(selector)]);
        return {
          parts: inside('[part]').flatMap((element) => [...element.part]),
          slots: inside('slot').map((slot) => slot.name),
        };
      });
      const unknown = (found, known) => [...new Set(found)].filter((name) => !known.some((each) => each.name === name));
      assert.ok(rendered.parts.length > 5);
      assert.deepEqual(unknown(rendered.parts, cssParts), []);
      assert.deepEqual(unknown(rendered.slots, slots), []);
      await page.close();
    });
  });
}
