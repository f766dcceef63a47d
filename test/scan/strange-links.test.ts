import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import '../../src/scan/scan.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { consoleDuring } from '../helpers/console.js';
import { textOf } from '../helpers/form.js';

const DIFFERENCES = [
  { first: 'Groep', second: 'Individu' },
  { first: 'Bereik', second: 'Omzet' },
];
const A = 'groep-versus-individu';
const B = 'bereik-versus-omzet';

const draw = async (): Promise<DifferenceCardElement> => {
  const widget = await fixture<DifferenceCardElement>(
    html`<brug-difference-card scan name="scan" lang="nl" .differences=${DIFFERENCES}></brug-difference-card>`,
  );
  await widget.updateComplete;
  return widget;
};
const all = <E extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): E[] => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];

/** What the other has answered, as the outcome shows it when one has answered "no gap" at both. */
async function othersOf(widget: DifferenceCardElement): Promise<Record<string, string>> {
  for (const radio of all(widget, '[value="0"]')) radio.click();
  await widget.updateComplete;
  all(widget, '[part=scan-show]')[0]!.click();
  await widget.updateComplete;
  return Object.fromEntries(
    all(widget, '[part=scan-item]')
      .map((item): [string, string | undefined] => [
        item.querySelector('a')!.getAttribute('href')!.slice(1),
        /De ander: (\S+) kloof/.exec(textOf(item))?.[1],
      ])
      .filter(([, width]) => width),
  ) as Record<string, string>;
}

const ADDRESS = location.href;
afterEach(() => history.replaceState(null, '', ADDRESS));

/** The fragment, what is taken from it, and how many warnings it is worth. */
const STRANGE: Record<string, readonly [fragment: string, others: object, warnings: number]> = {
  // A fragment of the page's own is not for the card.
  'no answers': ['#', {}, 0],
  'the address of a difference': [`#${A}`, {}, 0],
  'the word alone': ['#scan', {}, 0],
  'something of the page’s own': ['#scandinavia=1', {}, 0],
  'a route of an app': ['#/scan?scan=scan', {}, 0],
  'a text fragment': ['#:~:text=scan', {}, 0],
  // Two cards may stand on a page: a link is for the one of its name.
  'a card of another name': [`#scan=other&${A}=1`, {}, 0],
  'a name in other letters': [`#scan=SCAN&${A}=1`, {}, 0],
  'a card without a name': [`#scan=&${A}=1`, {}, 0],
  // For this card, and not what it has made.
  'no answer at all': ['#scan=scan', {}, 1],
  'differences of long ago': ['#scan=scan&oud-versus-nieuw=1&weg-versus-weg=2', {}, 1],
  'one difference of long ago': [`#scan=scan&${A}=2&oud-versus-nieuw=1`, { [A]: 'Merkbare' }, 1],
  'positions in the place of ids': ['#scan=scan&0=1&1=2', {}, 1],
  'too wide': [`#scan=scan&${A}=4`, {}, 1],
  'far too wide': [`#scan=scan&${A}=99999999999999999999`, {}, 1],
  'less than nothing': [`#scan=scan&${A}=-1`, {}, 1],
  'a half': [`#scan=scan&${A}=1.5`, {}, 1],
  'a number of another kind': [`#scan=scan&${A}=0x1&${B}=1e0`, {}, 1],
  'Arabic digits': [`#scan=scan&${A}=٢`, {}, 1],
  'a line after the number': [`#scan=scan&${A}=1%0A`, {}, 1],
  'a space before it': [`#scan=scan&${A}=+1`, {}, 1],
  words: [`#scan=scan&${A}=Grote%20kloof`, {}, 1],
  'nothing said': [`#scan=scan&${A}=&${B}`, {}, 1],
  'a nought byte': [`#scan=scan&${A}=%00`, {}, 1],
  'broken escapes': [`#scan=scan&${A}=%E0%A4%A&%=1&%zz=2`, {}, 1],
  'half a surrogate': [`#scan=scan&%ED%A0%80=1`, {}, 1],
  prototypes: ['#scan=scan&__proto__=1&constructor=2&toString=3', {}, 1],
  'prototypes, deeper': ['#scan=scan&__proto__[x]=1&constructor.prototype.x=2', {}, 1],
  'a tag': ['#scan=scan&<img src=x onerror=alert(1)>=1', {}, 1],
  'a tag, escaped': ['#scan=scan&%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1', {}, 1],
  'a script as an answer': [`#scan=scan&${A}=javascript:alert(1)`, {}, 1],
  'a template': [`#scan=scan&\${alert(1)}=1&{{constructor}}=2`, {}, 1],
  'said twice': [`#scan=scan&${A}=1&${A}=3`, { [A]: 'Grote' }, 1],
  'very long': [`#scan=scan&${A}=1&${'x'.repeat(60_000)}=1`, { [A]: 'Kleine' }, 1],
  'very many': [`#scan=scan&${A}=1&${'y=1&'.repeat(20_000)}`, { [A]: 'Kleine' }, 1],
  // These are as the card makes them, or as a mail program leaves them.
  'escaped signs': [`#scan=scan&${A.replaceAll('-', '%2D')}=3`, { [A]: 'Grote' }, 0],
  'an & at the end': [`#scan=scan&${A}=1&`, { [A]: 'Kleine' }, 0],
  both: [`#scan=scan&${B}=2&${A}=1`, { [A]: 'Kleine', [B]: 'Merkbare' }, 0],
};

describe('a link of a stranger', () => {
  for (const [what, [fragment, others, warnings]] of Object.entries(STRANGE))
    it(`with ${what} harms nothing`, async () => {
      const faults: string[] = [];
      const note = ({ message }: ErrorEvent): number => faults.push(message);
      addEventListener('error', note);
      history.replaceState(null, '', fragment);
      const { hash } = location;
      let widget: DifferenceCardElement;
      const messages = await consoleDuring(async () => {
        widget = await draw();
        // Drawn again, it is read and told no second time.
        widget.requestUpdate();
        await widget.updateComplete;
        expect(all(widget, '[type=radio]')).to.have.length(8);
        expect(all(widget, ':checked')).to.have.length(0);
        expect(await othersOf(widget)).to.deep.equal(others);
      });
      removeEventListener('error', note);
      expect(messages).to.have.length(warnings);
      for (const message of messages) expect(message).to.contain('answers in the address');
      expect(faults).to.deep.equal([]);
      expect(widget!.shadowRoot!.querySelector('img, script')).to.be.null;
      expect([location.hash, ({} as Record<string, unknown>)['x']]).to.deep.equal([hash, undefined]);
      const told = textOf(all(widget!, '[part=scan-intro]')[0]).includes('iemand anders');
      expect(told).to.equal(Object.keys(others).length > 0);
    });

  it('is for the card of its name, where two stand on a page', async () => {
    history.replaceState(null, '', `#scan=second&${A}=3`);
    const messages = await consoleDuring(async () => {
      const place = await fixture(html`
        <div>
          <brug-difference-card scan name="first" lang="nl" .differences=${DIFFERENCES}></brug-difference-card>
          <brug-difference-card scan name="second" lang="nl" .differences=${DIFFERENCES}></brug-difference-card>
        </div>
      `);
      const cards = [...place.querySelectorAll('brug-difference-card')];
      await Promise.all(cards.map((each) => each.updateComplete));
      expect(await Promise.all(cards.map(othersOf))).to.deep.equal([{}, { [A]: 'Grote' }]);
    });
    expect(messages).to.deep.equal([]);
  });
});
