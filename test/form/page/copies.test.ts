import { expect, fixture, html } from '@open-wc/testing';
import { PageSnapshot, session as turbo } from '@hotwired/turbo';
import { Idiomorph } from 'idiomorph';
import '../../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../../src/partner-form/partner-form.js';
import { nextEvent } from '../../helpers/events.js';
import { part, textOf, until } from '../../helpers/form.js';
import { around, fillPage, find, linesOf, pressIn } from '../../helpers/page-form.js';
import { receiver } from '../../helpers/receiver.js';

// It begins by itself, with the page.
(turbo as unknown as { stop(): void }).stop();

const FORM = `<form action="/receiver/confirm" method="post">
  <label>E-mail <input type="email" name="email" required aria-describedby="why"></label> <small id="why">Waarom</small>
  <label>Vraag <textarea name="question"></textarea></label>
  <p data-brug-message-for="question"></p>
  <button>Verstuur</button>
</form>`;
const SLOTTED = `<label slot="fields">Budget <input name="budget" required></label>`;

const tagOf = (inside: string, action: string): string =>
  `<brug-partner-form action="${action}" consent="required">${inside}</brug-partner-form>`;

/** Ways in which a page, or a tool of its, makes a copy of what the widget has enhanced. */
const COPIES: readonly (readonly [what: string, copy: (widget: Element) => Node])[] = [
  ['a slide that a slider has cloned', (widget) => widget.cloneNode(true)],
  ['a page that was saved', (widget) => document.createRange().createContextualFragment(widget.outerHTML)],
  [
    'a page that Turbo has kept',
    (widget) => {
      const page = document.createElement('html');
      page.append(document.createElement('body'));
      page.lastElementChild!.append(widget.cloneNode(true));
      const { element } = PageSnapshot.fromElement(page).clone() as unknown as { element: HTMLElement };
      return element.querySelector('brug-partner-form') ?? element.firstElementChild!;
    },
  ],
];

const STATES: readonly (readonly [what: string, bring: (widget: PartnerFormElement) => unknown, behaviour?: string])[] =
  [
    ['at rest', () => undefined],
    [
      'with mistakes',
      async (widget) => {
        find(widget, '[name=email], [name=budget]');
        pressIt(widget);
        await until(() => part(widget, 'error-summary'), 'the mistakes');
      },
    ],
    [
      'while it is sent',
      async (widget) => {
        fillPage(widget, { email: 'ada@bedrijf.nl', budget: '10', consent: 'yes' });
        pressIt(widget);
        await until(() => widget.matches(':state(sending)'), 'the sending');
      },
      'silent',
    ],
  ];
const pressIt = (widget: PartnerFormElement): void =>
  widget.querySelector('form:not([id^=brug]) button') ? pressIn(widget) : part(widget, 'submit')!.click();

describe('a copy of what a widget has enhanced', () => {
  for (const [how, copy] of COPIES)
    for (const [state, bring, behaviour = '201'] of STATES) {
      it(`${how}, ${state}: has one of each thing, and nothing of the original's state`, async () => {
        const holder = await fixture<HTMLElement>(html`<div></div>`);
        holder.innerHTML = tagOf(FORM, receiver(behaviour).action);
        const original = holder.querySelector('brug-partner-form')!;
        await until(() => original.querySelector('.brug-consent'), 'the consent');
        await bring(original);
        await original.updateComplete;
        const place = document.createElement('div');
        place.append(copy(original));
        holder.append(place);
        const widget = place.querySelector('brug-partner-form')!;
        await until(() => widget.querySelector('.brug-consent'), 'the consent of the copy');
        await widget.updateComplete;
        const form = find<HTMLFormElement>(widget, 'form');
        const count = (selector: string): number => form.querySelectorAll(selector).length;
        expect([count('.brug-consent'), count('.brug-trap'), count('.brug-message')]).to.deep.equal([1, 1, 0]);
        expect([count('[inert]'), count('[aria-disabled]'), count('[aria-invalid]')]).to.deep.equal([0, 0, 0]);
        expect(find(form, '[name=email]').getAttribute('aria-describedby')).to.equal('why');
        expect(textOf(find(form, '[data-brug-message-for]'))).to.equal('');
        original.remove();
        fillPage(widget, { email: 'ada@bedrijf.nl', consent: 'yes' });
        const sent = nextEvent(widget, 'brug-submit');
        widget.addEventListener('brug-submit', (event) => event.preventDefault());
        pressIn(widget);
        expect((await sent).detail.values).to.deep.equal({ email: 'ada@bedrijf.nl', question: '' });
        await new Promise((done) => setTimeout(done));
        // What remains when the widget leaves is what the page wrote.
        const plain = document.createElement('div');
        plain.innerHTML = FORM;
        holder.append(form);
        widget.remove();
        await until(() => !form.querySelector('.brug-trap'), 'the end of the widget');
        expect(form.outerHTML).to.equal(plain.innerHTML);
      });
    }

  for (const [how, copy] of COPIES)
    it(`${how}: controls of the page in a drawn form, with their messages`, async () => {
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      holder.innerHTML = tagOf(SLOTTED, '/receiver/201');
      const original = holder.querySelector('brug-partner-form')!;
      await original.updateComplete;
      part(original, 'submit')!.click();
      await until(() => original.querySelector('.brug-message'), 'a message');
      const place = document.createElement('div');
      place.append(copy(original));
      holder.append(place);
      original.remove();
      const widget = place.querySelector('brug-partner-form')!;
      await widget.updateComplete;
      await until(() => widget.querySelector('form'), 'the companion');
      expect(widget.querySelectorAll('.brug-message, [aria-invalid]').length).to.equal(0);
      part(widget, 'submit')!.click();
      await until(() => widget.querySelector('.brug-message'), 'a message of its own');
      expect(linesOf(find(widget, '[name=budget]')).length).to.equal(1);
      expect(new Set([...widget.querySelectorAll('[id]')].map(({ id }) => id)).size).to.equal(
        widget.querySelectorAll('[id]').length,
      );
    });
});

describe('a page that morphs what a widget has enhanced', () => {
  for (const [state, bring, behaviour = '201'] of STATES.slice(0, 2))
    it(`${state}: what is missing is added again, and the browser stays silent`, async () => {
      const widget = await around(FORM, { consent: 'required', action: receiver(behaviour).action });
      await bring(widget);
      const form = find<HTMLFormElement>(widget, 'form');
      const plain = document.createElement('div');
      plain.innerHTML = FORM;
      Idiomorph.morph(form, plain.firstElementChild);
      await until(() => form.querySelector('.brug-consent') && form.noValidate, 'what was missing');
      await widget.updateComplete;
      expect(form.querySelectorAll('.brug-consent, .brug-trap').length).to.equal(2);
      let isAnnounced = false;
      widget.addEventListener('brug-invalid', () => (isAnnounced = true));
      pressIn(widget);
      await widget.updateComplete;
      expect(isAnnounced).to.be.true;
      const email = find(widget, '[name=email]');
      expect(linesOf(email).map((line) => line.checkVisibility())).to.deep.equal([true]);
      expect(email.getAttribute('aria-invalid')).to.equal('true');
    });

  it('gives a drawn form the fields of the page back, so that Enter sends', async () => {
    const widget = await around(SLOTTED, { action: '/receiver/201' });
    await until(() => find<HTMLInputElement>(widget, '[name=budget]').form, 'the owner');
    Idiomorph.morph(widget, SLOTTED, { morphStyle: 'innerHTML' });
    expect(find<HTMLInputElement>(widget, '[name=budget]').form).to.equal(null);
    await until(() => find<HTMLInputElement>(widget, '[name=budget]').form, 'the owner again');
  });

  for (const [what, markup, field] of [
    ['form of its own', FORM, 'email'],
    ['drawn form', SLOTTED, 'budget'],
    ['drawn form, deep in a slot', `<div slot="fields"><div>${SLOTTED}</div></div>`, 'budget'],
  ] as const)
    it(`ties the message to a field that takes the place of another: ${what}`, async () => {
      const widget = await around(markup, { action: '/receiver/201' });
      await until(() => widget.querySelector('.brug-trap, form[id^=brug-form-]'), 'what the widget adds');
      pressIt(widget);
      await until(() => widget.querySelector('.brug-message'), 'a message');
      const before = find(widget, `[name=${field}]`);
      const plain = document.createElement('div');
      plain.innerHTML = markup;
      before.closest('label')!.replaceWith(find(plain, `[name=${field}]`).closest('label')!);
      const now = find(widget, `[name=${field}]`);
      expect(now).not.to.equal(before);
      await until(() => linesOf(now).length, 'the message at the field');
      expect(now.getAttribute('aria-invalid')).to.equal('true');
      expect(widget.querySelectorAll('.brug-message').length).to.equal(1);
    });

  it('keeps the messages that stand at its fields', async () => {
    const widget = await around(FORM);
    pressIn(widget);
    await until(() => widget.querySelector('.brug-message'), 'a message');
    const form = find<HTMLFormElement>(widget, 'form');
    const plain = document.createElement('div');
    plain.innerHTML = FORM;
    Idiomorph.morph(form, plain.firstElementChild);
    await until(() => widget.querySelector('.brug-message'), 'the message again');
    expect(linesOf(find(widget, '[name=email]')).length).to.equal(1);
    expect(find(widget, '[name=email]').getAttribute('aria-invalid')).to.equal('true');
  });
});
