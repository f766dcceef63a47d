import { readFileSync } from 'node:fs';

const { 'dist/brug.js': everything, ...alone } = JSON.parse(
  readFileSync(new URL('../budget.json', import.meta.url), 'utf8'),
);

// What Brug promises. Ratios hold within one run: the machine is the same for both sides.
const PEERS = ['web-awesome', 'shoelace', 'vaadin'];
const figure = (figures, measure, name, key) => figures[measure]?.[name]?.[key];

const ratio = (title, limit, measure, key, other) => ({
  title,
  limit,
  measure,
  value: (figures) => figure(figures, measure, 'brug', key) / figure(figures, measure, other, key),
  unit: `× ${other}`,
});

const value = (title, limit, measure, key, unit) => ({
  title,
  limit,
  measure,
  value: (figures) => figure(figures, measure, 'brug', key),
  unit,
});

/** Below 1: Brug needs less than the best of the component sets. */
const ahead = (title, measure, key) => ({
  title,
  limit: 1,
  value: (figures) => {
    const peers = PEERS.map((name) => figure(figures, measure, name, key)).filter(Number.isFinite);
    return figure(figures, measure, 'brug', key) / Math.min(...peers);
  },
  unit: '× the best component set',
});

export const TARGETS = [
  value('Bytes of everything, brotli', everything.budget, 'bytes', 'brotli', 'bytes'),
  ...Object.entries(alone).map(([file, { budget }]) =>
    value(`Bytes of ${file}, brotli`, budget, 'bytes', file, 'bytes'),
  ),
  value('Bytes of all form services, brotli', 2500, 'bytes', 'services', 'bytes'),
  ratio('1000 cards made, script', 1.7, 'cards', 'make-1000-script', 'floor'),
  ratio('1000 cards made, with layout', 0.5, 'cards', 'make-1000-total', 'plain'),
  ratio('One property changed on 1000 cards, script', 1.7, 'cards', 'update-1000-script', 'floor'),
  ratio('One property changed on 1000 cards, with layout', 1.7, 'cards', 'update-1000-total', 'floor'),
  ratio('Nodes per card', 1.1, 'memory', 'nodes', 'floor'),
  ratio('JS heap per card', 2, 'memory', 'heap', 'floor'),
  ratio('1000 cards with short texts made, with layout', 0.5, 'short-texts', 'total', 'plain'),
  ratio('The first card on a page, script', 2, 'data', 'cold', 'floor'),
  ratio('One more card, script', 2, 'data', 'warm', 'floor'),
  ratio('One row changed on 1000 cards, script', 3, 'data', 'change', 'floor'),
  ratio('Longest task on a slow phone', 1.1, 'slow-phone', 'longest', 'plain'),
  ratio('Blocking time on a slow phone', 1.2, 'slow-phone', 'blocking', 'plain'),
  ratio('All painted on a slow phone', 1.4, 'slow-phone', 'painted', 'floor'),
  ratio('First card painted on a slow phone', 1.3, 'slow-phone', 'card', 'floor'),
  ...['sync', 'defer', 'async', 'module'].map((way) =>
    value(`Layout shift, script loaded ${way}`, 0, 'layout-shift', way, 'score'),
  ),
  // What it was when it was measured first: no worse than that.
  value('Layout shift where no room is kept', 0.112, 'layout-shift', 'bare', 'score'),
  ahead('Ahead of the component sets in bytes, brotli', 'bytes', 'brotli'),
  ahead('Ahead of the component sets until painted', 'slow-phone', 'painted'),
];

/** Why a target is missed, as profiles show it: said in the results for as long as it is. */
const REASONS = {
  bytes:
    'Bytes: what they are of stands below. Lit, four languages and the styles are a third of them; a form with mistakes, focus, drafts and the page’s own form is a quarter, in the files of two widgets. Two minifiers and words without their keys are in. Tried without gain: shorter property names, other minifiers, style sheets written otherwise, no warnings, a second file on demand. Left: `repeat` of Lit, 713 bytes, which keeps what was typed where fields move. Form services: most of it is what only one of them has, its address, its names and what it refuses with; the largest such part is the list of names that Salesforce takes, 95 bytes, without which a field is lost unseen.',
  data: 'First card: a third of it is the parsing of the card’s stylesheet, once a page; the hand-written one does that while its script runs. Making the markup of a row, once for each kind, and starting the observers of content and language are most of the rest.',
  cards:
    'One property: more than half of it is `setAttribute`, by the profile. The heading is reflected, so that pages see it in their HTML and in CSS; the hand-written card only sets a text. With layout it needs less than half of the other’s time.',
  memory:
    'JS heap: about 240 bytes of each card are two maps of Lit’s, of the defaults of reflected properties and of what has changed, by a heap snapshot. With what the browser itself keeps for a card, Brug needs about a quarter of the hand-written one: cards that are not on the screen keep no layout.',
  'layout-shift':
    'Layout shift where no room is kept: in one frame the three widgets move what stands below them as far as the hand-written ones do (0.11). Where a machine needs longer than a slice for them they come in two frames, and it moves twice (0.03 and 0.10). With room kept, as the docs tell, nothing moves.',
  'slow-phone':
    'Slow phone: the page alone, as plain HTML, has tasks above 50 ms. Brug adds its bytes on the line, and the making of three widgets in the task that runs the script.',
};

/** The reasons for what is missed, each once. */
export const reasonsFor = (targets) => [
  ...new Set(targets.filter(({ met }) => !met).flatMap(({ measure }) => REASONS[measure] ?? [])),
];

/** Each target with its figure and whether it is met; those that were not measured are left out. */
export const judged = (figures) =>
  TARGETS.map((target) => ({ ...target, found: target.value(figures) }))
    .filter(({ found }) => Number.isFinite(found))
    .map((target) => ({ ...target, met: target.found <= target.limit }));
