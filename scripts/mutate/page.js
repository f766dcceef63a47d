// Runs in each page before its tests: switches a fault on, or tells what the tests run.
import { sessionFinished, sessionStarted } from '@web/test-runner-core/browser/session.js';

const { mutant, framework } = Object.fromEntries(new URL(import.meta.url).searchParams);

/** The faults that were run past, in order, each as the distance to the one before. */
function covered() {
  const ids = Object.keys(window.__stryker__.mutantCoverage?.static ?? {}).map(Number);
  let before = 0;
  return ids.map((id) => [id - before, (before = id)][0].toString(36)).join();
}

async function start() {
  if (!mutant) {
    window.__stryker__ = {};
    const file = new URL(window.__WTR_CONFIG__.testFile, location).pathname;
    addEventListener('pagehide', () => navigator.sendBeacon(`/mutation/covered?file=${file}`, covered()));
  } else {
    // More steps than any test takes: an endless loop ends.
    window.__stryker__ = { activeMutant: mutant, hitCount: 0, hitLimit: 1_000_000 };
    const isNoticed = await (await fetch(`/mutation/noticed?mutant=${mutant}`)).json();
    if (isNoticed) {
      await sessionStarted();
      return sessionFinished({ passed: true });
    }
  }
  // As in the page of the unit tests: before it has settled, a widget adds nothing to it.
  const life = '/src/widget/life.ts';
  const { settling } = await import(life);
  await settling();
  return import(framework);
}

await start();
