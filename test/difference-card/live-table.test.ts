import { expect, fixture } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { until } from '../helpers/form.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const OTHER_PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIABAP///wAAACwAAAAAAQABAAACAkQBADs=';

async function cardWith(cell: string): Promise<DifferenceCardElement> {
  const card = document.createElement('brug-difference-card');
  card.innerHTML = `<table><tr><th></th><th>A</th><th>B</th></tr>
    <tr><td>t</td><td>${cell}</td><td><strong>Y</strong> y</td><td>n</td></tr>
    <tr><td>u</td><td><strong>P</strong> p</td><td>Q</td><td>m</td></tr></table>`;
  return fixture(card);
}

async function settled(card: DifferenceCardElement): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await card.updateComplete;
}

/** A second of silence, as a file. */
function silence(): string {
  const rate = 8000;
  const bytes = new Uint8Array(44 + rate).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void =>
    [...text].forEach((letter, i) => (bytes[at + i] = letter.charCodeAt(0)));
  write(0, 'RIFF');
  view.setUint32(4, 36 + rate, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, rate, true);
  return `data:audio/wav;base64,${btoa(String.fromCharCode(...bytes))}`;
}

describe('cells follow the table of the page', () => {
  const image = `<strong>X</strong> <img src="${PIXEL}" alt="een" width="10" height="10" lang="nl">`;
  const changes: [attribute: string, value: string][] = [
    ['src', OTHER_PIXEL],
    ['srcset', `${OTHER_PIXEL} 2x`],
    ['sizes', '50vw'],
    ['alt', 'twee'],
    ['width', '20'],
    ['lang', 'en'],
    ['loading', 'lazy'],
    ['class', 'lazyloaded'],
    ['title', 'twee'],
  ];
  for (const [attribute, value] of changes) {
    it(`in ${attribute} of an image`, async () => {
      const card = await cardWith(image);
      card.querySelector('img')!.setAttribute(attribute, value);
      await settled(card);
      expect(card.shadowRoot!.querySelector('img')!.getAttribute(attribute)).to.equal(value);
    });
  }

  it('in an image that a lazy loader gives its address, and leaves the other rows alone', async () => {
    const card = await cardWith(`<strong>X</strong> <img data-src="${PIXEL}" class="lazy" alt="">`);
    const textOfOther = (): Node | undefined =>
      [...card.shadowRoot!.querySelectorAll('.difference')[1]!.querySelector('.side.first .text')!.childNodes].find(
        (node) => node instanceof Text,
      );
    const before = textOfOther();
    card.querySelector('img')!.src = PIXEL;
    await settled(card);
    const shown = card.shadowRoot!.querySelector('img')!;
    await until(() => shown.naturalWidth === 1, 'the image in the card');
    expect(before).to.be.instanceOf(Text);
    expect(textOfOther() === before).to.be.true;
  });

  it('in rowspan and colspan', async () => {
    const card = await cardWith('X');
    const topics = (): string[] => [...card.shadowRoot!.querySelectorAll('.topic')].map((each) => each.textContent);
    const [, first, second] = card.querySelectorAll('tr');
    second!.cells[0]!.remove();
    first!.cells[0]!.rowSpan = 2;
    await settled(card);
    expect(topics()).to.deep.equal(['t', 't']);
    first!.cells[3]!.colSpan = 2;
    await settled(card);
    expect(topics()).to.deep.equal(['t', 't']);
  });

  it('in the language of a cell, of its pole and of the table', async () => {
    const card = await cardWith('<strong lang="fr">Bonjour</strong> x');
    const root = card.shadowRoot!;
    const langOf = (selector: string): string | undefined =>
      root.querySelector(`${selector}`)!.firstElementChild?.getAttribute('lang') ?? undefined;
    expect(langOf('.pole.first')).to.equal('fr');
    expect(langOf('.side.first .text')).to.be.undefined;
    card.querySelectorAll('td')[1]!.lang = 'en';
    await settled(card);
    expect([langOf('.pole.first'), langOf('.side.first .text'), langOf('.side.second .text')]).to.deep.equal([
      'fr',
      'en',
      undefined,
    ]);
    card.querySelector('table')!.lang = 'de';
    await settled(card);
    expect(root.querySelector<HTMLElement>('[part=differences]')!.lang).to.equal('de');
    card.querySelector('table')!.removeAttribute('lang');
    await settled(card);
    expect(root.querySelector('[part=differences]')!.hasAttribute('lang')).to.be.false;
  });

  it('not because of an attribute of the tag itself', async () => {
    const card = await cardWith('X');
    let updates = 0;
    card.addController({ hostUpdated: () => updates++ });
    card.setAttribute('data-theme', 'x');
    await settled(card);
    expect(updates).to.equal(0);
  });
});

describe('drawings and recordings in a cell', () => {
  it('keep what an inline drawing refers to: gradients, clips, styles', async () => {
    const card = await cardWith(`<strong>X</strong> <svg id="logo" viewBox="0 0 10 10" width="10" height="10">
      <linearGradient id="grad"><stop stop-color="red"/></linearGradient>
      <rect width="10" height="10" fill="url(#grad)"/><path d="M0 0h9v9z" style="fill: url(#grad)"/></svg>`);
    const drawing = card.shadowRoot!.querySelector('svg')!;
    expect(drawing.querySelector('#grad')).not.to.be.null;
    expect(getComputedStyle(drawing.querySelector('path')!).fill).to.contain('#grad');
  });

  it('play once: in the card, not in the table behind it', async () => {
    const card = await cardWith(`<strong>X</strong> <video autoplay muted loop src="${silence()}"></video>`);
    const [behind, shown] = [card.querySelector('video')!, card.shadowRoot!.querySelector('video')!];
    expect(shown.autoplay).to.be.true;
    // A muted video waits until it is in view.
    shown.scrollIntoView();
    await until(() => !shown.paused, 'the video in the card', 9000);
    expect(behind.paused).to.be.true;
    card.querySelector('td')!.textContent = 'another topic';
    await settled(card);
    expect(card.shadowRoot!.querySelector('video')).to.equal(shown);
  });

  it('load nothing before they are shown', async () => {
    const loaded: string[] = [];
    class ProbeElement extends HTMLElement {
      constructor() {
        super();
        loaded.push('made');
      }
    }
    customElements.define('in-a-cell', ProbeElement);
    await cardWith('<strong>X</strong> <in-a-cell>x</in-a-cell>');
    // One in the table, one in the card: no third while the table is read.
    expect(loaded).to.have.length(2);
  });
});
