import { expect } from '@open-wc/testing';
import { RELEASE } from '../builder/embeds.js';
import { isThorough } from '../helpers/thorough.js';
import { placesOf } from './hostile-inputs.js';

// What is measured on a quiet machine is in bench/HOSTILE-INPUTS.md: less than a tenth of a second. Here a machine may have
// much else to do; a careless expression takes minutes all the same.
const LIMIT = 5000;

/** How many times the largest size that is accepted: ten times as well by `npm run test:all`. */
const TIMES = isThorough ? [1, 10] : [1];

describe('text that is made to be slow', () => {
  for (const { place, largest, texts, read } of placesOf(RELEASE)) {
    it(`does not hold up ${place}`, () => {
      for (const { name, of } of texts) {
        for (const times of TIMES) {
          const text = of(largest * times);
          const start = performance.now();
          read(text);
          const time = performance.now() - start;
          if (time > LIMIT) expect.fail(`${name}, ${text.length} characters: ${Math.round(time)} ms`);
        }
      }
    }).timeout(120_000);
  }
});
