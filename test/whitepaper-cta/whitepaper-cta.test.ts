import { expect, fixture, html } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { accessibilityTree } from '../helpers/devtools.js';
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

  for (const gate of ['none', 'email'] as const)
    it(`shows the facts beside the button, which says them to who cannot see: gate="${gate}"`, async () => {
      const cta = await offer();
      cta.gate = gate;
      await cta.updateComplete;
      const facts = part(cta, 'facts')!;
      expect(facts.checkVisibility()).to.be.true;
      expect([...facts.children].map((fact) => textOf(fact).replace(/\s/g, ' '))).to.deep.equal([
        'PDF',
        '24 pagina’s',
        '1,2 MB',
      ]);
      // Else they would be heard twice.
      expect(facts.getAttribute('aria-hidden')).to.equal('true');
      const heard = (await accessibilityTree())?.filter(({ name }) => name.includes('24 pagina'));
      if (heard) expect(heard.map(({ role }) => role)).to.deep.equal([gate === 'none' ? 'link' : 'button']);
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
    expect(textOf(part(cta, 'missing'))).to.equal(
      'Dit document is nu niet beschikbaar Neem op een andere manier contact met ons op.',
    );
    expect(messages.filter((message) => message.includes('is refused'))).to.have.length(1);
  });

  it('tells the page’s other way in where there is no document', async () => {
    let cta!: WhitepaperCtaElement;
    await consoleDuring(async () => {
      cta = await fixture(
        html`<brug-whitepaper-cta heading="Kop">
          <p>Tekst.</p>
          <p slot="contact">Mail <a href="mailto:post@brug.example">post@brug.example</a></p>
        </brug-whitepaper-cta>`,
      );
    });
    const missing = part(cta, 'missing')!;
    expect(textOf(missing)).to.equal('Dit document is nu niet beschikbaar Zo kun je ons ook bereiken:');
    expect(cta.querySelector('a')!.checkVisibility()).to.be.true;
    expect(missing.contains(cta.querySelector('p[slot]')!.assignedSlot)).to.be.true;
  });

  it('is accessible', async () => {
    await expect(await offer()).to.be.accessible();
  });
});

describe('brug-download', () => {
  it('is heard on the page, out of any shadow root, and can be cancelled', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const cta = document.createElement('brug-whitepaper-cta');
    cta.innerHTML = '<a href="/w.pdf" download>Download</a>';
    place.attachShadow({ mode: 'open' }).append(cta);
    await cta.updateComplete;
    const heard: boolean[] = [];
    const cancel = (event: Event): void => {
      event.preventDefault();
      heard.push(event.defaultPrevented);
    };
    document.addEventListener('brug-download', cancel);
    part<HTMLAnchorElement>(cta, 'button')!.click();
    document.removeEventListener('brug-download', cancel);
    expect(heard).to.deep.equal([true]);
  });
});
