import brug from '../brug/contestant.mjs';

/** The page as `brug prerender` serves it: drawn before the script, and no room kept. */
export default {
  ...brug,
  name: 'brug-prerendered',
  title: 'Brug, prerendered',
  room: '',
  served: async (html) => {
    // Built by the benchmark itself, and so not there at first.
    const { prerender } = await import('../../../dist/prerender/prerender.js');
    return prerender(html, { onWarning() {} });
  },
  measures: ['bytes', 'slow-phone', 'layout-shift', 'takeover'],
};
