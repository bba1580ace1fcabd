import { timeOf, timeOfDayOrInstant } from '#lib/instant.ts';

const NINE = Date.UTC(2026, 2, 3, 9);

it.each<[unknown, number | null, number | null]>([
  ['2026-03-03T09:00:00Z', NINE, NINE],
  ['2026-03-03T09:00:00.000Z', NINE, NINE],
  ['2026-03-03T10:00:00+01:00', NINE, NINE],
  ['2026-03-03', null, Date.UTC(2026, 2, 3)],
  ['2026-13-03', null, null],
  ['2026-02-30', null, null],
  ['2026-02-30T09:00:00Z', null, null],
  ['2026-04-31T09:00:00Z', null, null],
  ['2026-02-29T00:00:00Z', null, null],
  ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29), Date.UTC(2028, 1, 29)],
  ['2100-02-29', null, null],
  ['0099-02-28T00:00:00Z', Date.parse('0099-02-28T00:00:00Z'), Date.parse('0099-02-28T00:00:00Z')],
  ['2026-00-10', null, null],
  ['2026-03-00', null, null],
  ['2026-03-03t09:00:00z', null, null],
  ['2026-03-03T09:00:00+0100', null, null],
  [' 2026-03-03T09:00:00Z', null, null],
  ['2026-03-03T25:00:00Z', null, null],
  ['2026-03-03T09:00', null, null],
  ['7', null, null],
  ['3 March 2026', null, null],
  ['', null, null],
  [1_772_528_400_000, null, null],
  [null, null, null],
])('%j', (value, instant, dayOrInstant) => {
  expect(timeOf(value)).toBe(instant);
  expect(timeOfDayOrInstant(value)).toBe(dayOrInstant);
});
