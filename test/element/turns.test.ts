import { expect } from '@open-wc/testing';

type Turns = typeof import('../../src/element/turns.js');

let copies = 0;
/** The module as on a page of its own: it counts its pauses from the start. */
const freshTurns = (): Promise<Turns> =>
  import(new URL(`../../src/element/turns.ts?copy=${++copies}`, import.meta.url).href) as Promise<Turns>;

const holder = document.createElement('div');
before(() => document.body.append(holder));
after(() => holder.remove());
afterEach(() => holder.replaceChildren());

function elements(count: number): HTMLElement[] {
  const made = Array.from({ length: count }, (_, index) => {
    const element = document.createElement('div');
    element.id = String(index);
    element.tabIndex = 0;
    element.textContent = 'x';
    return element;
  });
  holder.append(...made);
  return made;
}

/** Draws for a while, as a slow phone does. */
function draw(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Lets all draw in turns; gives their order, and how many tasks of the browser came in between. */
async function drawAll({ turn }: Turns, all: readonly Element[], milliseconds: number): Promise<[string[], number]> {
  const order: string[] = [];
  let tasks = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    tasks++;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  await Promise.all(
    all.map(async (element) => {
      await turn(element);
      draw(milliseconds);
      order.push(element.id);
    }),
  );
  port1.close();
  return [order, tasks];
}

describe('turns', () => {
  it('are taken in the order of the page, without a pause while there is time', async () => {
    const turns = await freshTurns();
    // What comes long after the script has run has all of a slice.
    await new Promise((done) => setTimeout(done, 20));
    const [order, tasks] = await drawAll(turns, elements(4), 0);
    expect(order).to.deep.equal(['0', '1', '2', '3']);
    expect(tasks).to.equal(0);
  });

  it('let the browser in between', async () => {
    const [order, tasks] = await drawAll(await freshTurns(), elements(4), 50);
    expect(order).to.deep.equal(['0', '1', '2', '3']);
    expect(tasks).to.be.within(2, 12);
  });

  it('pause eight times and no more: the page would be laid out each time', async () => {
    const turns = await freshTurns();
    await drawAll(turns, elements(12), 50);
    const [, tasks] = await drawAll(turns, elements(6), 50);
    expect(tasks).to.equal(0);
  });

  it('make no pause where very many wait, all of which would be laid out in each', async () => {
    const [order, tasks] = await drawAll(await freshTurns(), elements(120), 2);
    expect(order).to.have.length(120);
    expect(tasks).to.equal(0);
  });

  it('begin with what has focus, in it or inside it', async () => {
    const all = elements(4);
    const input = document.createElement('input');
    all[2]!.append(input);
    input.focus();
    const [order] = await drawAll(await freshTurns(), all, 0);
    expect(order[0]).to.equal('2');
  });

  it('put forward what is on the screen', async () => {
    const all = elements(40);
    for (const element of all) element.style.cssText = 'position:absolute;top:-9999px';
    all[39]!.style.cssText = 'position:fixed;inset:0;background:white';
    const [order] = await drawAll(await freshTurns(), all, 50);
    expect(order.indexOf('39')).to.be.below(9);
  });

  for (const name of ['IntersectionObserver', 'MessageChannel'] as const) {
    it(`come where the page has taken ${name} away`, async () => {
      const turns = await freshTurns();
      const original = Object.getOwnPropertyDescriptor(window, name)!;
      const all = elements(3);
      const drawn: string[] = [];
      Object.defineProperty(window, name, { value: undefined, configurable: true, writable: true });
      try {
        for (const element of all) {
          void turns.turn(element).then(() => {
            draw(10);
            drawn.push(element.id);
          });
        }
        await new Promise((done) => setTimeout(done, 100));
      } finally {
        Object.defineProperty(window, name, original);
      }
      expect(drawn).to.deep.equal(['0', '1', '2']);
    });
  }
});
