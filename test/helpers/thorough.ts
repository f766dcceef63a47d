/** What tests with random input start from, and how many times as often as usual they run (web-test-runner.config.mjs). */
export const { seed, times } = (globalThis as unknown as { properties?: { seed: number; times: number } })
  .properties ?? { seed: 1, times: 1 };

/** Whether all is tried, as `npm run test:all` does; `npm test` is to be quick, and takes a part of long tables. */
export const isThorough = times > 1;
