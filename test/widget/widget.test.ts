import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

/** A widget in a place with a language. */
async function draw(lang: string, attributes = ''): Promise<WhitepaperCtaElement> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  place.innerHTML = `<brug-whitepaper-cta heading="De kloof" gate="email" action="/x" ${attributes}><a href="/w.pdf">Lees</a></brug-whitepaper-cta>`;
  const widget = place.firstElementChild as WhitepaperCtaElement;
  await widget.updateComplete;
  return widget;
}

const shown = (widget: WhitepaperCtaElement): string => textOf(part(widget, 'widget'));

describe('any widget', () => {
  for (const level of [2, 3, 4, 5, 6])
    it(`has its heading at level ${level} where that is asked`, async () => {
      const widget = await draw('nl', `heading-level="${level}"`);
      const heading = part(widget, 'heading')!;
      expect([heading.localName, textOf(heading)]).to.deep.equal([`h${level}`, 'De kloof']);
    });

  it('speaks the language of its place, also when that changes', async () => {
    const widget = await draw('nl');
    const before = shown(widget);
    widget.parentElement!.lang = 'de';
    await aTimeout(0);
    await widget.updateComplete;
    const after = shown(widget);
    expect(after).to.not.equal(before);
    widget.remove();
    widget.lang = 'fr';
    await aTimeout(0);
    expect(shown(widget), 'out of the page').to.equal(after);
  });

  it('that is empty is told of, unless it is gone by then', async () => {
    const told = await consoleDuring(async () => {
      const [stays, goes] = [
        document.createElement('brug-whitepaper-cta'),
        document.createElement('brug-whitepaper-cta'),
      ];
      stays.id = 'stays';
      goes.id = 'goes';
      document.body.append(stays, goes);
      await aTimeout(0);
      goes.remove();
      await aTimeout(3200);
      stays.remove();
    });
    expect(told.filter((text) => text.includes('is empty'))).to.have.length(1);
  });
});
