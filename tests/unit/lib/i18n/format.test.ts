import { formatCount, formatDate, formatSize, zoneName } from '#lib/i18n/format.ts';

describe('formatDate', () => {
  it.each([
    ['2026-06-04T12:00:00.000Z', 'Jun 4, 2026'],
    ['2026-06-04T23:59:59.999Z', 'Jun 4, 2026'],
    ['2026-06-04T00:00:00.000Z', 'Jun 4, 2026'],
    ['2026-06-04T23:30:00-02:00', 'Jun 5, 2026'],
    ['2024-02-29', 'Feb 29, 2024'],
  ])('shows %s as the day it is in UTC: %s', (instant, day) => {
    expect(formatDate('en', instant)).toBe(day);
  });

  it.each([null, '', 'yesterday', '2026-13-40'])('has no day for %p', (instant) => {
    expect(formatDate('en', instant)).toBeNull();
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [14182, '14,182'],
  ])('shows %d as %s', (count, text) => {
    expect(formatCount('en', count)).toBe(text);
  });
});

describe('formatSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_430, '1.4 kB'],
    [240_400, '240 kB'],
    [1_430_000, '1.4 MB'],
    [20_000_000_000, '20 GB'],
  ])('shows %d bytes as %s', (bytes, text) => {
    expect(formatSize('en', bytes)).toBe(text);
  });
});

describe('zoneName', () => {
  it.each([
    ['en', 'Europe/Berlin', 'Central European Time'],
    ['de', 'Europe/Berlin', 'Mitteleuropäische Zeit'],
    ['ja', 'Europe/Berlin', '中央ヨーロッパ時間'],
    ['ja', 'Asia/Tokyo', '日本標準時'],
    ['pt-br', 'America/Sao_Paulo', 'Horário Padrão de Brasília'],
  ] as const)('in %s of %s is %s', (locale, zone, name) => {
    expect(zoneName(locale, zone)).toBe(name);
  });

  it('has no name for what is no zone', () => {
    expect(() => zoneName('en', 'Europe/Nowhere')).toThrow(RangeError);
  });
});
