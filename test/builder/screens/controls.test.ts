import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { chooser } from '../../../builder/src/screens/chooser.js';
import { group, radioBox, selectBox, textArea, textBox, tickBox } from '../../../builder/src/screens/controls.js';
import { words } from '../../helpers/builder-form.js';
import { textOf } from '../../helpers/form.js';

const draw = async (template: TemplateResult): Promise<HTMLElement> => {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  render(template, root);
  return root;
};
const nothing = (): void => undefined;
const find = <T extends HTMLElement = HTMLInputElement>(root: HTMLElement, selector: string): T =>
  root.querySelector<T>(selector)!;
const attributesOf = (element: Element, ...names: string[]): (string | null)[] =>
  names.map((name) => element.getAttribute(name));

describe('a box of the builder', () => {
  for (const [name, box] of [
    ['text field', textBox],
    ['text area', textArea],
  ] as const) {
    it(`that is a ${name} has its label, its help and what is wrong, and tells what is typed`, async () => {
      let typed = '';
      const root = await draw(
        box({
          ...{ id: 'a', label: 'Address', help: 'Of your page', problem: 'No address', value: 'x' },
          ...{ example: '/contact', optional: words, onInput: (value: string) => (typed = value) },
        }),
      );
      const control = find(root, 'input, textarea');
      expect(control.labels!.length).to.equal(1);
      expect(textOf(control.labels![0])).to.equal(`Address (${words.optional})`);
      expect(attributesOf(control, 'aria-describedby', 'aria-invalid', 'placeholder')).to.deep.equal([
        ...['a-help a-problem', 'true', '/contact'],
      ]);
      expect([textOf(find(root, '#a-help')), textOf(find(root, '#a-problem'))]).to.deep.equal([
        'Of your page',
        'No address',
      ]);
      expect(control.value).to.equal('x');
      control.value = 'y';
      control.dispatchEvent(new Event('input'));
      expect(typed).to.equal('y');
    });

    it(`that is a ${name} says nothing that it does not have`, async () => {
      const root = await draw(box({ id: 'a', label: 'Address', value: '', onInput: nothing }));
      const control = find(root, 'input, textarea');
      expect(attributesOf(control, 'aria-describedby', 'aria-invalid', 'placeholder')).to.deep.equal([
        null,
        null,
        null,
      ]);
      expect(textOf(root)).to.equal('Address');
      const helped = await draw(box({ id: 'a', label: 'Address', help: 'h', value: '', onInput: nothing }));
      expect(find(helped, 'input, textarea').getAttribute('aria-describedby')).to.equal('a-help');
    });
  }

  it('is spelt and typed as what it takes', async () => {
    for (const [type, spellcheck, inputmode] of [
      [undefined, null, null],
      ['text', null, null],
      ['url', 'false', null],
      ['number', 'false', 'numeric'],
    ] as const) {
      const root = await draw(textBox({ id: 'a', label: 'A', type, value: '', onInput: nothing }));
      const box = find(root, 'input');
      expect([box.type, ...attributesOf(box, 'spellcheck', 'inputmode', 'autocomplete')]).to.deep.equal([
        ...[type ?? 'text', spellcheck, inputmode, 'off'],
      ]);
    }
    const code = find<HTMLTextAreaElement>(
      await draw(textArea({ id: 'a', label: 'A', code: true, rows: 7, value: '', onInput: nothing })),
      'textarea',
    );
    expect([code.className, code.rows, code.getAttribute('spellcheck')]).to.deep.equal(['code', 7, 'false']);
    const plain = find<HTMLTextAreaElement>(
      await draw(textArea({ id: 'a', label: 'A', value: '', onInput: nothing })),
      'textarea',
    );
    expect([plain.className, plain.rows, plain.getAttribute('spellcheck')]).to.deep.equal(['', 2, null]);
  });

  const OPTIONS = [
    ['a', 'First'],
    ['b', 'Second'],
  ] as const;

  it('that is a list tells what is chosen', async () => {
    let chosen = '';
    const root = await draw(
      selectBox({
        id: 's',
        label: 'Which',
        help: 'h',
        value: 'b',
        options: OPTIONS,
        onChange: (value) => (chosen = value),
      }),
    );
    const list = find<HTMLSelectElement>(root, 'select');
    expect([textOf(list.labels[0]), list.value, list.getAttribute('aria-describedby')]).to.deep.equal([
      'Which',
      'b',
      's-help',
    ]);
    expect([...list.options].map(({ value, text }) => [value, text])).to.deep.equal(
      OPTIONS.map((option) => [...option]),
    );
    list.value = 'a';
    list.dispatchEvent(new Event('change'));
    expect(chosen).to.equal('a');
  });

  it('that is a group of choices has its question, and tells what is chosen', async () => {
    let chosen = '';
    const box = {
      id: 'r',
      label: 'Which',
      help: 'h',
      value: 'b',
      options: OPTIONS,
      onChange: (value: string) => (chosen = value),
    };
    const root = await draw(radioBox(box));
    const set = find<HTMLFieldSetElement>(root, 'fieldset');
    expect([set.className, set.getAttribute('aria-describedby'), textOf(find(root, 'legend'))]).to.deep.equal([
      ...['radios', 'r-help', 'Which'],
    ]);
    const radios = [...root.querySelectorAll<HTMLInputElement>('[type=radio][name=r]')];
    expect(radios.map(({ value, checked, labels }) => [value, checked, textOf(labels![0])])).to.deep.equal([
      ['a', false, 'First'],
      ['b', true, 'Second'],
    ]);
    radios[0]!.click();
    expect(chosen).to.equal('a');
    const bar = await draw(radioBox({ ...box, segmented: true, hideLabel: true }));
    expect([find(bar, 'fieldset').className, find(bar, 'legend').className]).to.deep.equal([
      'segmented',
      'visually-hidden',
    ]);
    expect(find(root, 'legend').className).to.equal('');
  });

  it('that is ticked tells whether it is', async () => {
    const told: boolean[] = [];
    const root = await draw(
      tickBox({ id: 't', label: 'Yes', help: 'h', value: true, onChange: (value) => told.push(value) }),
    );
    const box = find(root, 'input');
    expect([box.type, box.checked, textOf(box.labels![0]), box.getAttribute('aria-describedby')]).to.deep.equal([
      ...['checkbox', true, 'Yes', 't-help'],
    ]);
    box.click();
    box.click();
    expect(told).to.deep.equal([false, true]);
  });

  it('stands in a group that opens', async () => {
    for (const open of [true, false]) {
      const details = find<HTMLDetailsElement>(await draw(group('Title', open, html`<p>Inside</p>`)), 'details');
      expect([details.open, textOf(details.querySelector('summary h3'))]).to.deep.equal([open, 'Title']);
      expect(find(details, 'p').checkVisibility()).to.equal(open);
    }
  });
});

describe('the chooser', () => {
  it('has the three widgets with what they are for, and tells which is chosen', async () => {
    const chosen: string[] = [];
    const root = await draw(
      chooser(
        words,
        'whitepaper-cta',
        (widget) => chosen.push(widget),
        () => undefined,
      ),
    );
    const radios = [...root.querySelectorAll<HTMLInputElement>('[name=widget]')];
    expect(radios.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['difference-card', false],
      ['whitepaper-cta', true],
      ['partner-form', false],
    ]);
    expect(radios.map((radio) => textOf(find(root, `#${radio.getAttribute('aria-describedby')}`)))).to.deep.equal(
      (['difference-card', 'whitepaper-cta', 'partner-form'] as const).map((widget) => words[`${widget}.text`]),
    );
    expect(radios.map((radio) => textOf(radio.parentElement!.querySelector('strong')))).to.deep.equal(
      (['difference-card', 'whitepaper-cta', 'partner-form'] as const).map((widget) => words[widget]),
    );
    expect(root.querySelectorAll('svg[aria-hidden=true]')).to.have.length(3);
    expect([...root.querySelectorAll('svg')].every((drawing) => drawing.childElementCount > 2)).to.be.true;
    radios[2]!.click();
    expect(chosen).to.deep.equal(['partner-form']);
  });
});
