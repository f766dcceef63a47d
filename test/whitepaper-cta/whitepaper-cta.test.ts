import { expect, fixture, html } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { part, textOf } from '../helpers/form.js';

describe('<brug-whitepaper-cta>', () => {
  const offer = (): Promise<WhitepaperCtaElement> =>
    fixture(
      html`<brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="24" size="1200000">
        <p>Wat helpt.</p>
        <a href="/demo/assets/whitepaper.pdf" download="kloof.pdf">Download de whitepaper</a>
      </brug-whitepaper-cta>`,
    );

  it('turns the child link into the button, with the facts in its name', async () => {
    const button = part<HTMLAnchorElement>(await offer(), 'button')!;
    expect(textOf(button)).to.equal('Download de whitepaper');
    expect(button.getAttribute('href')).to.equal('/demo/assets/whitepaper.pdf');
    expect(button.download).to.equal('kloof.pdf');
    expect(button.getAttribute('aria-label')).to.match(/^Download de whitepaper, PDF, 24 pagina’s, 1,2\sMB$/);
  });

  it('announces the download, and lets the page stop it', async () => {
    const cta = await offer();
    cta.addEventListener('brug-download', (event) => event.preventDefault());
    const announced = nextEvent(cta, 'brug-download');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    part(cta, 'button')!.dispatchEvent(click);
    expect((await announced).detail).to.deep.include({ gate: 'none' });
    expect(click.defaultPrevented).to.be.true;
  });

  it('refuses an address that is no address, once, and says that the document is not available', async () => {
    let cta!: WhitepaperCtaElement;
    const messages = await consoleDuring(async () => {
      cta = await fixture(
        html`<brug-whitepaper-cta
          href="java
script:alert(1)"
        ></brug-whitepaper-cta>`,
      );
      cta.requestUpdate();
      await cta.updateComplete;
    });
    expect(cta.shadowRoot!.querySelector('a')).to.be.null;
    expect(textOf(part(cta, 'missing'))).to.equal('Dit document is op dit moment niet beschikbaar.');
    expect(messages.filter((message) => message.includes('is refused'))).to.have.length(1);
  });

  it('is accessible', async () => {
    await expect(await offer()).to.be.accessible();
  });
});
