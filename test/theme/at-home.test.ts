import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { emulateMedia, NEEDS_DEVTOOLS } from '../helpers/devtools.js';
import { control, fill, part, press, until } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';

const inRoot = (widget: HTMLElement, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('at home in a theme', () => {
  it('has no box around the whole of it where a theme outlines what has focus', async () => {
    const theme = document.createElement('style');
    theme.textContent =
      ':where(main *:focus) { outline: 3px solid red } main *:focus-within { outline: 3px solid blue }';
    document.head.append(theme);
    const page = await fixture<HTMLElement>(html`<main><brug-partner-form></brug-partner-form></main>`);
    const form = page.querySelector('brug-partner-form')!;
    await form.updateComplete;
    control(form, 'email').focus();
    expect(getComputedStyle(form).outlineStyle).to.equal('none');
    expect(getComputedStyle(control(form, 'email')).outlineStyle).to.equal('solid');
    theme.remove();
  });

  it('has links on lines of their own that are 24 pixels high, in small text too', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="font-size: 12px">
        <brug-partner-form action="/x" consent="required" privacy-href="/privacy"></brug-partner-form>
      </div>`,
    );
    const form = page.querySelector('brug-partner-form')!;
    await form.updateComplete;
    press(form);
    await until(() => part(form, 'error-summary'), 'the summary');
    const links = inRoot(form, '.notice a, .privacy');
    expect(links.length).to.be.at.least(3);
    for (const link of links) expect(link.getBoundingClientRect().height, link.textContent).to.be.at.least(24);
  });

  it('keeps its distance between the fields and the button', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form fields="name email"></brug-partner-form>`);
    const gap =
      part(form, 'submit')!.getBoundingClientRect().top - control(form, 'email').getBoundingClientRect().bottom;
    expect(gap).to.be.above(12);
  });
});

// Print has style sheets of its own, of the page and of the widgets: what holds on a screen holds on paper.
for (const medium of ['screen', 'print']) {
  describe(`at home, in ${medium}`, () => {
    beforeEach(async function () {
      if (!(await emulateMedia(medium)) && medium === 'print') skip(this, NEEDS_DEVTOOLS);
    });
    after(() => emulateMedia(''));

    it('has a gap between a label and "(optioneel)" from right to left as well', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await fixture<HTMLElement>(
          html`<div dir=${dir}><brug-partner-form fields="phone?"></brug-partner-form></div>`,
        );
        const form = page.querySelector('brug-partner-form')!;
        await form.updateComplete;
        const [optional] = inRoot(form, '.optional');
        const range = document.createRange();
        range.selectNodeContents(optional!.previousSibling!);
        // The word, without the space after it.
        const text = optional!.previousSibling as Text;
        range.setStart(text, 0);
        range.setEnd(text, text.data.trimEnd().length);
        const word = range.getBoundingClientRect();
        const box = optional!.getBoundingClientRect();
        const gap = dir === 'ltr' ? box.left - word.right : word.left - box.right;
        expect(gap, dir).to.be.within(2, 8);
      }
    });

    it('lines up a field that has help with its neighbour', async () => {
      const form = await fixture<PartnerFormElement>(
        html`<brug-partner-form
          style="width: 800px"
          .fields=${[
            { name: 'a', label: 'A' },
            { name: 'b', label: 'B', required: true, help: 'Zoals het op de factuur staat.' },
          ]}
        ></brug-partner-form>`,
      );
      const [first, second] = ['a', 'b'].map((name) => control(form, name).getBoundingClientRect());
      expect(second!.left).to.be.above(first!.right);
      expect(second!.top).to.be.closeTo(first!.top, 1);
      fill(form, { b: '' });
      press(form);
      await until(() => part(form, 'error-summary'), 'the summary');
      const tops = ['a', 'b'].map((name) => control(form, name).getBoundingClientRect().top);
      expect(tops[0]).to.be.closeTo(tops[1]!, 1);
    });

    it('begins no line with the point between two facts', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const offer = await fixture<WhitepaperCtaElement>(
          html`<brug-whitepaper-cta
            dir=${dir}
            style="width: 240px"
            href="/a.pdf"
            format="Een heel lang formaat"
            pages="600"
            size="45704"
          ></brug-whitepaper-cta>`,
        );
        const facts = part(offer, 'facts')!;
        expect(getComputedStyle(facts).overflowX).to.equal('clip');
        const box = facts.getBoundingClientRect();
        const spans = inRoot(offer, '.facts span');
        const starts = spans.filter((span) => {
          const { left, right } = span.getBoundingClientRect();
          return dir === 'ltr' ? left - box.left < 1 : box.right - right < 1;
        });
        expect(starts.length).to.be.within(2, 3);
        for (const span of spans) {
          const { insetInlineStart, width } = getComputedStyle(span, '::before');
          // It ends where its fact begins: outside of the line, and cut off, when the fact begins the line.
          expect(parseFloat(insetInlineStart) + parseFloat(width)).to.be.closeTo(0, 0.5);
        }
      }
    });
  });
}
