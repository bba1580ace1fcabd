import { jest } from '@jest/globals';
import { now } from '#lib/clock.ts';
import { followServerClock } from '#sanity/studio/server-clock/server-clock.ts';

const TIME = Date.UTC(2026, 2, 3, 9);
const HOUR_MS = 3_600_000;

/** How far the server's clock is from the computer's; null while it does not answer. */
let aheadMs: number | null;
let stop: () => void;
const realFetch = globalThis.fetch;

beforeEach(() => {
  jest.useFakeTimers({ now: TIME });
  Object.assign(globalThis, {
    async fetch() {
      if (aheadMs === null) throw new TypeError('Failed to fetch');
      return { headers: new Map([['date', new Date(Date.now() + aheadMs).toUTCString()]]) };
    },
  });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
  Object.assign(globalThis, { fetch: realFetch });
});

async function comeBack(serverAheadMs: number | null): Promise<number> {
  aheadMs = serverAheadMs;
  window.dispatchEvent(new Event('focus'));
  await jest.advanceTimersByTimeAsync(0);
  return now().getTime() - Date.now();
}

it.each([
  ['is right', 0, 0],
  ['is off by less than the server can tell', 3_000, 0],
  ['is a day behind', 24 * HOUR_MS, 24 * HOUR_MS + 500],
  ['is a day ahead', -24 * HOUR_MS, -24 * HOUR_MS + 500],
  ['is unknown to a server that is away', null, 0],
])('a computer whose clock %s', async (_, serverAheadMs, correction) => {
  aheadMs = serverAheadMs;
  stop = followServerClock();
  await jest.advanceTimersByTimeAsync(0);
  expect(now().getTime() - Date.now()).toBe(correction);
});

it('is compared again when the editor comes back, and no longer once it ends', async () => {
  aheadMs = HOUR_MS;
  stop = followServerClock();
  expect(await comeBack(-HOUR_MS)).toBe(-HOUR_MS + 500);
  expect(await comeBack(null)).toBe(-HOUR_MS + 500);
  expect(await comeBack(0)).toBe(0);
  expect(await comeBack(HOUR_MS)).toBe(HOUR_MS + 500);
  stop();
  expect(now().getTime()).toBe(Date.now());
  expect(await comeBack(2 * HOUR_MS)).toBe(0);
});
