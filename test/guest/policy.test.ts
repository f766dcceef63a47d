import { expect } from '@open-wc/testing';
import type { DifferenceCardElement, PartnerFormElement, WhitepaperCtaElement } from '../../src/index.js';
import { nextEvent } from '../helpers/events.js';
import { until } from '../helpers/form.js';

/** The page under a policy of its own, in a frame; its violations are noted from the start. */
async function openStrictPage(): Promise<{ page: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.src = '/strict-page';
  frame.width = '900';
  frame.height = '700';
  document.body.append(frame);
  await until(() => frame.contentDocument?.querySelector('brug-partner-form'), 'the page');
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber, sample }) =>
    violations.push(`${violatedDirective} ${sourceFile}:${lineNumber} ${sample}`),
  );
  return { page, violations };
}

function type(widget: HTMLElement, name: string, value: string): void {
  const control = widget.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

async function failThenSucceed(widget: PartnerFormElement | WhitepaperCtaElement): Promise<void> {
  const press = (): void => widget.shadowRoot!.querySelector<HTMLElement>('[part=submit]')!.click();
  const failed = nextEvent(widget, 'brug-error');
  press();
  expect((await failed).detail.kind).to.equal('server');
  await widget.updateComplete;
  const sent = nextEvent(widget, 'brug-success');
  widget.addEventListener('brug-submit', (event) => event.respondWith(Promise.resolve({})), { once: true });
  press();
  await sent;
  await widget.updateComplete;
}

describe('the built bundle under the strictest policy', () => {
  it('works in all states that a visitor can bring about, with no violation', async () => {
    const { page, violations } = await openStrictPage();
    const card = page.querySelector<DifferenceCardElement>('brug-difference-card')!;
    const cta = page.querySelector<WhitepaperCtaElement>('brug-whitepaper-cta')!;
    const form = page.querySelector<PartnerFormElement>('brug-partner-form')!;
    await until(
      () => card.shadowRoot?.querySelector('summary') && form.shadowRoot?.querySelector('form'),
      'the widgets',
    );
    const click = (widget: HTMLElement, selector: string): void =>
      widget.shadowRoot!.querySelector<HTMLElement>(selector)!.click();

    click(card, 'summary');
    click(card, '.toggle-all');
    card.layout = 'table';
    await card.updateComplete;
    card.src = '/demo/assets/icon.svg';
    card.querySelector('table')!.remove();
    await until(() => card.shadowRoot!.querySelector('[part=failure]'), 'a card that could not load');

    for (const layout of ['banner', 'inline', 'card'] as const) {
      cta.layout = layout;
      await cta.updateComplete;
    }
    click(cta, '[part=button]');
    await cta.updateComplete;
    cta.requestSubmit();
    await cta.updateComplete;
    type(cta, 'email', 'ada@bedrijf.nl');
    await failThenSucceed(cta);

    form.requestSubmit();
    await form.updateComplete;
    form.querySelector('input')!.value = '12';
    for (const name of ['name', 'email']) type(form, name, 'ada@bedrijf.nl');
    click(form, '[name=consent]');
    await failThenSucceed(form);

    expect(getComputedStyle(form.shadowRoot!.querySelector('.widget')!).containerType).to.equal('inline-size');
    expect(violations).to.deep.equal([]);
  });
});
