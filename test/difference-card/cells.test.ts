import { expect, fixture } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { consoleDuring } from '../helpers/console.js';
import { textOf, until } from '../helpers/form.js';
import { translate } from '../helpers/translator.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The page's own styles: its icon font, its ways to hide a text, its bold. */
const STYLES = `
  .gone, .table small { display: none }
  .unseen { visibility: hidden }
  .for-readers { position: absolute; clip: rect(1px, 1px, 1px, 1px); width: 1px; height: 1px; overflow: hidden }
  .aside { position: absolute; left: -10000px }
  .cut { position: absolute; clip-path: inset(50%) }
  .yes::before { content: "✓"; font-family: Icons; font-weight: 900 }
  [class^=material] { font-family: Icons }
  .picture { background: url(${PIXEL}) }
  .line { display: block }
  .row { display: flex }
  .pole { font-weight: 700 }
  .not { font-weight: 400 }
  svg.icon { width: 1em; height: 1em }`;

before(() => {
  const sheet = document.createElement('style');
  sheet.textContent = STYLES;
  document.head.append(sheet);
});

const HEAD = '<tr><th></th><th>A</th><th>B</th></tr>';

async function cardOf(rows: string): Promise<DifferenceCardElement> {
  const card = document.createElement('brug-difference-card');
  card.linkable = true;
  card.innerHTML = `<table class="table">${rows}</table>`;
  return fixture(card);
}

const cardWith = (cell: string): Promise<DifferenceCardElement> =>
  cardOf(`${HEAD}<tr><td>t</td><td>${cell}</td><td>Y</td></tr>`);

/** Whether a text is painted; one that is kept for readers stands in a box of a pixel. */
const isPainted = ({ parentElement: parent }: Text): boolean =>
  parent!.checkVisibility({ visibilityProperty: true }) && parent!.getBoundingClientRect().width > 1;

/** What is seen in an element: its texts, and the names of the elements that are pictures. */
function seenIn(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) seen.push(isPainted(node) ? node.data : '');
    else if ((node as Element).matches('img, svg, video, input, canvas'))
      seen.push(` <${(node as Element).localName}> `);
    else if ((node as Element).matches('p, br, li, div')) seen.push(' ');
  }
  return seen
    .join('')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** What a screen reader gets of an element: texts without those that are muted, and names of pictures. */
function heardIn(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true') return '';
  const name = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('title');
  if (name) return name;
  const title = element.localName === 'svg' ? element.querySelector('title')?.textContent : undefined;
  if (title) return title;
  const inner = [...element.childNodes].map((node) =>
    node instanceof Element ? heardIn(node) : node instanceof Text ? node.data : '',
  );
  return inner.join(element.localName === 'ul' ? ' ' : '').replace(/[ \n]+/g, ' ');
}

const partsOf = (card: DifferenceCardElement, read: (element: Element) => string): string =>
  ['.pole.first', '.side.first .text'].map((name) => read(card.shadowRoot!.querySelector(name)!).trim()).join('|');
/** The heading as one text: what the link to the difference is called by. */
const titleOf = (card: DifferenceCardElement): string =>
  /“(.*)”/.exec(card.shadowRoot!.querySelector('.copy')!.ariaLabel!)![1]!;

/** A cell; then what is seen and heard of its pole and its text, and the heading that it makes. */
const CELLS: Record<string, [cell: string, seen: string, heard: string, title: string]> = {
  'an emoji as WordPress draws it': [`<img class="emoji" alt="🙂" src="${PIXEL}">`, '<img>|', '🙂|', '🙂 versus Y'],
  'an emoji before the pole': [
    `<img class="emoji" alt="🙂" src="${PIXEL}"> <strong>Groep</strong> samen`,
    '<img> Groep|samen',
    '🙂 Groep|samen',
    '🙂 Groep versus Y',
  ],
  'a written emoji before the pole': [
    '🙂 <strong>Groep</strong> samen',
    '🙂 Groep|samen',
    '🙂 Groep|samen',
    '🙂 Groep versus Y',
  ],
  'a logo': [`<img alt="HubSpot" src="${PIXEL}">`, '<img>|', 'HubSpot|', 'HubSpot versus Y'],
  'a logo in bold, and a text': [
    `<strong><img alt="HubSpot" src="${PIXEL}"></strong> samen`,
    '<img>|samen',
    'HubSpot|samen',
    'HubSpot versus Y',
  ],
  'a logo in a <picture> and a link': [
    `<a href="/x"><picture><source srcset="${PIXEL}"><img alt="HubSpot" src="${PIXEL}"></picture></a>`,
    '<img>|',
    'HubSpot|',
    'HubSpot versus Y',
  ],
  'a picture without an alternative': [`<img src="${PIXEL}">`, '<img>|', '|', 't'],
  'a drawing with a title': ['<svg width="9"><title>Groep</title></svg>', '<svg>|', 'Groep|', 'Groep versus Y'],
  'a drawing with aria-label': ['<svg width="9" aria-label="Groep"></svg>', '<svg>|', 'Groep|', 'Groep versus Y'],
  'a drawing with aria-labelledby': [
    '<svg width="9" aria-labelledby="d"><desc id="d">Groep</desc></svg>',
    '<svg>|',
    'Groep|',
    'Groep versus Y',
  ],
  'a drawing labelled by a text beside it': [
    '<svg width="9" role="img" aria-labelledby="l"></svg><span id="l" hidden>Groep</span>',
    '<svg>|',
    'Groep|',
    'Groep versus Y',
  ],
  'a drawing without a name': ['<svg width="9"><path d="M0 0h9"/></svg>', '<svg>|', '|', 't'],
  'a video with a name': ['<video aria-label="Groep" width="9"></video>', '<video>|', 'Groep|', 'Groep versus Y'],
  'a video without one': ['<video width="9"></video>', '<video>|', '|', 't'],
  'a ticked box': ['<input type="checkbox" checked>', '<input>|', '|', '☑ versus Y'],
  'a box': ['<input type="checkbox" disabled>', '<input>|', '|', '☐ versus Y'],
  'a box with a name': ['<input type="checkbox" aria-label="Ja">', '<input>|', 'Ja|', 'Ja versus Y'],
  'a letter of an icon font and a text for readers': [
    '<i class="yes" aria-hidden="true"></i><span class="for-readers">Ja</span>',
    '✓|',
    'Ja|',
    'Ja versus Y',
  ],
  'a letter of an icon font with a name': ['<i class="yes" aria-label="Ja"></i>', '✓|', 'Ja|', 'Ja versus Y'],
  'a letter of an icon font with a title': ['<span class="yes" title="Ja"></span>', '✓|', 'Ja|', 'Ja versus Y'],
  'a letter of an icon font alone': ['<span class="yes"></span>', '✓|', '|', '✓ versus Y'],
  // Google's fonts draw the sign that its English name is written as.
  'a word that an icon font draws': ['<span class="material-icons">check</span>', 'check|', '|', 'check versus Y'],
  'a word that an icon font draws, with a name': [
    '<i class="material-symbols-outlined" aria-label="Ja">check</i>',
    'check|',
    'Ja|',
    'Ja versus Y',
  ],
  'a word that an icon font draws, before a text': [
    '<i class="material-icons-round">check</i> Groep',
    'check Groep|',
    'Groep|',
    'Groep versus Y',
  ],
  'a formula': ['<math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'x=2|', 'x=2|', 'x=2 versus Y'],
  'a formula with its source': [
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\frac x</annotation></semantics></math>',
    'x|',
    'x|',
    'x versus Y',
  ],
  'a letter of an icon font before the pole': [
    '<i class="yes" aria-hidden="true"></i> <b>Groep</b> samen',
    '✓ Groep|samen',
    'Groep|samen',
    'Groep versus Y',
  ],
  'a picture that a class draws': ['<i class="picture" aria-label="Ja"></i>', '<img>|', 'Ja|', 'Ja versus Y'],
  'a name of which nothing is seen': ['<i class="unknown" aria-label="Ja"></i>', 'Ja|', 'Ja|', 'Ja versus Y'],
  'a text for readers alone': ['<span class="for-readers">Ja</span>', 'Ja|', 'Ja|', 'Ja versus Y'],
  'sr-only': ['Groep <span class="sr-only">samen</span>', 'Groep|', 'Groep samen|', 'Groep samen versus Y'],
  'screen-reader-text': [
    '<b>Groep</b> x<i class="screen-reader-text"> y</i>',
    'Groep|x',
    'Groep|x y',
    'Groep versus Y',
  ],
  'visually-hidden': ['Groep<i class="visually-hidden"> y</i>', 'Groep|', 'Groep y|', 'Groep y versus Y'],
  'a text cut away': ['Groep<i class="cut"> y</i>', 'Groep|', 'Groep y|', 'Groep y versus Y'],
  'a text far aside': ['Groep<i class="aside"> y</i>', 'Groep|', 'Groep y|', 'Groep y versus Y'],
  'a text that is muted': ['Groep <span aria-hidden="true">→</span>', 'Groep →|', 'Groep|', 'Groep versus Y'],
  // What is hidden stays so.
  'a key to sort by': ['<span hidden>0042</span>Groep', 'Groep|', 'Groep|', 'Groep versus Y'],
  'one with a class': ['<span class="gone">0042</span><b>Groep</b> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'one with a style': ['<b>Groep</b> x<span style="display: none">0042</span>', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'one by its element': ['<b>Groep</b> x<small>0042</small>', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'one in the pole': ['<b>Groep<i class="gone">0042</i></b> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'one that is the first in bold': ['<b class="gone">0042</b><b>Groep</b> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'one that is not visible': ['Groep<span class="unseen">0042</span>', 'Groep|', 'Groep|', 'Groep versus Y'],
  'a picture': [`Groep<img class="gone" src="${PIXEL}" alt="x">`, 'Groep|', 'Groep|', 'Groep versus Y'],
  'scripts, styles and templates': [
    `Groep<style>i {}</style><template>x</template><script type="x">y</` + 'script>',
    'Groep|',
    'Groep|',
    'Groep versus Y',
  ],
  // Words stay apart.
  'a line break': ['Lange<br>termijn', 'Lange termijn|', 'Langetermijn|', 'Lange termijn versus Y'],
  'a line break in the pole': [
    '<b>Lange<br>termijn</b> x',
    'Lange termijn|x',
    'Langetermijn|x',
    'Lange termijn versus Y',
  ],
  paragraphs: ['<p>Lange</p><p>termijn</p>', 'Lange termijn|', 'Langetermijn|', 'Lange termijn versus Y'],
  'a list': ['<ul><li>Lange</li><li>termijn</li></ul>', 'Lange termijn|', 'Lange termijn|', 'Lange termijn versus Y'],
  'lines of a style': [
    'Lange <span class="line">termijn</span> ook',
    'Lange termijn ook|',
    'Lange termijn ook|',
    'Lange termijn ook versus Y',
  ],
  'words side by side': [
    '<div class="row"><span>Samen</span><span>spel</span></div>',
    'Samenspel|',
    'Samenspel|',
    'Samenspel versus Y',
  ],
  // No-break spaces stay.
  'a no-break space': ['10\u00a0%', '10\u00a0%|', '10\u00a0%|', '10\u00a0% versus Y'],
  'a no-break space in markup': [
    '<b>10\u202f%</b> van\u00a0de <i>klanten</i>',
    '10\u202f%|van\u00a0de klanten',
    '10\u202f%|van\u00a0de klanten',
    '10\u202f% versus Y',
  ],
  'a no-break space around the pole': ['<b>Groep</b>&nbsp;&nbsp;samen', 'Groep|samen', 'Groep|samen', 'Groep versus Y'],
  // What stands out at the beginning is the pole.
  'a heading': ['<h4>Groep</h4>samen', 'Groep|samen', 'Groep|samen', 'Groep versus Y'],
  'a heading and a paragraph': ['<h2><em>Groep</em></h2><p>samen</p>', 'Groep|samen', 'Groep|samen', 'Groep versus Y'],
  'a heading before bold': [
    '<h3>Groep</h3><b>samen</b> sterk',
    'Groep|samen sterk',
    'Groep|samen sterk',
    'Groep versus Y',
  ],
  'a span with a style': ['<span style="font-weight: 600">Groep</span> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'a span in a word': ['<span style="font-weight:bold">Groep</span> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'a span with a class': ['<span class="pole">Groep</span> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'a span that is not bold': [
    '<span style="font-weight: 500">Groep</span> x',
    'Groep x|',
    'Groep x|',
    'Groep x versus Y',
  ],
  'bold in which a part is not': [
    '<div class="pole">Groep <span class="not">x</span></div>',
    'Groep|x',
    'Groep|x',
    'Groep versus Y',
  ],
  'bold in a paragraph, a font and a span': [
    '<p><font color="red"><span><b>Groep</b></span></font> x</p>',
    'Groep|x',
    'Groep|x',
    'Groep versus Y',
  ],
  'bold in a link': ['<a href="/x"><b>Groep</b></a> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'bold in a link that goes on': ['<a href="/x"><b>Groep</b> x</a>', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'a link in bold': ['<b><a href="/x">Groep</a></b> x', 'Groep|x', 'Groep|x', 'Groep versus Y'],
  'a pole in two': [
    '<b>Lange</b> <strong>termijn</strong> x',
    'Lange termijn|x',
    'Lange termijn|x',
    'Lange termijn versus Y',
  ],
  'a pole in two on two lines': [
    '<b>Lange<br></b><b>termijn</b> x',
    'Lange termijn|x',
    'Langetermijn|x',
    'Lange termijn versus Y',
  ],
  'bold again further on': [
    '<b>Groep</b>: <b>samen</b> sterk',
    'Groep|samen sterk',
    'Groep|samen sterk',
    'Groep versus Y',
  ],
  'bold in the next paragraph': [
    '<p><b>Groep</b></p><p><b>Samen</b> sterk</p>',
    'Groep|Samen sterk',
    'Groep|Samen sterk',
    'Groep versus Y',
  ],
  'a picture after the pole': [
    `<b>Groep</b> <img alt="z" src="${PIXEL}"> x`,
    'Groep|<img> x',
    'Groep|z x',
    'Groep versus Y',
  ],
};

describe('what a cell says and shows', () => {
  for (const [what, cell, unwanted] of [
    [
      'an animation of an address',
      '<svg><a href="/a"><animate attributeName="href" to="javascript:1" /><text y="20">x</text></a></svg>',
      'animate',
    ],
    [
      'one of an old address',
      '<svg><a href="/a"><set attributeName="xlink:HREF" to="javascript:1" /><text y="20">x</text></a></svg>',
      'set',
    ],
    ['a ping', '<a href="/a" ping="https://evil.example/">x</a>', '[ping]'],
    ['a button with an address of its own', 'x <button formaction="https://evil.example/">x</button>', '[formaction]'],
  ] as const) {
    it(`does not copy ${what}`, async () => {
      const card = await cardWith(`<b>Groep</b> samen ${cell}`);
      const side = (): Element | null | undefined => card.shadowRoot?.querySelector('.side.first .text');
      await until(() => side()?.textContent.includes('samen'), 'the cell');
      expect(side()!.querySelector('a, button') !== null, 'the rest of it is there').to.be.true;
      expect(side()!.querySelector(unwanted) === null).to.be.true;
    });
  }

  it('copies an animation of what is drawn', async () => {
    const card = await cardWith(
      '<b>Groep</b> samen <svg width="9" height="9"><circle r="3"><animate attributeName="r" to="4" /></circle></svg>',
    );
    await until(() => card.shadowRoot?.querySelector('.side.first .text animate'), 'the animation');
  });

  for (const [name, [cell, seen, heard, title]] of Object.entries(CELLS)) {
    it(`is seen as “${seen}” and heard as “${heard}”: ${name}`, async () => {
      let card!: DifferenceCardElement;
      const messages = await consoleDuring(async () => {
        card = await cardWith(cell);
      });
      const read = (): string[] => [partsOf(card, seenIn), partsOf(card, heardIn), titleOf(card)];
      expect(read()).to.deep.equal([seen, heard, title]);
      expect(messages).to.deep.equal([]);
      // Once it is drawn the page's styles still tell of the table.
      const topic = card.querySelectorAll('td')[0]!;
      topic.append(document.createElement('wbr'));
      await until(() => card.shadowRoot!.querySelector('.topic wbr'), 'the next drawing');
      expect(read()).to.deep.equal([seen, heard, title]);
    });
  }

  it('keeps the link of a pole, and of what follows it', async () => {
    const card = await cardWith('<a href="/x"><b>Groep</b> x</a>');
    const links = [...card.shadowRoot!.querySelectorAll('.first a')];
    expect(links.map((link) => `${link.getAttribute('href')} ${link.textContent.trim()}`)).to.deep.equal([
      '/x Groep',
      '/x x',
    ]);
  });

  it('shows a drawing that is defined elsewhere in the page', async () => {
    const store = await fixture(
      `<svg style="display: none"><symbol id="sign" viewBox="0 0 9 9"><title>Ja</title><rect width="9" height="9"/></symbol></svg>`,
    );
    expect(store.isConnected).to.be.true;
    const card = await cardWith('<svg class="icon"><use href="#sign"/></svg>');
    const use = card.shadowRoot!.querySelector('use')!;
    expect(use.getBoundingClientRect().width).to.be.within(10, 30);
    expect(titleOf(card)).to.equal('Ja versus Y');
  });

  it('draws the word of an icon font in that font', async () => {
    const card = await cardWith('<i class="material-icons">check</i> Groep');
    const sign = card.shadowRoot!.querySelector<HTMLElement>('[part~=pole] font')!;
    expect([sign.textContent, sign.ariaHidden, getComputedStyle(sign).fontFamily]).to.deep.equal([
      'check',
      'true',
      'Icons',
    ]);
  });

  it('draws letters of an icon font upright, in the font and weight that the page gives them', async () => {
    const card = await cardWith('<i class="yes"></i>');
    const letter = card.shadowRoot!.querySelector('.pole.first [aria-hidden]')!;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(letter);
    expect([fontFamily, fontStyle, fontWeight]).to.deep.equal(['Icons', 'normal', '900']);
  });

  it('leaves no class of the page that is one of ours', async () => {
    const card = await cardWith('<span class="title">Groep</span> <span class="visually-hidden-not note">x</span>');
    expect(partsOf(card, seenIn)).to.equal('Groep x|');
  });

  it('draws an emoji as high as its line', async () => {
    const card = await cardWith(`<img class="emoji" alt="🙂" src="${PIXEL}" width="72" height="72"> Groep`);
    expect(card.shadowRoot!.querySelector('.pole.first img')!.getBoundingClientRect().height).to.be.within(10, 30);
  });

  it('hides what the page hides later', async () => {
    const card = await cardWith('Groep <span>0042</span>');
    card.querySelector('span')!.className = 'gone';
    await until(() => partsOf(card, seenIn) === 'Groep|', 'the text to go');
    expect(titleOf(card)).to.equal('Groep versus Y');
  });

  it('keeps rows of pictures alone, each with an address of its own', async () => {
    const row = (topic: string): string =>
      `<tr><td>${topic}</td><td><img src="${PIXEL}"></td><td><svg width="9"></svg></td></tr>`;
    const card = await cardOf(HEAD + row('Prijs') + row('Duur'));
    const rows = [...card.shadowRoot!.querySelectorAll('.difference')];
    expect(rows.map(({ id }) => id)).to.deep.equal(['prijs', 'duur']);
    expect(rows.map((each) => textOf(each.querySelector('h3')))).to.deep.equal(['Prijs', 'Duur']);
    expect(rows.map((each) => textOf(each.querySelector('.topic')))).to.deep.equal(['', '']);
  });

  it('hides columns and rows that the page hides, but not the head that phones do without', async () => {
    const card =
      await cardOf(`<thead class="gone"><tr><th class="gone">key</th><th></th><th>A</th><th>B</th></tr></thead>
      <tbody><tr><td class="gone">1</td><td>t</td><td>X</td><td>Y</td></tr>
      <tr class="gone"><td class="gone">2</td><td>u</td><td>P</td><td>Q</td></tr>
      <tr hidden><td class="gone">3</td><td>v</td><td>R</td><td>S</td></tr></tbody>`);
    const root = card.shadowRoot!;
    expect([...root.querySelectorAll('.difference h3')].map((each) => each.textContent)).to.deep.equal(['X versus Y']);
    expect([...root.querySelectorAll('[part~=subject]')].map((each) => each.textContent)).to.deep.equal(['A', 'B']);
  });

  /** A name of a subject, or a caption; what is seen of it, and what is said. */
  const NAMES: Record<string, [name: string, seen: string, said: string]> = {
    'a text': ['Samen', 'Samen', 'Samen'],
    'a logo': [`<img alt="HubSpot" src="${PIXEL}">`, '<img>', 'HubSpot'],
    'a logo in a link': [`<a href="/x"><img alt="HubSpot" src="${PIXEL}"></a>`, '<img>', 'HubSpot'],
    'a drawing beside a text': ['<svg width="9" aria-label="Wij"></svg> samen', '<svg> samen', 'Wij samen'],
    'an emoji as WordPress draws it': [`<img class="emoji" alt="🙂" src="${PIXEL}"> Wij`, '<img> Wij', '🙂 Wij'],
    'a <picture>': [`<picture><img alt="HubSpot" src="${PIXEL}"></picture>`, '<img>', 'HubSpot'],
    'a sign to sort by': ['<button>Samen <svg aria-hidden="true"></svg></button>', 'Samen', 'Samen'],
  };
  for (const [name, [head, seen, said]] of Object.entries(NAMES)) {
    it(`names a subject, and the card, by ${name}`, async () => {
      const card = await cardOf(
        `<caption>${head}</caption><tr><th></th><th>${head}</th><th>B</th></tr><tr><td>t</td><td>X</td><td>Y</td></tr>`,
      );
      for (const layout of ['cards', 'table'] as const) {
        card.layout = layout;
        await card.updateComplete;
        const root = card.shadowRoot!;
        const subject = root.querySelector('.subject.first')!;
        expect([subject, root.querySelector('h2')!].map((each) => seenIn(each).trim())).to.deep.equal([seen, seen]);
        expect(root.querySelector('h2')!.querySelector('a, button')).to.equal(null);
        if (layout === 'table') expect(heardIn(subject).trim()).to.equal(said);
        else expect(textOf(root.querySelector('.side.first .visually-hidden'))).to.contain(`${said}: X`);
        expect(subject.querySelector('a, button')).to.equal(null);
        expect(
          [...root.querySelectorAll('.subject.first img')].every((each) => each.getBoundingClientRect().height < 50),
        ).to.be.true;
      }
      card.first = 'Eigen';
      await card.updateComplete;
      expect(seenIn(card.shadowRoot!.querySelector('.subject.first')!)).to.equal('Eigen');
    });
  }

  for (const layout of ['cards', 'table'] as const) {
    it(`keeps wide logos within a narrow card, as ${layout}`, async () => {
      const wide = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"/>')}`;
      const logo = (name: string): string =>
        `<th><a href="/x"><img alt="${name}" width="600" height="80" src="${wide}"></a></th>`;
      const card = await cardOf(`<tr><th></th>${logo('A')}${logo('B')}</tr><tr><td>t</td><td>X</td><td>Y</td></tr>`);
      card.layout = layout;
      card.style.cssText = 'display: block; inline-size: 300px';
      const logos = (): Element[] => [...card.shadowRoot!.querySelectorAll('.subject img')];
      await until(() => logos().length === 2 && logos().every((each) => each.getBoundingClientRect().height), 'logos');
      const { right } = card.getBoundingClientRect();
      for (const each of logos()) expect(each.getBoundingClientRect().right).to.be.at.most(right + 0.5);
    });
  }

  it('keeps a caption for readers alone to them, and one that is hidden to nobody', async () => {
    const rows = `${HEAD}<tr><td>t</td><td>X</td><td>Y</td></tr>`;
    const heard = await cardOf(`<caption class="for-readers">Kop</caption>${rows}`);
    const heading = heard.shadowRoot!.querySelector('h2')!;
    expect([seenIn(heading), heardIn(heading)]).to.deep.equal(['', 'Kop']);
    const hidden = await cardOf(`<caption class="gone">Kop</caption>${rows}`);
    expect(hidden.shadowRoot!.querySelector('h2')).to.equal(null);
  });

  const LATE_STYLES: Record<string, () => HTMLElement> = {
    'a style': () => Object.assign(document.createElement('style'), { textContent: '.late { display: none }' }),
    'a sheet that is switched on when it has been loaded': () =>
      Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        media: 'print',
        href: `data:text/css,${encodeURIComponent('.late { display: none }')}`,
        onload: ({ target }: Event) => ((target as HTMLLinkElement).media = 'all'),
      }),
  };
  for (const [name, make] of Object.entries(LATE_STYLES)) {
    it(`hides what is hidden late, by ${name}`, async () => {
      const card = await cardOf(
        `${HEAD}<tr><td>t</td><td>Groep<i class="late"> 0042</i></td><td>Y</td></tr><tr class="late"><td>u</td><td>P</td><td>Q</td></tr>`,
      );
      expect(partsOf(card, seenIn)).to.equal('Groep 0042|');
      const style = make();
      document.head.append(style);
      await until(() => partsOf(card, seenIn) === 'Groep|', 'the text to go');
      expect(card.shadowRoot!.querySelectorAll('.difference')).to.have.length(1);
      style.remove();
    });
  }

  const LATE = [
    `<img alt="L" src="data:image/svg+xml,%3Csvg/%3E" data-lazy-src="${PIXEL}">`,
    `<img alt="L" data-src="${PIXEL}" class="lazyload">`,
    `<img alt="L" src="${PIXEL.slice(0, 22)}" data-srcset="${PIXEL} 1x" data-src="${PIXEL}"><noscript><img alt="L" src="${PIXEL}"></noscript>`,
  ];
  for (const image of LATE) {
    it(`shows a picture that a script would load late: ${image.replaceAll(PIXEL, '…').slice(0, 70)}`, async () => {
      const card = await cardWith(image);
      const shown = card.shadowRoot!.querySelector('img')!;
      expect(shown.getAttribute('src')).to.equal(PIXEL);
      expect(card.shadowRoot!.querySelectorAll('img')).to.have.length(1);
    });
  }

  for (const layout of ['cards', 'table'] as const) {
    it(`changes where a translator has replaced its texts, as ${layout}`, async () => {
      const card = await cardOf(`${HEAD}<tr><td>t</td><td><b>X</b> x</td><td><b>Y</b> y</td><td>n</td></tr>`);
      card.layout = layout;
      card.linkable = false;
      await card.updateComplete;
      translate(card);
      const text = (): string => card.shadowRoot!.querySelector('.comparison')!.textContent;
      expect(text()).to.contain('*X').and.contain('*A');
      for (const cell of card.querySelectorAll('td, th'))
        for (const node of [cell.firstElementChild ?? cell, cell])
          if (node.lastChild instanceof Text) node.lastChild.data += '2';
      await until(() => text().includes('X2'), 'the change');
      expect(text().replace(/\*(Nuance|versus|en|tegenover)[:\s]*/g, '')).not.to.contain('*');
      for (const changed of ['t2', 'X2', 'x2', 'Y2', 'y2', 'n2', 'A2', 'B2']) expect(text()).to.contain(changed);
    });
  }
});
