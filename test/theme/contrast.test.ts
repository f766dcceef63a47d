import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { part } from '../helpers/form.js';
import { ACCENTS, PAGES } from './accents.js';
import { edgeContrast, textContrast } from './colours.js';

type Measure = () => Record<string, number>;
interface Bound {
  readonly atLeast: number;
  readonly measure: Measure;
}

const TEXT = 4.5;
const MARK = 3;
const within = (widget: HTMLElement, selector: string): Element => widget.shadowRoot!.querySelector(selector)!;

/** Draws something on each page in each accent and collects what stands out too little. */
function faint(stage: HTMLElement, bounds: readonly Bound[], accents: readonly string[] = ACCENTS): string[] {
  const found: string[] = [];
  for (const { name, background, colour, scheme } of PAGES) {
    Object.assign(stage.style, { background, color: colour, colorScheme: scheme });
    for (const accent of accents) {
      stage.style.setProperty('--brug-accent', accent);
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

describe('contrast in every accent', () => {
  const buttonIn = async (): Promise<[HTMLElement, Bound[], Element]> => {
    const [stage, widget] = await stageWith(cta);
    const button = part(widget, 'button')!;
    const label = button.firstElementChild!;
    const bounds = [
      { atLeast: TEXT, measure: () => ({ label: textContrast(label) }) },
      { atLeast: MARK, measure: () => ({ border: edgeContrast(button, 'borderTopColor') }) },
    ];
    return [stage, bounds, button];
  };
  const centre = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };

  afterEach(() => resetMouse());

  it('is over more than fifty accents', () => expect(new Set(ACCENTS).size).to.be.above(50));

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

  it('lets a form with mistakes read', async () => {
    const [stage, widget] = await stageWith(
      html`<brug-partner-form heading="Kop" action="/x" consent="required" privacy-href="/p"></brug-partner-form>`,
    );
    part(widget, 'submit')!.click();
    await (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    const text = ['.message:not(:empty)', '.summary-title', '.summary a', '.privacy a', '.optional', 'label[for]'];
    const bounds = [
      {
        atLeast: TEXT,
        measure: () => Object.fromEntries(text.map((selector) => [selector, textContrast(within(widget, selector))])),
      },
      {
        atLeast: MARK,
        measure: () =>
          Object.fromEntries(
            [
              '.control[aria-invalid=true]',
              '.control:not([aria-invalid])',
              '.choice:has(:checked)',
              '.choice',
              '.summary',
            ].map((selector) => [selector, edgeContrast(within(widget, selector), 'borderTopColor')]),
          ),
      },
    ];
    expect(faint(stage, bounds)).to.deep.equal([]);
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
      { atLeast: TEXT, measure: () => ({ thanks: textContrast(within(widget, '.sent-heading')) }) },
      { atLeast: MARK, measure: () => ({ box: edgeContrast(part(widget, 'success')!, 'borderTopColor') }) },
    ];
    expect(faint(stage, bounds, ['currentColor'])).to.deep.equal([]);
  });

  it('lets both sides of a difference read, in any colour of a subject', async () => {
    const [stage, widget] = await stageWith(
      html`<brug-difference-card heading="Kop" linkable
        >${comparisonTable(CONTENT.nl.rows.slice(0, 1))}</brug-difference-card
      >`,
    );
    const text = ['.first-subject', '.second-subject', '.first-pole', '.second-text', '.topic', '.note', '.copy'];
    const measure = (): Record<string, number> =>
      Object.fromEntries(text.map((selector) => [selector, textContrast(within(widget, selector))]));
    expect(faint(stage, [{ atLeast: TEXT, measure }], ['currentColor'])).to.deep.equal([]);
    // The label changes its own colour, so currentColor is no colour for a subject.
    const tooFaint = ACCENTS.slice(1).filter((colour) => {
      stage.style.setProperty('--brug-first', colour);
      return textContrast(within(widget, '.first-subject')) < TEXT;
    });
    expect(tooFaint).to.deep.equal([]);
  });
});
