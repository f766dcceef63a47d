import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { LAYOUTS } from '../../src/whitepaper-cta/whitepaper-cta.element.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf, until } from '../helpers/form.js';

const TITLE = 'Bestuurdersaansprakelijkheidsverzekeringsvoorwaarden en meer';
const offer = (layout: string, cover = '/demo/assets/cover.svg'): Promise<WhitepaperCtaElement> =>
  fixture(
    html`<brug-whitepaper-cta
      heading=${TITLE}
      layout=${layout as 'card'}
      cover=${cover}
      gate="soft"
      format="PDF"
      pages="24"
    >
      <p>Wat helpt om beide teams samen te laten optrekken.</p>
      <a href="/demo/assets/whitepaper.pdf" download>Download de whitepaper</a>
    </brug-whitepaper-cta>`,
  );

describe('layouts of <brug-whitepaper-cta>', () => {
  for (const layout of LAYOUTS) {
    it(`fits its container from 240 to 1600 px as ${layout}, open and closed`, async () => {
      const cta = await offer(layout);
      for (const step of ['closed', 'open']) {
        if (step === 'open') part(cta, 'button')!.click();
        await cta.updateComplete;
        for (const width of [240, 320, 480, 640, 800, 1024, 1600]) {
          cta.style.width = `${width}px`;
          const all = [...cta.shadowRoot!.querySelectorAll('*')].map(
            (element) => element.getBoundingClientRect().right,
          );
          expect(Math.max(...all) - cta.getBoundingClientRect().left, `${step} at ${width}`).to.be.at.most(width + 0.5);
        }
      }
      await expect(cta).to.be.accessible();
    });
  }

  it('reserves the room of the cover before it loads, and is decorative by default', async () => {
    const cta = await offer('card', '/demo/assets/nowhere.svg');
    const cover = part(cta, 'cover')!;
    const { width, height } = cover.getBoundingClientRect();
    expect(height / width).to.be.closeTo(4 / 3, 0.01);
    await until(() => cover.querySelector('.made'), 'the drawn stand-in', 9000);
    expect(cover.getBoundingClientRect().height).to.equal(height);
    expect((await offer('card')).shadowRoot!.querySelector('img')!.alt).to.equal('');
  });

  it('refuses a cover that is no picture on the web', async () => {
    let cta!: WhitepaperCtaElement;
    const messages = await consoleDuring(async () => {
      cta = await offer('card', 'javascript:alert(1)');
    });
    expect(messages.join()).to.contain('cover="javascript:alert(1)" is refused');
    expect(cta.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('makes a cover with the format on it where the page has none, and no picture in running text', async () => {
    const format = (await offer('card', '')).shadowRoot!.querySelector('.format')!;
    expect(textOf(format)).to.equal('PDF');
    expect(format.closest('[aria-hidden=true]') !== null).to.be.true;
    expect(part(await offer('inline', ''), 'cover')).to.be.null;
  });

  it('keeps the label on one line from 320 px, in a wide font as well', async () => {
    for (const layout of LAYOUTS) {
      const cta = await offer(layout);
      for (const width of [320, 365, 390, 480, 688]) {
        Object.assign(cta.style, { display: 'block', width: `${width}px`, font: '17px/1.6 "DejaVu Sans", sans-serif' });
        const label = part(cta, 'button')!.firstElementChild!;
        expect(label.getClientRects().length && label.getBoundingClientRect().height, `${layout} ${width}`).below(30);
      }
    }
  });

  it('leaves the cover where it is when the step opens, at its top', async () => {
    for (const width of [320, 390, 688, 1200]) {
      for (const layout of ['card', 'banner']) {
        const cta = await offer(layout);
        cta.style.width = `${width}px`;
        const place = (): number[] => {
          const { left, top } = cta.getBoundingClientRect();
          const cover = part(cta, 'cover')!.getBoundingClientRect();
          return [cover.left - left, cover.top - top, cover.width, cover.height].map(Math.round);
        };
        const before = place();
        part(cta, 'button')!.click();
        await cta.updateComplete;
        // A narrow banner has none.
        if (before[2]) expect(place(), `${layout} ${width}`).to.deep.equal(before);
      }
    }
  });

  it('reads as one paragraph what the page has written without one', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta heading="Kop" href="/a.pdf" style="width: 300px"
        >Een <b>kort</b> en <i>goed</i> woord.</brug-whitepaper-cta
      >`,
    );
    expect(cta.shadowRoot!.querySelector('.about')!.getBoundingClientRect().height).to.be.below(40);
    const { left } = part(cta, 'cover')!.getBoundingClientRect();
    // Below the cover on a small phone, and not beside it in a column of its own.
    expect(cta.querySelector('b')!.getBoundingClientRect().left - left).to.be.above(20);
    expect(cta.shadowRoot!.querySelector('.about')!.getBoundingClientRect().left).to.equal(left);
  });

  it('has nothing above the button where the page says nothing', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta layout="inline"> <a href="/a.pdf">Lees</a> </brug-whitepaper-cta>`,
    );
    expect(part(cta, 'button')!.getBoundingClientRect().top).to.equal(cta.getBoundingClientRect().top);
    cta.append('Een tekst die later komt');
    await aTimeout(0);
    await cta.updateComplete;
    expect(part(cta, 'button')!.getBoundingClientRect().top).to.be.above(cta.getBoundingClientRect().top + 20);
  });

  it('follows changes of the link, and one in a paragraph of its own', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta
        ><p><a href="/a.pdf" download>Een</a></p></brug-whitepaper-cta
      >`,
    );
    expect(part(cta, 'button')!.textContent).to.contain('Een');
    expect(cta.querySelector('p')!.checkVisibility()).to.be.false;
    cta.querySelector('a')!.textContent = 'Twee';
    cta.querySelector('a')!.href = '/b.pdf';
    await aTimeout(0);
    await cta.updateComplete;
    expect(part(cta, 'button')!.textContent).to.contain('Twee');
    expect(part(cta, 'button')!.getAttribute('href')).to.contain('/b.pdf');
  });
});
