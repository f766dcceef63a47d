import { writeCounts } from './counts.mjs';
import { failuresOfSession, testsOf } from './failures.mjs';

/** Adds up the tests of a @web/test-runner run, each browser on its own. */
export function countReporter(suite) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        // A file that breaks before its first test has no tests to count.
        if (!session.passed && tests.every((test) => test.passed)) counts.failed++;
      }
      writeCounts(suite, { ...counts, failures: sessions.flatMap(failuresOfSession) });
    },
  };
}
