import { aTimeout, expect, fixture } from '@open-wc/testing';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { withClock } from '../helpers/clock.js';
import { consoleDuring } from '../helpers/console.js';
import { part } from '../helpers/form.js';

/** The text of the button; unlike `textOf` it keeps no-break spaces. */
const labelOf = (button: HTMLElement): string => button.textContent.replace(/[ \n]+/g, ' ').trim();

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
  'a link after one that is hidden': ['<a href="/oud.pdf" hidden>Oud</a><a href="/w.pdf">Lees</a>', 'Lees'],
  'a link after one that a style hides': [
    '<a href="/oud.pdf" style="display: none" download>Oud</a><p><a href="/w.pdf">Lees</a></p>',
    'Lees',
  ],
  'a link after one in a part that is hidden': [
    '<div hidden><a href="/oud.pdf" download>Oud</a></div><p>Tekst</p><p><a href="/w.pdf">Lees</a></p>',
    'Lees',
  ],
  'a link that is hidden, alone': ['<p>Tekst</p><a href="/w.pdf" hidden>Lees</a>', 'Lees'],
  'a link alone in a paragraph': ['<p>Tekst</p><p> <a href="/w.pdf">Lees</a> </p>', 'Lees'],
  'a link with download before one alone': [
    '<p><a href="/blog">Blog</a></p><p>Hier: <a href="/w.pdf" download>Lees</a></p>',
    'Lees',
  ],
  'a link in bold': ['<p>Tekst</p><p><strong><a href="/w.pdf">Lees</a></strong></p>', 'Lees'],
  'a bold link in the tag itself': ['<p>Tekst</p><b><a href="/w.pdf">Lees</a></b>', 'Lees'],
  'a styled span': ['<p><span style="font-size: 18px"><em><a href="/w.pdf">Lees</a></em></span></p>', 'Lees'],
  'a link before a line break': ['<p><a href="/w.pdf">Lees</a><br></p>', 'Lees'],
  'a link after a line of text': ['<p>Tekst over de kloof.<br><br><b><a href="/w.pdf">Lees</a></b></p>', 'Lees'],
  'a list item': ['<ul><li><a href="/w.pdf">Lees</a></li></ul>', 'Lees'],
  'a list item among others': ['<ol><li>Tekst</li><li><span><a href="/w.pdf">Lees</a></span></li></ol>', 'Lees'],
  'a quotation': ['<blockquote><p>Tekst</p><a href="/w.pdf">Lees</a></blockquote>', 'Lees'],
  'a figure': ['<figure><a href="/w.pdf">Lees</a><figcaption>Onderschrift</figcaption></figure>', 'Lees'],
  'a cell of a table': ['<table><tr><td>Tekst</td><td><a href="/w.pdf">Lees</a></td></tr></table>', 'Lees'],
  'a link with signs around it': ['<p>→ <a href="/w.pdf">Lees</a> »</p>', 'Lees'],
  'a link with an icon beside it': [
    '<p><img src="/pdf.svg" width="16" alt="PDF"> <a href="/w.pdf">Lees</a></p>',
    'Lees',
  ],
  'a link with a comment beside it': ['<p><!-- wp:button --><a href="/w.pdf">Lees</a><!-- /wp:button --></p>', 'Lees'],
  'the Button block with another button': [
    '<div><div><a href="/meer">Meer</a></div><div><a href="/w.pdf">Lees</a></div></div>',
    'Lees',
  ],
  'a list of links of which one is a file': [
    '<ul><li><a href="/blog">Blog</a></li><li><a href="/w.pdf">Lees</a></li></ul>',
    'Lees',
  ],
  'a heading of a file': ['<h3><a href="/w.pdf">Lees</a></h3><p>Tekst</p>', 'Lees'],
  'a label on two lines': ['<a href="/w.pdf">Download<br>de <b>white</b>paper</a>', 'Download de whitepaper'],
  'a label of blocks': ['<a href="/w.pdf"><h3>De kloof</h3><p>Lees</p></a>', 'De kloof Lees'],
  'a label with a no-break space': ['<a href="/w.pdf"> Lees deel\u00a02 </a>', 'Lees deel\u00a02'],
  'a label with hidden text': ['<a href="/w.pdf">Lees<span hidden> 0042</span><script>0</script></a>', 'Lees'],
  'a label with an emoji picture': ['<a href="/w.pdf"><img class="emoji" alt="📄" src="/e.svg"> Lees</a>', '📄 Lees'],
  'an icon with a name': ['<a href="/w.pdf" aria-label="Lees"><i class="icon"></i></a>', 'Lees'],
  'an SVG with a title': ['<a href="/w.pdf"><svg><title>Lees</title></svg></a>', 'Lees'],
  'a closed <details>': ['<details><summary>Meer</summary><a href="/w.pdf">Lees</a></details>', 'Lees'],
  'a line that a style makes': ['Tekst <span style="display: block"><a href="/w.pdf">Lees</a></span> tekst', 'Lees'],
  'a link with no-break spaces around it': ['<p>Tekst</p><p>&nbsp;<a href="/w.pdf">Lees</a>\u202f</p>', 'Lees'],
  'a link after a line break': ['<p>Tekst</p><p><br><a href="/w.pdf">Lees</a></p>', 'Lees'],
  'a link with what it is behind it': ['<p>Tekst</p><p><a href="/w.pdf">Lees</a> (PDF, 2 MB)</p>', 'Lees'],
  'a link with a word before it': ['<p><strong>Download:</strong> <a href="/w.pdf">Lees</a></p>', 'Lees'],
  'a file in a sentence': [
    '<p>Over <a href="/blog">ons</a> staat meer in <a href="/w.pdf">de kloof</a>.</p>',
    'de kloof',
  ],
  'a page after a mail address': [
    '<p><a href="mailto:a@example.org">Mail</a></p><p><a href="tel:+31">Bel</a></p><p><a href="/w.pdf">Lees</a></p>',
    'Lees',
  ],
  'a page after a link that runs a script': [
    '<a href="javascript:void 0">Meer</a><p><a href="/w.pdf">Lees</a></p>',
    'Lees',
  ],
  'a mail address alone': ['<p><a href="mailto:a@example.org">Mail</a></p>', undefined],
  'a link in a sentence': ['<p>Zie <a href="/blog">ons blog</a>.</p>', undefined],
  'a bold link in a sentence': ['<p>Zie <b><a href="/blog">ons blog</a></b>.</p>', undefined],
  'links side by side': ['<p><a href="/a">A</a> | <a href="/b">B</a></p>', undefined],
  'a heading that is a link': ['<h3><a href="/blog">Blog</a></h3>', undefined],
  'a list of links': ['<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>', undefined],
  'links in what only stands in': ['<div slot="fallback"><p><a href="/mail">Mail</a></p></div>', undefined],
};

describe('the document of <brug-whitepaper-cta>', () => {
  for (const [name, [content, label]] of Object.entries(CONTENTS)) {
    it(`is ${label ? 'found in' : 'not'} ${name}`, async () => {
      const cta = await offer(content);
      const button = part<HTMLAnchorElement>(cta, 'button');
      expect(button && labelOf(button)).to.equal(label ?? null);
      if (label) expect(button!.getAttribute('href')).to.equal('/w.pdf');
    });
  }

  it('takes the place of a Button block, which is not shown twice', async () => {
    const cta = await offer(CONTENTS['the Button block of WordPress']![0]);
    expect(cta.querySelector('.wp-block-buttons')!.checkVisibility()).to.be.false;
    expect(cta.querySelector('p')!.checkVisibility()).to.be.true;
  });

  /** Content, and texts of it that stay in sight beside the button. */
  const IN_SIGHT: Record<string, [string, string]> = {
    'a bold link': ['<p>Tekst</p><p><strong><a href="/w.pdf">Lees</a></strong></p>', 'Tekst'],
    'a link before a line break': ['<p>Tekst</p><p><a href="/w.pdf">Lees</a><br></p>', 'Tekst'],
    'a list of the link alone': ['<p>Tekst</p><ul><li><a href="/w.pdf">Lees</a></li></ul>', 'Tekst'],
    'the File block, which has two links to the file': [
      '<p>Tekst</p><div><a href="/w.pdf">De kloof</a><a href="/w.pdf" download>Lees</a></div>',
      'Tekst',
    ],
    'a picture and a text that lead to the file': [
      '<p><a href="/w.pdf"><img src="/cover.svg" alt="Omslag"></a></p><p>Tekst</p><p><a href="/w.pdf">Lees</a></p>',
      'Tekst',
    ],
    'a link among text': ['<p>Tekst<br><a href="/w.pdf">Lees</a></p>', 'Tekst Lees'],
    'a link to somewhere else': ['<p><a href="/w.pdf">Lees</a></p><p><a href="/blog">Blog</a></p>', 'Blog'],
  };
  for (const [name, [content, text]] of Object.entries(IN_SIGHT)) {
    it(`shows what is not the link, and the link once: ${name}`, async () => {
      const cta = await offer(content);
      const shown = [...cta.children].filter((child) => child.checkVisibility()) as HTMLElement[];
      expect(shown.map((child) => child.innerText.replace(/\s+/g, ' ').trim()).join(' ')).to.equal(text);
      expect(labelOf(part(cta, 'button')!)).to.equal('Lees');
    });
  }

  it('leaves a picture in sight that stands beside the link', async () => {
    const cta = await offer('<p><img src="/demo/assets/cover.svg" alt="Foto"> <a href="/w.pdf">Lees</a></p>');
    expect(cta.querySelector('img')!.checkVisibility()).to.be.true;
    expect(part(cta, 'cover')!.querySelector('img') === null).to.be.true;
  });

  describe('as a picture', () => {
    const COVER = '/demo/assets/cover.svg';
    /** Content and attributes; then the label, and the address and alternative of the cover. */
    const PICTURES: Record<string, [string, string, string, string | undefined, string?]> = {
      'whose alt is the label': [`<a href="/w.pdf"><img src="${COVER}" alt="De kloof"></a>`, '', 'De kloof', COVER, ''],
      'in a figure': [
        `<figure><a href="/w.pdf"><img src="${COVER}" alt="De kloof"></a></figure>`,
        '',
        'De kloof',
        COVER,
        '',
      ],
      'in a <picture>': [
        `<p><a href="/w.pdf"><picture><source media="print" srcset="/p.svg"><img src="${COVER}" alt="De kloof"></picture></a></p>`,
        '',
        'De kloof',
        COVER,
        '',
      ],
      'without alt': [`<a href="/w.pdf"><img src="${COVER}"></a>`, '', 'Download de whitepaper', COVER, ''],
      'with the label beside it': [
        `<a href="/w.pdf"><img src="${COVER}" alt="Omslag"> Lees</a>`,
        '',
        'Lees',
        COVER,
        'Omslag',
      ],
      'with the label in another link to the file': [
        `<a href="/w.pdf"><img src="${COVER}" alt="Omslag"></a><a href="/w.pdf">Lees</a>`,
        '',
        'Lees',
        COVER,
        'Omslag',
      ],
      'that a script is yet to load': [
        `<a href="/w.pdf"><img src="data:," data-src="${COVER}" alt="De kloof"></a>`,
        '',
        'De kloof',
        COVER,
        '',
      ],
      'under a label of the tag': [
        `<a href="/w.pdf"><img src="${COVER}" alt="Omslag"></a>`,
        'label="Lees"',
        'Lees',
        COVER,
        'Omslag',
      ],
      'under a cover of the tag': [
        `<a href="/w.pdf"><img src="/other.svg" alt="De kloof"></a>`,
        `cover="${COVER}" cover-alt="Voorkant"`,
        'De kloof',
        COVER,
        'Voorkant',
      ],
      'that is an icon': ['<a href="/w.pdf"><img src="/i.svg" width="24" alt=""> Lees</a>', '', 'Lees', undefined],
      'that stands for an emoji': [
        '<a href="/w.pdf"><img class="emoji" src="/i.svg" alt="📄"></a>',
        '',
        '📄',
        undefined,
      ],
    };
    for (const [name, [content, attributes, label, cover, alt]] of Object.entries(PICTURES)) {
      it(`${cover ? 'becomes the cover' : 'becomes no cover'}: one ${name}`, async () => {
        const cta = await offer(content, attributes);
        expect(labelOf(part(cta, 'button')!)).to.equal(label);
        const image = part(cta, 'cover')!.querySelector('img');
        expect(image?.getAttribute('src')).to.equal(cover);
        expect(image?.alt).to.equal(alt);
      });
    }

    it('follows the picture that the page changes', async () => {
      const cta = await offer(`<a href="/w.pdf"><img src="/other.svg" alt="A"></a>`);
      Object.assign(cta.querySelector('img')!, { src: COVER, alt: 'De kloof' });
      await aTimeout(0);
      await cta.updateComplete;
      expect(part(cta, 'cover')!.querySelector('img')!.getAttribute('src')).to.contain(COVER);
      expect(labelOf(part(cta, 'button')!)).to.equal('De kloof');
    });
  });

  describe('is saved or opened as the link did', () => {
    /** Attributes of the link, and of the button that takes its place. */
    const LINKS: [string, Record<string, string | null>][] = [
      ['href="/w.pdf" download', { download: '' }],
      ['href="/w.pdf" download="kloof.pdf"', { download: 'kloof.pdf' }],
      ['href="/pagina" download', { download: '' }],
      ...['pdf', 'PDF', 'epub', 'docx', 'xlsx', 'pptx', 'ppsx', 'odt', 'csv', 'zip', 'pdf?v=2', 'pdf#page=2'].map(
        (ending): [string, Record<string, string | null>] => [`href="/map/w.${ending}"`, { download: '' }],
      ),
      ...[
        '/',
        '/pagina',
        '/pagina/',
        '/p.html',
        '/p.php?file=w.pdf',
        '/pdf',
        '/p#w.pdf',
        '/w.pdf/',
        '/f.jpg',
        '/f.mp4',
        '/t.txt',
      ].map((href): [string, Record<string, string | null>] => [`href="${href}"`, { download: null }]),
      ['href="/pagina" target="_blank"', { target: '_blank', rel: 'noopener', download: null }],
      ['href="/pagina" target="_BLANK" rel="nofollow"', { target: '_BLANK', rel: 'nofollow noopener' }],
      ['href="/pagina" target="_blank" rel="noreferrer noopener"', { rel: 'noreferrer noopener' }],
      ['href="/pagina" target="_blank" rel="opener"', { rel: 'opener' }],
      ['href="/pagina" target="lezer"', { target: 'lezer', rel: null }],
      ['href="/pagina" target="_top"', { target: '_top', rel: null }],
      // It opened in a tab, so it is opened in a tab: with `download` a browser never would.
      ['href="/w.pdf" target="_blank"', { target: '_blank', rel: 'noopener', download: null }],
      ['href="/w.pdf" target="_self"', { target: '_self', download: null }],
      ['href="/w.pdf" target="_blank" download', { target: '_blank', download: '' }],
      ['href="/w.pdf" hreflang="en" type="application/pdf"', { hreflang: 'en', type: 'application/pdf' }],
      ['href="/pagina" rel="sponsored nofollow"', { rel: 'sponsored nofollow', target: null }],
      ['href="/w.pdf"', { target: null, rel: null, hreflang: null, type: null }],
    ];
    for (const [attributes, expected] of LINKS) {
      it(`<a ${attributes}> gives ${JSON.stringify(expected)}`, async () => {
        const button = part(await offer(`<a ${attributes}>Lees</a>`), 'button')!;
        for (const [name, value] of Object.entries(expected)) expect(button.getAttribute(name), name).to.equal(value);
      });
    }

    it('judges href of the tag alike, and saves under a filename whatever it is', async () => {
      const download = async (attributes: string): Promise<string | null> =>
        part(await offer('', attributes), 'button')!.getAttribute('download');
      expect(await download('href="/w.pdf"')).to.equal('');
      expect(await download('href="/pagina"')).to.equal(null);
      expect(await download('href="/pagina" filename="kloof.pdf"')).to.equal('kloof.pdf');
    });

    it('does so on the way past a gate too', async () => {
      const cta = await offer('<a href="/pagina" target="_blank" hreflang="en">Lees</a>', 'gate="soft"');
      part(cta, 'button')!.click();
      await aTimeout(0);
      await cta.updateComplete;
      const skip = part(cta, 'skip')!;
      expect(['target', 'rel', 'hreflang', 'download'].map((name) => skip.getAttribute(name))).to.deep.equal([
        '_blank',
        'noopener',
        'en',
        null,
      ]);
    });

    it('follows the link when the page changes it', async () => {
      const cta = await offer('<a href="/pagina">Lees</a>');
      cta.querySelector('a')!.target = '_blank';
      await aTimeout(0);
      await cta.updateComplete;
      expect(part(cta, 'button')!.getAttribute('target')).to.equal('_blank');
    });
  });

  /** Links with what is for screen readers alone, or for eyes alone; the label, and the name of the button. */
  const SPOKEN: [link: string, label: string, name: string][] = [
    ['<a href="/w.pdf">Lees <span class="screen-reader-text">de kloof</span></a>', 'Lees', 'Lees de kloof'],
    ['<a href="/w.pdf">Lees <span class="for-readers">de kloof</span></a>', 'Lees', 'Lees de kloof'],
    ['<a href="/w.pdf">Lees <span aria-hidden="true">→</span></a>', 'Lees', 'Lees'],
    ['<a href="/w.pdf">Lees<span class="not-here"> 0042</span></a>', 'Lees', 'Lees'],
    ['<a href="/w.pdf" aria-labelledby="kop">Lees</a><h3 id="kop">De kloof</h3>', 'Lees', 'De kloof'],
    ['<a href="/w.pdf"><span class="sr-only">Lees</span><i></i></a>', 'Lees', 'Lees'],
  ];
  for (const [link, label, name] of SPOKEN) {
    it(`is seen as “${label}” and heard as “${name}”, also once it is drawn again: ${link}`, async () => {
      const sheet = document.createElement('style');
      sheet.textContent = '.not-here { display: none } .for-readers { position: absolute; clip-path: inset(50%) }';
      document.head.append(sheet);
      const cta = await offer(`<p>Tekst</p><p>${link}</p>`);
      const button = part(cta, 'button')!;
      const read = (): (string | null)[] => [labelOf(button), button.getAttribute('aria-label')];
      expect(read()).to.deep.equal([label, name]);
      cta.querySelector('a')!.rel = 'nofollow';
      await aTimeout(0);
      await cta.updateComplete;
      expect(button.getAttribute('rel')).to.equal('nofollow');
      expect(read()).to.deep.equal([label, name]);
      sheet.remove();
    });
  }

  it('keeps the name that the link has for a screen reader', async () => {
    const cta = await offer('<a href="/w.pdf" aria-label="Lees over de kloof">Lees</a>', 'format="PDF"');
    expect(labelOf(part(cta, 'button')!)).to.equal('Lees');
    expect(part(cta, 'button')!.getAttribute('aria-label')).to.equal('Lees over de kloof, PDF');
  });

  describe('when it is missing', () => {
    const later = (content: string, attributes?: string, meanwhile?: (cta: WhitepaperCtaElement) => void) =>
      consoleDuring(() =>
        withClock(async (pass) => {
          const cta = await offer(content, attributes);
          await pass(500);
          meanwhile?.(cta);
          await pass(3000);
        }),
      );

    it('says so on the console after a while, and what to write', async () => {
      const messages = await later('<p>Tekst</p>');
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain('<brug-whitepaper-cta> has no document').and.to.contain('<a href=');
    });

    it('names the cure when the tag was closed empty', async () => {
      const messages = await later(' ');
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain('is empty').and.to.contain('Custom HTML');
    });

    it('is silent when it came meanwhile, stands in href, or the widget has left', async () => {
      const came = await later('', '', (cta) => (cta.innerHTML = '<a href="/w.pdf">Lees</a>'));
      const attribute = await later('', 'href="/w.pdf"');
      const left = await later('', '', (cta) => cta.remove());
      expect([...came, ...attribute, ...left]).to.deep.equal([]);
    });
  });
});
