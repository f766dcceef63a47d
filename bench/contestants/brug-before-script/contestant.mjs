import brug from '../brug/contestant.mjs';

/** For pages that cannot be served with their widgets drawn: a stylesheet for what stands in the tags. */
export default {
  ...brug,
  name: 'brug-before-script',
  title: 'Brug with before-script.css',
  style: '../themes/before-script.css',
  room: '',
  measures: ['bytes', 'slow-phone', 'layout-shift'],
};
