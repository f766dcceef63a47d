import { useFakeTimers } from 'sinon';

/**
 * Holds the timers of the page while `act` runs, and hands it the clock: `pass(ms)` lets time go by at once. Frames, fetch
 * and the runner's own time limits go on as ever.
 */
export async function withClock<T>(act: (pass: (ms: number) => Promise<void>) => Promise<T>): Promise<T> {
  const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    return await act(async (ms) => void (await clock.tickAsync(ms)));
  } finally {
    clock.restore();
  }
}
