import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findBrowser } from './browsers.mjs';

// WebDriver's code points for keys (W3C WebDriver, "keyboard actions").
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
const ANSWER_TIMEOUT = 15_000;
/** What the runner's other browsers open. */
const VIEWPORT = { width: 1024, height: 768 };
/** A page that is not left by then does not end. */
const LEAVE_TIMEOUT = 5000;
/**
 * Where the window stands. Without a window manager the keyboard is where the pointer is (X11, `PointerRoot`), and that
 * rests in the middle of the screen: the window must be there, however small a test makes it.
 */
const PLACE = process.env.DISPLAY ? { x: 0, y: 0 } : { x: 1500, y: 1100 };

/** A port that nobody listens to: the runner's own search, from 8000 on, may find the same as another run's. */
export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
const pause = (delay) => new Promise((done) => setTimeout(done, delay));

/** A display for the browser: the one that is there, else a virtual one on a number that is free. */
function openDisplay(children) {
  if (process.env.DISPLAY) return process.env.DISPLAY;
  const args = ['-displayfd', '3', '-screen', '0', '3200x2400x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  children.push(server);
  return new Promise((done, fail) => {
    let text = '';
    server.once('error', fail).once('exit', (code) => fail(new Error(`Xvfb ended: ${code}`)));
    // The pipe stays open: a server that cannot write to it may hang at the next start.
    server.stdio[3].on('data', (data) => {
      text += data;
      if (text.includes('\n')) done(`:${text.trim()}`);
    });
  }).finally(() => server.stdio[3].unref());
}

/** One WebKitGTK window, driven by WebKitWebDriver over HTTP (W3C WebDriver). */
class WebKitWindow {
  #children = [];
  #base = '';
  #session = '';

  constructor() {
    process.once('exit', () => this.#end());
  }

  async open() {
    const env = { ...process.env, GDK_BACKEND: 'x11', DISPLAY: await openDisplay(this.#children) };
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    this.#children.push(driver);
    for (let tries = 0; !(await fetch(`${this.#base}/status`).catch(() => undefined)); tries++) {
      if (tries > 100) throw new Error('WebKitWebDriver does not answer.');
      await pause(50);
    }
    const options = { binary: findBrowser('webkit'), args: ['--automation'] };
    const session = this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const late = pause(ANSWER_TIMEOUT).then(() => Promise.reject(new Error('WebKit does not start.')));
    this.#session = (await Promise.race([session, late])).sessionId;
  }

  async close() {
    if (this.#session) await this.#call('DELETE', `/session/${this.#session}`).catch(() => undefined);
    this.#end();
  }

  /** A new window, where a page in the old one does not end: that would answer nothing any more. */
  async reopen() {
    this.#end();
    await this.open();
  }

  command(method, path, body) {
    return this.#call(method, `/session/${this.#session}${path}`, body);
  }

  async #call(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  #end() {
    // Each leads a group of its own: the driver that of the window which it has opened, and of that one's pages.
    for (const { pid, exitCode } of this.#children.splice(0)) if (exitCode === null) process.kill(-pid);
  }
}

/** As much of a Puppeteer page as the runner's own commands (sendKeys, sendMouse, setViewport) use. */
function puppeteerLike(browser) {
  const actions = (list) => browser.command('POST', '/actions', { actions: list });
  const key = (type, name) => ({ type, value: KEYS[name] ?? name });
  const keys = (list) => actions([{ type: 'key', id: 'keyboard', actions: list }]);
  const mouse = (list) =>
    actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: list }]);
  const to = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' });
  const press = (type, button = 'left') => ({ type, button: BUTTONS[button] });

  return {
    url: () => browser.command('GET', '/url'),
    keyboard: {
      down: (name) => keys([key('keyDown', name)]),
      up: (name) => keys([key('keyUp', name)]),
      press: (name) => {
        const parts = name.length > 1 ? name.split('+') : [name];
        return keys([
          ...parts.map((part) => key('keyDown', part)),
          ...parts.reverse().map((part) => key('keyUp', part)),
        ]);
      },
      type: async (text) => {
        for (const character of text) await keys([key('keyDown', character), key('keyUp', character)]);
      },
    },
    mouse: {
      move: (x, y) => mouse([to(x, y)]),
      down: ({ button } = {}) => mouse([press('pointerDown', button)]),
      up: ({ button } = {}) => mouse([press('pointerUp', button)]),
      click: (x, y, { button } = {}) => mouse([to(x, y), press('pointerDown', button), press('pointerUp', button)]),
      reset: () => browser.command('DELETE', '/actions').then(() => mouse([to(0, 0)])),
    },
    async setViewport({ width, height }) {
      for (let tries = 0; tries < 3; tries++) {
        const script = 'return [innerWidth, innerHeight]';
        const [w, h] = await browser.command('POST', '/execute/sync', { script, args: [] });
        if (w === width && h === height) return;
        const rect = await browser.command('GET', '/window/rect');
        const size = { width: rect.width + width - w, height: rect.height + height - h };
        await browser.command('POST', '/window/rect', { ...PLACE, ...size });
      }
    },
  };
}

/** Runs @web/test-runner in WebKitGTK. It shows itself as a Puppeteer launcher, so that the stock commands work. */
export function webkitLauncher() {
  const browser = new WebKitWindow();
  const page = puppeteerLike(browser);
  let started;
  let active;

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      started ??= browser.open().then(() => page.setViewport(VIEWPORT));
      await started;
      active = id;
      await browser.command('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => page.url(),
    getPage: () => page,
    async stopSession() {
      active = undefined;
      const left = browser
        .command('DELETE', '/actions')
        .then(() => browser.command('POST', '/url', { url: 'about:blank' }));
      const isLeft = await Promise.race([
        left.then(
          () => true,
          () => false,
        ),
        pause(LEAVE_TIMEOUT),
      ]);
      if (!isLeft) started = browser.reopen().then(() => page.setViewport(VIEWPORT));
      return {};
    },
    stop: () => browser.close(),
    startDebugSession() {
      throw new Error('WebKit cannot be debugged from here.');
    },
  };
}
