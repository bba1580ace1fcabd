import { setClock } from '#lib/clock.ts';
import { createPurge } from '#lib/feedback/purge.ts';
import { loggedLines, takeComplaints } from '#tests/support/setup.ts';

let instant = new Date('2026-11-30T10:00:00Z');
let isAway = false;
let purged: string[] = [];
let restoreClock: () => void;

beforeEach(() => {
  isAway = false;
  purged = [];
  restoreClock = setClock(() => instant);
});

afterEach(() => restoreClock());

const purge = () =>
  createPurge(async () => {
    if (isAway) throw new Error('away');
    return { purgeBefore: async (day) => void purged.push(day) };
  });

it('purges once a day, and again after midnight (UTC)', async () => {
  const check = purge();
  for (const at of ['30T10:00:00Z', '30T10:00:30Z', '30T23:59:59Z']) {
    instant = new Date(`2026-11-${at}`);
    await check();
  }
  instant = new Date('2026-12-01T00:00:10Z');
  await check();
  expect(purged).toEqual(['2026-11-30', '2026-12-01']);
});

it('logs a failure once, tries again, and logs the next one', async () => {
  const check = purge();
  const line = 'error feedback: Keys of past days are still stored.';
  isAway = true;
  await check();
  await check();
  expect(loggedLines()).toEqual([line]);
  isAway = false;
  await check();
  expect(purged).toHaveLength(1);
  isAway = true;
  instant = new Date(instant.getTime() + 24 * 60 * 60 * 1000);
  await check();
  expect(loggedLines()).toEqual([line, line]);
  expect(takeComplaints()).toHaveLength(2);
});
