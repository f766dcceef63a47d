import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { withClock } from '../helpers/clock.js';
import { part, textOf, until } from '../helpers/form.js';

const draw = (): Promise<DifferenceCardElement> =>
  fixture(html`<brug-difference-card linkable>${comparisonTable(CONTENT.nl.rows)}</brug-difference-card>`);

/** Stands in for the clipboard, which a browser gives to no page that nobody has clicked in. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('the link that copies the address of a difference', () => {
  const home = location.href;
  afterEach(() => {
    delete (navigator as { clipboard?: Clipboard }).clipboard;
    history.replaceState(null, '', home);
  });

  for (const address of ['?a=b', '?a=b#', '?a=b#pull-versus-push', '?a=b#ander%23deel'])
    it(`copies it whole at ${address}, and leaves the address of the page as it is`, async () => {
      const copied: string[] = [];
      clipboard((text) => Promise.resolve(void copied.push(text)));
      const card = await draw();
      history.replaceState(null, '', address);
      const before = location.href;
      part(card, 'copy')!.click();
      await until(() => copied.length, 'the copy');
      expect(copied).to.deep.equal([new URL('?a=b#groep-versus-individu', location.href).href]);
      expect(location.href).to.equal(before);
    });

  it('says so, in view and to who cannot see it, and then no longer', async () => {
    clipboard(() => Promise.resolve());
    const card = await draw();
    const link = part(card, 'copy')!;
    // The word is drawn after the link; Firefox tells where it comes from and not what it is.
    const drawn = (): string => getComputedStyle(link, '::after').content;
    const atRest = drawn();
    const shown = (): boolean => drawn() !== atRest && link.dataset['copied'] === 'Link gekopieerd';
    const said = (): string => textOf(card.shadowRoot!.querySelector('[aria-live=polite]'));
    expect(shown()).to.be.false;
    await withClock(async (pass) => {
      link.click();
      await pass(0);
      expect([shown(), said()]).to.deep.equal([true, 'Link gekopieerd']);
      await pass(2400);
      expect(shown()).to.be.true;
      await pass(200);
      expect([shown(), said()]).to.deep.equal([false, '']);
    });
  });

  it('is followed where the page may not write to the clipboard', async () => {
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const card = await draw();
    const link = part(card, 'copy')!;
    link.click();
    await until(() => location.hash === '#groep-versus-individu', 'the address');
    expect(link.dataset['copied']).to.equal(undefined);
  });
});
