import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { until } from '../helpers/form.js';
import { openServedPage, servedHtml, type ServedPage } from '../helpers/served-page.js';

const ROWS = `<tr><td>Publiek</td><td><b>Groep</b> Velen tegelijk.</td><td><b>Individu</b> Eén voor één, <a href="#meer">lees meer</a>.</td></tr>
  <tr><td>Horizon</td><td><b>Lang</b> Jaren.</td><td><b>Kort</b> Dagen.</td></tr>`;
const CARD = `<brug-difference-card heading="Op een rij" collapsible><table><tr><td></td><th>Marketing</th><th>Sales</th></tr>${ROWS}</table></brug-difference-card>`;
const CTA = `<brug-whitepaper-cta heading="Lees verder" format="PDF" pages="6"><p>Tekst</p><a href="#w.pdf" download>Download</a></brug-whitepaper-cta>`;
const FORM = `<brug-partner-form heading="Partner?" action="/receiver/confirm" consent="required" privacy-href="/p"><p slot="intro">Intro</p></brug-partner-form>`;
const KINDS = { card: CARD, cta: CTA, form: FORM } as const;

describe('a shadow root that the page was served with', () => {
  let page: ServedPage;
  const open = async (html: string, head?: string): Promise<ShadowRoot> => {
    page = await openServedPage(html, head);
    return page.widget.shadowRoot!;
  };
  const root = (): ShadowRoot => page.widget.shadowRoot!;
  const field = <T extends Element = HTMLInputElement>(name: string): T => root().querySelector<T>(`[name=${name}]`)!;
  const widgetsIn = (): number => root().querySelectorAll('[part=widget]').length;
  afterEach(() => page.close());

  /** How the styles came: written in the root, as a file, and as a file that is not there. */
  const STYLES = { 'style tag': 'inline', link: '/dist/styles/', 'link that leads nowhere': '/nowhere/' } as const;
  for (const [kind, markup] of Object.entries(KINDS))
    for (const [way, styles] of Object.entries(STYLES)) {
      it(`is drawn anew once, and stands as high as with its styles before: ${kind}, ${way}`, async () => {
        const served = await open(await servedHtml(markup, { styles }));
        const { height } = page.widget.getBoundingClientRect();
        const first = served.querySelector('[part=widget]');
        await page.runScript();
        expect(widgetsIn()).to.equal(1);
        expect(first!.isConnected, 'what was served').to.be.false;
        expect(served.querySelector('style, link, template')).to.equal(null);
        if (styles !== STYLES['link that leads nowhere'])
          expect(page.widget.getBoundingClientRect().height).to.be.closeTo(height, 1);
        else expect(root().adoptedStyleSheets.length).to.be.above(0);
        expect(page.heard).to.deep.equal([]);
      });
    }

  for (const attribute of ['', 'defer', 'async', 'type="module"']) {
    it(`is drawn once with the script in the head: ${attribute || 'no attribute'}`, async () => {
      await open(await servedHtml(CARD + CTA + FORM), `<script src="/dist/brug.js" ${attribute}></script>`);
      await page.runScript();
      for (const each of page.document.querySelectorAll('[heading]'))
        expect(each.shadowRoot!.querySelectorAll('[part=widget]').length, each.localName).to.equal(1);
    });
  }

  /** Ways in which a served tag comes into a page that runs the script. */
  const WAYS: Readonly<Record<string, (html: string) => unknown>> = {
    innerHTML: (html) => (page.document.querySelector('#end')!.innerHTML = html),
    setHTMLUnsafe: (html) => page.document.querySelector('#end')!.setHTMLUnsafe(html),
    'a clone of a served element': (html) => {
      const box = page.document.createElement('div');
      box.setHTMLUnsafe(html);
      page.document.querySelector('#end')!.append(box.firstElementChild!.cloneNode(true));
    },
    'a move from another document': (html) => {
      const box = document.createElement('div');
      box.setHTMLUnsafe(html);
      page.document.querySelector('#end')!.append(box.firstElementChild!);
    },
  };
  for (const [way, bring] of Object.entries(WAYS)) {
    it(`is drawn once by ${way}`, async () => {
      const html = await servedHtml(FORM);
      await open(await servedHtml(CTA));
      await page.runScript();
      bring(html);
      const form = page.document.querySelector('#end brug-partner-form')!;
      await until(() => form.matches(':state(drawn)'), 'the form');
      expect(form.shadowRoot!.querySelectorAll('[part=widget]').length).to.equal(1);
      expect(form.shadowRoot!.querySelectorAll('form').length).to.equal(1);
    });
  }

  it("is drawn from the table as the page's styles show it, though its root has no slot for that", async () => {
    const table = CARD.replace('Jaren.', '<span class="geheim">Alleen intern.</span> <span class="vet">Jaren.</span>');
    await open(await servedHtml(table), '<style>.geheim { display: none }</style>');
    expect(root().textContent).to.contain('Alleen intern');
    await page.runScript();
    expect(root().textContent).to.contain('Jaren.').and.not.to.contain('Alleen intern');
  });

  it('is drawn once when it is moved to a page in another document before the script has drawn it', async () => {
    await open(await servedHtml(FORM));
    const { frame, widget } = page;
    const other = document.createElement('iframe');
    document.body.append(other);
    try {
      await page.loadScript();
      other.contentDocument!.body.append(widget);
      await until(() => widget.matches(':state(drawn)'), 'the form');
      expect(widgetsIn()).to.equal(1);
      expect(widget.shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
    } finally {
      other.remove();
      frame.remove();
    }
  });

  /** Roots that this version has not written. */
  const STRANGE: Readonly<Record<string, string>> = {
    'of another version': '<div class="old"><form><input name="email"><p part="widget">Oud</p></form></div>',
    "of someone else's making": '<style>p { color: red }</style><p class="old">Hun tekst</p><slot></slot>',
    empty: '',
  };
  for (const mode of ['open', 'closed'])
    for (const [what, content] of Object.entries(STRANGE)) {
      it(`is replaced: ${what}, ${mode}`, async () => {
        await open(CTA.replace('><p>', `><template shadowrootmode="${mode}">${content}</template><p>`));
        const { height } = page.widget.getBoundingClientRect();
        await page.runScript();
        expect(page.widget.getBoundingClientRect().height).not.to.be.closeTo(height, 5);
        if (mode === 'open') {
          expect(widgetsIn()).to.equal(1);
          expect(root().querySelector('.old, style')).to.equal(null);
        }
      });
    }

  it('keeps what was typed, ticked and chosen, and nobody in the page hears of it', async () => {
    const own = `<brug-partner-form action="/receiver/confirm" consent="required" privacy-href="/p" fields="intent name country message"></brug-partner-form>`;
    await open(await servedHtml(own));
    field('name').value = 'Ada';
    field('message').value = 'Een\nvraag';
    root().querySelector<HTMLInputElement>('[value=question]')!.checked = true;
    field('consent').checked = true;
    await page.runScript();
    expect(field('name').value).to.equal('Ada');
    expect(field('message').value).to.equal('Een\nvraag');
    expect(root().querySelector<HTMLInputElement>('[value=question]')!.checked).to.be.true;
    expect(field('consent').checked).to.be.true;
    const { values } = page.widget as unknown as { values: Record<string, unknown> };
    expect(values).to.deep.include({ name: 'Ada', message: 'Een\nvraag', intent: 'question' });
    await (page.widget as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    expect(root().querySelector('[part~=choice-checked]')!.textContent, 'the widget knows').to.contain('vraag');
    expect(page.heard).to.deep.equal([]);
  });

  it('keeps what was selected, and a file that was chosen', async () => {
    const controls =
      '<select name="branche"><option>a<option>b</select><select name="talen" multiple><option>x<option>y<option>z</select><input type="file" name="cv">';
    await open(
      (await servedHtml(FORM.replace('><p', ' fields="name"><p'))).replace(/<input [^>]*name="name"[^>]*>/, controls),
    );
    const fields = [
      { name: 'branche', type: 'select', options: ['a', 'b'] },
      { name: 'talen', type: 'select', multiple: true, options: ['x', 'y', 'z'] },
      { name: 'cv', type: 'file' },
    ];
    Object.assign(page.widget, { fields });
    field<HTMLSelectElement>('branche').value = 'b';
    for (const index of [0, 2]) field<HTMLSelectElement>('talen').options[index]!.selected = true;
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'cv.pdf'));
    field('cv').files = files.files;
    await page.runScript();
    const { values } = page.widget as unknown as { values: Record<string, unknown> };
    expect(values).to.deep.include({ branche: 'b', talen: ['x', 'z'] });
    expect((values['cv'] as File).name).to.equal('cv.pdf');
  });

  it('keeps a choice in a page that was translated meanwhile, and how far a text area is scrolled', async () => {
    const own = `<brug-partner-form action="/receiver/confirm" fields="intent message"></brug-partner-form>`;
    await open(await servedHtml(own));
    const texts = page.document.createTreeWalker(root().querySelector('[part=widget]')!, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    // As the translators of browsers do.
    for (const text of found.filter(({ nodeValue }) => nodeValue!.trim())) {
      const font = page.document.createElement('font');
      font.textContent = `Translated ${text.nodeValue}`;
      text.parentNode!.replaceChild(font, text);
    }
    root().querySelector<HTMLInputElement>('[value=question]')!.checked = true;
    field('message').value = 'Een regel\n'.repeat(60);
    field('message').scrollTop = 100;
    await page.runScript();
    expect(root().querySelector<HTMLInputElement>('[value=question]')!.checked).to.be.true;
    expect((page.widget as unknown as { values: Record<string, unknown> }).values['intent']).to.equal('question');
    expect(field('message').scrollTop).to.equal(100);
  });

  it('does no more work for each disclosure that was opened, and none for a selection that there is not', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `<tr><th>T<td><b>P${index}</b> a<td><b>Q${index}</b> b</tr>`);
    const card = `<brug-difference-card collapsible><table><tr><th><th>A<th>B</tr>${rows.join('')}</table></brug-difference-card>`;
    const searches: number[] = [];
    for (const count of [2, 12]) {
      await open(await servedHtml(card));
      for (const details of [...root().querySelectorAll('details')].slice(0, count)) details.open = true;
      let searched = 0;
      const search = root().querySelectorAll.bind(root());
      Object.assign(root(), {
        querySelectorAll: (selector: string) => {
          searched++;
          return search(selector);
        },
      });
      const selection = page.document.getSelection()!;
      let asked = 0;
      Object.assign(selection, {
        getComposedRanges: () => {
          asked++;
          return [];
        },
      });
      await page.runScript();
      expect(root().querySelectorAll('details[open]')).to.have.length(count);
      expect(asked).to.equal(0);
      searches.push(searched);
      page.close();
    }
    expect(searches[0]).to.be.above(0);
    expect(searches[0]).to.equal(searches[1]);
  });

  it('tells the widget of nothing where nothing was done', async () => {
    const select = '<select name="branche"><option value="">Kies</option><option>a</select>';
    await open(
      (await servedHtml(FORM.replace('><p', ' fields="intent name"><p'))).replace(
        /<input [^>]*name="name"[^>]*>/,
        select,
      ),
    );
    Object.assign(page.widget, { fields: ['intent', { name: 'branche', type: 'select', options: ['a'] }] });
    let told = 0;
    root().addEventListener('input', () => told++);
    await page.runScript();
    expect(told).to.equal(0);
  });

  it('leaves a field alone that is of another kind now', async () => {
    const html = (await servedHtml(FORM)).replace(/<input [^>]*name="name"[^>]*>/, '<input type="file" name="name">');
    await open(html);
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'cv.pdf'));
    field('name').files = files.files;
    await page.runScript();
    expect(field('name').value).to.equal('');
    expect(widgetsIn()).to.equal(1);
  });

  it('does not tick a consent to another text than the one that was ticked', async () => {
    await open((await servedHtml(FORM)).replace(/(<slot name="consent">)[^<]*/, '$1Een oude tekst'));
    field('consent').checked = true;
    await page.runScript();
    expect(field('consent').checked).to.be.false;
  });

  /** What can have focus. */
  const FOCUSABLE: readonly (readonly [what: string, markup: string, selector: string])[] = [
    ['a disclosure', CARD, '[part=difference]:last-child summary'],
    ['a link in a cell', CARD, '[part~=second] a'],
    ['the download', CTA, 'a[part=button]'],
    ['a choice', FORM, '[value=question]'],
    ['a consent', FORM, '[name=consent]'],
    ['the button', FORM, '[part=submit]'],
  ];
  for (const [what, markup, selector] of FOCUSABLE) {
    it(`keeps focus on ${what}`, async () => {
      await open(await servedHtml(markup));
      page.frame.focus();
      root().querySelector<HTMLElement>('details:not([open]) summary')?.click();
      for (const details of root().querySelectorAll('details')) details.open = true;
      await new Promise((done) => setTimeout(done, 50));
      const before = root().querySelector<HTMLElement>(selector)!;
      before.focus();
      expect(root().activeElement === before).to.be.true;
      page.heard.length = 0;
      await page.runScript();
      expect(root().activeElement === root().querySelector(selector)).to.be.true;
      expect(before.isConnected).to.be.false;
      expect(page.heard.filter((type) => type !== 'scroll')).to.deep.equal([]);
    });
  }

  it('has focus on the button that asks where it was on the link that is served in its place', async () => {
    await open(await servedHtml(CTA.replace(' format', ' gate="email" action="/receiver/confirm" format')));
    root().querySelector<HTMLElement>('a[part=button]')!.focus();
    await page.runScript();
    expect(root().activeElement?.localName).to.equal('button');
  });

  it('keeps open what was opened, and the card tells of it only when it is closed', async () => {
    await open(await servedHtml(CARD));
    const last = (): HTMLDetailsElement => root().querySelector('[part=difference]:last-child details')!;
    last().querySelector('summary')!.click();
    await page.runScript();
    await new Promise((done) => setTimeout(done, 50));
    expect([...root().querySelectorAll('details')].map(({ open }) => open)).to.deep.equal([false, true]);
    expect(page.heard.filter((type) => type === 'brug-toggle')).to.deep.equal([]);
    last().querySelector('summary')!.click();
    await until(() => page.heard.includes('brug-toggle'), 'the event');
  });

  it('keeps a selection of text in the card', async () => {
    await open(await servedHtml(CARD.replace(' collapsible', '')));
    const { document: inner } = page;
    const selection = inner.getSelection()!;
    const [first, second] = ['.side.first .text', '.side.second .text'].map((name) =>
      [...root().querySelector(name)!.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
      )!,
    );
    selection.setBaseAndExtent(first!, 3, second!, 5);
    const range = (): StaticRange | undefined =>
      (selection as unknown as { getComposedRanges(options: object): StaticRange[] }).getComposedRanges({
        shadowRoots: [root()],
      })[0];
    expect(range()!.collapsed).to.be.false;
    await page.runScript();
    const { startContainer, startOffset, endContainer, endOffset } = range()!;
    expect(startContainer.nodeValue!.slice(startOffset), 'from').to.match(/^en tegelijk/);
    expect(endContainer.nodeValue!.slice(0, endOffset), 'to').to.match(/Eén\s?v?$/);
    expect(startContainer.getRootNode() === root() && startContainer.isConnected).to.be.true;
  });

  describe('while someone writes in it', () => {
    const isDrawn = (): boolean => page.widget.matches(':state(drawn)');
    const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, 150));
    const writeName = async (): Promise<HTMLInputElement> => {
      const name = field('name');
      page.frame.focus();
      name.focus();
      await sendKeys({ type: 'Ad' });
      return name;
    };

    it('stays until focus leaves the field', async () => {
      await open(await servedHtml(FORM));
      const name = await writeName();
      await page.loadScript();
      await pause();
      expect(isDrawn()).to.be.false;
      await sendKeys({ type: 'a' });
      expect(name.value).to.equal('Ada');
      await sendKeys({ press: 'Tab' });
      await until(isDrawn, 'the drawing');
      expect(field('name').value).to.equal('Ada');
      expect(root().activeElement === field('email')).to.be.true;
    });

    it('is sent by Enter, once, through the widget', async () => {
      await open(await servedHtml(FORM));
      field('email').value = 'ada@bedrijf.nl';
      field('consent').checked = true;
      const sent: unknown[] = [];
      page.document.addEventListener('brug-submit', (event) => {
        event.preventDefault();
        sent.push(event.detail.values['name']);
      });
      await writeName();
      await page.loadScript();
      await pause();
      await sendKeys({ press: 'Enter' });
      await until(() => sent.length, 'the submission');
      await pause();
      expect(sent).to.deep.equal(['Ad']);
    });

    it('says in the words of Brug what is missing when Enter is pressed', async () => {
      await open(await servedHtml(FORM));
      await writeName();
      await page.loadScript();
      await pause();
      await sendKeys({ press: 'Enter' });
      await until(() => root().querySelector('[part=error-summary]'), 'the list of mistakes');
    });

    it('sends a form that could not be sent before the script', async () => {
      await open(await servedHtml(FORM.replace('/receiver/confirm', '')));
      field('email').value = 'ada@bedrijf.nl';
      field('consent').checked = true;
      let isSent = false;
      page.document.addEventListener('brug-submit', (event) => {
        event.preventDefault();
        isSent = true;
      });
      await writeName();
      await page.loadScript();
      await pause();
      await sendKeys({ press: 'Enter' });
      await until(() => isSent, 'the submission');
    });

    it('stays while a button is pressed, and the click counts', async () => {
      await open(await servedHtml(CARD));
      const summary = root().querySelector('summary')!;
      const around = page.frame.getBoundingClientRect();
      const { left, top, height } = summary.getBoundingClientRect();
      page.frame.scrollIntoView();
      const frameTop = page.frame.getBoundingClientRect();
      await sendMouse({
        type: 'move',
        position: [Math.round(frameTop.left + left + 20), Math.round(frameTop.top + top + height / 2)],
      });
      expect(around.width).to.be.above(0);
      await sendMouse({ type: 'down' });
      await page.loadScript();
      await pause();
      expect(isDrawn()).to.be.false;
      await sendMouse({ type: 'up' });
      await until(isDrawn, 'the drawing');
      expect(root().querySelector('details')!.open).to.be.true;
    });

    it('is drawn at once where the page asks for what only the widget can do', async () => {
      await open(await servedHtml(FORM));
      await writeName();
      await page.loadScript();
      await pause();
      (page.widget as unknown as { checkValidity(): boolean }).checkValidity();
      expect(isDrawn()).to.be.true;
      expect(field('name').value).to.equal('Ad');
      expect(root().activeElement === field('name')).to.be.true;
      expect(field('name').selectionStart).to.equal(2);
    });
  });

  it('comes back, with all that was done in it, where nothing can be drawn', async () => {
    await open(
      await servedHtml(FORM),
      '<script>Document.prototype.importNode = () => { throw new Error("not here"); };</script>',
    );
    const name = field('name');
    name.value = 'Ada';
    name.focus();
    field('consent').checked = true;
    root().querySelector<HTMLElement>('[value=question]')!.focus();
    const { height } = page.widget.getBoundingClientRect();
    await page.loadScript();
    await new Promise((done) => setTimeout(done, 200));
    expect(page.widget.matches(':state(drawn)')).to.be.false;
    expect(field('name') === name && name.value === 'Ada').to.be.true;
    expect(root().activeElement === root().querySelector('[value=question]')).to.be.true;
    expect(page.widget.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });
});
