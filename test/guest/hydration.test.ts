import { expect, fixture } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { until } from '../helpers/form.js';

/** What a page of the tests tells: see `PAGE`. */
interface AppWindow extends Window {
  readonly app: { readonly faults: string[]; hydrate: () => Promise<void>; draw: () => Promise<void> };
}

/** What a server has rendered, and a framework takes over: as a function of what makes elements, and of a counter. */
const TREES = {
  'form of the page': `
    h('brug-partner-form', { action: '/receiver/confirm', consent: 'required', ...tag },
      h('form', { method: 'post', action: '/receiver/confirm' },
        h('label', {}, 'E-mail', h('input', { name: 'email', type: 'email', required: true })),
        h('button', {}, 'Verstuur')))`,
  'field in a drawn form': `
    h('brug-partner-form', { action: '/receiver/confirm', fields: 'message?', ...tag },
      h('label', { slot: 'fields' }, 'E-mail', h('input', { name: 'email', type: 'email', required: true })))`,
  'link and a gate': `
    h('brug-whitepaper-cta', { gate: 'email', action: '/receiver/confirm', ...tag },
      h('p', {}, 'Wat er in staat'),
      h('a', { href: '/demo/assets/whitepaper.pdf', download: '' }, 'Download'),
      h('form', { slot: 'gate', method: 'post' },
        h('label', {}, 'E-mail', h('input', { name: 'email', type: 'email', required: true })), h('button', {}, 'Verder')))`,
} as const;

const FRAMEWORKS = {
  react: `
    import { createElement, hydrateRoot, renderToString, useEffect, useRef, useState } from '/frameworks/react.js';
    const h = (name, props, ...children) => createElement(name, props, ...children);
    export const make = (tree, isDeferred) => function App() {
      const [count, setCount] = useState(0);
      const widget = useRef(null);
      useEffect(() => widget.current.removeAttribute('defer-hydration'), []);
      const tag = { ref: widget, ...(isDeferred && { 'defer-hydration': '' }) };
      return h('div', {}, tree(h, tag), h('button', { id: 'count', onClick: () => setCount(count + 1) }, String(count)));
    };
    export const render = async (App) => renderToString(createElement(App));
    export const hydrate = (App, root, isFault) => hydrateRoot(root, createElement(App), { onRecoverableError: isFault });`,
  vue: `
    import { createSSRApp, h as create, onMounted, ref, renderToString } from '/frameworks/vue.js';
    const h = (name, props, ...children) => create(name, props, children);
    export const make = (tree, isDeferred) => ({
      setup() {
        const count = ref(0);
        const widget = ref(null);
        onMounted(() => widget.value.removeAttribute('defer-hydration'));
        const tag = { ref: widget, ...(isDeferred && { 'defer-hydration': '' }) };
        return () => h('div', {}, tree(h, tag), h('button', { id: 'count', onClick: () => count.value++ }, String(count.value)));
      },
    });
    export const render = (App) => renderToString(createSSRApp(App));
    export const hydrate = (App, root) => {
      const app = createSSRApp(App);
      app.mount(root);
    };`,
} as const;

/**
 * No faults: what other libraries say, and that a link has got a `slot`. That is set at once, else the link would be seen
 * twice until the page has loaded; React leaves such an attribute as it is, and tells of it in development only.
 */
const NO_FAULT = /Lit is in dev mode|^<brug-|some attributes of the server rendered HTML[^]*-\s+slot="link"/;

/** The page: what a server would have sent, and functions by which the test says what comes when. */
const pageOf = (framework: keyof typeof FRAMEWORKS, tree: string, isDeferred: boolean, key: string): string => `
  <!doctype html><html lang="nl"><body>
  <script>
    window.app = { faults: [] };
    for (const kind of ['warn', 'error']) console[kind] = (...parts) => {
      const message = parts.map(String).join(' ');
      if (!${NO_FAULT}.test(message)) window.app.faults.push(message);
    };
  </script>
  <div id="root"></div>
  <brug-partner-form id="beside" action="/receiver/confirm"><form method="post"><input name="name"></form></brug-partner-form>
  <img src="/frameworks/held?${key}" alt="">
  <script type="module">
    ${FRAMEWORKS[framework].replaceAll('export const', 'const')}
    const tree = (h, tag) => ${tree};
    const App = make(tree, ${isDeferred});
    document.querySelector('#root').innerHTML = await render(App);
    app.hydrate = async () => hydrate(App, document.querySelector('#root'), (error) => app.faults.push(String(error)));
    app.draw = () => import('${location.origin}/src/index.ts');
  </script></body></html>`;

let count = 0;

async function openApp(framework: keyof typeof FRAMEWORKS, tree: string, isDeferred: boolean) {
  const key = `page${++count}`;
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = pageOf(framework, tree, isDeferred, key);
  document.body.append(frame);
  const inFrame = (): AppWindow['app'] | undefined => (frame.contentWindow as unknown as AppWindow | null)?.app;
  await until(() => inFrame()?.draw, 'the page', 9000);
  const app = inFrame()!;
  const page = frame.contentDocument!;
  const find = <E extends HTMLElement>(selector: string): E => page.querySelector<E>(selector)!;
  return {
    app,
    find,
    widget: find('#root [action]'),
    isDrawn: () => until(() => find('#root [action]').matches(':state(drawn)'), 'the widget'),
    isHydrated: async () => {
      await until(() => {
        find('#count').click();
        return Number(find('#count').textContent) > 0;
      }, 'the framework');
    },
    loads: async () => {
      await fetch(`/frameworks/release?${key}`);
      await until(() => find('#beside .brug-trap'), 'the page to settle', 15_000);
    },
  };
}

type App = Awaited<ReturnType<typeof openApp>>;

/** In which order all comes; whether the page says that a framework comes later. */
const ORDERS: readonly (readonly [order: string, isDeferred: boolean, come: (app: App) => Promise<void>])[] = [
  [
    'before the script',
    false,
    async ({ app, isHydrated, isDrawn, loads }) => {
      await app.hydrate();
      await isHydrated();
      await app.draw();
      await isDrawn();
      await loads();
    },
  ],
  [
    'after the script, before the page has loaded',
    false,
    async ({ app, isHydrated, isDrawn, loads }) => {
      await app.draw();
      await isDrawn();
      await app.hydrate();
      await isHydrated();
      await loads();
    },
  ],
  [
    'long after the page has loaded, and the page says so',
    true,
    async ({ app, find, isHydrated, isDrawn, loads }) => {
      await app.draw();
      await isDrawn();
      await loads();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(find('#root .brug-trap, #root .brug-consent, #root [slot=link], #root [novalidate]')).to.equal(null);
      await app.hydrate();
      await isHydrated();
    },
  ],
];

describe('A framework that takes over the markup of a server', () => {
  for (const framework of Object.keys(FRAMEWORKS) as (keyof typeof FRAMEWORKS)[])
    for (const [what, tree] of Object.entries(TREES))
      for (const [order, isDeferred, come] of ORDERS)
        it(`${framework} finds its ${what} as it was, ${order}`, async () => {
          const page = await openApp(framework, tree, isDeferred);
          const input = page.find<HTMLInputElement>('#root input');
          input.value = 'ada@bedrijf.nl';
          await come(page);
          expect(page.app.faults).to.deep.equal([]);
          expect(input.isConnected, 'the field that was typed in is still there').to.be.true;
          expect(input.value).to.equal('ada@bedrijf.nl');
          await until(
            () => page.widget.querySelector('.brug-trap, form[id^=brug-form-], [slot=link]'),
            'what the widget adds',
          );
        }).timeout(30_000);
});

describe('A page with defer-hydration', () => {
  const FORM = `h('brug-partner-form', { action: '/receiver/confirm', ...tag },
    h('form', { method: 'post' }, h('input', { name: 'email', type: 'email', required: true }), h('button', {}, 'Verstuur')))`;

  async function openDeferred(): Promise<App & { sent: Event[] }> {
    const page = await openApp('react', FORM, true);
    await page.app.draw();
    await page.isDrawn();
    await page.loads();
    const sent: Event[] = [];
    page.widget.addEventListener('brug-success', (event) => sent.push(event));
    page.find<HTMLInputElement>('#root input').value = 'ada@bedrijf.nl';
    page.find('#root form button').click();
    return { ...page, sent };
  }

  it('sends what was pressed before, when the framework has come', async () => {
    const { app, sent, find } = await openDeferred();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([sent.length, find('#root .brug-trap')]).to.deep.equal([0, null]);
    await app.hydrate();
    await until(() => sent.length, 'the sending');
    expect(app.faults).to.deep.equal([]);
  }).timeout(30_000);

  it('sends all the same when the framework does not come', async () => {
    const { sent } = await openDeferred();
    await until(() => sent.length, 'the sending', 9000);
  }).timeout(30_000);
});

describe('A form that a framework draws anew', () => {
  for (const [what, inside] of [
    [
      'the form of the page',
      `<form><input name="email"><input type="checkbox" name="news"><select name="role"><option>a<option>b</select></form>`,
    ],
    [
      'fields in slots',
      `<div slot="fields"><input name="email"><input type="checkbox" name="news"><select name="role"><option>a<option>b</select></div>`,
    ],
  ] as const)
    it(`keeps what was typed and chosen: ${what}`, async () => {
      const widget = await fixture<PartnerFormElement>(
        `<brug-partner-form action="/receiver/confirm" fields="message?" consent="optional">${inside}</brug-partner-form>`,
      );
      await until(() => widget.querySelector('.brug-trap, form[id^=brug-form-]'), 'what the widget adds');
      const controls = (): [HTMLInputElement, HTMLInputElement, HTMLSelectElement] => [
        widget.querySelector('[name=email]')!,
        widget.querySelector('[name=news]')!,
        widget.querySelector('[name=role]')!,
      ];
      const [email, news, role] = controls();
      email.value = 'ada@bedrijf.nl';
      news.checked = true;
      role.value = 'b';
      widget.innerHTML = inside;
      await until(() => widget.querySelector('.brug-trap, form[id^=brug-form-]'), 'what the widget adds again');
      await until(() => controls()[0].value, 'what was typed');
      expect(
        controls().map((control) =>
          'checked' in control && control.type === 'checkbox' ? control.checked : control.value,
        ),
      ).to.deep.equal(['ada@bedrijf.nl', true, 'b']);
    });
});

describe('A form of the page’s own, before the page has settled', () => {
  const FORM = `h('brug-partner-form', { action: '/receiver/confirm', lang: 'nl', ...tag },
    h('form', { method: 'post' }, h('label', {}, 'Naam', h('input', { name: 'naam', required: true })), h('button', {}, 'Verstuur')))`;

  for (const [what, press] of [
    ['its button', (page: App) => page.find('#root form button').click()],
    ['a script', (page: App) => (page.widget as unknown as PartnerFormElement).requestSubmit()],
  ] as const)
    it(`says what is wrong in its own words when it is sent by ${what}`, async () => {
      const page = await openApp('vue', FORM, false);
      await page.app.draw();
      await page.isDrawn();
      press(page);
      await until(() => page.widget.querySelector('.brug-message')?.textContent?.startsWith('Vul'), 'the message');
    }).timeout(30_000);
});
