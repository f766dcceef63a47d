import { expect } from '@open-wc/testing';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { control, fill, part, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

type Page = Window & typeof globalThis;

/** The three widgets of a page of their own, drawn and filled in, and what went wrong in it since then. */
interface Guest {
  readonly page: Page;
  readonly card: DifferenceCardElement;
  readonly cta: WhitepaperCtaElement;
  readonly form: PartnerFormElement;
  readonly thrown: string[];
}

async function openPage(timeout: number): Promise<Guest> {
  const frame = document.createElement('iframe');
  frame.src = '/strict-page';
  frame.width = '900';
  frame.height = '700';
  document.body.append(frame);
  const find = <T extends HTMLElement>(tag: string): T => frame.contentDocument!.querySelector<T>(tag)!;
  // Widgets are drawn one by one: all of them have come when each shows what a visitor uses.
  const drawn = {
    'brug-difference-card': 'summary',
    'brug-whitepaper-cta': '[part=button]',
    'brug-partner-form': 'form',
  };
  await until(
    () => Object.entries(drawn).every(([tag, part]) => find(tag)?.shadowRoot?.querySelector(part)),
    'the page',
  );
  const page = frame.contentWindow as Page;
  const thrown: string[] = [];
  page.addEventListener('error', ({ message }) => thrown.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
  const guest: Guest = {
    page,
    card: find('brug-difference-card'),
    cta: find('brug-whitepaper-cta'),
    form: find('brug-partner-form'),
    thrown,
  };
  fill(guest.form, VALID);
  control(guest.form, 'consent').click();
  guest.form.querySelector('input')!.value = '12';
  Object.assign(guest.form, { action: receiver('201').action, timeout });
  Object.assign(guest.cta, { action: receiver('201').action, timeout, retries: 0 });
  await guest.form.updateComplete;
  return guest;
}

/** Puts something else in the place of a global, or takes it away. */
function replace(owner: object, name: string, value?: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
const fail = (): never => {
  throw new Error('not here');
};

interface Case {
  readonly what: string;
  readonly change: (page: Page) => void;
  /** Whether what is sent arrives; else the visitor reads that it did not. */
  readonly arrives: boolean;
}

const gone = (name: string, arrives = true): Case => ({
  what: `${name} is gone`,
  change: (page) => replace(page, name),
  arrives,
});
/** As a polyfill of old has it: it knows nothing of what stands in a shadow root. */
function oldMatches(this: Element, selector: string): boolean {
  return [...this.ownerDocument.querySelectorAll(selector)].includes(this);
}

const CASES: readonly Case[] = [
  { what: 'fetch throws', change: (page) => replace(page, 'fetch', fail), arrives: false },
  {
    what: 'fetch never settles',
    change: (page) => replace(page, 'fetch', () => new Promise(() => {})),
    arrives: false,
  },
  { what: 'fetch gives nothing', change: (page) => replace(page, 'fetch', () => undefined), arrives: false },
  gone('fetch', false),
  // Sending is built on these: it fails, and says so.
  ...['AbortController', 'Blob', 'FormData', 'URLSearchParams'].map((name) => gone(name, false)),
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'matchMedia', 'crypto', 'Intl', 'JSON'].map(
    (name) => gone(name),
  ),
  ...['localStorage', 'sessionStorage', 'structuredClone', 'queueMicrotask', 'requestAnimationFrame', 'Response'].map(
    (name) => gone(name),
  ),
  { what: 'URL knows less', change: (page) => replace(page.URL, 'canParse'), arrives: true },
  { what: 'the clipboard is gone', change: (page) => replace(page.navigator, 'clipboard'), arrives: true },
  { what: 'the console can only log', change: (page) => replace(page, 'console', { log: fail }), arrives: true },
  { what: 'JSON.stringify throws', change: (page) => replace(page.JSON, 'stringify', fail), arrives: true },
  { what: 'JSON.parse throws', change: (page) => replace(page.JSON, 'parse', fail), arrives: true },
  { what: 'numbers know no units', change: (page) => replace(page.Intl, 'NumberFormat', fail), arrives: true },
  { what: 'timers never call back', change: (page) => replace(page, 'setTimeout', () => 1), arrives: true },
  {
    what: 'storage throws',
    change: (page) => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(page, name, { get: fail, configurable: true });
    },
    arrives: true,
  },
  {
    what: 'arrays have foreign methods',
    change: ({ Array: { prototype } }) =>
      Object.assign(prototype, { toJSON: () => '[]', flat: fail, at: fail, first: fail }),
    arrives: true,
  },
  {
    what: 'matches is that of an old library',
    change: (page) => replace(page.Element.prototype, 'matches', oldMatches),
    arrives: true,
  },
  {
    what: 'customElements.define throws',
    change: (page) => replace(page.customElements, 'define', fail),
    arrives: true,
  },
  {
    what: 'a picture is called currentScript',
    change: ({ document }) => {
      document.body.append(Object.assign(document.createElement('img'), { name: 'currentScript' }));
    },
    arrives: true,
  },
];

/** What a widget says of the end of its sending. */
const failureOf = (widget: HTMLElement): string => textOf(part(widget, 'failure'));

async function useCard({ page, card }: Guest): Promise<void> {
  const click = (selector: string): void => card.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  click('summary');
  click('.toggle-all');
  await card.updateComplete;
  expect([...card.shadowRoot!.querySelectorAll('details')].every(({ open }) => open)).to.be.true;
  click('.copy');
  card.heading = 'Een andere kop';
  card.setAttribute('layout', 'what no card has');
  card.querySelector('td + td')!.textContent = 'Anders';
  page.document.documentElement.lang = 'en';
  card.remove();
  page.document.body.prepend(card);
  await new Promise((done) => setTimeout(done, 20));
  await card.updateComplete;
  expect(card.reveal('drie-versus-vier')).to.be.true;
  expect(textOf(part(card, 'heading'))).to.equal('Een andere kop');
  expect(textOf(part(card, 'differences')))
    .to.contain('Anders versus Twee')
    .and.to.contain('Drie versus Vier');
}

async function useOffer({ cta }: Guest, { arrives }: Case): Promise<void> {
  cta.size = 2000;
  cta.setAttribute('layout', 'what no offer has');
  part(cta, 'button')!.click();
  await cta.updateComplete;
  fill(cta, { email: VALID.email });
  part(cta, 'submit')!.click();
  await until(() => part(cta, 'ready') ?? failureOf(cta), 'an end of the sending of the address');
  expect(part(cta, 'ready') !== null).to.equal(arrives);
  if (arrives) expect(part(cta, 'button')!.getAttribute('href')).to.equal('/demo/assets/whitepaper.pdf');
  else expect(control(cta, 'email').value).to.equal(VALID.email);
}

async function useForm({ form }: Guest, { arrives }: Case): Promise<void> {
  form.setAttribute('enctype', 'what no form has');
  control(form, 'name').focus();
  fill(form, { email: 'ada@' });
  form.requestSubmit();
  await until(() => textOf(part(form, 'error-summary')), 'a mistake');
  fill(form, { email: VALID.email, phone: '010 123 45 67' });
  part(form, 'submit')!.click();
  await until(() => part(form, 'success') ?? failureOf(form), 'an end of the sending of the form');
  expect(part(form, 'success') !== null).to.equal(arrives);
  if (arrives) return;
  const { name, email, phone } = form.values;
  expect({ name, email, phone }).to.deep.equal({ ...VALID, phone: '010 123 45 67' });
  expect(form.querySelector('input')!.value).to.equal('12');
}

describe('a page that changes what it is built on, after the widgets have come', () => {
  for (const each of CASES) {
    describe(each.what, () => {
      let guest: Guest;
      before(async () => {
        // What does not arrive is waited for no longer than this.
        guest = await openPage(each.arrives ? 5 : 0.5);
        each.change(guest.page);
      });
      after(() => guest.page.frameElement!.remove());

      it('leaves the card at work', () => useCard(guest));
      it('lets the offer end', () => useOffer(guest, each));
      it('lets the form end', () => useForm(guest, each));
      it('throws nothing into the page', async () => {
        const { page, thrown } = guest;
        // Heard, and later than all that came before it.
        page.dispatchEvent(new Event('be-mistaken'));
        const isLast = (message: string): boolean => message.includes('a mistake of the page’s own');
        await until(() => thrown.some(isLast), 'the mistake');
        expect(thrown.filter((message) => !isLast(message))).to.deep.equal([]);
      });
    });
  }
});
