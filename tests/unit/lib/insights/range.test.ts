import {
  countDays,
  formerRange,
  listDays,
  MAX_DAYS,
  readRange,
  writeRange,
} from '#lib/insights/range.ts';

const at = new Date('2026-11-22T23:30:00Z');

describe('readRange', () => {
  it.each([
    [undefined, { from: '2026-10-24', to: '2026-11-22' }],
    ['', { from: '2026-10-24', to: '2026-11-22' }],
    ['7d', { from: '2026-11-16', to: '2026-11-22' }],
    ['90d', { from: '2026-08-25', to: '2026-11-22' }],
    ['2026-10-01..2026-10-31', { from: '2026-10-01', to: '2026-10-31' }],
    ['2026-10-01..2026-10-01', { from: '2026-10-01', to: '2026-10-01' }],
    ['2024-02-29..2024-03-01', { from: '2024-02-29', to: '2024-03-01' }],
    ['2026-10-31..2026-10-01', null],
    ['2026-02-30..2026-03-01', null],
    ['2020-01-01..2026-01-01', null],
    ['8d', null],
    ['2026-10-01', null],
    ['__proto__', null],
  ])('%s', (text, range) => {
    expect(readRange(text, at)).toEqual(range);
  });

  it('reads what it wrote, up to the longest', () => {
    const range = { from: '2024-11-22', to: '2026-11-22' };
    expect(countDays(range)).toBe(MAX_DAYS);
    expect(readRange(writeRange(range), at)).toEqual(range);
  });
});

it('counts and lists days over a change of the clock and of the month', () => {
  expect(listDays({ from: '2026-10-24', to: '2026-10-26' })).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);
  expect(countDays({ from: '2024-02-28', to: '2024-03-01' })).toBe(3);
});

it('puts the former range of the same length right before', () => {
  expect(formerRange({ from: '2026-11-16', to: '2026-11-22' })).toEqual({
    from: '2026-11-09',
    to: '2026-11-15',
  });
});
