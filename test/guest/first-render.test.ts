import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { textOf } from '../helpers/form.js';

type Widget = DifferenceCardElement | PartnerFormElement | WhitepaperCtaElement;

const TABLE = '<table><tr><td></td><th>A</th><th>B</th></tr><tr><td>Tijd</td><td>Kort</td><td>Lang</td></tr></table>';

/** A widget of each kind with a control of the page in one of its slots. */
const KINDS = [
  {
    name: 'card',
    widget: DifferenceCardElement,
    content: `${TABLE}<p slot="footer">Vraag: <input value="abcdef"></p>`,
  },
  {
    name: 'cta',
    widget: WhitepaperCtaElement,
    content: '<a href="/a.pdf">Lees</a><label>Zoek: <input value="abcdef"></label>',
  },
  {
    name: 'form',
    widget: PartnerFormElement,
    content: '<label slot="fields">Nummer: <input name="nummer" value="abcdef"></label>',
  },
] as const;

function holderWith(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  return holder;
}

let tags = 0;
/** A tag that stands in the page before anybody knows it, as with a script that comes late. */
function unknownTag(widget: (typeof KINDS)[number]['widget']): { tag: string; register: () => void } {
  const tag = `brug-late-${++tags}`;
  return { tag, register: () => customElements.define(tag, class extends (widget as typeof PartnerFormElement) {}) };
}

describe('the first time a widget is drawn', () => {
  for (const { name, widget, content } of KINDS) {
    it(`leaves what stands in for the ${name} in view until then`, async () => {
      const { tag, register } = unknownTag(widget);
      const holder = holderWith(`<${tag}><p slot="fallback">Even geduld</p>${content}</${tag}>`);
      const standIn = holder.querySelector('p')!;
      register();
      expect(standIn.offsetHeight, 'before').to.be.above(0);
      await (holder.firstElementChild as Widget).updateComplete;
      expect(standIn.offsetHeight, 'after').to.equal(0);
      holder.remove();
    });

    it(`takes neither focus nor selection from a control inside the ${name}`, async () => {
      const { tag, register } = unknownTag(widget);
      const holder = holderWith(`<${tag}>${content}</${tag}>`);
      const input = holder.querySelector('input')!;
      const left: string[] = [];
      input.focus();
      input.setSelectionRange(2, 4);
      input.addEventListener('blur', () => left.push('blur'));
      register();
      await (holder.firstElementChild as Widget).updateComplete;
      // The browser takes focus from what is not shown when it paints.
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      expect(document.activeElement).to.equal(input);
      expect(left).to.deep.equal([]);
      await sendKeys({ type: 'X' });
      expect(input.value).to.equal('abXef');
      holder.remove();
    });
  }

  it('is not waited for by a page that asks at once', () => {
    const holder = holderWith('<brug-partner-form fields="email"></brug-partner-form>');
    const form = holder.firstElementChild as PartnerFormElement;
    expect(form.checkValidity()).to.be.false;
    expect(textOf(form.shadowRoot!.querySelector('label'))).to.contain('E-mail');
    holder.remove();
  });

  it('is not needed to be asked for a difference', () => {
    const holder = holderWith(`<brug-difference-card>${TABLE}</brug-difference-card>`);
    expect((holder.firstElementChild as DifferenceCardElement).reveal('kort-versus-lang')).to.be.false;
    holder.remove();
  });
});
