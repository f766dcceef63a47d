import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { prerender } from 'brug/prerender';
import { listen } from '../../demo/server.mjs';

const TAGS = 'brug-difference-card, brug-whitepaper-cta, brug-partner-form';

/** Runs in the page: the roots that the browser draws for what is written, and those that Node wrote. */
async function rootsOf(written, drawnInNode, tags) {
  const { drawn } = await import('/prerender/drawn.js');
  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');
  const widgetsIn = (text) => [...parsed(text).querySelectorAll(tags)];
  const rootOf = (text) => /<template shadowrootmode.*?<\/template>/s.exec(text)?.[0];
  document.documentElement.lang = parsed(written).documentElement.lang || 'nl';
  await new Promise((done) => setTimeout(done));
  const inBrowser = [];
  for (const widget of widgetsIn(written)) inBrowser.push(rootOf(await drawn(widget, { onWarning() {} })));
  return [inBrowser, widgetsIn(drawnInNode).map((widget) => rootOf(widget.outerHTML))];
}

/** A page with Brug, and with the scripts `beside` it, in which HTML is drawn by the browser, to be compared with what `brug/prerender` makes of it. */
export async function openComparison(browser, script = '/brug.js', beside = '') {
  const html = `<!doctype html><html lang="nl"><title>t</title><script src="${script}" defer></script>${beside}`;
  const server = createServer(async ({ url }, response) => {
    const body = url === '/' ? html : await readFile(`dist${url}`).catch(() => undefined);
    const type = url === '/' ? 'text/html; charset=utf-8' : 'text/javascript';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  const url = await listen(server);
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return {
    /** What Chromium draws of the widgets in this HTML, and what Node does: two lists of roots. */
    async rootsOf(written) {
      const drawnInNode = await prerender(written, { url, onWarning() {} });
      const [inBrowser, inNode] = await page.evaluate(rootsOf, written, drawnInNode, TAGS);
      return { inBrowser, inNode };
    },
    async close() {
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where two lists of roots differ, in a few words: a whole root says nothing to a reader. */
export function differenceOf({ inBrowser, inNode }) {
  if (inBrowser.length !== inNode.length) return `${inBrowser.length} in the browser, ${inNode.length} in Node`;
  for (const [index, expected] of inBrowser.entries()) {
    const actual = inNode[index];
    if (actual === expected) continue;
    if (!actual || !expected) return `widget ${index} is drawn only ${actual ? 'in Node' : 'in the browser'}`;
    let at = 0;
    while (actual[at] === expected[at]) at++;
    return `widget ${index}: "${expected.slice(at - 40, at + 60)}" in the browser, "${actual.slice(at - 40, at + 60)}" in Node`;
  }
  return undefined;
}
