import { expect, fixture } from '@open-wc/testing';
import { heardText, seenText, textOf } from '../../src/page/text-of.js';

const says = (markup: string): string => {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return textOf(box.childNodes);
};

describe('what nodes say', () => {
  const TABLE: readonly (readonly [markup: string, text: string])[] = [
    ['', ''],
    ['Groep', 'Groep'],
    ['  Lange\n    <b>termijn</b>\t', 'Lange termijn'],
    // Words are kept apart where the page begins a line, and nowhere else.
    ['Lange<br>termijn', 'Lange termijn'],
    ['<p>Lange</p><p>termijn</p>', 'Lange termijn'],
    ['<ul><li>Lange</li><li>termijn</li></ul>', 'Lange termijn'],
    ['<h4>Lange</h4>termijn', 'Lange termijn'],
    ['<div><h2>Lange</h2><div>termijn</div></div>', 'Lange termijn'],
    ['<dl><dt>Lange</dt><dd>termijn</dd></dl>', 'Lange termijn'],
    ['<blockquote>Lange</blockquote>termijn', 'Lange termijn'],
    ['<figure>Lange<figcaption>termijn</figcaption></figure>', 'Lange termijn'],
    ['<table><tr><td>Lange</td><td>termijn</td></tr></table>', 'Lange termijn'],
    ['Lange<hr>termijn', 'Lange termijn'],
    ['<section>Lange</section><article>termijn</article>', 'Lange termijn'],
    ['<b>Lang</b>e<wbr>termijn', 'Langetermijn'],
    ['<span>Lange</span> <span>termijn</span>', 'Lange termijn'],
    // Pictures say their alternative; what is said of text is that text.
    ['<img alt="Groep">', 'Groep'],
    ['<img alt="">', ''],
    ['<img>', ''],
    ['<a href="/"><img alt="HubSpot"></a>', 'HubSpot'],
    ['<svg><title>Groep</title><desc>Drie mensen</desc><text>3</text></svg>', 'Groep'],
    ['<svg aria-label="Groep"><path d="M0 0"/></svg>', 'Groep'],
    ['<svg><text>3</text></svg>', '3'],
    ['<i class="fa fa-users" aria-label="Groep"></i>', 'Groep'],
    ['<i class="fa fa-users" title="Groep"></i>', 'Groep'],
    ['<span role="img" aria-label="Groep">👥</span>', 'Groep'],
    ['<img class="emoji" alt="👥"> Groep', '👥 Groep'],
    ['<abbr title="Zoekmachine">SEO</abbr>', 'SEO'],
    ['<video aria-label="Uitleg"></video>', 'Uitleg'],
    ['<span id="n">Groep</span><svg aria-labelledby="n"></svg>', 'GroepGroep'],
    ['<i id="self" aria-labelledby="self gone" aria-label="Groep"></i>', 'Groep'],
    // What a reader does not see says nothing.
    ['Groep<span hidden> 0042</span>', 'Groep'],
    ['Groep<span style="display: none"> 0042</span>', 'Groep'],
    ['Groep<span style="display:none!important"> 0042</span>', 'Groep'],
    ['Groep<script>1</' + 'script><style>p {}</style><template>x</template>', 'Groep'],
    ['Groep<noscript><img alt="Groep"></noscript>', 'Groep'],
    ['Groep<!-- van mensen -->', 'Groep'],
    // No-break spaces hold together what belongs together.
    ['10\u00a0% van\u202fde\u00a0\u00a0klanten', '10\u00a0% van\u202fde\u00a0\u00a0klanten'],
    ['&nbsp;Groep&nbsp;', 'Groep'],
    ['&nbsp;', ''],
  ];
  for (const [markup, text] of TABLE) it(`“${text}” for ${markup}`, () => expect(says(markup)).to.equal(text));

  it('is asked of the page, where the page hides by a class', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      '.not-here { display: none } .quiet { visibility: hidden } .far { position: absolute; left: -2000px }';
    document.head.append(sheet);
    const box = await fixture<HTMLElement>(
      '<p class="quiet">Groep <b class="not-here">0</b><b style="visibility: visible">samen</b> <i class="far">ook</i></p>',
    );
    expect(textOf(box.childNodes)).to.equal('Groep samen ook');
    expect(seenText([...box.childNodes])).to.equal('Groep samen');
    sheet.remove();
  });

  const SEEN_AND_HEARD: [markup: string, seen: string, heard: string][] = [
    ['Groep <i aria-hidden="true">→</i>', 'Groep', 'Groep'],
    ['<i aria-hidden="true">→</i>', '→', '→'],
    ['Groep<i class="sr-only">, samen</i>', 'Groep', 'Groep, samen'],
    ['<i class="sr-only">Groep</i><i aria-hidden="true">→</i>', 'Groep', 'Groep'],
    ['<i class="card screen-reader-text">Groep</i>', 'Groep', 'Groep'],
    ['<i class="not-sr-only">Groep</i> samen', 'Groep samen', 'Groep samen'],
  ];
  for (const [markup, seen, heard] of SEEN_AND_HEARD) {
    it(`is seen as “${seen}”, heard as “${heard}” for ${markup}`, () => {
      const box = document.createElement('div');
      box.innerHTML = markup;
      expect([seenText([...box.childNodes]), heardText([...box.childNodes])]).to.deep.equal([seen, heard]);
    });
  }
});
