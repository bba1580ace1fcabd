import { pauseAfter } from '#lib/pages/pause-length.ts';

/** Of a page that took 20 ms. */
test.each([
  ['an urgent page', 5, true, true, 6],
  ['a page that is not urgent', 5, false, true, 40],
  ['the last of what is due within 2.5 s', 100, false, true, 6],
  ['one of very many, with readers', 1_000, true, true, 20],
  ['one of very many, without', 1_000, true, false, 6],
  ['the last of the counts that can be drawn in time', 125, false, true, 6],
  ['one of more counts than that', 126, false, true, 40],
  ['the same without readers', 126, false, false, 6],
])('rests after %s', (_, waiting, isUrgent, hasReaders, expected) => {
  expect(pauseAfter({ tookMs: 20, waiting, isUrgent, hasReaders })).toBe(expected);
});

test('never rests longer than 60 ms after a page that is not urgent', () => {
  const slow = { tookMs: 100, waiting: 1, isUrgent: false, hasReaders: true };
  expect(pauseAfter(slow)).toBe(60);
});

test('hardly rests while a reader waits for the next page', () => {
  const many = { tookMs: 20, waiting: 1_000, isUrgent: true, hasReaders: true };
  expect(pauseAfter({ ...many, isNextWaitedFor: true })).toBe(1);
});
