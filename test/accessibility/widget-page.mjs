import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { faultReceiver } from '../helpers/fault-receiver.mjs';
import { servePages } from '../e2e/pages.mjs';
import { openTree } from './accessibility-tree.mjs';

const PATIENCE = 8000;

const TEXTS = {
  nl: { title: 'Een pagina', before: 'Ervoor', after: 'Erna' },
  en: { title: 'A page', before: 'Before', after: 'After' },
};

const documentOf = (body, language, scripts) => `<!doctype html>
<html lang="${language}">
  <head>
    <title>${TEXTS[language].title}</title>
    <link rel="icon" href="data:," />
    ${['/brug.js', ...scripts].map((src) => `<script src="${src}" defer></script>`).join('\n    ')}
  </head>
  <body>
    <button>${TEXTS[language].before}</button>
    <main>${body}</main>
    <button>${TEXTS[language].after}</button>
  </body>
</html>`;

/**
 * Serves a page with `body` for each scenario, under its name, and its `files`; with the bundle and the `scripts`
 * beside it, the fault receiver, and `/never`, which never answers.
 */
export async function serveWidgets(scenarios, language = 'nl') {
  const receive = faultReceiver();
  const pages = Object.fromEntries(
    Object.entries(scenarios).flatMap(([name, { body, files = {}, scripts = [] }]) => [
      [`/${name}`, documentOf(body, language, scripts)],
      ...Object.entries(files),
    ]),
  );
  return servePages(pages, (request, response, next) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/never') return undefined;
    return receive({ method: request.method, path: pathname, req: request, res: response }, next);
  });
}

/**
 * Holds the timers of a page: a slow machine must not hear that sending takes long, nor miss what is said for two seconds.
 * `clock.tick(ms)` lets time go by.
 */
const HOLD_CLOCK = `${readFileSync(fileURLToPath(import.meta.resolve('sinon/pkg/sinon.js')))};
  window.clock = window.sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });`;

/** Runs in the page: notes every text that comes into a live region of the widget, as a screen reader announces it. */
async function listen() {
  const widget = document.querySelector('main > *');
  await customElements.whenDefined(widget.localName);
  await widget.updateComplete;
  const root = widget.shadowRoot;
  const texts = () =>
    [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')].map((region) =>
      region.textContent.replace(/\s+/g, ' ').trim(),
    );
  window.announced = [];
  let before = texts();
  new MutationObserver(() => {
    const now = texts();
    window.announced.push(...now.filter((text, index) => text && text !== before[index]));
    before = now;
  }).observe(root, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: whether something in `main` has focus. */
const hasFocus = () => document.activeElement.closest('main') !== null;

/** Opens a page with one widget, and writes down what a screen reader gets of its states. */
export async function openWidget(browser, browserName, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1024, height: 800 });
  const readTree = await openTree(page, browserName);
  await page.evaluateOnNewDocument(HOLD_CLOCK);
  await page.goto(url);
  await page.evaluate(listen);
  const states = [];

  /** Reads until two readings are the same: the browser brings its tree up to date in its own time. */
  async function settled(sign) {
    let last;
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(80)) {
      // What only waits for its turn has it.
      await page.evaluate(() => window.clock.tick(0));
      const { focus, text } = await readTree();
      const now = `focus: ${focus}\n\n${text}`;
      const isFocusKnown = (focus !== 'nothing') === (await page.evaluate(hasFocus));
      if (now === last && now.includes(sign) && isFocusKnown) return now;
      last = now;
    }
    throw new Error(`Waited in vain for ${JSON.stringify(sign)} in:\n${last}`);
  }

  return {
    page,
    browserName,
    /** Lets time go by in the page, at once. */
    passes: (ms) => page.evaluate((time) => window.clock.tickAsync(time), ms),
    /** Notes a state under a title, once `sign` can be read in it. */
    async shows(title, sign) {
      const reading = await settled(sign);
      const announced = await page.evaluate(() => window.announced.splice(0));
      const texts = announced.map((text) => `"${text}"`).join(', ') || 'nothing';
      states.push(`# ${title}\nannounced: ${texts}\n${reading}\n`);
    },
    snapshot: () => states.join('\n'),
  };
}
