import { expect } from '@open-wc/testing';
import { controlsOf } from '../../src/form/native-form.js';
import { carryOver, valuesOf } from '../../src/form/values.js';

/** A form in the page, with what a visitor has done in it. */
function formWith(markup: string, act: (form: HTMLFormElement) => void = () => {}): HTMLFormElement {
  const form = document.createElement('form');
  form.innerHTML = markup;
  document.body.append(form);
  act(form);
  return form;
}
const type =
  (...texts: string[]) =>
  (form: HTMLFormElement): void =>
    texts.forEach((text, at) => ((form.elements[at] as HTMLInputElement).value = text));
const tick =
  (...places: number[]) =>
  (form: HTMLFormElement): void =>
    places.forEach((at) => ((form.elements[at] as HTMLInputElement).checked = true));
const choose =
  (...places: number[]) =>
  (form: HTMLFormElement): void => {
    for (const option of (form.elements[0] as HTMLSelectElement).options)
      option.selected = places.includes(option.index);
  };

describe('what was typed in controls that a framework has drawn anew', () => {
  const LIST = '<option>1<option>2<option>3';
  const TABLE: readonly (readonly [
    what: string,
    before: string,
    act: (form: HTMLFormElement) => void,
    after: string,
    values: Record<string, unknown>,
  ])[] = [
    ['a text', '<input name=a>', type('x'), '<input name=a>', { a: 'x' }],
    ['a text area', '<textarea name=a></textarea>', type('x\ny'), '<textarea name=a></textarea>', { a: 'x\ny' }],
    ['not what nobody typed', '<input name=a value=old>', () => {}, '<input name=a value=new>', { a: 'new' }],
    ['not under another name', '<input name=a>', type('x'), '<input name=b>', { b: '' }],
    ['not in another type', '<input name=a>', type('x'), '<input type=email name=a>', { a: '' }],
    ['by its order', '<input name=a><input name=a>', type('x', 'y'), '<input name=a><input name=a>', { a: ['x', 'y'] }],
    ['not beyond the last', '<input name=a><input name=a>', type('x', 'y'), '<input name=a>', { a: 'x' }],
    ['a tick', '<input type=checkbox name=a value=1>', tick(0), '<input type=checkbox name=a value=1>', { a: '1' }],
    [
      'a choice',
      '<input type=radio name=a value=1><input type=radio name=a value=2>',
      tick(1),
      '<input type=radio name=a value=1><input type=radio name=a value=2>',
      { a: '2' },
    ],
    ['one of a list', `<select name=a>${LIST}</select>`, choose(1), `<select name=a>${LIST}</select>`, { a: '2' }],
    [
      'several of a list',
      `<select name=a multiple>${LIST}</select>`,
      choose(0, 2),
      `<select name=a multiple>${LIST}</select>`,
      { a: ['1', '3'] },
    ],
    [
      'nothing that is hidden',
      '<input type=hidden name=a value=x>',
      type('y'),
      '<input type=hidden name=a value=z>',
      { a: 'z' },
    ],
  ];
  for (const [what, before, act, after, values] of TABLE)
    it(`is carried over: ${what}`, () => {
      const old = formWith(before, act);
      const controls = controlsOf(old);
      old.remove();
      const now = formWith(after);
      carryOver(controls, controlsOf(now));
      expect(valuesOf(controlsOf(now), new FormData(now))).to.deep.equal(values);
      now.remove();
    });

  it('does not win over what is newer', () => {
    const old = formWith('<input name=a>', type('x'));
    const controls = controlsOf(old);
    old.remove();
    const now = formWith('<input name=a>', type('newer'));
    carryOver(controls, controlsOf(now));
    expect((now.elements[0] as HTMLInputElement).value).to.equal('newer');
    now.remove();
  });

  it('stays where its control is still in the page', () => {
    const form = formWith('<input name=a>', type('x'));
    const controls = controlsOf(form);
    form.insertAdjacentHTML('beforeend', '<input name=a><input name=a>');
    carryOver(controls, controlsOf(form));
    expect([...form.elements].map((control) => (control as HTMLInputElement).value)).to.deep.equal(['x', '', '']);
    form.remove();
  });

  it('brings a file along', () => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'a.txt'));
    const old = formWith('<input type=file name=a>', (form) => {
      (form.elements[0] as HTMLInputElement).files = data.files;
    });
    const controls = controlsOf(old);
    old.remove();
    const now = formWith('<input type=file name=a>');
    carryOver(controls, controlsOf(now));
    expect((now.elements[0] as HTMLInputElement).files![0]?.name).to.equal('a.txt');
    now.remove();
  });
});
