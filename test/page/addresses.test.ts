import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { WhitepaperCtaElement } from '../../src/index.js';
import { safeLink, safeWebUrl } from '../../src/page/safe-url.js';
import { consoleDuring } from '../helpers/console.js';
import { fill, part, press, textOf, until } from '../helpers/form.js';

/** Lets the page's base be another one for a moment, as `<base>` or a preview in a frame has it. */
function withBase(base: string, run: () => unknown): void {
  const own = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI')!;
  Object.defineProperty(Node.prototype, 'baseURI', { get: () => base, configurable: true });
  try {
    run();
  } finally {
    Object.defineProperty(Node.prototype, 'baseURI', own);
  }
}

describe('addresses', () => {
  const table: [url: string, link: boolean, web: boolean][] = [
    ['https://bedrijf.nl/a', true, true],
    ['http://bedrijf.nl', true, true],
    ['/pad?x=1#y', true, true],
    ['pad', true, true],
    ['//bedrijf.nl', true, true],
    ['mailto:ada@bedrijf.nl', true, false],
    ['tel:+31201234567', true, false],
    ['javascript:alert(1)', false, false],
    ['JAVASCRIPT:alert(1)', false, false],
    ['java\nscript:alert(1)', false, false],
    [' \tjavascript:alert(1)', false, false],
    ['data:text/html,x', false, false],
    ['blob:https://bedrijf.nl/x', false, false],
    ['file:///etc/passwd', false, false],
    ['ftp://bedrijf.nl', false, false],
    ['https://', false, false],
    ['', false, false],
    ['   ', false, false],
  ];
  for (const [url, link, web] of table) {
    it(`"${url.replace(/\s/g, '·')}" ${link ? 'is' : 'is not'} a link and ${web ? 'can' : 'cannot'} be fetched`, () => {
      expect(safeLink(url)).to.equal(link ? url : undefined);
      expect(safeWebUrl(url)).to.equal(web ? url : undefined);
    });
  }

  const bases: [base: string, url: string, web: boolean][] = [
    ['http://bedrijf.nl/', 'https:', false],
    ['http://bedrijf.nl/', 'http:', true],
    ['https://bedrijf.nl/', 'https:', true],
    ['blob:https://bedrijf.nl/1-2-3', 'pad', false],
    ['blob:https://bedrijf.nl/1-2-3', '/pad', false],
    ['blob:https://bedrijf.nl/1-2-3', 'https://bedrijf.nl/pad', true],
    ['blob:https://bedrijf.nl/1-2-3', 'blob:https://bedrijf.nl/4-5-6', false],
    ['data:text/html,x', 'pad', false],
    ['about:blank', 'pad', false],
    ['file:///home/ada/page.html', 'pad', true],
    ['file:///home/ada/page.html', 'file:///etc/passwd', false],
  ];
  for (const [base, url, web] of bases) {
    it(`"${url}" ${web ? 'can' : 'cannot'} be fetched from ${base}`, () =>
      withBase(base, () => expect(safeWebUrl(url)).to.equal(web ? url : undefined)));
  }

  it('that name no address leave the rest of a widget in view, and are told of', async () => {
    const messages = await consoleDuring(async () => {
      const offer = await fixture<WhitepaperCtaElement>(
        // The page of these tests is an http one, on which this is an address without a host.
        html`<brug-whitepaper-cta heading="Kop" href="https:" cover="https:"></brug-whitepaper-cta>`,
      );
      expect(textOf(part(offer, 'heading'))).to.equal('Kop');
    });
    expect(messages.join()).to.contain('href="https:" is refused; write an http, https or relative address.');
    expect(messages.join()).to.contain('cover="https:" is refused');
  });

  it('that are relative in a preview without an address of its own are told of', async () => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(['<!doctype html><title>t</title>'], { type: 'text/html' }));
    const shown = new Promise((done) => (frame.onload = done));
    document.body.append(frame);
    await shown;
    const messages = await consoleDuring(async () => {
      const offer = document.createElement('brug-whitepaper-cta');
      const form = document.createElement('brug-partner-form');
      Object.assign(offer, { heading: 'Kop', href: 'paper.pdf', gate: 'email' });
      Object.assign(form, { action: '/receiver/201', fields: 'email' });
      frame.contentDocument!.body.append(offer, form);
      await offer.updateComplete;
      await form.updateComplete;
      expect(textOf(part(offer, 'heading'))).to.equal('Kop');
      fill(form, { email: 'ada@bedrijf.nl' });
      press(form);
      await until(() => part(form, 'failure'), 'a failure');
    });
    frame.remove();
    expect(messages.join()).to.contain('href="paper.pdf" is refused');
    expect(messages.join()).to.contain('action="/receiver/201" is refused');
  });
});
