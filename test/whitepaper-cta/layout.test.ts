import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { LAYOUTS } from '../../src/whitepaper-cta/whitepaper-cta.options.js';
import { consoleDuring } from '../helpers/console.js';
import { part, until } from '../helpers/form.js';

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
    await until(() => cover.querySelector('svg.blank'), 'the drawn stand-in', 9000);
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
