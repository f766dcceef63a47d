import { expect } from '@open-wc/testing';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import '../../src/bundle.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

// What the core blocks of WordPress 7.1.4 write, to the letter.
const TABLE = `<figure class="wp-block-table alignwide brug-difference-card"><table class="has-fixed-layout"><thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead><tbody><tr><td>Publiek</td><td><strong>Groep</strong> Doelgroepen</td><td><strong>Individu</strong> Eén klant</td></tr></tbody></table><figcaption class="wp-element-caption">Marketing en sales</figcaption></figure>`;
const FILE = `<div class="wp-block-file brug-whitepaper-cta"><a id="wp-block-file--media-5" href="/files/kloof.pdf">De kloof dichten</a><a href="/files/kloof.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-5">Download</a></div>`;
const BUTTONS = `<div class="wp-block-buttons brug-whitepaper-cta"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/files/kloof.pdf">Download</a></div></div>`;
const FORM = `<div data-brug="partner-form" data-heading="Samen verder" data-fields="name email">Mail ons: <a href="mailto:ada@bedrijf.nl">ada@bedrijf.nl</a></div>`;

let holder: HTMLElement;
/** Puts an author's markup into the page that has the script already, as an editor's preview does. */
async function show<T extends HTMLElement>(html: string): Promise<T> {
  holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  await Promise.resolve();
  const widget = holder.querySelector<T & { updateComplete: Promise<unknown> }>(
    ':defined:is(brug-difference-card, brug-partner-form, brug-whitepaper-cta)',
  );
  await widget?.updateComplete;
  return widget!;
}
afterEach(() => holder.remove());

describe('a block that an editor has marked', () => {
  it('is a card around a Table block, aligned as the block was', async () => {
    const card = await show<DifferenceCardElement>(TABLE);
    expect(textOf(part(card, 'differences')))
      .to.contain('Groep versus Individu')
      .and.to.contain('Doelgroepen');
    expect(card.querySelector('figcaption')!.offsetHeight).to.equal(0);
    expect([...card.classList]).to.deep.equal(['alignwide']);
    expect(holder.firstElementChild).to.equal(card);
  });

  it('is a call to action around a File block', async () => {
    const offer = await show<WhitepaperCtaElement>(FILE);
    expect(textOf(part(offer, 'heading'))).to.equal('De kloof dichten');
    const link = part<HTMLAnchorElement>(offer, 'button')!;
    expect(textOf(link)).to.equal('Download');
    expect(link.getAttribute('href')).to.equal('/files/kloof.pdf');
    expect(holder.querySelector<HTMLElement>('.wp-block-file')!.offsetHeight).to.equal(0);
  });

  it('is a call to action around a Buttons block', async () => {
    const offer = await show<WhitepaperCtaElement>(BUTTONS);
    const link = part<HTMLAnchorElement>(offer, 'button')!;
    expect(textOf(link)).to.equal('Download');
    expect(link.getAttribute('href')).to.equal('/files/kloof.pdf');
    expect(part(offer, 'heading')).to.be.null;
    expect(holder.querySelector<HTMLElement>('.wp-block-buttons')!.offsetHeight).to.equal(0);
  });

  it('is a form, and what was written in it stands in only until then', async () => {
    const form = await show<PartnerFormElement>(FORM);
    expect(textOf(part(form, 'heading'))).to.equal('Samen verder');
    expect(form.shadowRoot!.querySelectorAll('[part=input]')).to.have.length(2);
    expect(holder.querySelector('a')!.offsetHeight).to.equal(0);
  });

  it('keeps what the page says with data-…', async () => {
    const offer = await show<WhitepaperCtaElement>(
      BUTTONS.replace(
        '<div ',
        '<div data-heading="Kop" data-label="Lees" data-format="PDF" data-pages="6" data-unknown="x" ',
      ),
    );
    expect(textOf(part(offer, 'heading'))).to.equal('Kop');
    expect(textOf(part(offer, 'button'))).to.equal('Lees');
    expect(textOf(part(offer, 'facts'))).to.equal('PDF6 pagina’s');
    expect(offer.hasAttribute('unknown')).to.be.false;
  });

  it('keeps in view the text that stands around the link', async () => {
    const offer = await show<WhitepaperCtaElement>(
      '<div class="wp-block-group brug-whitepaper-cta"><p class="wp-block-paragraph">Zes bladzijden.</p><p><a href="/a.pdf" download>Lees</a></p></div>',
    );
    expect(offer.querySelector('p')!.offsetHeight).to.be.above(0);
    expect(part<HTMLAnchorElement>(offer, 'button')!.getAttribute('href')).to.equal('/a.pdf');
  });

  it('is wrapped once, wherever it goes, and no tag of its own is', async () => {
    const card = await show<DifferenceCardElement>(TABLE);
    document.body.append(holder.appendChild(card));
    holder.append(card);
    await new Promise((done) => setTimeout(done));
    expect(holder.querySelectorAll('brug-difference-card')).to.have.length(1);
    holder.remove();
    await show('<brug-partner-form class="brug-partner-form"></brug-partner-form>');
    expect(holder.querySelectorAll('brug-partner-form')).to.have.length(1);
  });

  describe('sends what visitors write only where the script tag says', () => {
    const HERE = location.origin;
    /** [what the script tag lists, what the block asks for, whether it may]. */
    const ADDRESSES: readonly (readonly [listed: string | undefined, action: string, allowed: boolean])[] = [
      [undefined, '/contact', false],
      [undefined, `${HERE}/contact`, false],
      [undefined, '', false],
      ['', '/contact', false],
      ['  ', location.href, false],
      ['/contact', '/contact', true],
      ['/contact', `${HERE}/contact`, true],
      ['/contact', '/contact#part', true],
      ['/contact', '/contact?x=1', false],
      ['/contact', '/contact/', false],
      ['/contact', '/contacts', false],
      ['/contact', '/wp-admin/admin-post.php?action=x', false],
      ['/contact', '/Contact', false],
      ['/index.php?route=/leads', '/index.php?route=/leads', true],
      ['/index.php?route=/leads', '/index.php?route=/users', false],
      ['/index.php', '/index.php?route=/users', false],
      ['/forms/', '/forms/contact?x=1', true],
      ['/forms/', '/forms/../admin', false],
      ['/forms/', '/forms/%2e%2e/admin', false],
      ['/forms/', '/forms/..%2fadmin', false],
      ['/forms/', '/forms/%2E%2E%2Fadmin', false],
      ['/forms/', '/forms/..%5Cadmin', false],
      ['/forms/', '/forms/..;/admin', false],
      ['/forms/', '/forms', false],
      ['/forms/', '/forms/%252e%252e%252fadmin', false],
      ['/forms/', '/forms/%c0%ae%c0%ae%c0%afadmin', false],
      ['/forms/', '/forms/.%2e/admin', false],
      ['/forms/', '/forms/.%00./admin', false],
      ['/forms/', '/forms/x\\..\\..\\admin', false],
      ['/forms/', '/forms/x/\t../../admin', false],
      ['/forms/', '/forms/caf%C3%A9', true],
      ['/forms/', '//forms/contact', false],
      ['/index.php?route=/', '/index.php?route=/leads&route=/users', false],
      ['/index.php?route=/', '/index.php?route=/', true],
      ['https://forms.example/f/owner', 'https://forms.example./f/owner', false],
      ['https://forms.example/f/owner', 'https://fоrms.example/f/owner', false],
      ['https://forms.example/f/owner', 'https://forms.example/f/owner?_next=//evil.example', false],
      ['https://forms.example/f/owner', 'https://forms.example/f/owner;x=1', false],
      ['https://forms.example/f/owner', 'https://forms.example/f//owner', false],
      ['https://forms.example/f/owner', 'ftp://forms.example/f/owner', false],
      ['https://forms.example/f/owner', ' https://forms.example/f/./owner\n', true],
      ['https://xn--frms-5qa.example/', 'https://förms.example/a', true],
      ['https://forms.example/f/owner', 'https://forms.example/f/owner', true],
      ['https://forms.example/f/owner', 'https://FORMS.example:443/f/owner', true],
      ['https://forms.example/f/owner', 'https://forms.example/f/attacker', false],
      ['https://forms.example/f/owner', 'https://forms.example/f/owner/../attacker', false],
      ['https://forms.example/f/owner', 'https://forms.example/f/owner2', false],
      ['https://forms.example/f/owner', 'https://forms.example/', false],
      ['https://forms.example/f/owner', 'http://forms.example/f/owner', false],
      ['https://forms.example/f/owner', 'https://forms.example:8443/f/owner', false],
      ['https://forms.example/f/owner', 'https://x@forms.example/f/owner', false],
      ['https://forms.example/f/owner', 'https://forms.example.evil.example/f/owner', false],
      ['https://forms.example/f/owner', '/f/owner', false],
      ['https://forms.example/f/owner', '/contact', false],
      ['https://forms.example', 'https://forms.example/x', true],
      ['https://forms.example', 'https://forms.example/een%20x', true],
      ['https://forms.example', 'https://forms.example.evil.example/x', false],
      ['https://forms.example', 'https://forms.example@evil.example/x', false],
      ['https://a.example\n https://elders.example:8443/any/', 'https://elders.example:8443/any/x', true],
      ['https://a.example https://elders.example:8443/any/', 'https://elders.example/any/x', false],
      ['forms.example', 'https://forms.example/x', false],
      ['https:// http://[ :', 'https://', false],
      ['/contact', '//elders.example/contact', false],
      ['/contact', '\\\\elders.example\\contact', false],
      ['/contact', 'javascript:alert(1)', false],
      ['javascript:alert(1)', 'javascript:alert(2)', false],
    ];

    let script: HTMLScriptElement | undefined;
    function list(receivers: string | undefined): void {
      if (receivers === undefined) return;
      script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('data-brug-receivers', receivers);
      document.head.append(script);
    }
    afterEach(() => script?.remove());
    const escaped = (value: string): string => value.replaceAll('"', '&quot;');
    const marked = (attributes: Record<string, string>, inside = ''): string =>
      `<div data-brug="partner-form" ${Object.entries(attributes)
        .map(([name, value]) => `data-${name}="${escaped(value)}"`)
        .join(' ')}>${inside}</div>`;

    for (const [listed, action, allowed] of ADDRESSES) {
      it(`${JSON.stringify(listed) ?? 'nothing'} is listed: ${allowed ? 'to' : 'not to'} "${action}"`, async () => {
        list(listed);
        let form!: PartnerFormElement;
        const messages = await consoleDuring(async () => {
          form = await show<PartnerFormElement>(marked({ action }));
        });
        expect(form.action).to.equal(allowed ? action : '');
        expect(messages.join().includes('data-brug-receivers')).to.equal(!allowed);
      });
    }

    /** Where visitors are taken to afterwards: in this site as by any link, elsewhere as listed. */
    const THANKS: readonly (readonly [listed: string | undefined, href: string, allowed: boolean])[] = [
      [undefined, '/bedankt', true],
      [undefined, `${HERE}/bedankt?x=1#top`, true],
      [undefined, 'https://evil.example/login', false],
      [undefined, '//evil.example/login', false],
      [undefined, 'https:\\\\evil.example', false],
      [undefined, `${HERE}@evil.example/`, false],
      [undefined, 'javascript:alert(1)', false],
      [undefined, 'data:text/html,x', false],
      [undefined, `${location.protocol}//user:pass@${location.host}/bedankt`, false],
      [undefined, `${location.protocol}//${location.hostname}.:${location.port}/bedankt`, false],
      [undefined, `${location.protocol}//${location.hostname}:1/bedankt`, false],
      [undefined, `blob:${HERE}/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d`, false],
      [undefined, `filesystem:${HERE}/temporary/x`, false],
      [undefined, '/\\evil.example', false],
      [undefined, '\t//evil.example', false],
      [undefined, '/nl/../bedankt', true],
      ['https://thanks.example/nl/', 'https://thanks.example/nl/bedankt', true],
      ['https://thanks.example/nl/', 'https://thanks.example/out?to=evil', false],
    ];
    for (const [listed, href, allowed] of THANKS) {
      it(`${listed ?? 'nothing'} is listed: thanks ${allowed ? 'may' : 'may not'} stand at ${href}`, async () => {
        list(listed);
        let form!: PartnerFormElement;
        const messages = await consoleDuring(async () => {
          form = await show<PartnerFormElement>(marked({ 'success-href': href }));
        });
        expect(form.successHref).to.equal(allowed ? href : '');
        expect(messages.join().includes('data-success-href')).to.equal(!allowed);
      });
    }

    /** What makes of a form another request than the browser would: only to an address that is listed. */
    const FORM = (attributes: string): string =>
      `<form ${attributes}><input name="email"><button>Stuur</button></form>`;
    for (const [what, attributes, inside, type] of [
      [
        'its form, as the browser would',
        { action: '/api/users', enctype: 'application/json' },
        FORM('action="/api/users"'),
        'urlencoded',
      ],
      [
        'no JSON, with an enctype of the form',
        {},
        FORM('action="/api/users" enctype="application/json"'),
        'urlencoded',
      ],
      ['no JSON, by a service', { service: 'hubspot' }, FORM('action="/api/users"'), 'urlencoded'],
      [
        'no JSON to the address of its button',
        { action: '/contact', enctype: 'application/json' },
        FORM('').replace('<button', '<button formaction="/api/users"'),
        'urlencoded',
      ],
      ['JSON to what is listed', { enctype: 'application/json' }, FORM('action="/contact"'), 'json'],
    ] as const) {
      it(`a form in a block sends ${what}`, async () => {
        list('/contact');
        const sent: (string | null)[] = [];
        const fetch = window.fetch.bind(window);
        window.fetch = (input, init) => {
          sent.push(new Request(input, init).headers.get('content-type'));
          return Promise.resolve(new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } }));
        };
        try {
          await consoleDuring(async () => {
            const form = await show<PartnerFormElement>(marked(attributes, inside));
            form.querySelector<HTMLInputElement>('[name=email]')!.value = 'ada@example.org';
            const done = new Promise((resolve) => {
              form.addEventListener('brug-success', resolve);
              form.addEventListener('brug-error', resolve);
            });
            form.requestSubmit();
            await done;
          });
        } finally {
          window.fetch = fetch;
        }
        expect(sent).to.have.length(1);
        expect(sent[0]).to.contain(type);
      });
    }
  });
});
