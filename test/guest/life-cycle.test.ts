import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { part, textOf } from '../helpers/form.js';

/** What a visitor reads in each widget. */
const shown = (holder: Element): string[] =>
  [...holder.children].map((widget) => textOf(widget.shadowRoot as unknown as Element));

const settled = async (holder: Element): Promise<void> => {
  for (const widget of holder.children) await (widget as HTMLElementTagNameMap['brug-partner-form']).updateComplete;
};

async function draw(): Promise<HTMLElement> {
  const holder = await fixture<HTMLElement>(
    html`<div>
      <brug-difference-card heading="Kop">${comparisonTable(CONTENT.nl.rows)}</brug-difference-card>
      <brug-whitepaper-cta heading="Kop"><a href="/demo/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
      <brug-partner-form heading="Kop"></brug-partner-form>
    </div>`,
  );
  // Each widget is drawn in a task of its own.
  await settled(holder);
  return holder;
}

describe('life in a page', () => {
  it('survives ten removals and re-insertions', async () => {
    const holder = await draw();
    const before = shown(holder);
    for (let times = 0; times < 10; times++) {
      for (const widget of [...holder.children]) {
        widget.remove();
        await Promise.resolve();
        holder.append(widget);
      }
    }
    await settled(holder);
    expect(shown(holder)).to.deep.equal(before);
  });

  it('can be cloned with its content', async () => {
    const holder = await draw();
    const clone = holder.cloneNode(true) as HTMLElement;
    holder.after(clone);
    await settled(clone);
    expect(shown(clone)).to.deep.equal(shown(holder));
    clone.remove();
  });

  it('keeps its look in the document of an iframe', async () => {
    const holder = await draw();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const background = (element: Element): string =>
      getComputedStyle(part(element as HTMLElement, 'widget')!).containerType;
    expect(background(holder.children[0]!)).to.equal('inline-size');
    frame.contentDocument!.body.append(holder);
    await settled(holder);
    for (const widget of holder.children) {
      expect(background(widget)).to.equal('inline-size');
      expect(widget.shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
    }
    frame.remove();
  });

  it('has its look where it is first drawn in the document of an iframe', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const form = document.createElement('brug-partner-form');
    frame.contentDocument!.body.append(form);
    await form.updateComplete;
    expect(getComputedStyle(part(form, 'widget')!).containerType).to.equal('inline-size');
    frame.remove();
  });

  it('takes properties that were set before it was known', async () => {
    // A tag that is registered only after its element stands in the page with properties of its own.
    const { PartnerFormElement } = await import('../../src/index.js');
    const tag = 'late-partner-form';
    const late = document.createElement(tag) as InstanceType<typeof PartnerFormElement>;
    late.heading = 'Vooraf gezet';
    late.fields = 'email message?';
    document.body.append(late);
    customElements.define(tag, class extends PartnerFormElement {});
    await late.updateComplete;
    expect(textOf(part(late, 'heading'))).to.equal('Vooraf gezet');
    expect(late.shadowRoot!.querySelectorAll('form :is(input, textarea):not([tabindex])')).to.have.length(2);
    late.remove();
  });

  it('makes elements without touching attributes or children', () => {
    for (const tag of ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'] as const) {
      const element = document.createElement(tag);
      expect(element.attributes).to.have.length(0);
      expect(element.childNodes).to.have.length(0);
    }
  });

  it('follows a change of the language of the page, across shadow roots', async () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    outer.attachShadow({ mode: 'open' }).append(document.createElement('brug-partner-form'));
    document.body.append(outer);
    const form = outer.shadowRoot!.querySelector('brug-partner-form')!;
    await form.updateComplete;
    expect(textOf(part(form, 'submit'))).to.equal('Send');
    outer.lang = 'fr-BE';
    await new Promise((done) => setTimeout(done));
    await form.updateComplete;
    expect(textOf(part(form, 'submit'))).to.equal('Envoyer');
    outer.lang = 'xx';
    await new Promise((done) => setTimeout(done));
    await form.updateComplete;
    expect(textOf(part(form, 'submit'))).to.equal('Send');
    outer.lang = '';
    await new Promise((done) => setTimeout(done));
    await form.updateComplete;
    expect(textOf(part(form, 'submit'))).to.equal('Versturen');
    outer.remove();
  });
});
