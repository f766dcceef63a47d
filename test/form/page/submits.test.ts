import { aTimeout, expect } from '@open-wc/testing';
import { session as turbo } from '@hotwired/turbo';
import htmx from 'htmx.org';
import '../../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../../src/partner-form/partner-form.js';
import { consoleDuring } from '../../helpers/console.js';
import { nextEvent } from '../../helpers/events.js';
import { fill, part, textOf, until, VALID } from '../../helpers/form.js';
import { openFramedPage, type FramedPage } from '../../helpers/framed-page.js';
import { around, fillPage, find, pressIn } from '../../helpers/page-form.js';
import { receiver } from '../../helpers/receiver.js';

/** Its types leave out how it begins and ends. */
const session = turbo as unknown as { start(): void; stop(): void };
// It begins by itself, with the page.
session.stop();

const FIELDS = '<label>E-mail <input type="email" name="email" required></label>';

describe('a submission that sends nothing', () => {
  const TABLE: readonly (readonly [what: string, form: string, button: string])[] = [
    [
      'a button that closes a dialog',
      '<form method="post">',
      '<button formmethod="dialog" value="no">Annuleren</button>',
    ],
    ['the same in capitals', '<form method="post">', '<button formmethod="DIALOG">Annuleren</button>'],
    [
      'a picture that closes a dialog',
      '<form method="post">',
      '<input type="image" alt="Annuleren" formmethod="dialog">',
    ],
    ['a form of a dialog', '<form method="dialog">', '<button>Sluiten</button>'],
  ];
  for (const [what, form, button] of TABLE) {
    it(`${what}: the dialog closes, nothing is checked or sent`, async () => {
      const there = receiver('201');
      const widget = await around(`<dialog open>${form}${FIELDS}${button}</form></dialog>`, { action: there.action });
      let heard = 0;
      for (const name of ['brug-submit', 'brug-invalid']) widget.addEventListener(name, () => heard++);
      let pageHeard = 0;
      find<HTMLFormElement>(widget, 'form').addEventListener('submit', () => pageHeard++);
      pressIn(widget, 'button, input[type=image]');
      await until(() => !find<HTMLDialogElement>(widget, 'dialog').open, 'the end of the dialog');
      await widget.updateComplete;
      expect([heard, pageHeard, await there.tries()]).to.deep.equal([0, 1, 0]);
      expect(widget.shadowRoot!.querySelector('[part=error-summary]')).to.be.null;
    });
  }

  it('a button that sends a form of a dialog all the same is checked and sent', async () => {
    const there = receiver('201');
    const markup = `<dialog open><form method="dialog">${FIELDS}<button formmethod="post">Stuur</button></form></dialog>`;
    const widget = await around(markup, { action: there.action });
    pressIn(widget);
    await nextEventOf(widget, 'brug-invalid');
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    expect(await there.tries()).to.equal(1);
  });
});

/** An event that may have come already. */
const nextEventOf = async (widget: Element, name: string): Promise<void> => {
  let isHeard = false;
  widget.addEventListener(name, () => (isHeard = true), { once: true });
  pressIn(widget);
  await until(() => isHeard, name);
};

describe('a press that is refused', () => {
  const WAYS: readonly (readonly [what: string, markup: string, press: (widget: PartnerFormElement) => void])[] = [
    ['by a button', `<form method="post">${FIELDS}<button>Stuur</button></form>`, (widget) => pressIn(widget)],
    [
      'of a form that the browser leaves unchecked',
      `<form method="post" novalidate>${FIELDS}<button>Stuur</button></form>`,
      (widget) => pressIn(widget),
    ],
    [
      'by script',
      `<form method="post">${FIELDS}<button>Stuur</button></form>`,
      (widget) => find<HTMLFormElement>(widget, 'form').requestSubmit(),
    ],
    ['of a drawn form', '', (widget) => part(widget, 'submit')!.click()],
  ];
  for (const [what, markup, press] of WAYS)
    it(`${what}: is told once, and sends nothing once it is filled in`, async () => {
      const there = receiver('201');
      const widget = await around(markup, { action: there.action });
      await widget.updateComplete;
      let told = 0;
      widget.addEventListener('brug-invalid', () => told++);
      // From now on Brug checks the form in the browser's place.
      press(widget);
      await aTimeout(50);
      told = 0;
      press(widget);
      if (markup) fillPage(widget, { email: 'ada@bedrijf.nl' });
      else fill(widget, VALID);
      await aTimeout(100);
      expect([told, await there.tries()]).to.deep.equal([1, 0]);
    });
});

describe('a picture as button', () => {
  const MARKUP = `<form action="/receiver/confirm" method="post">${FIELDS}<input type="image" alt="Verstuur" name="at"></form>`;

  it('has the consent before it, is busy while it sends, and sends', async () => {
    const there = receiver('slow');
    const widget = await around(MARKUP, { action: there.action, consent: 'optional' });
    const button = find(widget, 'input[type=image]');
    const consent = find(widget, '.brug-consent');
    expect(consent.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    button.click();
    await until(() => button.getAttribute('aria-disabled') === 'true', 'a busy button');
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ email: 'ada@bedrijf.nl' });
  });
});

describe('a button that the page disables in its click', () => {
  for (const [what, markup] of [
    ['a form of its own', `<form action="/receiver/confirm" method="post">${FIELDS}<button>Verstuur</button></form>`],
    [
      'a form of its own, button outside',
      `<form id="f" method="post">${FIELDS}</form><button form="f">Verstuur</button>`,
    ],
  ] as const)
    it(`${what}: sends nothing, as without the widget`, async () => {
      const there = receiver('201');
      const widget = await around(markup, { action: there.action });
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      let heard = 0;
      widget.addEventListener('brug-submit', () => heard++);
      const button = find<HTMLButtonElement>(widget, 'button');
      // Such pages send by `form.submit()`, which goes past the widget.
      button.addEventListener('click', () => (button.disabled = true));
      button.click();
      await aTimeout(50);
      expect([heard, await there.tries()]).to.deep.equal([0, 0]);
    });
});

describe('routers that take every form', () => {
  const MARKUP = `<form action="/receiver/confirm" method="post">${FIELDS}<button>Verstuur</button></form>`;

  it('Turbo Drive leaves it to the widget, and finds it as it was', async () => {
    session.start();
    let visits = 0;
    const note = (): unknown => visits++;
    document.addEventListener('turbo:submit-start', note);
    try {
      const there = receiver('201');
      const widget = await around(MARKUP, { action: there.action });
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      const success = nextEvent(widget, 'brug-success');
      pressIn(widget);
      await success;
      expect([visits, (await there.stored()).length]).to.deep.equal([0, 1]);
      await until(() => !find(widget, 'form').hasAttribute('data-turbo'), 'a form as it was');
    } finally {
      document.removeEventListener('turbo:submit-start', note);
      session.stop();
    }
  });

  for (const [name, value] of [
    ['data-astro-reload', ''],
    ['up-submit', 'false'],
  ] as const)
    it(`${name} says so on the way to what hears it at the document, and is gone afterwards`, async () => {
      const widget = await around(MARKUP, { action: receiver('201').action });
      const form = find(widget, 'form');
      const before = form.getAttribute(name);
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      const seen: unknown[] = [];
      const look = (): unknown => seen.push(form.getAttribute(name));
      document.addEventListener('submit', look);
      const success = nextEvent(widget, 'brug-success');
      pressIn(widget);
      await success;
      document.removeEventListener('submit', look);
      expect(seen).to.deep.equal([value]);
      await until(() => form.getAttribute(name) === before, `${name} as it was`);
    });

  for (const [what, attribute] of [
    ['hx-boost', 'hx-boost="true"'],
    ['data-hx-boost', 'data-hx-boost="true"'],
  ] as const)
    it(`htmx leaves it to the widget under ${what}`, async () => {
      const there = receiver('201');
      const widget = await around(`<div ${attribute}>${MARKUP}</div>`, { action: there.action });
      Object.assign(window, { htmx });
      htmx.process(find<HTMLElement>(widget, 'div'));
      let requests = 0;
      widget.addEventListener('htmx:beforeRequest', (event) => (requests++, event.preventDefault()));
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      const success = nextEvent(widget, 'brug-success');
      pressIn(widget);
      await success;
      expect([requests, (await there.stored()).length]).to.deep.equal([0, 1]);
      delete (window as { htmx?: unknown }).htmx;
    });
});

describe('a form that leaves past the widget', () => {
  const MARKUP = `<form action="/receiver/confirm" method="post">${FIELDS}<button>Verstuur</button></form>`;
  const cancel = (event: Event): void => event.preventDefault();
  const stop = (event: Event): void => (event.preventDefault(), event.stopImmediatePropagation());

  for (const [what, listener, where] of [
    ['cancelled at the form', cancel, 'form'],
    ['cancelled at the document', cancel, 'document'],
    ['cancelled and stopped at the form', stop, 'form'],
    ['cancelled and stopped at the document', stop, 'document'],
  ] as const)
    it(`${what}: nothing is sent by the widget, and the console says so once`, async () => {
      const there = receiver('201');
      const widget = await around(MARKUP, { action: there.action });
      const target = where === 'form' ? find<HTMLFormElement>(widget, 'form') : document;
      target.addEventListener('submit', listener);
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      const messages = await consoleDuring(async () => {
        pressIn(widget);
        await aTimeout(20);
        pressIn(widget);
        await aTimeout(20);
      });
      target.removeEventListener('submit', listener);
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain('brug-submit');
      expect(await there.tries()).to.equal(0);
    });

  it('form.submit(): the console says what to call', async () => {
    const page = await openFramedPage(`<brug-partner-form action="/receiver/201">${MARKUP}</brug-partner-form>`);
    const form = page.document.querySelector('form')!;
    form.submit();
    await until(() => page.messages.length, 'a message');
    expect(page.messages.join()).to.contain('form.requestSubmit()');
    page.frame.remove();
  });

  const CLICKS: readonly (readonly [what: string, attribute: string, own: number, there: number])[] = [
    ['calls form.submit()', 'onclick="this.form.submit()"', 1, 0],
    ['calls it through a library', 'onclick="HTMLFormElement.prototype.submit.call(this.form)"', 1, 0],
    ['calls form.requestSubmit()', 'onclick="this.form.requestSubmit()"', 0, 1],
    ['only reads the form', 'onclick="new FormData(this.form)"', 0, 1],
  ];
  for (const [what, attribute, own, there] of CLICKS)
    it(`a button that sends and in its click ${what}: it is sent once`, async () => {
      const [owns, theirs] = [receiver('201'), receiver('201')];
      const form = MARKUP.replace('/receiver/confirm', owns.action).replace('<button', `<button ${attribute}`);
      const page = await openFramedPage(`<brug-partner-form action="${theirs.action}">${form}</brug-partner-form>`);
      const widget = page.document.querySelector('brug-partner-form')!;
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      pressIn(widget);
      await until(async () => (await owns.tries()) + (await theirs.tries()) > 0, 'a post', 4000);
      await aTimeout(700);
      expect([await owns.tries(), await theirs.tries()]).to.deep.equal([own, there]);
      expect(page.messages.join().includes('form.submit()')).to.equal(own === 1);
      page.frame.remove();
    });

  it('a page that reads the form in each click leaves the visitor to press again what was refused', async () => {
    const theirs = receiver('422-list');
    const form = MARKUP.replace('<button', '<button onclick="new FormData(this.form)"');
    const page = await openFramedPage(`<brug-partner-form action="${theirs.action}">${form}</brug-partner-form>`);
    const widget = page.document.querySelector('brug-partner-form')!;
    fillPage(widget, { email: 'ada@bedrijf.nl' });
    for (const tries of [1, 2]) {
      pressIn(widget);
      await until(async () => (await theirs.tries()) === tries, `post ${tries}`, 4000);
      await until(() => widget.matches(':state(failed)'), 'the refusal');
      await aTimeout(100);
    }
    page.frame.remove();
  });

  it('form.submit() into another frame: the same', async () => {
    const page = await openFramedPage(
      `<iframe name="other"></iframe><brug-partner-form action="/receiver/201">${MARKUP.replace('<form', '<form target="other"')}</brug-partner-form>`,
    );
    page.document.querySelector('form')!.submit();
    expect(page.messages.join()).to.contain('form.requestSubmit()');
    page.frame.remove();
  });

  it('says nothing of a script that only reads the form', async () => {
    const page = await openFramedPage(`<brug-partner-form action="/receiver/201">${MARKUP}</brug-partner-form>`);
    expect([...new page.window.FormData(page.document.querySelector('form')!)].length).to.be.greaterThan(0);
    await aTimeout(600);
    expect(page.messages).to.deep.equal([]);
    page.frame.remove();
  });
});

describe('a frame with a sandbox that allows no forms', () => {
  const SANDBOX = 'allow-scripts allow-same-origin';
  const opened: FramedPage[] = [];
  afterEach(() => opened.splice(0).forEach(({ frame }) => frame.remove()));
  const open = async (markup: string): Promise<FramedPage> => {
    const page = await openFramedPage(markup, SANDBOX);
    opened.push(page);
    return page;
  };

  it('sends a drawn form by its button', async () => {
    const there = receiver('201');
    const { document: page } = await open(`<brug-partner-form action="${there.action}"></brug-partner-form>`);
    const widget = page.querySelector('brug-partner-form')!;
    part(widget, 'submit')!.click();
    await until(() => part(widget, 'error-summary'), 'the mistakes');
    fill(widget, VALID);
    part(widget, 'submit')!.click();
    await until(() => part(widget, 'success'), 'thanks');
    expect(await there.stored()).to.have.length(1);
  });

  it('sends the page’s form by its button and by script, each once', async () => {
    for (const way of ['button', 'script']) {
      const there = receiver('201');
      const { document: page } = await open(
        `<brug-partner-form action="${there.action}"><form method="post">${FIELDS}<button>Stuur</button></form></brug-partner-form>`,
      );
      const widget = page.querySelector('brug-partner-form')!;
      find(widget, '[name=email]').value = 'ada@bedrijf.nl';
      if (way === 'button') pressIn(widget);
      else widget.requestSubmit();
      await until(() => part(widget, 'success')?.checkVisibility(), 'thanks');
      expect(await there.stored()).to.have.length(1);
    }
  });

  it('says that it cannot where the browser itself would have to send', async () => {
    const { document: page } = await open(
      `<brug-partner-form action="/contact" navigate timeout="1"></brug-partner-form>`,
    );
    const widget = page.querySelector('brug-partner-form')!;
    fill(widget, VALID);
    part(widget, 'submit')!.click();
    await until(() => part(widget, 'failure'), 'a failure');
    expect(textOf(part(widget, 'failure'))).to.not.equal('');
  });
});
