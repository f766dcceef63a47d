import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { DifferenceCardElement } from '../../src/index.js';
import { until } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';

interface Scheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { signal: AbortSignal }) => Promise<void>;
}
const page = globalThis as unknown as { scheduler?: Scheduler };

const holder = document.createElement('div');
before(() => document.body.append(holder));
afterEach(() => holder.replaceChildren());
after(() => holder.remove());

function addCards(count: number): DifferenceCardElement[] {
  const cards = Array.from({ length: count }, (_, index) => {
    const card = document.createElement('brug-difference-card');
    card.differences = [{ first: `P${index}`, second: 'Q' }];
    return card;
  });
  holder.append(...cards);
  return cards;
}

const isDrawn = (card: Element): boolean => card.matches(':state(drawn)');

describe('the first drawing', () => {
  it('does not hold up the page: widgets come in its order, each in a task of its own', async () => {
    const drawnPerTask: string[] = [];
    const cards = addCards(6);
    for (const card of cards) {
      const hostUpdated = async (): Promise<void> => {
        // All that is still to be done in this task.
        for (let times = 0; times < 50; times++) await Promise.resolve();
        drawnPerTask.push(cards.map(isDrawn).map(Number).join(''));
      };
      card.addController({ hostUpdated: () => void hostUpdated() });
    }
    await until(() => drawnPerTask.length === 6, 'all cards');
    expect(drawnPerTask).to.deep.equal(['100000', '110000', '111000', '111100', '111110', '111111']);
  });

  const globals: [what: string, values: Record<string, unknown>][] = [
    ['there is no scheduler, as in Safari', { scheduler: undefined }],
    ['an element of the page has that id', { scheduler: document.createElement('form') }],
    ['it cannot yield', { scheduler: {} }],
    ['it refuses', { scheduler: { yield: () => Promise.reject(new Error('refused')) } }],
    ['there is neither a scheduler nor a channel', { scheduler: undefined, MessageChannel: undefined }],
  ];
  for (const [what, values] of globals) {
    it(`comes where ${what}`, async () => {
      const names = Object.keys(values);
      const originals = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
      for (const name of names)
        Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
      try {
        const [card] = addCards(1);
        await until(() => isDrawn(card!), 'the card');
      } finally {
        names.forEach((name, index) => {
          if (originals[index]) Object.defineProperty(globalThis, name, originals[index]);
          else Reflect.deleteProperty(globalThis, name);
        });
      }
    });
  }

  it('comes where the page has cancelled the task that put the widget there', async function () {
    if (!page.scheduler?.postTask) return skip(this, 'Safari has no scheduler');
    const end = new AbortController();
    let cards: DifferenceCardElement[] = [];
    const task = page.scheduler.postTask(() => void (cards = addCards(1)), { signal: end.signal });
    await task;
    end.abort();
    await until(() => isDrawn(cards[0]!), 'the card');
  });

  it('does not wait where the page asks for what is in a form', () => {
    const form = document.createElement('brug-partner-form');
    holder.append(form);
    form.values = { name: 'Ada' };
    expect(form.checkValidity()).to.be.a('boolean');
  });
});
