import { expect } from '@open-wc/testing';
import { afterParsing, unlessMoved } from '../../src/widget/life.js';

/** Lets the document look as if the parser were still at work, and counts who listens for its end. */
function stillLoading(): {
  listeners: () => number;
  most: () => number;
  become: (state: DocumentReadyState) => void;
  finish: () => void;
} {
  let listeners = 0;
  let most = 0;
  const { prototype } = EventTarget;
  const [addEventListener, removeEventListener] = (['addEventListener', 'removeEventListener'] as const).map((name) =>
    Reflect.get(prototype, name),
  ) as [EventTarget['addEventListener'], EventTarget['removeEventListener']];
  const readyState = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
  const become = (state: DocumentReadyState): void => {
    Object.defineProperty(Document.prototype, 'readyState', { ...readyState, get: () => state });
  };
  become('loading');
  prototype.addEventListener = function (...args: Parameters<EventTarget['addEventListener']>) {
    if (this === document && args[0] === 'DOMContentLoaded') most = Math.max(most, ++listeners);
    addEventListener.apply(this, args);
  };
  prototype.removeEventListener = function (...args: Parameters<EventTarget['removeEventListener']>) {
    if (this === document && args[0] === 'DOMContentLoaded') listeners--;
    removeEventListener.apply(this, args);
  };
  return {
    listeners: () => listeners,
    most: () => most,
    become,
    finish: () => {
      Object.defineProperty(Document.prototype, 'readyState', readyState);
      Object.assign(prototype, { addEventListener, removeEventListener });
    },
  };
}

const frames = async (count: number): Promise<void> => {
  for (let left = count; left; left--) await new Promise((next) => requestAnimationFrame(next));
};

describe('waiting for the parser', () => {
  let loading: ReturnType<typeof stillLoading>;
  const holder = document.createElement('div');
  beforeEach(() => {
    // The last of the page: the parser could still be inside of it.
    document.body.append(holder);
    loading = stillLoading();
  });
  afterEach(() => {
    loading.finish();
    holder.replaceChildren();
    holder.remove();
  });

  it('ends for an element as soon as something follows it', async () => {
    const element = document.createElement('p');
    holder.append(element);
    let over = false;
    const waited = afterParsing(element).then(() => (over = true));
    await frames(3);
    expect(over).to.be.false;
    element.after('more');
    await waited;
    expect(loading.listeners()).to.equal(0);
  });

  it('is done by one for all, and leaves no listener', async () => {
    const elements = Array.from({ length: 50 }, () => {
      const host = document.createElement('div').attachShadow({ mode: 'open' });
      return host.appendChild(document.createElement('p'));
    });
    const waited = Promise.all(elements.map(afterParsing));
    await frames(5);
    expect(loading.most()).to.equal(1);
    elements.forEach((element) => element.after('more'));
    await waited;
    expect(loading.listeners()).to.equal(0);
  });

  it('ends with the document', async () => {
    const element = document.createElement('p');
    holder.append(element);
    const waited = afterParsing(element);
    await frames(1);
    loading.become('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await waited;
    expect(loading.listeners()).to.equal(0);
  });
});

describe('an element that is taken out of the page', () => {
  it('is told so once it is clear that it has not only moved', async () => {
    const [one, other] = [document.createElement('div'), document.createElement('div')];
    const element = document.createElement('p');
    document.body.append(one, other);
    one.append(element);
    const told: string[] = [];
    element.remove();
    unlessMoved(element, () => told.push('moved'));
    other.append(element);
    await Promise.resolve();
    element.remove();
    unlessMoved(element, () => told.push('left'));
    await Promise.resolve();
    expect(told).to.deep.equal(['left']);
    one.remove();
    other.remove();
  });
});
