import { aTimeout, expect, fixture } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

const offer = (content: string, attributes = ''): Promise<WhitepaperCtaElement> =>
  fixture(`<brug-whitepaper-cta ${attributes}>${content}</brug-whitepaper-cta>`);

/** Content, and what of it becomes the button; nothing when it has no document. */
const CONTENTS: Record<string, [string, string | undefined]> = {
  'a child link': ['<p>Tekst <a href="/blog">blog</a></p><a href="/w.pdf">Lees</a>', 'Lees'],
  'a link with download in a paragraph': ['<p><a href="/blog">blog</a> <a href="/w.pdf" download>Lees</a></p>', 'Lees'],
  'the Button block of WordPress': [
    '<p>Tekst</p><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/w.pdf">Lees</a></div></div>',
    'Lees',
  ],
  'a Button block in a Group with more': [
    '<div><h3><a href="/">Kop</a></h3><p>Tekst</p><div><div><a href="/w.pdf">Lees</a></div></div></div>',
    'Lees',
  ],
  'a link alone in a paragraph': ['<p>Tekst</p><p> <a href="/w.pdf">Lees</a> </p>', 'Lees'],
  'a link with download before one alone': [
    '<p><a href="/blog">Blog</a></p><p>Hier: <a href="/w.pdf" download>Lees</a></p>',
    'Lees',
  ],
  'a link in a sentence': ['<p>Zie <a href="/blog">ons blog</a>.</p>', undefined],
  'a heading that is a link': ['<h3><a href="/blog">Blog</a></h3>', undefined],
  'a list of links': ['<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>', undefined],
  'links in what only stands in': ['<div slot="fallback"><p><a href="/mail">Mail</a></p></div>', undefined],
};

describe('the document of <brug-whitepaper-cta>', () => {
  for (const [name, [content, label]] of Object.entries(CONTENTS)) {
    it(`is ${label ? 'found in' : 'not'} ${name}`, async () => {
      const cta = await offer(content);
      const button = part<HTMLAnchorElement>(cta, 'button');
      expect(button && textOf(button)).to.equal(label ?? null);
      if (label) expect(button!.getAttribute('href')).to.equal('/w.pdf');
    });
  }

  it('takes the place of a Button block, which is not shown twice', async () => {
    const cta = await offer(CONTENTS['the Button block of WordPress']![0]);
    expect(cta.querySelector('.wp-block-buttons')!.checkVisibility()).to.be.false;
    expect(cta.querySelector('p')!.checkVisibility()).to.be.true;
  });

  describe('when it is missing', () => {
    const later = (content: string, attributes?: string, meanwhile?: (cta: WhitepaperCtaElement) => void) =>
      consoleDuring(async () => {
        const cta = await offer(content, attributes);
        await aTimeout(500);
        meanwhile?.(cta);
        await aTimeout(3000);
      });

    it('says so on the console after a while, and what to write', async function () {
      this.timeout(8000);
      const messages = await later('<p>Tekst</p>');
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain('<brug-whitepaper-cta> has no document').and.to.contain('<a href=');
    });

    it('names the cure when the tag was closed empty', async function () {
      this.timeout(8000);
      const messages = await later(' ');
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain('is empty').and.to.contain('Custom HTML');
    });

    it('is silent when it came meanwhile, stands in href, or the widget has left', async function () {
      this.timeout(30_000);
      const came = await later('', '', (cta) => (cta.innerHTML = '<a href="/w.pdf">Lees</a>'));
      const attribute = await later('', 'href="/w.pdf"');
      const left = await later('', '', (cta) => cta.remove());
      expect([...came, ...attribute, ...left]).to.deep.equal([]);
    });
  });
});
