import { expect, fixture, html } from '@open-wc/testing';
import { EMPTY, EMPTY_ROW, type Embed } from '../../../builder/src/model/embed.js';
import '../../../builder/src/screens/preview.js';
import type { PreviewElement } from '../../../builder/src/screens/preview.js';
import { messagesForm } from '../../../builder/src/screens/messages-form.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { RELEASE } from '../embeds.js';

Object.assign(globalThis, { BRUG_RELEASE: RELEASE });
const CARD = EMPTY['difference-card'];
const ROW = { ...EMPTY_ROW, topic: 'a', first: 'b', second: 'c' };

describe('the preview', () => {
  let preview: PreviewElement;
  const open = async (embed: Embed, room = 500): Promise<void> => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: ${room}px">
        <builder-preview .embed=${embed} .words=${words} language="en"></builder-preview>
      </div>`,
    );
    preview = box.querySelector('builder-preview')!;
    await preview.updateComplete;
  };
  const frame = (): HTMLIFrameElement => preview.querySelector('iframe')!;
  const choose = async (name: string): Promise<void> => {
    preview.querySelector<HTMLInputElement>(`[value=${name}]`)!.click();
    await preview.updateComplete;
  };

  for (const [name, width] of [
    ['phone', 360],
    ['tablet', 768],
    ['desktop', 1280],
  ] as const) {
    it(`is as wide as a ${name}, and drawn smaller where there is no room`, async () => {
      await open({ ...CARD, rows: [ROW] });
      await choose(name);
      expect(preview.querySelector('output')!.textContent).to.equal(`${width} px`);
      expect(preview.querySelector<HTMLInputElement>(`[value=${name}]`)!.checked).to.be.true;
      const range = preview.querySelector<HTMLInputElement>('#preview-range')!;
      expect([range.value, range.getAttribute('aria-valuetext')]).to.deep.equal([String(width), `${width} px`]);
      const { style } = frame();
      expect([style.width, style.height]).to.deep.equal([`${width}px`, '400px']);
      const room = preview.querySelector<HTMLElement>('.stage')!.clientWidth;
      const scale = Math.min(1, room / width);
      expect(Number(/scale\(([\d.]+)\)/.exec(style.transform)![1])).to.be.closeTo(scale, 0.001);
      expect(parseFloat(style.marginInlineStart)).to.be.closeTo(Math.max(0, (room - width) / 2), 0.1);
      expect(preview.querySelector<HTMLElement>('.stage')!.style.height).to.equal(`${Math.ceil(400 * scale)}px`);
    });
  }

  it('is as wide as its owner draws it', async () => {
    await open({ ...CARD, rows: [ROW] });
    const range = preview.querySelector<HTMLInputElement>('#preview-range')!;
    range.value = '500';
    range.dispatchEvent(new Event('input'));
    await preview.updateComplete;
    expect(frame().style.width).to.equal('500px');
    expect([...preview.querySelectorAll('[name=preview-width]:checked')]).to.have.length(0);
  });

  it('stands on a light or a dark page', async () => {
    await open({ ...CARD, rows: [ROW] });
    await choose('dark');
    expect(preview.querySelector('.stage')!.classList.contains('dark')).to.be.true;
    await choose('light');
    expect(preview.querySelector('.stage')!.classList.contains('dark')).to.be.false;
    expect(preview.querySelector<HTMLInputElement>('[value=light]')!.checked).to.be.true;
  });

  it('says that what it shows is an example where there is nothing to show', async () => {
    await open(CARD);
    expect(preview.querySelector('.empty')!.textContent).to.equal(words['previewEmpty_difference-card']);
    expect(preview.querySelector('.stage')!.classList.contains('is-empty')).to.be.true;
    await open({ ...CARD, rows: [EMPTY_ROW, ROW] });
    expect(preview.querySelector('.empty')).to.equal(null);
    await open({ ...EMPTY['whitepaper-cta'], href: ' ' });
    expect(preview.querySelector('.empty')!.textContent).to.equal(words['previewEmpty_whitepaper-cta']);
    for (const part of ['href', 'heading', 'text']) {
      await open({ ...EMPTY['whitepaper-cta'], [part]: 'x' });
      expect(preview.querySelector('.empty'), part).to.equal(null);
    }
    await open(EMPTY['partner-form']);
    expect(preview.querySelector('.empty')).to.equal(null);
  });

  it('runs in a frame that may do nothing else', async () => {
    await open(EMPTY['partner-form']);
    expect([frame().getAttribute('sandbox'), frame().title]).to.deep.equal([
      'allow-scripts allow-forms',
      words.previewFrame,
    ]);
  });
});

describe('the words of the widget', () => {
  const FORM = { ...EMPTY['partner-form'], messages: [['note', 'x']] as const };

  it('have a box each, with what the widget says in grey', async () => {
    const form = await OpenForm.open(FORM, messagesForm);
    const box = form.box('message-submit');
    expect([box.value, box.placeholder.includes('Send')]).to.deep.equal(['', true]);
  });

  it('are kept as they are typed, and gone when the box is emptied', async () => {
    const form = await OpenForm.open(EMPTY['partner-form'], messagesForm);
    const type = (key: string, text: string): void => {
      const box = form.box(`message-${key}`);
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('submit', 'Go');
    type('sentText', 'Thanks');
    type('submit', 'Go now');
    expect(form.embed.messages).to.deep.equal([
      ['sentText', 'Thanks'],
      ['submit', 'Go now'],
    ]);
    expect(form.box('message-submit').value).to.equal('Go now');
    type('sentText', ' ');
    expect(form.embed.messages).to.deep.equal([['submit', 'Go now']]);
  });

  it('begin with those that owners say most often; the others are folded', async () => {
    const first = async (embed: Embed): Promise<string[]> => {
      const form = await OpenForm.open(embed, messagesForm);
      return [...form.root.querySelectorAll('[id^=message-]')]
        .filter((box) => !box.closest('details details') && /^(INPUT|TEXTAREA)$/.test(box.tagName))
        .map(({ id }) => id.replace('message-', ''));
    };
    expect(await first(EMPTY['partner-form']))
      .to.include.members(['sentText', 'email.label'])
      .and.not.include('submit');
    expect(await first(CARD)).to.include.members(['versus', 'note']);
    expect(await first(EMPTY['whitepaper-cta'])).to.include.members([
      'download',
      'gateText',
      'gateSubmit',
      'gateSkip',
      'ready',
    ]);
  });
});
