import { expect } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { until } from '../helpers/form.js';
import { around, fillPage, find, pressIn } from '../helpers/page-form.js';
import { receiver } from '../helpers/receiver.js';

const ADDRESS = location.href;

/** Opens a widget on a page whose address has this query. */
async function opened(query: string, inside: string, attributes: Record<string, string>): Promise<PartnerFormElement> {
  history.replaceState(null, '', `${location.pathname}?${query}#plek`);
  return around(inside, attributes);
}

// Safari allows so many addresses in ten seconds: each test sets its own.
after(() => history.replaceState(null, '', ADDRESS));

const FORM = `<form method="post">
  <input name="email" type="email"><input name="company" value=""><textarea name="question"></textarea>
  <select name="role"><option value="">-</option><option value="cto">CTO</option></select>
  <label><input type="radio" name="intent" value="partner" checked>p</label>
  <label><input type="radio" name="intent" value="question">q</label>
  <input type="checkbox" name="news" value="yes"><input type="hidden" name="token" value="a">
  <input name="plan" value="basis" readonly><input name="budget" type="number"><input name="when" type="date">
  <input name="short" maxlength="5"><select name="topics" multiple><option>a<option>b</select>
  <input type="password" name="pin"><input name="code" autocomplete="one-time-code"><input type="file" name="cv">
  <button>Verstuur</button></form>`;

/** What a link says, and what the form holds then. */
const LINKS: readonly (readonly [what: string, query: string, expected: Readonly<Record<string, string>>])[] = [
  ['a text', 'email=ada%40bedrijf.nl&company=De+Vries', { email: 'ada@bedrijf.nl', company: 'De Vries' }],
  ['markup, as text', 'company=%3Cimg+src+onerror%3D1%3E', { company: '<img src onerror=1>' }],
  ['a script address, as text', 'question=javascript%3Aalert(1)', { question: 'javascript:alert(1)' }],
  ['lines', 'question=a%0Ab', { question: 'a\nb' }],
  ['what is in a list', 'role=cto', { role: 'cto' }],
  ['what is not in a list', 'role=keizer', { role: '' }],
  ['a choice', 'intent=question', { intent: 'question' }],
  ['a choice that there is not', 'intent=wis', { intent: 'partner' }],
  ['a name that is not listed', 'unlisted=x&email=', { email: '' }],
  ['a name twice: the first', 'email=a%40a.nl&email=b%40b.nl', { email: 'a@a.nl' }],
  ['a name that every object has', '__proto__=x&constructor=y', { email: '' }],
  ['a choice twice: the first', 'intent=question&intent=partner', { intent: 'question' }],
  ['a name that begins like it', 'emails=a%40b.nl&email[]=a%40b.nl&EMAIL=a%40b.nl', { email: '' }],
  ['a name that is escaped', '%65mail=a%40b.nl', { email: 'a@b.nl' }],
  ['escaped twice, as it says', 'email=a%2540b.nl', { email: 'a%40b.nl' }],
  ['a plus, as a space', 'company=De+Vries%2BZn', { company: 'De Vries+Zn' }],
  ['broken escapes', 'company=%E0%A4%A', { company: '\u{FFFD}%A' }],
  ['letters of two bytes too long', 'company=%C0%AE%C0%AE', { company: '\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}' }],
  ['Latin 1', 'company=Andr%E9', { company: 'Andr\u{FFFD}' }],
  ['letters of all kinds', 'company=%C5%81%C3%B3d%C5%BA%20%F0%9F%8C%89', { company: 'Łódź 🌉' }],
  ['an entity, as it says', 'company=%26lt%3Bb%26gt%3B', { company: '&lt;b&gt;' }],
  ['a template, as it says', 'company=%24%7Balert(1)%7D%7B%7B1%7D%7D', { company: '${alert(1)}{{1}}' }],
  ['a formula, as it says', 'company=%3DHYPERLINK(1)', { company: '=HYPERLINK(1)' }],
  ['lines in a field of one line', 'company=a%0D%0ABcc%3A+x', { company: 'aBcc: x' }],
  ['a semicolon, which divides nothing', 'company=a;email=b%40b.nl', { company: 'a;email=b@b.nl', email: '' }],
  ['words for a number', 'budget=veel', { budget: '' }],
  ['a number', 'budget=12.5', { budget: '12.5' }],
  ['a day that there is not', 'when=2026-02-31', { when: '' }],
  ['a value that the visitor cannot change', 'plan=gratis', { plan: 'basis' }],
  ['too much', `company=${'x'.repeat(9000)}`, { company: 'x'.repeat(500) }],
];

const NAMES =
  'email company question role intent plan budget when short topics news token pin code cv consent __proto__ constructor';

describe('prefill', () => {
  for (const [what, query, expected] of LINKS)
    it(`fills in, of a link: ${what}`, async () => {
      const widget = await opened(query, FORM, { prefill: NAMES });
      expect(widget.values).to.include(expected);
    });

  for (const name of ['news', 'plan', 'token', 'pin', 'code', 'cv', 'consent'])
    it(`leaves "${name}" alone, and says so once`, async () => {
      const messages = await consoleDuring(async () => {
        const widget = await opened(`${name}=yes`, FORM, { prefill: NAMES, consent: 'optional' });
        await until(() => widget.querySelector('.brug-consent'), 'the consent');
        expect(find<HTMLInputElement>(widget, '[name=news]').checked).to.be.false;
        expect(find<HTMLInputElement>(widget, '[name=consent]').checked).to.be.false;
        expect(widget.values).to.include({ plan: 'basis', token: 'a', pin: '', code: '' });
      });
      expect(messages.filter((message) => message.includes(`prefill="${name}"`))).to.have.length(1);
    });

  it('fills in nothing without the attribute', async () => {
    const widget = await opened('email=ada%40bedrijf.nl', FORM, {});
    expect(widget.values).to.include({ email: '' });
  });

  it('fills the fields that the widget draws, and draws what depends on them', async () => {
    const widget = await opened('intent=question&email=a%40b.nl', '', { prefill: 'intent email' });
    expect(widget.values).to.include({ intent: 'question', email: 'a@b.nl' });
    const message = (): HTMLTextAreaElement => widget.shadowRoot!.querySelector('[name=message]')!;
    await until(() => message().required || message().ariaRequired === 'true', 'the question');
  });

  it('leaves what was typed before, and what the visitor has emptied since', async () => {
    const typed = await opened('email=a%40b.nl', FORM.replace('type="email"', 'type="email" data-typed'), {});
    find<HTMLInputElement>(typed, '[name=email]').value = 'zelf@bedrijf.nl';
    typed.prefill = 'email';
    await typed.updateComplete;
    expect(typed.values['email']).to.equal('zelf@bedrijf.nl');

    const emptied = await opened('email=a%40b.nl', FORM, { prefill: 'email' });
    fillPage(emptied, { email: '' });
    emptied.requestUpdate();
    await emptied.updateComplete;
    expect(emptied.values['email']).to.equal('');
  });

  /** The same name, as other tools that make links write it. */
  const OTHERWISE = [
    'email',
    '%65mail',
    'EMAIL',
    'Email',
    'email[]',
    'email%5B0%5D',
    'email%5Bmain%5D',
    '+email',
    'E%4DAIL',
  ];
  for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'])
    it(`keeps what it filled in out of page_url, as ${enctype}`, async () => {
      const there = receiver('201');
      const query = `email=ada%40bedrijf.nl&utm_source=brief${OTHERWISE.map((name) => `&${name}=ada%40bedrijf.nl`).join('')}`;
      const widget = await opened(query, FORM, {
        prefill: 'email',
        action: there.action,
        enctype,
      });
      let detail = '';
      const { fetch } = globalThis;
      globalThis.fetch = async (address, init) => {
        detail += await new Response(init?.body).text();
        return fetch(address, init);
      };
      pressIn(widget);
      await nextEvent(widget, 'brug-success').finally(() => (globalThis.fetch = fetch));
      // An address in a form is escaped twice.
      const text = decodeURIComponent(decodeURIComponent(detail));
      expect(text).to.match(/[?]utm_source=brief/);
      expect(text.match(/ada(@|%40)bedrijf\.nl/g)).to.have.length(1);
      expect(text).not.to.contain('#plek');
    });
});

describe('brug-start', () => {
  it('tells once that the visitor has entered something, and again after the form was sent', async () => {
    const there = receiver('201');
    const widget = await opened('email=ada%40bedrijf.nl', FORM, { prefill: 'email', action: there.action });
    const started: string[] = [];
    widget.addEventListener('brug-start', ({ detail }) => started.push(detail.widget));
    find(widget, '[name=company]').focus();
    expect(started).to.deep.equal([]);
    fillPage(widget, { company: 'De Vries' });
    fillPage(widget, { question: 'Wat kost het?' });
    expect(started).to.deep.equal(['brug-partner-form']);
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    widget.reset();
    await widget.updateComplete;
    fillPage(widget, { company: 'Een ander' });
    expect(started).to.have.length(2);
  });
});

describe('attribution', () => {
  const KEY = 'brug-visit';
  beforeEach(() => sessionStorage.removeItem(KEY));
  afterEach(() => sessionStorage.removeItem(KEY));
  const LEAVE = '<form method="post"><input name="email" value="a@b.nl"><button>Verstuur</button></form>';

  it('keeps nothing without being asked', async () => {
    await opened('utm_source=brief&gclid=1', LEAVE, {});
    await opened('utm_source=brief&gclid=1', LEAVE, { attribution: 'page' });
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('brug'))).to.deep.equal([]);
  });

  it('sends how a visit of three pages began', async () => {
    for (const query of ['x=geheim&gclid=klik-1', 'utm_source=brief&utm_medium=mail&gclid=klik-2'])
      (await opened(query, LEAVE, { attribution: 'session' })).remove();
    const there = receiver('201');
    const widget = await opened('utm_source=later&msclkid=m', LEAVE, { attribution: 'session', action: there.action });
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    const [lead] = await there.stored();
    expect(lead?.values).to.include({
      utm_source: 'brief',
      utm_medium: 'mail',
      gclid: 'klik-1',
      msclkid: 'm',
      landing_page: location.origin + location.pathname,
    });
    expect(JSON.stringify(lead?.values)).not.to.contain('geheim');
  });

  it('leaves a field of the page’s own name alone', async () => {
    const there = receiver('201');
    const own = LEAVE.replace('<button', '<input type="hidden" name="gclid" value="van de pagina"><button');
    const widget = await opened('gclid=klik', own, { attribution: 'session', action: there.action });
    pressIn(widget);
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]?.values['gclid']).to.equal('van de pagina');
  });

  for (const kept of ['{', 'null', '[1]', '{"utm":{"utm_source":{}},"clickIds":7,"landingPage":{}}', '"x"'])
    it(`goes on where the storage holds ${kept}`, async () => {
      sessionStorage.setItem(KEY, kept);
      const there = receiver('201');
      const widget = await opened('utm_source=brief', LEAVE, { attribution: 'session', action: there.action });
      pressIn(widget);
      await nextEvent(widget, 'brug-success');
      expect((await there.stored())[0]?.values).to.include({ utm_source: 'brief' });
    });
});
