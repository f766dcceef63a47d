import bytes from './bytes.mjs';
import cards from './cards.mjs';
import data from './data.mjs';
import form from './form.mjs';
import formAlone from './form-alone.mjs';
import layoutShift from './layout-shift.mjs';
import memory from './memory.mjs';
import shortTexts from './short-texts.mjs';
import slowPhone from './slow-phone.mjs';
import startUp from './start-up.mjs';
import takeover from './takeover.mjs';

/** Everything that is measured, in the order of the report. */
export const MEASURES = [
  bytes,
  startUp,
  slowPhone,
  cards,
  shortTexts,
  data,
  memory,
  form,
  formAlone,
  takeover,
  layoutShift,
];
