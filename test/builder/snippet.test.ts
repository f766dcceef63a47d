import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Embed } from '../../builder/src/model/embed.js';
import { tidy } from '../../builder/src/model/tidy.js';
import { writeLooks } from '../../builder/src/snippet/looks.js';
import { readSnippet } from '../../builder/src/snippet/read.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { cards, ctas, embeds, forms, RELEASE } from './embeds.js';

const whole = (embed: Embed): string => {
  const css = writeLooks(tidy(embed), RELEASE.themes);
  return `${css && `<style>\n${css}\n</style>\n`}${writeTag(embed)}`;
};

describe('a snippet', () => {
  for (const [name, arbitrary] of Object.entries({ cards, ctas, forms })) {
    it(`is read back into the embed that it was written from (${name})`, () => {
      fc.assert(
        fc.property(arbitrary as fc.Arbitrary<Embed>, (embed) => {
          expect(readSnippet(whole(embed))?.embed).to.deep.equal(tidy(embed));
        }),
        { numRuns: 400 },
      );
    });
  }

  it('is written the same after it was read', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        const written = whole(embed);
        expect(whole(readSnippet(written)!.embed)).to.equal(written);
      }),
      { numRuns: 300 },
    );
  });

  it('is made of one tag that the parser reads to its end', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        const page = new DOMParser().parseFromString(`<body>${writeTag(embed)}<hr>`, 'text/html');
        expect([...page.body.children].map(({ localName }) => localName)).to.deep.equal([`brug-${embed.widget}`, 'hr']);
      }),
    );
  });

  it('keeps what the builder has no box for', () => {
    const html =
      '<brug-partner-form id="lead" data-crm="7" timeout="30" action="/x">' +
      '<label slot="fields">Code <input name="code" pattern="[A-Z]+"></label><p slot="intro">Lees <a href="/">dit</a>.</p>' +
      '</brug-partner-form>';
    const written = writeTag(readSnippet(html)!.embed);
    for (const part of ['id="lead"', 'data-crm="7"', 'timeout="30"', 'pattern="[A-Z]+"', '<a href="/">dit</a>']) {
      expect(written).to.include(part);
    }
  });

  it('says of which rows it read only the words', () => {
    const html =
      '<brug-difference-card><table><tr><td><th>A<th>B<tr><th>Prijs<td>1<td><a href="/">2</a></table></brug-difference-card>';
    expect(readSnippet(html)!.plainRows).to.deep.equal(['Prijs']);
  });

  it('is nothing where there is no embed', () => {
    expect(readSnippet('<p>hallo</p>')).to.equal(undefined);
  });
});
