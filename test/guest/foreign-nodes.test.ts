import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { control, fill, part, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

type Widget = DifferenceCardElement | WhitepaperCtaElement | PartnerFormElement;

/** What an extension puts into a page: Dark Reader writes its styles first into each shadow root. */
function foreign(tag: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = 'of-an-extension';
  return node;
}

const inside = (widget: Widget, selector: string): Element[] => [...widget.shadowRoot!.querySelectorAll(selector)];

const PLACES: readonly [where: string, put: (widget: Widget) => void][] = [
  ['a style first in the shadow root', ({ shadowRoot }) => shadowRoot!.prepend(foreign('style'))],
  ['a style last in the shadow root', ({ shadowRoot }) => shadowRoot!.append(foreign('style'))],
  ['a node first in the widget', (widget) => part(widget, 'widget')!.prepend(foreign('span'))],
  ['a node last in the widget', (widget) => part(widget, 'widget')!.append(foreign('span'))],
  [
    'a node on both sides of everything',
    (widget) => {
      for (const element of inside(widget, '[part=widget] *')) {
        // What may hold only its own kind, the browser would show elsewhere; a control shows no children.
        if (element.closest('svg, select, textarea, slot')) continue;
        element.before(foreign('span'));
        element.after(foreign('span'));
      }
    },
  ],
  [
    'a node at both ends of everything',
    (widget) => {
      for (const element of inside(widget, '[part=widget] *')) {
        if (element.closest('svg, select, textarea, input, img, slot')) continue;
        element.prepend(foreign('span'));
        element.append(foreign('span'));
      }
    },
  ],
];

const headingOf = (widget: Widget): string => textOf(part(widget, 'heading'));

describe("another's nodes in a widget", () => {
  const thrown: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): number =>
    thrown.push(event instanceof ErrorEvent ? event.message : String(event.reason));
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  beforeEach(() => (thrown.length = 0));
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  for (const [where, put] of PLACES) {
    for (const layout of ['cards', 'table'] as const) {
      it(`${where}: the card (${layout}) shows each change`, async () => {
        const card = await fixture<DifferenceCardElement>(
          html`<brug-difference-card heading="Kop" layout=${layout} linkable>
            ${comparisonTable(CONTENT.nl.rows.slice(0, 3))}
          </brug-difference-card>`,
        );
        put(card);
        const nodes = inside(card, '.of-an-extension').map((node) => {
          const { parentElement } = node;
          return { node, parentElement, text: textOf(parentElement) };
        });
        card.heading = 'Andere kop';
        card.querySelector('tbody td strong')!.textContent = 'Menigte';
        await aTimeout(0);
        await card.updateComplete;
        expect(headingOf(card)).to.equal('Andere kop');
        expect(inside(card, '[part~=pole]').map(textOf)).to.include('Menigte');
        // A text that changes is written anew, with all that stood in it: a translator may have taken its place.
        const isAnew = ({ parentElement, text }: (typeof nodes)[number]): boolean => textOf(parentElement) !== text;
        const lost = nodes.filter(({ node }) => !node.isConnected);
        expect(lost.filter((each) => !isAnew(each))).to.have.length(0);
        card.querySelector('tbody tr')!.remove();
        await aTimeout(0);
        await card.updateComplete;
        expect(inside(card, '[part=difference]')).to.have.length(2);
        card.heading = '';
        card.lang = 'en';
        card.layout = layout === 'cards' ? 'table' : 'cards';
        await card.updateComplete;
        await card.updateComplete;
        expect(part(card, 'heading')).to.be.null;
        expect(inside(card, '[part=difference]')).to.have.length(2);
        card.collapsible = true;
        card.layout = 'cards';
        await card.updateComplete;
        part(card, 'toggle-all')!.click();
        await card.updateComplete;
        expect(inside(card, 'details[open]')).to.have.length(2);
        card.querySelector('table')!.remove();
        await aTimeout(0);
        await card.updateComplete;
        expect(inside(card, '[part=difference]')).to.have.length(0);
        expect(thrown).to.deep.equal([]);
      });
    }

    it(`${where}: a card says that it could not load, and loads again`, async () => {
      const card = await fixture<DifferenceCardElement>(
        html`<brug-difference-card src="/content/second-time?${Math.random()}"></brug-difference-card>`,
      );
      put(card);
      await until(() => part(card, 'failure'), 'a failure');
      put(card);
      part(card, 'failure')!.querySelector('button')!.click();
      await until(() => inside(card, '[part=difference]').length, 'the differences');
      expect(part(card, 'failure')).to.be.null;
      expect(thrown).to.deep.equal([]);
    });

    it(`${where}: the call to action shows each change`, async () => {
      const cta = await fixture<WhitepaperCtaElement>(
        html`<brug-whitepaper-cta heading="Kop" gate="email" action=${receiver('201').action}
          ><a href="/demo/whitepaper.pdf" download>Download</a></brug-whitepaper-cta
        >`,
      );
      put(cta);
      cta.heading = 'Andere kop';
      cta.format = 'PDF';
      cta.lang = 'en';
      await cta.updateComplete;
      await cta.updateComplete;
      expect(headingOf(cta)).to.equal('Andere kop');
      expect(textOf(part(cta, 'facts'))).to.equal('PDF');
      cta.layout = 'banner';
      part(cta, 'button')!.click();
      await cta.updateComplete;
      put(cta);
      fill(cta, { email: VALID.email });
      cta.requestSubmit();
      await until(() => cta.matches(':state(sent)'), 'sent');
      cta.heading = '';
      await cta.updateComplete;
      expect(part(cta, 'heading')).to.be.null;
      expect(thrown).to.deep.equal([]);
    });

    it(`${where}: the form shows each change`, async () => {
      const form = await fixture<PartnerFormElement>(
        html`<brug-partner-form heading="Kop" action=${receiver('201').action}></brug-partner-form>`,
      );
      put(form);
      form.heading = 'Andere kop';
      await form.updateComplete;
      expect(headingOf(form)).to.equal('Andere kop');
      form.requestSubmit();
      await form.updateComplete;
      expect(control(form, 'email').getAttribute('aria-invalid')).to.equal('true');
      put(form);
      form.fields = 'name email message?';
      form.headingLevel = 3;
      await form.updateComplete;
      expect(part(form, 'heading')!.localName).to.equal('h3');
      fill(form, VALID);
      form.requestSubmit();
      await until(() => part(form, 'success'), 'thanks');
      expect(thrown).to.deep.equal([]);
    });
  }
});
