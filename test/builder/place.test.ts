import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeCss, placeSteps } from '../../builder/src/snippet/place.js';

const heightAt = (steps: ReturnType<typeof placeSteps>, width: number): number =>
  steps.filter(({ from }) => from <= width).at(-1)!.height;

describe('the place kept free', () => {
  const samples = fc
    .uniqueArray(
      fc.record({ width: fc.integer({ min: 10, max: 90 }), height: fc.double({ min: 1, max: 90, noNaN: true }) }),
      {
        selector: ({ width }) => width,
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((list) => [...list].sort((a, b) => a.width - b.width));

  it('is never lower than what was measured, nor than its neighbours between two widths', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const steps = placeSteps(list);
        for (const [index, { width, height }] of list.entries()) {
          expect(heightAt(steps, width)).to.be.at.least(height);
          const next = list[index + 1];
          if (next) expect(heightAt(steps, (width + next.width) / 2)).to.be.at.least(Math.max(height, next.height));
        }
      }),
    );
  });

  it('leaves little empty where heights change slowly', () => {
    const slow = Array.from({ length: 60 }, (_, index) => ({ width: 15 + index, height: 60 - index * 0.5 }));
    const steps = placeSteps(slow);
    for (const { width, height } of slow) expect(heightAt(steps, width) - height).to.be.at.most(4);
    expect(steps.length).to.be.below(16);
  });

  it('is one rule where the height is always the same', () => {
    expect(placeSteps([10, 20, 30].map((width) => ({ width, height: 5 })))).to.deep.equal([{ from: 0, height: 5 }]);
  });

  it('is CSS that a browser reads to its end', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      placeCss('partner-form', [
        { from: 0, height: 50.25 },
        { from: 36.625, height: 32 },
      ]),
    );
    const [place, ...rules] = [...sheet.cssRules].map(({ cssText }) => cssText.replace(/\s+/g, ' '));
    // Engines write the shorthand out or not.
    expect(place).to.match(/^\.brug-place \{ container(-name)?: brug-place\b.*inline-size; margin-block: 2em; \}$/);
    expect(rules).to.deep.equal([
      '.brug-place > brug-partner-form { display: flow-root; min-height: var(--brug-place-height); --brug-place-height: 50.25em; }',
      '@container brug-place (min-width: 36.625em) { .brug-place > brug-partner-form { --brug-place-height: 32em; } }',
      '@media (scripting: enabled) { .brug-place > brug-partner-form:not(:defined) { max-height: var(--brug-place-height); overflow: auto; } }',
    ]);
  });

  it('is nothing where nothing was measured', () => {
    expect(placeCss('partner-form', placeSteps([]))).to.equal('');
  });
});
