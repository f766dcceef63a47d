import { expect } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { BrugErrorEvent } from '../../src/delivery/submission.events.js';
import { fillPage, pressIn } from '../helpers/page-form.js';
import { openFramedPage } from '../helpers/framed-page.js';
import { part, textOf, until } from '../helpers/form.js';

/** A page whose own policy lets it connect to nothing but what is named. */
const withPolicy = (sources: string): string =>
  `<script>{
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "connect-src ${sources}";
    document.head.append(meta);
  }</script>`;
const FORM = '<form><input type="email" name="email"><button>Stuur</button></form>';

describe('a receiver that the page’s own policy (CSP) keeps it from', () => {
  const TABLE: readonly (readonly [what: string, sources: string, attributes: string])[] = [
    ['at another origin', "'self'", 'action="https://elders.example/contact"'],
    ['asked for with JSON', "'self'", 'action="https://elders.example/contact" enctype="application/json"'],
    ['whose answer no page may read', "'self'", 'action="https://x.us1.list-manage.com/subscribe/post?u=a&id=b"'],
    ['at its own origin', "'none'", 'action="/receiver/201"'],
  ];
  for (const [what, sources, attributes] of TABLE)
    it(`${what}: the visitor is shown another way, the console says what to allow`, async () => {
      const contact = '<a slot="contact" href="mailto:info@bedrijf.nl">Mail ons</a>';
      const page = await openFramedPage(
        `${withPolicy(sources)}<brug-partner-form ${attributes} names="email=EMAIL">${FORM}${contact}</brug-partner-form>`,
      );
      const widget = page.document.querySelector('brug-partner-form')!;
      let failure: BrugErrorEvent['detail'] | undefined;
      widget.addEventListener('brug-error', (event) => (failure = event.detail));
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      pressIn(widget);
      await until(() => failure, 'the failure');
      expect(failure).to.include({ kind: 'unavailable', mayHaveArrived: false });
      await until(() => part(widget, 'failure'), 'its text');
      expect(textOf(part(widget, 'failure'))).to.contain('Versturen kan hier nu niet');
      expect(page.document.querySelector('a')!.checkVisibility(), 'the other way').to.be.true;
      expect(page.messages.filter((message) => message.includes('connect-src'))).to.have.length(1);
      page.frame.remove();
    });

  it('is told from no connection while the policy bars something else', async () => {
    const page = await openFramedPage(
      `${withPolicy("'self' https://elders.example")}<brug-partner-form action="https://elders.example/contact">${FORM}</brug-partner-form>`,
    );
    const widget = page.document.querySelector('brug-partner-form')!;
    let failure: BrugErrorEvent['detail'] | undefined;
    widget.addEventListener('brug-error', (event) => (failure = event.detail));
    fillPage(widget, { email: 'ada@bedrijf.nl' });

    void page.window.fetch('https://anders.example/x').catch(() => undefined);
    pressIn(widget);
    await until(() => failure, 'the failure', 9000);
    expect(failure!.kind).to.equal('network');
    page.frame.remove();
  }).timeout(12_000);
});
