import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import { ALL_SERVICES } from '../../src/delivery/services/all.js';
import { registerService } from '../../src/delivery/services/registry.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { part, textOf, until } from '../helpers/form.js';
import { around, fillPage, find, linesOf, messageAt, pressIn } from '../helpers/page-form.js';
import { FOREIGN_FORMS } from '../helpers/page-markup.js';
import { receiver } from '../helpers/receiver.js';

const SIMPLE = `<form action="/receiver/confirm" method="post">
  <label>E-mail <input type="email" name="email" required></label>
  <label>Vraag <textarea name="question"></textarea></label>
  <button>Verstuur</button>
</form>`;

describe('a form of the page’s own', () => {
  for (const { what, markup, email, missing, valid, tokens } of FOREIGN_FORMS) {
    describe(`as written by ${what}`, () => {
      it('says in the visitor’s language what is missing, at each control', async () => {
        const widget = await around(markup);
        const tried = nextEvent(widget, 'brug-invalid');
        pressIn(widget);
        const { errors } = (await tried).detail;
        expect(Object.fromEntries(errors.map(({ name, message }) => [name, message]))).to.deep.equal(missing);
        await widget.updateComplete;
        for (const [name, message] of Object.entries(missing)) {
          const control = find(widget, `[name="${name}"]:not([type=hidden])`);
          expect(messageAt(control)).to.equal(message);
          expect(linesOf(control).map((line) => line.checkVisibility())).to.deep.equal([true]);
          if (control.type !== 'radio') expect(control.getAttribute('aria-invalid')).to.equal('true');
        }
        expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'error-summary'));
        part(widget, 'error-summary')!.querySelector('a')!.click();
        expect(document.activeElement).to.equal(find(widget, `[name="${email}"]`));
        fillPage(widget, valid);
        await widget.updateComplete;
        expect(part(widget, 'error-summary')).to.be.null;
        expect(widget.querySelector('.brug-message')).to.be.null;
      });

      it('arrives with its tokens, is emptied, and thanks the visitor', async () => {
        const there = receiver('201');
        const widget = await around(markup, { action: there.action });
        fillPage(widget, valid);
        pressIn(widget);
        await nextEvent(widget, 'brug-success');
        expect((await there.stored())[0]!.values).to.deep.include({ ...valid, ...tokens, brug_extra: '' });
        await widget.updateComplete;
        expect(find(widget, `[name="${email}"]`).value).to.equal('');
        expect(find(widget, 'form').checkVisibility()).to.be.false;
        expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'success'));
      });

      it('is as it was once the widget leaves', async () => {
        const plain = (await fixture(html`<div .innerHTML=${markup}></div>`)).innerHTML;
        const widget = await around(markup, { consent: 'required' });
        expect(widget.querySelector('.brug-consent')?.checkVisibility()).to.be.true;
        // Twice: what is flagged again must still know how it was before the first time.
        for (let tries = 0; tries < 2; tries++) {
          pressIn(widget);
          await widget.updateComplete;
        }
        expect(find(widget, '.brug-message').checkVisibility()).to.be.true;
        widget.remove();
        await new Promise((done) => setTimeout(done));
        expect(widget.innerHTML).to.equal(plain);
        // What has left may be drawn once more: for a press just before, or since the page goes on setting it.
        widget.heading = 'Weg';
        await nextFrame();
        await widget.updateComplete;
        expect(widget.innerHTML).to.equal(plain);
      });
    });
  }
});

describe('what was there before the widget', () => {
  it('stays: what is typed, focus and selection', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const frame = document.createElement('iframe');
    place.append(frame);
    const page = frame.contentDocument!;
    page.body.innerHTML = `<brug-partner-form>${SIMPLE}</brug-partner-form>`;
    const widget = page.querySelector('brug-partner-form')!;
    const email = widget.querySelector('input')!;
    const question = widget.querySelector('textarea')!;
    email.value = 'ada@bedrijf.nl';
    question.value = 'Wat kost het?';
    frame.focus();
    question.focus();
    question.setSelectionRange(4, 8);
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/partner-form/partner-form.ts', import.meta.url).href;
    page.body.append(script);
    await until(() => widget.shadowRoot?.querySelector('slot'), 'the widget');
    await widget.updateComplete;
    await until(() => find(widget, 'form').hasAttribute('novalidate'), 'the enhancement');
    expect([email.value, question.value]).to.deep.equal(['ada@bedrijf.nl', 'Wat kost het?']);
    expect(page.activeElement).to.equal(question);
    expect([question.selectionStart, question.selectionEnd]).to.deep.equal([4, 8]);
    expect(widget.values).to.deep.include({ email: 'ada@bedrijf.nl', question: 'Wat kost het?' });
  });
});

describe('a draft of a page’s form', () => {
  it('does not take the place of what is typed before it is read', async () => {
    const DRAFTED = SIMPLE.replace('<form', '<form id="drafted"');
    const first = await around(DRAFTED, { draft: 'session', id: 'drafted-widget' });
    fillPage(first, { email: 'ada@bedrijf.nl', question: 'Oud' });
    first.remove();
    const again = document.createElement('brug-partner-form');
    again.innerHTML = DRAFTED;
    find<HTMLTextAreaElement>(again, 'textarea').value = 'Nieuw';
    again.id = 'drafted-widget';
    again.draft = 'session';
    (await fixture<HTMLElement>(html`<div></div>`)).append(again);
    await until(() => find(again, '[name=email]').value, 'the draft');
    expect(again.values).to.include({ email: 'ada@bedrijf.nl', question: 'Nieuw' });
    again.reset();
  });
});

describe('the buttons of a page’s form', () => {
  const BUTTONS = `<form id="outside" action="/receiver/fail" method="post">
    <input type="email" name="email" required aria-label="E-mail">
    <button name="list" value="news">Nieuws</button>
    <button name="list" value="tips" id="tips">Tips</button>
    <button formnovalidate id="later">Later</button>
  </form>
  <button form="outside" id="elsewhere" name="from" value="below">Onderaan</button>`;

  it('tell which was pressed', async () => {
    const there = receiver('201');
    const widget = await around(BUTTONS, { action: there.action });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    pressIn(widget, '#tips');
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ list: 'tips' });
  });

  it('count when they stand outside of the form', async () => {
    const there = receiver('201');
    const widget = await around(BUTTONS, { action: there.action });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    pressIn(widget, '#elsewhere');
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ from: 'below' });
  });

  it('send elsewhere with formaction, and unchecked with formnovalidate', async () => {
    const there = receiver('201');
    const widget = await around(BUTTONS);
    find(widget, '#later').setAttribute('formaction', there.action);
    pressIn(widget, '#later');
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ email: '' });
  });

  const [URLENCODED, MULTIPART, JSON_TYPE] = [
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json',
  ] as const;
  for (const [ofWidget, ofForm, ofButton, expected] of [
    ['', MULTIPART, '', MULTIPART],
    ['', '', MULTIPART, MULTIPART],
    ['', MULTIPART, URLENCODED, URLENCODED],
    ['', URLENCODED, JSON_TYPE, JSON_TYPE],
    ['', 'text/plain', '', URLENCODED],
    [URLENCODED, MULTIPART, MULTIPART, URLENCODED],
    [JSON_TYPE, URLENCODED, MULTIPART, JSON_TYPE],
  ] as const)
    it(`write the form as ${expected} where widget, form and button say “${[ofWidget, ofForm, ofButton].join('”, “')}”`, async () => {
      const there = receiver('201');
      const widget = await around(
        `<form method="post" enctype="${ofForm}"><input name="a" value="b" aria-label="A">
          <button${ofButton && ` formenctype="${ofButton}"`}>Verstuur</button></form>`,
        { action: there.action, ...(ofWidget && { enctype: ofWidget }) },
      );
      pressIn(widget);
      await nextEvent(widget, 'brug-success');
      expect((await there.stored())[0]!.type.split(';')[0]).to.equal(expected);
    });

  it('have focus while it is sent by Enter in a field', async () => {
    const widget = await around(SIMPLE, { action: receiver('silent').action, timeout: '9' });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    find(widget, '[name=email]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => widget.matches(':state(sending)'), 'it is being sent');
    expect(document.activeElement?.localName).to.equal('button');
    widget.reset();
  });

  it('keep focus while it is sent, and nothing can change meanwhile', async () => {
    const widget = await around(BUTTONS);
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    let deliver!: (value: unknown) => void;
    widget.addEventListener('brug-submit', (event) => event.respondWith(new Promise((done) => (deliver = done))));
    find<HTMLElement>(widget, '#tips').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(widget, '#tips').getAttribute('aria-disabled') === 'true', 'the button to say so');
    expect(document.activeElement).to.equal(find(widget, '#tips'));
    expect(find(widget, '[name=email]').inert).to.be.true;
    expect(widget.matches(':state(sending)')).to.be.true;
    deliver({ errors: { email: 'Onbekend' } });
    await until(() => !find(widget, '[name=email]').inert, 'the form as it was');
    expect(find(widget, '#tips').hasAttribute('aria-disabled')).to.be.false;
    expect(messageAt(find(widget, '[name=email]'))).to.equal('Onbekend');
  });
});

describe('a page’s form that the browser sends itself (navigate)', () => {
  /** Sends into a frame, so that the test stays where it is. */
  async function navigate(
    inside: string,
    attributes: Readonly<Record<string, string>>,
    prepare: (form: Element) => void,
  ) {
    const there = receiver('201');
    const frame = document.createElement('iframe');
    frame.name = 'sent-by-the-browser';
    (await fixture<HTMLElement>(html`<div></div>`)).append(frame);
    const widget = await around(`<form action="/nowhere" method="post" target="${frame.name}">${inside}</form>`, {
      ...attributes,
      action: there.action,
      navigate: '',
    });
    prepare(widget);
    pressIn(widget);
    await widget.updateComplete;
    expect(widget.matches(':state(sending)')).to.be.true;
    const asksFirst = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asksFirst, 'a question whether to leave').to.be.false;
    await until(async () => (await there.stored()).length, 'what was sent');
    return (await there.stored())[0]!;
  }
  const FILE = '<input type="file" name="cv" aria-label="Cv"><button>Stuur</button>';
  const EMAIL = '<input name="email" value="ada@bedrijf.nl" aria-label="E-mail">';

  it('carries a chosen file', async () => {
    const { values, type } = await navigate(FILE, {}, (widget) => {
      const files = new DataTransfer();
      files.items.add(new File(['tekst'], 'cv.txt', { type: 'text/plain' }));
      find(widget, '[name=cv]').files = files.files;
    });
    expect(type).to.contain('multipart/form-data');
    expect(JSON.stringify(values['cv'])).to.contain('cv.txt');
  });

  it('uses the names that the receiver wants', async () => {
    const { values } = await navigate(`${EMAIL}<button>Stuur</button>`, { names: 'email=EMAIL' }, () => undefined);
    expect(values).to.include({ EMAIL: 'ada@bedrijf.nl' }).and.to.not.have.property('email');
  });

  const LEAD = `<input name="name" value="Ada de Vries" aria-label="Naam"><input name="company" value="X" aria-label="Bedrijf">${EMAIL}`;
  const OID = '<input type="hidden" name="oid" value="00D000000000001">';

  it('writes what a form service takes', async () => {
    registerService(...ALL_SERVICES);
    const salesforce = { service: 'salesforce', names: 'intent=' };
    const { values } = await navigate(`${LEAD}${OID}<button>Stuur</button>`, salesforce, () => undefined);
    expect(values).to.deep.equal({
      first_name: 'Ada',
      last_name: 'de Vries',
      company: 'X',
      email: 'ada@bedrijf.nl',
      oid: '00D000000000001',
    });
  });

  for (const [what, service, action, says] of [
    ['that lacks what the service needs', 'salesforce', '/nowhere', 'name="oid"'],
    [
      'to a service that takes no form',
      'hubspot',
      'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      'navigate',
    ],
  ] as const) {
    it(`does not leave with a form ${what}, and says so`, async () => {
      registerService(...ALL_SERVICES);
      const form = `<form method="post">${LEAD}<button>Stuur</button></form>`;
      const widget = await around(form, { service, action, navigate: '', names: 'intent=' });
      let submit: Event | undefined;
      addEventListener('submit', (event) => (submit = event), { once: true });
      const told = await consoleDuring(async () => {
        pressIn(widget);
        expect((await nextEvent(widget, 'brug-error')).detail).to.include({ kind: 'unavailable' });
      });
      expect(submit!.defaultPrevented).to.be.true;
      expect(told.join()).to.contain(says);
    });
  }

  it('puts nothing into an address though its button says formmethod="get"', async () => {
    const { values } = await navigate(`${EMAIL}<button formmethod="get">Stuur</button>`, {}, () => undefined);
    expect(values).to.include({ email: 'ada@bedrijf.nl' });
  });
});

describe('the page’s own scripts', () => {
  it('win when a listener cancels the submit: nothing is sent', async () => {
    const there = receiver('201');
    const widget = await around(SIMPLE, { action: there.action });
    for (const target of [find(widget, 'form'), document, window]) {
      let heard = 0;
      const cancel = (event: Event): void => {
        heard++;
        event.preventDefault();
      };
      target.addEventListener('submit', cancel);
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      pressIn(widget);
      target.removeEventListener('submit', cancel);
      expect(heard).to.equal(1);
    }
    pressIn(widget);
    const { detail } = await nextEvent(widget, 'brug-success');
    expect((await there.stored()).map(({ id }) => id)).to.deep.equal([detail.id]);
    expect(await there.tries(), 'it is all that was sent').to.equal(1);
  });

  it('hear of a form only when it is valid, as they would from the browser', async () => {
    const widget = await around(SIMPLE);
    let heard = 0;
    find(widget, 'form').addEventListener('submit', () => heard++);
    pressIn(widget);
    expect(heard).to.equal(0);
  });

  it('do not hear `formdata` while someone types, and may add to it when it is sent', async () => {
    const there = receiver('201');
    const widget = await around(SIMPLE, { action: there.action, draft: 'session' });
    let heard = 0;
    const add = (event: Event): void => {
      heard++;
      (event as FormDataEvent).formData.append('crm', '42');
    };
    document.addEventListener('formdata', add);
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    expect(heard).to.equal(0);
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    document.removeEventListener('formdata', add);
    expect(heard).to.equal(1);
    expect((await there.stored())[0]!.values).to.include({ crm: '42' });
  });

  it('may replace the form: the new one is enhanced', async () => {
    const there = receiver('201');
    const widget = await around(SIMPLE, { action: there.action });
    const old = find<HTMLFormElement>(widget, 'form');
    const fresh = old.cloneNode(true) as HTMLFormElement;
    fresh.querySelectorAll('.brug-trap').forEach((trap) => trap.remove());
    old.replaceWith(fresh);
    await until(() => !old.hasAttribute('novalidate'), 'the old one as it was');
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    expect(await there.stored()).to.have.length(1);
  });

  it('may write the inside of the form anew: consent and honeypot are back before it is sent', async () => {
    const there = receiver('201');
    const widget = await around(SIMPLE, { action: there.action, consent: 'required' });
    const form = find<HTMLFormElement>(widget, 'form');
    form.innerHTML = '<label>E-mail <input type="email" name="email" required></label><button>Stuur</button>';
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    const tried = nextEvent(widget, 'brug-invalid');
    pressIn(widget);
    expect((await tried).detail.errors.map(({ name }) => name)).to.deep.equal(['consent']);
    await widget.updateComplete;
    expect(widget.querySelectorAll('[name=consent]')).to.have.length(1);
    expect(widget.querySelectorAll('[name=brug_extra]')).to.have.length(1);
  });

  it('may move the widget into a shadow root: the form is still checked', async () => {
    const widget = await around(SIMPLE);
    const place = document.createElement('div');
    widget.before(place);
    place.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    const tried = nextEvent(widget, 'brug-invalid');
    pressIn(widget);
    expect((await tried).detail.errors.map(({ name }) => name)).to.deep.equal(['email']);
  });

  it('may have a button that empties it: messages and draft go too', async () => {
    const widget = await around(SIMPLE.replace('<button>', '<button type="reset">Wis</button><button>'), {
      draft: 'session',
      id: 'emptied',
    });
    fillPage(widget, { question: 'Wat kost het?' });
    pressIn(widget, 'button:not([type])');
    await widget.updateComplete;
    expect(widget.querySelector('.brug-message')).to.not.be.null;
    find<HTMLElement>(widget, '[type=reset]').click();
    await widget.updateComplete;
    expect(widget.querySelector('.brug-message')?.textContent).to.be.undefined;
    expect(Object.entries(sessionStorage).filter(([, text]) => String(text).includes('Wat kost het'))).to.be.empty;
  });

  it('may put it there later', async () => {
    const widget = await around('');
    expect(part(widget, 'form')!.localName).to.equal('form');
    widget.innerHTML = SIMPLE;
    await until(() => part(widget, 'form')?.localName === 'div', 'the page’s form');
    pressIn(widget);
    await widget.updateComplete;
    expect(messageAt(find(widget, '[name=email]'))).to.contain('Vul “E-mail” in');
  });

  it('keep ids apart as HTML does, also where one has a no-break space in it', async () => {
    const widget = await around(SIMPLE.replace('name="email"', '$& aria-describedby="a\u00a0tip\tother"'));
    pressIn(widget);
    await widget.updateComplete;
    const ids = find(widget, '[name=email]').getAttribute('aria-describedby')!.split(' ');
    expect(ids.slice(0, 2)).to.deep.equal(['a\u00a0tip', 'other']);
  });

  it('find their controls as they were once they are mended, however often they were flagged', async () => {
    const widget = await around(
      SIMPLE.replace('name="email"', '$& aria-invalid="false" aria-describedby="tip"').replace(
        '<button>',
        '<p data-brug-message-for="email" id="tip" lang="en">Tip</p><button>',
      ),
    );
    const [email, tip] = [find(widget, '[name=email]'), find(widget, '#tip')];
    const state = (): (string | null)[] => [
      ...['aria-invalid', 'aria-describedby'].map((name) => email.getAttribute(name)),
      ...['id', 'lang'].map((name) => tip.getAttribute(name)),
    ];
    const before = state();
    for (let tries = 0; tries < 2; tries++) {
      pressIn(widget);
      await widget.updateComplete;
      expect(state()).to.deep.equal(['true', 'tip', 'tip', 'nl']);
    }
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    expect(state()).to.deep.equal(before);
  });

  it('find a message where they have put an element for it', async () => {
    const widget = await around(
      SIMPLE.replace('<button>', '<p data-brug-message-for="email" id="where">Tip</p><button>'),
    );
    pressIn(widget);
    await widget.updateComplete;
    expect(textOf(find(widget, '#where'))).to.contain('Vul “E-mail” in');
    expect(messageAt(find(widget, '[name=email]'))).to.contain('Vul “E-mail” in');
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    expect(textOf(find(widget, '#where'))).to.equal('Tip');
  });
});

describe('controls that are called like members of their form', () => {
  for (const name of [
    'id',
    'reset',
    'submit',
    'elements',
    'action',
    'method',
    'name',
    'parentNode',
    'nodeType',
    'addEventListener',
    'setAttribute',
  ]) {
    it(`${name}: is checked, sent and emptied`, async () => {
      const there = receiver('201');
      const widget = await around(
        `<form action="/nowhere" method="post"><input name="${name}" required aria-label="Veld"><button>Verstuur</button></form>`,
        { action: there.action },
      );
      const tried = nextEvent(widget, 'brug-invalid');
      pressIn(widget);
      expect((await tried).detail.errors.map((error) => error.name)).to.deep.equal([name]);
      fillPage(widget, { [name]: 'waarde' });
      pressIn(widget);
      await nextEvent(widget, 'brug-success');
      expect((await there.stored())[0]!.values).to.include({ [name]: 'waarde' });
      expect(find(widget, 'input').value).to.equal('');
    });

    it(`${name}: breaks no drawn form either`, async () => {
      const there = receiver('201');
      const widget = await around('', { action: there.action });
      widget.fields = [{ name, label: 'Veld', required: true }];
      await widget.updateComplete;
      const tried = nextEvent(widget, 'brug-invalid');
      widget.requestSubmit();
      expect((await tried).detail.errors.map((error) => error.name)).to.deep.equal([name]);
      widget.values = { [name]: 'waarde' };
      widget.requestSubmit();
      await nextEvent(widget, 'brug-success');
      expect((await there.stored())[0]!.values).to.include({ [name]: 'waarde' });
    });
  }
});

describe('what cannot be meant so', () => {
  const CASES: readonly (readonly [what: string, markup: string, says: RegExp])[] = [
    ['method="get"', SIMPLE.replace('"post"', '"get"'), /method="get" would put/],
    ['two forms', SIMPLE + SIMPLE, /has two forms/],
  ];
  for (const [what, markup, says] of CASES) {
    it(`${what}: is said once, and the first form is sent all the same`, async () => {
      const there = receiver('201');
      const messages = await consoleDuring(async () => {
        const widget = await around(markup, { action: there.action });
        fillPage(find(widget, 'form'), { email: 'ada@bedrijf.nl' });
        pressIn(widget);
        await nextEvent(widget, 'brug-success');
      });
      expect(messages.filter((message) => says.test(message))).to.have.length(1);
      expect(await there.stored()).to.have.length(1);
    });
  }

  it('a form inside another, which the browser drops: is said once', async () => {
    const messages = await consoleDuring(async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.innerHTML = `<form><brug-partner-form>${SIMPLE}</brug-partner-form></form>`;
      await place.querySelector('brug-partner-form')!.updateComplete;
    });
    expect(messages.filter((message) => message.includes('has dropped the <form>'))).to.have.length(1);
  });
});

describe('a page’s form with what Brug adds', () => {
  it('asks for consent before the button, in the words of the page', async () => {
    const there = receiver('201');
    const widget = await around(`${SIMPLE}<span slot="consent">Jullie mogen mij <a href="/mail">mailen</a></span>`, {
      action: there.action,
      consent: 'required',
      'privacy-href': '/privacy',
    });
    const consent = find(widget, 'form [name=consent]');
    expect(consent.compareDocumentPosition(find(widget, 'button'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(textOf(consent.labels![0])).to.equal('Jullie mogen mij mailen');
    expect(consent.checked).to.be.false;
    expect(consent.getAttribute('aria-required')).to.equal('true');
    await expect(widget).to.be.accessible();
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    const tried = nextEvent(widget, 'brug-invalid');
    pressIn(widget);
    expect((await tried).detail.errors.map(({ name }) => name)).to.deep.equal(['consent']);
    consent.click();
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ consent: 'yes', consent_text: 'Jullie mogen mij mailen' });
  });

  it('asks for an optional consent as one', async () => {
    const widget = await around(SIMPLE, { consent: 'optional' });
    const consent = find(widget, 'form [name=consent]');
    expect(consent.hasAttribute('aria-required')).to.be.false;
    const optional = find<HTMLElement>(widget, '.brug-optional');
    expect([textOf(optional), optional.checkVisibility()]).to.deep.equal(['(optioneel)', true]);
    expect(consent.labels![0]!.contains(optional)).to.be.true;
  });

  it('sends the text of the consent that was read, whatever the page has changed since', async () => {
    const there = receiver('201');
    const widget = await around(`${SIMPLE}<span slot="consent">Ja, bel mij.</span>`, {
      action: there.action,
      consent: 'optional',
    });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    find<HTMLElement>(widget, '[name=consent]').click();
    find(widget, '[slot=consent]').textContent = 'Ja, verkoop mijn gegevens.';
    const sent = nextEvent(widget, 'brug-submit');
    pressIn(widget);
    const { text, given } = (await sent).detail.consents[0]!;
    expect({ text, given }).to.deep.equal({ text: 'Ja, bel mij.', given: true });
    await nextEvent(widget, 'brug-success');
  });

  it('takes a consent of the page’s own for a value like any other: withdrawn, it is another submission', async () => {
    const own = SIMPLE.replace('<button>', '<label><input type="checkbox" name="consent"> Ja</label><button>');
    const widget = await around(own, { action: receiver('500').action, retries: '0' });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    const tries: { id: string; values: object }[] = [];
    widget.addEventListener('brug-submit', ({ detail }) => tries.push(detail));
    for (let turn = 0; turn < 2; turn++) {
      find<HTMLElement>(widget, '[name=consent]').click();
      const failed = nextEvent(widget, 'brug-error');
      pressIn(widget);
      await failed;
    }
    expect(tries.map(({ values }) => (values as { consent: string }).consent)).to.deep.equal(['on', '']);
    expect(tries[0]!.id).to.not.equal(tries[1]!.id);
  });

  it('gives an element for messages back with the markup that was in it', async () => {
    const widget = await around(
      SIMPLE.replace('<button>', '<p data-brug-message-for="email"><b>Tip</b>: kort</p><button>'),
    );
    pressIn(widget);
    await widget.updateComplete;
    expect(find(widget, 'p').textContent).to.equal('Vul “E-mail” in, zoals naam@example.com');
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    expect(find(widget, 'p').innerHTML).to.equal('<b>Tip</b>: kort');
  });

  it('keeps everything after a failure, and tries again under the same id', async () => {
    const widget = await around(SIMPLE, { action: receiver('500').action });
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    const ids: string[] = [];
    widget.addEventListener('brug-submit', ({ detail }) => ids.push(detail.id));
    pressIn(widget);
    await nextEvent(widget, 'brug-error');
    await widget.updateComplete;
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'failure'));
    expect(find(widget, '[name=email]').value).to.equal('ada@bedrijf.nl');
    await expect(widget).to.be.accessible();
    widget.action = receiver('201').action;
    part(widget, 'submit')!.click();
    await nextEvent(widget, 'brug-success');
    expect(ids[0]).to.equal(ids[1]);
  });

  it('comes back from a draft', async () => {
    sessionStorage.clear();
    const attributes = { id: 'draft', draft: 'session', action: receiver('201').action };
    const widget = await around(SIMPLE, attributes);
    fillPage(widget, { email: 'ada@bedrijf.nl', question: 'Wat kost het?' });
    widget.remove();
    const again = await around(SIMPLE, attributes);
    expect(again.values).to.include({ email: 'ada@bedrijf.nl', question: 'Wat kost het?' });
    pressIn(again);
    await nextEvent(again, 'brug-success');
    expect(sessionStorage.length).to.equal(0);
  });

  it('hears a control that tells only of its change', async () => {
    const widget = await around(SIMPLE);
    pressIn(widget);
    await widget.updateComplete;
    const email = find(widget, '[name=email]');
    email.value = 'ada@bedrijf.nl';
    email.dispatchEvent(new Event('change', { bubbles: true }));
    await widget.updateComplete;
    expect(messageAt(email)).to.equal('');
  });

  it('sends a file that is chosen', async () => {
    const there = receiver('201');
    const widget = await around(
      '<form action="/x" method="post"><input type="file" name="cv" aria-label="CV"><button>Verstuur</button></form>',
      { action: there.action },
    );
    const transfer = new DataTransfer();
    transfer.items.add(new File(['inhoud'], 'cv.pdf', { type: 'application/pdf' }));
    find(widget, 'input').files = transfer.files;
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    const [stored] = await there.stored();
    expect(stored!.values).to.include({ cv: 'cv.pdf' });
    expect(stored!.type).to.contain('multipart/form-data');
  });

  it('looks as the page says with one class', async () => {
    const style = document.createElement('style');
    style.textContent = '.brug-message { color: rgb(1, 2, 3) } span { color: rgb(9, 9, 9) }';
    document.head.append(style);
    const widget = await around(SIMPLE);
    pressIn(widget);
    await widget.updateComplete;
    expect(getComputedStyle(find(widget, '.brug-message')).color).to.equal('rgb(1, 2, 3)');
    style.textContent = 'span { color: rgb(9, 9, 9); display: inline }';
    expect(getComputedStyle(find(widget, '.brug-message')).color).to.not.equal('rgb(9, 9, 9)');
    expect(getComputedStyle(find(widget, '.brug-message')).display).to.equal('block');
    style.remove();
  });

  it('leaves no stylesheet behind', async () => {
    await until(() => !document.adoptedStyleSheets.length, 'the forms of before to leave');
    const widget = await around(SIMPLE);
    expect(document.adoptedStyleSheets).to.have.length(1);
    widget.remove();
    await new Promise((done) => setTimeout(done));
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});
