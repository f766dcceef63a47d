import bytes from './bytes.mjs';
import cards from './cards.mjs';
import startUp from './start-up.mjs';

/** Everything that is measured, in the order of the report. */
export const MEASURES = [bytes, startUp, cards];
