import { expect } from '@open-wc/testing';
import { EMPTY, EMPTY_ROW, type CardEmbed, type Row } from '../../../builder/src/model/embed.js';
import { cardForm } from '../../../builder/src/screens/card-form.js';
import { filled } from '../../../builder/src/words/words.js';
import type { PasteTableElement } from '../../../builder/src/screens/paste-table.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';

const row = (topic: string, rest: Partial<Row> = {}): Row => ({ ...EMPTY_ROW, topic, ...rest });
const COMPLETE = { first: 'Group', second: 'Individual' };

const open = (embed: Partial<CardEmbed> = {}): Promise<OpenForm<CardEmbed>> =>
  OpenForm.open({ ...EMPTY['difference-card'], ...embed }, cardForm);
const topics = ({ embed }: OpenForm<CardEmbed>): string[] => embed.rows.map(({ topic }) => topic);
const hintsOf = ({ root }: OpenForm<CardEmbed>): string[] => [...root.querySelectorAll('.row .hint')].map(textOf);

/** Pastes as a browser does; resolves to whether the text would have been put into the box as well. */
async function paste(form: OpenForm<CardEmbed>, text: string, markup = ''): Promise<boolean> {
  table(form).closest('details')!.open = true;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (markup) clipboardData.setData('text/html', markup);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  // Firefox makes no clipboard of what a script hands it.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  const isPut = form.box<HTMLTextAreaElement>('paste-table').dispatchEvent(event);
  await table(form).updateComplete;
  return isPut;
}
const table = ({ root }: OpenForm<CardEmbed>): PasteTableElement => root.querySelector('builder-paste-table')!;

describe('the form for a difference card', () => {
  it('takes what is typed for the whole card', async () => {
    const form = await open();
    for (const [id, value] of Object.entries({
      heading: 'Two trades',
      first: 'Marketing',
      second: 'Sales',
      intro: 'In short.',
    })) {
      form.fill(id, value);
      expect(form.box(id).value).to.equal(value);
    }
    expect(form.embed).to.include({ heading: 'Two trades', first: 'Marketing', second: 'Sales', intro: 'In short.' });
  });

  it('shows what the card has', async () => {
    const form = await open({ heading: 'H', first: 'A', second: 'B', intro: 'I', rows: [row('T', { note: 'N' })] });
    expect(
      ['heading', 'first', 'second', 'intro', 'row-0-topic', 'row-0-note'].map((id) => form.box(id).value),
    ).to.deep.equal(['H', 'A', 'B', 'I', 'T', 'N']);
  });

  it('offers to ask how wide each gap is, where there is room, and a name for what comes of it', async () => {
    const form = await open({ rows: [row('One')] });
    expect(form.find('scan-name')).to.equal(undefined);
    form.box('scan').click();
    expect(form.embed.scan).to.be.true;
    form.fill('scan-name', 'gap');
    expect(form.embed.name).to.equal('gap');
    expect((await open({ layout: 'table' })).find('scan')).to.equal(undefined);
  });

  it('takes what is typed for one difference, and leaves the others', async () => {
    const form = await open({ rows: [row('One'), row('Two')] });
    const keys = ['topic', 'first', 'firstText', 'second', 'secondText', 'note'] as const;
    for (const key of keys) form.fill(`row-1-${key}`, `my ${key}`);
    expect(form.embed.rows).to.deep.equal([
      row('One'),
      { ...EMPTY_ROW, ...Object.fromEntries(keys.map((key) => [key, `my ${key}`])) },
    ]);
  });

  it('calls the sides by their subjects', async () => {
    const label = (form: OpenForm<CardEmbed>, id: string): string =>
      textOf(form.root.querySelector(`label[for=${id}]`));
    const named = await open({ first: ' Marketing ', second: 'Sales', rows: [row('')] });
    expect(label(named, 'row-0-first')).to.equal(filled(words.pole, { subject: 'Marketing' }));
    expect(label(named, 'row-0-secondText')).to.equal(filled(words.text, { subject: 'Sales' }));
    const nameless = await open({ rows: [row('')] });
    expect(label(nameless, 'row-0-first')).to.equal(filled(words.pole, { subject: words.first }));
    expect(label(nameless, 'row-0-second')).to.equal(filled(words.pole, { subject: words.second }));
  });

  it('says at a difference that it is not complete, once it is begun', async () => {
    const form = await open({ rows: [row(''), row('Begun'), row('Complete', COMPLETE)] });
    expect(hintsOf(form)).to.deep.equal([filled(words.incomplete, { number: 2 })]);
  });

  it('adds a difference, and puts the cursor in it', async () => {
    const form = await open({ rows: [row('One')] });
    form.press(words.addRow);
    expect(form.embed.rows).to.deep.equal([row('One'), EMPTY_ROW]);
    await until(() => document.activeElement?.id === 'row-1-topic', 'the cursor in the new one');
  });

  it('removes a difference, says which, and focus goes to the next', async () => {
    const form = await open({ rows: [row('One'), row('Two'), row('Three')] });
    form.press(filled(words.removeRow, { number: 2 }));
    expect(topics(form)).to.deep.equal(['One', 'Three']);
    expect(form.said).to.deep.equal([filled(words.removed, { number: 2 })]);
    const handle = (number: number): HTMLElement => form.button(filled(words.moveRow, { number }));
    await until(() => document.activeElement === handle(2), 'focus on the one that took its place');
    form.press(filled(words.removeRow, { number: 2 }));
    await until(() => document.activeElement === handle(1), 'focus on the one before');
    form.press(filled(words.removeRow, { number: 1 }));
    await until(() => document.activeElement?.id === 'add-row', 'focus on the button that adds one');
  });

  it('moves a difference by the arrow keys, says so, and focus goes along', async () => {
    const form = await open({ rows: [row('One'), row('Two'), row('Three')] });
    const handle = (number: number): HTMLElement => form.button(filled(words.moveRow, { number }));
    const press = (number: number, key: string): boolean =>
      handle(number).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(press(1, 'ArrowDown'), 'the page does not scroll').to.be.false;
    expect(topics(form)).to.deep.equal(['Two', 'One', 'Three']);
    expect(form.said).to.deep.equal([filled(words.moved, { from: 1, to: 2 })]);
    await until(() => document.activeElement === handle(2), 'focus on the one that moved');
    press(2, 'ArrowUp');
    press(1, 'ArrowUp');
    press(3, 'ArrowDown');
    expect(press(1, 'a'), 'other keys are the page’s').to.be.true;
    expect(topics(form)).to.deep.equal(['One', 'Two', 'Three']);
    expect(form.said).to.have.length(2);
  });

  it('moves a difference by dragging its handle', async () => {
    const form = await open({ rows: [row('One'), row('Two'), row('Three')] });
    const items = (): Element[] => [...form.root.querySelectorAll('.rows > li')];
    const handle = form.button(filled(words.moveRow, { number: 1 }));
    handle.setPointerCapture = () => undefined;
    const middleOf = (item: Element): number => {
      const { top, bottom } = item.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const send = (type: string, init: PointerEventInit = {}): boolean =>
      handle.dispatchEvent(new PointerEvent(type, { pointerId: 1, bubbles: true, ...init }));
    send('pointerdown', { button: 2 });
    send('pointermove', { clientY: middleOf(items()[2]!) });
    expect(topics(form), 'with the other button').to.deep.equal(['One', 'Two', 'Three']);
    send('pointerdown', { button: 0 });
    expect(items().map((item) => item.classList.contains('dragging'))).to.deep.equal([true, false, false]);
    send('pointermove', { clientY: middleOf(items()[0]!) });
    expect(form.said, 'over itself').to.deep.equal([]);
    send('pointermove', { clientY: middleOf(items()[1]!) });
    send('pointermove', { clientY: middleOf(items()[2]!) });
    expect(topics(form)).to.deep.equal(['Two', 'Three', 'One']);
    expect(items().map((item) => item.classList.contains('dragging'))).to.deep.equal([false, false, true]);
    send('pointerup');
    expect(items().some((item) => item.classList.contains('dragging'))).to.be.false;
    expect(document.activeElement).to.equal(form.button(filled(words.moveRow, { number: 3 })));
    send('pointermove', { clientY: middleOf(items()[0]!) });
    expect(topics(form), 'after it was dropped').to.deep.equal(['Two', 'Three', 'One']);
  });

  it('shows which column is what, takes the table, keeps what is begun, and says how many', async () => {
    const form = await open({ first: 'Mine', rows: [EMPTY_ROW, row('Begun')] });
    expect(await paste(form, 'Topic\tMarketing\tSales\nAudience\tGroup\tIndividual\nHalf\tPull\t\n')).to.be.false;
    expect(topics(form), 'before it is agreed to').to.deep.equal(['', 'Begun']);
    const roles = [...table(form).querySelectorAll('select')];
    expect(roles.map(({ value }) => value)).to.deep.equal(['topic', 'first', 'second']);
    expect(roles.map((role) => role.getAttribute('aria-label'))).to.deep.equal(['Topic', 'Marketing', 'Sales']);
    expect(textOf(form.box('pasted-left-out'))).to.include('Half');
    await until(() => document.activeElement?.id === 'take-table', 'focus on the button');
    form.button(filled(words['takeTable.one'], { count: 1 })).click();
    expect(topics(form)).to.deep.equal(['Begun', 'Audience']);
    expect(form.embed).to.include({ first: 'Marketing', second: 'Sales' });
    const message = words['pastedTable.one'].replace('{count}', '1');
    expect(form.said).to.deep.equal([message]);
    expect(textOf(form.box('paste-result'))).to.equal(message);
    await table(form).updateComplete;
    expect(form.box('paste-table').value).to.equal('');
  });

  it('gives a column another part, in exchange with the one that had it', async () => {
    const form = await open();
    await paste(form, '\tMarketing\tSales\nAudience\tGroup\tIndividual');
    const roles = (): HTMLSelectElement[] => [...table(form).querySelectorAll('select')];
    roles()[1]!.value = 'second';
    roles()[1]!.dispatchEvent(new Event('change'));
    await table(form).updateComplete;
    expect(roles().map(({ value }) => value)).to.deep.equal(['topic', 'second', 'first']);
    form.box('has-head').click();
    await table(form).updateComplete;
    form.button(filled(words['takeTable.other'], { count: 2 })).click();
    expect(form.embed.rows.map(({ first, second }) => [first, second])).to.deep.equal([
      ['Sales', 'Marketing'],
      ['Individual', 'Group'],
    ]);
    expect(form.embed).to.include({ first: '', second: '' });
  });

  it('lets a pasted table be', async () => {
    const form = await open();
    await paste(form, '\tMarketing\tSales\nAudience\tGroup\tIndividual');
    form.button(words.cancel).click();
    await table(form).updateComplete;
    expect(topics(form)).to.deep.equal([]);
    expect(form.box('paste-table').value).to.equal('');
  });

  it('leaves what is no table in the box, and says so', async () => {
    const form = await open({ rows: [row('Begun')] });
    expect(await paste(form, 'just a sentence')).to.be.true;
    expect(topics(form)).to.deep.equal(['Begun']);
    expect(form.problemOf('paste-table')).to.equal(words.pastedNothing);
  });

  it('offers what the layout has', async () => {
    const form = await open();
    expect(form.radio('layout', 'cards').checked).to.be.true;
    for (const key of ['collapsible', 'linkable'] as const) {
      expect(form.box(key).checked).to.be.false;
      form.box(key).click();
      expect(form.embed[key]).to.be.true;
      expect(form.box(key).checked).to.be.true;
    }
    form.radio('layout', 'table').click();
    expect(form.embed.layout).to.equal('table');
    expect([form.find('collapsible'), form.find('linkable')].every((box) => box === undefined)).to.be.true;
  });

  it('has the two groups open that are filled in first', async () => {
    const { root } = await open();
    expect(
      [...root.querySelectorAll<HTMLDetailsElement>('details.group')].map(({ open: isOpen }) => isOpen),
    ).to.deep.equal([true, true, false]);
  });
});
