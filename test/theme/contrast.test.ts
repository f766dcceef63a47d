import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { part } from '../helpers/form.js';
import { ACCENTS, ALL_ACCENTS, PAGES } from './accents.js';
import { edgeContrast, shapeContrast, textContrast } from './colours.js';

type Measure = () => Record<string, number>;
interface Bound {
  readonly atLeast: number;
  readonly measure: Measure;
}

const TEXT = 4.5;
const MARK = 3;
const within = (widget: HTMLElement, selector: string): Element => widget.shadowRoot!.querySelector(selector)!;

/** Draws something on each page in each colour that a token can have, and collects what stands out too little. */
function faint(
  stage: HTMLElement,
  bounds: readonly Bound[],
  accents: readonly string[] = ACCENTS,
  token = '--brug-accent',
): string[] {
  const found: string[] = [];
  for (const { name, background, colour, scheme } of PAGES) {
    Object.assign(stage.style, { background, color: colour, colorScheme: scheme });
    for (const accent of accents) {
      stage.style.setProperty(token, accent);
      for (const { atLeast, measure } of bounds) {
        for (const [what, ratio] of Object.entries(measure())) {
          if (!(ratio >= atLeast)) found.push(`${what} ${ratio.toFixed(2)} with ${accent} on ${name}`);
        }
      }
    }
  }
  return found;
}

async function stageWith(content: unknown): Promise<[stage: HTMLElement, widget: HTMLElement]> {
  const stage = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const widget = stage.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  await widget.updateComplete;
  // Colours that are still on their way are nobody's choice.
  const still = new CSSStyleSheet();
  still.replaceSync('* { transition: none !important }');
  widget.shadowRoot!.adoptedStyleSheets.push(still);
  return [stage, widget];
}

const cta = html`<brug-whitepaper-cta heading="Kop" format="PDF" pages="6">
  <p>Tekst</p>
  <a href="a.pdf">Download</a>
</brug-whitepaper-cta>`;

describe('contrast in every accent', function () {
  // Hundreds of drawings a test.
  this.timeout(40_000);

  const buttonIn = async (): Promise<[HTMLElement, Bound[], Element]> => {
    const [stage, widget] = await stageWith(cta);
    const button = part(widget, 'button')!;
    const label = button.firstElementChild!;
    const bounds = [
      { atLeast: TEXT, measure: () => ({ label: textContrast(label) }) },
      { atLeast: MARK, measure: () => ({ button: shapeContrast(button) }) },
    ];
    return [stage, bounds, button];
  };
  const centre = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };

  afterEach(() => resetMouse());

  it('is over more than fifty accents', () => expect(new Set(ALL_ACCENTS).size).to.be.above(50));

  it('lets the main action read', async () => {
    const [stage, bounds] = await buttonIn();
    expect(faint(stage, bounds)).to.deep.equal([]);
  });

  it('lets the main action read under the pointer and while pressed, and shows both', async () => {
    const [stage, bounds, button] = await buttonIn();
    const background = (): string => getComputedStyle(button).backgroundColor;
    const still = ACCENTS.map((accent) => {
      stage.style.setProperty('--brug-accent', accent);
      return background();
    });
    await sendMouse({ type: 'move', position: centre(button) });
    expect(button.matches(':hover')).to.be.true;
    expect(faint(stage, bounds)).to.deep.equal([]);
    const unmoved = ACCENTS.filter((accent, index) => {
      stage.style.setProperty('--brug-accent', accent);
      return background() === still[index];
    });
    expect(unmoved).to.deep.equal([]);
    await sendMouse({ type: 'down' });
    expect(button.matches(':active')).to.be.true;
    expect(faint(stage, bounds)).to.deep.equal([]);
    await sendMouse({ type: 'move', position: [1, 1] });
    await sendMouse({ type: 'up' });
  });

  it('lets text, links and rings of focus read', async () => {
    const [stage, widget] = await stageWith(cta);
    const button = part(widget, 'button')!;
    // After a key, focus by script shows its ring in every engine.
    await sendKeys({ press: 'Tab' });
    button.focus();
    const facts = part(widget, 'facts')!.firstElementChild!;
    const bounds = [
      {
        atLeast: TEXT,
        measure: () => ({ heading: textContrast(part(widget, 'heading')!), facts: textContrast(facts) }),
      },
      { atLeast: MARK, measure: () => ({ ring: edgeContrast(button, 'outlineColor') }) },
    ];
    expect(button.matches(':focus-visible')).to.be.true;
    expect(faint(stage, bounds)).to.deep.equal([]);
  });

  const mistaken = async (): Promise<[stage: HTMLElement, bounds: (text: string[], edges: string[]) => Bound[]]> => {
    const [stage, widget] = await stageWith(
      html`<brug-partner-form heading="Kop" action="/x" consent="required" privacy-href="/p"></brug-partner-form>`,
    );
    part(widget, 'submit')!.click();
    await (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    const each = (selectors: string[], ratio: (element: Element) => number): Record<string, number> =>
      Object.fromEntries(selectors.map((selector) => [selector, ratio(within(widget, selector))]));
    return [
      stage,
      (text, edges) => [
        { atLeast: TEXT, measure: () => each(text, textContrast) },
        { atLeast: MARK, measure: () => each(edges, (element) => edgeContrast(element, 'borderTopColor')) },
      ],
    ];
  };

  it('lets a form read', async () => {
    const [stage, bounds] = await mistaken();
    const edges = ['.control:not([aria-invalid])', '.choice:has(:checked)', '.choice'];
    expect(faint(stage, bounds(['.privacy', '.optional', 'label[for]'], edges))).to.deep.equal([]);
  });

  it('lets mistakes read, in any colour of mistakes', async () => {
    const [stage, bounds] = await mistaken();
    const text = ['.message:not(:empty)', '.notice-title', '.notice a', '.notice > .icon'];
    expect(faint(stage, bounds(text, ['[aria-invalid].control']), ACCENTS, '--brug-error')).to.deep.equal([]);
  });

  it('lets thanks read', async () => {
    const [stage, widget] = await stageWith(
      html`<brug-partner-form heading="Kop" fields="email?"></brug-partner-form>`,
    );
    widget.addEventListener('brug-submit', (event) =>
      (event as Event & { respondWith(delivery: Promise<unknown>): void }).respondWith(Promise.resolve()),
    );
    part(widget, 'submit')!.click();
    for (let tries = 0; !part(widget, 'success') && tries < 100; tries++)
      await new Promise((done) => setTimeout(done, 10));
    const bounds = [
      {
        atLeast: TEXT,
        measure: () => ({
          thanks: textContrast(within(widget, 'h2')),
          check: textContrast(within(widget, '.span > .icon')),
        }),
      },
    ];
    expect(faint(stage, bounds, ACCENTS, '--brug-success')).to.deep.equal([]);
  });

  it('lets the made cover read on every accent', async () => {
    const [stage, widget] = await stageWith(cta);
    const format = within(widget, '.format');
    expect(faint(stage, [{ atLeast: TEXT, measure: () => ({ format: textContrast(format) }) }])).to.deep.equal([]);
  });

  /** The step that asks for an address, as far as the page's own delivery lets it come. */
  const asked = async (delivery: () => Promise<unknown>, until: string): Promise<[HTMLElement, HTMLElement]> => {
    const [stage, widget] = await stageWith(
      html`<brug-whitepaper-cta gate="soft" heading="Kop"><a href="a.pdf">Download</a></brug-whitepaper-cta>`,
    );
    const gate = widget as HTMLElementTagNameMap['brug-whitepaper-cta'];
    gate.addEventListener('brug-submit', (event) => event.respondWith(delivery()));
    part(widget, 'button')!.click();
    await gate.updateComplete;
    gate.values = { email: 'ada@example.com' };
    gate.requestSubmit();
    for (let tries = 0; !part(widget, until) && tries < 100; tries++) await new Promise((done) => setTimeout(done, 10));
    return [stage, widget];
  };

  it('lets a failed step and its second way read, in any colour of mistakes', async () => {
    const [stage, widget] = await asked(() => Promise.resolve(new Response('', { status: 500 })), 'failure');
    const text = ['.notice-title', '.notice > .icon', '#failure-text', '.text-button'];
    const measure = (): Record<string, number> =>
      Object.fromEntries(text.map((selector) => [selector, textContrast(within(widget, selector))]));
    expect(faint(stage, [{ atLeast: TEXT, measure }], ACCENTS, '--brug-error')).to.deep.equal([]);
  });

  it('lets a ready download read, in any colour of success', async () => {
    const [stage, widget] = await asked(() => Promise.resolve({}), 'ready');
    const bounds = [{ atLeast: TEXT, measure: () => ({ ready: textContrast(part(widget, 'ready')!) }) }];
    expect(faint(stage, bounds, ACCENTS, '--brug-success')).to.deep.equal([]);
  });

  it('lets both sides of a difference read, in any colour of a subject', async () => {
    const [stage, widget] = await stageWith(
      html`<brug-difference-card heading="Kop" linkable
        >${comparisonTable(CONTENT.nl.rows.slice(0, 1))}</brug-difference-card
      >`,
    );
    const text = ['.subject.first', '.subject.second', '.pole.first', '.side.second .text', '.topic', '.note'];
    // The copy link has the colour of the topic; it is seen in full where it is pointed at or has focus.
    const measure = (): Record<string, number> =>
      Object.fromEntries(text.map((selector) => [selector, textContrast(within(widget, selector))]));
    expect(faint(stage, [{ atLeast: TEXT, measure }], ['currentColor'])).to.deep.equal([]);
    // The label changes its own colour, so currentColor is no colour for a subject.
    const tooFaint = ACCENTS.slice(1).filter((colour) => {
      stage.style.setProperty('--brug-first', colour);
      return textContrast(within(widget, '.subject.first')) < TEXT;
    });
    expect(tooFaint).to.deep.equal([]);
  });

  it('has an ink of both subjects that reads as text, in any colour of a subject', async () => {
    const [stage, widget] = await stageWith(html`<brug-difference-card></brug-difference-card>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.first-ink { color: var(--_first-ink) } .second-ink { color: var(--_second-ink) }');
    widget.shadowRoot!.adoptedStyleSheets.push(sheet);
    for (const subject of ['first', 'second']) {
      const text = document.createElement('p');
      text.className = `${subject}-ink`;
      within(widget, '.widget').append(text);
      const bounds = [{ atLeast: TEXT, measure: () => ({ [subject]: textContrast(text) }) }];
      expect(faint(stage, bounds, ACCENTS, `--brug-${subject}`)).to.deep.equal([]);
    }
  });
});
