/**
 * How long the browser may be kept from input and painting, in milliseconds: less than two frames. In shorter slices the
 * few widgets of a page come in as many frames on a quick machine too, and a page that keeps no room jumps as often.
 */
const SLICE = 30;

/**
 * From so many on there are no pauses: in each the browser lays out the page, with the content of all that wait as the
 * page wrote it, and that takes longer than to draw them.
 */
const TOO_MANY_FOR_PAUSES = 99;

interface Waiting {
  readonly element: Element;
  readonly begin: () => void;
}

/** The browser may lay out the page in each pause; without an end to them a thousand widgets are laid out many times. */
let pausesLeft = 8;
const waiting: Waiting[] = [];
let turns: Promise<void> | undefined;
/** When the slice under way began; `undefined` between turns. The first began with the page: the script is part of it. */
let sliceStart: number | undefined = 0;
// What comes in a later task begins a slice of its own.
setTimeout(() => {
  if (!turns) sliceStart = undefined;
});
let screenObserver: IntersectionObserver | undefined;

function moveToFront(isUrgent: (element: Element) => boolean): void {
  waiting.sort((one, other) => Number(isUrgent(other.element)) - Number(isUrgent(one.element)));
}

/** Learns at the next painting which of those that wait are on the screen; to ask now would lay out the page now. */
function observeScreen(): void {
  screenObserver ??= new IntersectionObserver((entries) => {
    const onScreen = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
    moveToFront((element) => onScreen.includes(element));
  });
  for (const { element } of waiting) screenObserver.observe(element);
}

/** Ends the task, so that the browser can answer the visitor and paint. Not a timer: nested ones wait 4 ms and more. */
const endTask = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });

async function pause(): Promise<void> {
  pausesLeft--;
  try {
    observeScreen();
    await endTask();
  } catch {
    // A page may have taken away what this is built on: then all are drawn at once.
  }
  sliceStart = performance.now();
}

async function takeTurns(): Promise<void> {
  sliceStart ??= performance.now();
  // All that come in this moment are known first.
  await Promise.resolve();
  moveToFront((element) => element.matches(':focus-within'));
  if (waiting.length >= TOO_MANY_FOR_PAUSES) pausesLeft = 0;
  while (waiting.length) {
    if (pausesLeft && performance.now() - sliceStart > SLICE) await pause();
    waiting.shift()!.begin();
    // Whoever waited for this goes on first, and draws.
    await Promise.resolve();
  }
  screenObserver?.disconnect();
  turns = screenObserver = sliceStart = undefined;
}

/**
 * Waits until an element may be drawn for the first time. Many at once are drawn in slices, and the browser comes in
 * between: a slow phone would be held by all of them in one task. What has focus or is on the screen goes first.
 */
export function turn(element: Element): Promise<void> {
  return new Promise((begin) => {
    waiting.push({ element, begin });
    turns ??= takeTurns();
  });
}
