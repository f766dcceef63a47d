import { readFileSync } from 'node:fs';

const { 'dist/brug.js': everything, ...alone } = JSON.parse(
  readFileSync(new URL('../budget.json', import.meta.url), 'utf8'),
);

// What Brug promises. Ratios hold within one run: the machine is the same for both sides.
const PEERS = ['web-awesome', 'shoelace', 'vaadin'];
const FORM_LIBRARIES = ['formkit', 'survey-js'];
const figure = (figures, measure, name, key) => figures[measure]?.[name]?.[key];

const ratio = (title, limit, measure, key, other, name = 'brug') => ({
  title,
  limit,
  measure,
  value: (figures) => figure(figures, measure, name, key) / figure(figures, measure, other, key),
  unit: `× ${other}`,
});

const value = (title, limit, measure, key, unit, name = 'brug') => ({
  title,
  limit,
  measure,
  value: (figures) => figure(figures, measure, name, key),
  unit,
});

/** The least that any of these needs; nothing when none of them was measured. */
function least(figures, measure, names, key) {
  const found = names.map((name) => figure(figures, measure, name, key)).filter(Number.isFinite);
  return found.length ? Math.min(...found) : undefined;
}

/** Below 1: Brug needs less than the best of the component sets. */
const ahead = (title, measure, key) => ({
  title,
  limit: 1,
  value: (figures) => figure(figures, measure, 'brug', key) / least(figures, measure, PEERS, key),
  unit: '× the best component set',
});

/** The same of a form alone, beside what a site would take for one. */
const aheadWithForm = (title, key) => ({
  title,
  limit: 1,
  value: (figures) =>
    figure(figures, 'form-alone', 'brug-form', key) / least(figures, 'form-alone', FORM_LIBRARIES, key),
  unit: '× the best library for forms',
});

export const TARGETS = [
  value('Bytes of everything, brotli', everything, 'bytes', 'brotli', 'bytes'),
  ...Object.entries(alone).map(([file, budget]) => value(`Bytes of ${file}, brotli`, budget, 'bytes', file, 'bytes')),
  value('Bytes of all form services, brotli', 2500, 'bytes', 'services', 'bytes'),
  ratio('All painted on a slow phone', 1.5, 'slow-phone', 'painted', 'floor'),
  ratio('First card painted on a slow phone', 1.3, 'slow-phone', 'card', 'floor'),
  ratio('Blocking time on a slow phone', 1.2, 'slow-phone', 'blocking', 'plain'),
  ratio('Longest task on a slow phone', 1.1, 'slow-phone', 'longest', 'plain'),
  ratio('All painted on a slow phone, prerendered', 1, 'slow-phone', 'painted', 'plain', 'brug-prerendered'),
  ratio('First card painted on a slow phone, prerendered', 0.9, 'slow-phone', 'card', 'plain', 'brug-prerendered'),
  ratio('Takeover of what was served', 1, 'takeover', 'task', 'brug', 'brug-prerendered'),
  value('Layout shift where no room is kept, prerendered', 0, 'layout-shift', 'bare', 'score', 'brug-prerendered'),
  ratio('10 cards made, with layout', 1.6, 'cards', 'make-10-total', 'floor'),
  ratio('100 cards made, with layout', 0.5, 'cards', 'make-100-total', 'plain'),
  ratio('One more card, script', 2, 'data', 'warm', 'floor'),
  ...['sync', 'defer', 'async', 'module'].map((way) =>
    value(`Layout shift, script loaded ${way}`, 0, 'layout-shift', way, 'score'),
  ),
  // What it was when it was measured first: no worse than that.
  value('Layout shift where no room is kept', 0.112, 'layout-shift', 'bare', 'score'),
  ahead('Ahead of the component sets in bytes, brotli', 'bytes', 'brotli'),
  ahead('Ahead of the component sets until painted', 'slow-phone', 'painted'),
  aheadWithForm('Ahead of libraries for forms in bytes, brotli', 'brotli'),
  aheadWithForm('Ahead of libraries for forms until drawn', 'drawn'),
];

/** Why a target is missed, as profiles show it: said in the results for as long as it is. */
const REASONS = {
  bytes: 'Form services: most of it is what only one of them has, its address, its names and what it refuses with.',
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
