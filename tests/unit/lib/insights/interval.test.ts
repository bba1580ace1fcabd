import { intervalWords, wholePercent, wilsonInterval } from '#lib/insights/interval.ts';

/** Bounds of Wilson's interval without correction for continuity, from published tables. */
const KNOWN: [yes: number, no: number, low: number, high: number][] = [
  [81, 182, 0.2553, 0.3662],
  [15, 133, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 28, 0.0061, 0.1718],
  [20, 0, 0.8389, 1],
];

it.each(KNOWN)('%i yes and %i no', (yes, no, low, high) => {
  const interval = wilsonInterval(yes, no);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('ends exactly at none and at all', () => {
  for (let votes = 1; votes < 200; votes += 1) {
    expect(wilsonInterval(0, votes).low).toBe(0);
    expect(wilsonInterval(votes, 0).high).toBe(1);
  }
});

it('knows nothing without votes', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

it.each([
  [{ low: 0.306, high: 0.524 }, 'between 31\u00a0% and 52\u00a0%'],
  [{ low: 0.001, high: 0.999 }, 'between 1\u00a0% and 99\u00a0%'],
  [{ low: 0, high: 1 }, 'between 0\u00a0% and 100\u00a0%'],
  [{ low: 0.501, high: 0.504 }, 'about 50\u00a0%'],
])('%o is said as %s', (interval, words) => {
  expect(intervalWords(interval)).toBe(words);
});

it('never rounds something to nothing', () => {
  expect([0, 0.0001, 0.5, 0.9999, 1].map(wholePercent)).toEqual([0, 1, 50, 99, 100]);
});
