import fc from 'fast-check';
import { type DatedRow, dateOf, idsByDate } from '#lib/articles/by-date.ts';
import { loggedLines } from '#tests/support/setup.ts';

const NOW = new Date('2026-11-30T10:00:00Z');

const dated = (_id: string, title: string, publishedAt?: string, updatedAt?: string) => ({
  _id,
  title,
  publishedAt,
  updatedAt,
});

describe('the order of lists', () => {
  const rows = [
    dated('none', 'Undated'),
    dated('p-only', 'Published only', '2025-03-01T00:00:00.000Z'),
    dated('tie-b', 'Same', '2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
    dated('tie-a', 'Same', '2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
    dated('tie-title', 'Earlier', '2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
    dated('tie-newer', 'Z', '2025-01-02T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
    dated('newest', 'N', '2024-01-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z'),
  ];

  it.each([
    ['updated', ['newest', 'p-only', 'tie-newer', 'tie-title', 'tie-a', 'tie-b', 'none']],
    ['published', ['p-only', 'tie-newer', 'tie-title', 'tie-a', 'tie-b', 'newest', 'none']],
  ] as const)('by %s', (sort, expected) => {
    expect(idsByDate(rows, sort, NOW)).toEqual(expected);
    expect(idsByDate(rows.toReversed(), sort, NOW)).toEqual(expected);
  });

  it.each<[string, unknown, unknown]>([
    ['in another zone', '2026-11-19T23:00:00Z', '2026-11-20T02:00:00+05:00'],
    ['in a zone behind', '2026-11-19T23:00:00-05:00', '2026-11-20T02:00:00Z'],
    ['a bare day', '2026-11-20T00:00:00.001Z', '2026-11-20'],
    ['with and without milliseconds', '2026-11-20T00:00:00.500Z', '2026-11-20T00:00:00Z'],
    ['a word', '2020-01-01T00:00:00Z', 'yesterday'],
    ['a word that would sort first', '2020-01-01T00:00:00Z', 'zzz'],
    ['a number', '2020-01-01T00:00:00Z', 20_261_120],
    ['no day of the calendar', '2020-01-01T00:00:00Z', '2026-13-45T00:00:00Z'],
    ['far in the future', '2020-01-01T00:00:00Z', '2031-01-01T00:00:00Z'],
    ['two days ahead', '2020-01-01T00:00:00Z', '2026-12-02T10:00:00Z'],
  ])('compares instants: %s', (_what, earlierInList, later) => {
    for (const field of ['updatedAt', 'publishedAt'] as const) {
      const pair: DatedRow[] = [
        { _id: 'b', [field]: earlierInList },
        { _id: 'a', [field]: later },
      ];
      const sort = field === 'updatedAt' ? 'updated' : 'published';
      expect(idsByDate(pair, sort, NOW)).toEqual(['b', 'a']);
      expect(idsByDate(pair.toReversed(), sort, NOW)).toEqual(['b', 'a']);
    }
  });

  it('is that of the instants, in whatever zone they are written', () => {
    const instant = fc.record({
      time: fc.integer({ min: 0, max: NOW.getTime() }),
      zone: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    });
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 30 }), (instants) => {
        const all = instants.map(({ time, zone }, index) => ({
          time,
          row: { _id: String(index).padStart(3, '0'), updatedAt: written(time, zone) },
        }));
        const expected = all
          .toSorted((one, other) => other.time - one.time || (one.row._id < other.row._id ? -1 : 1))
          .map(({ row }) => row._id);
        expect(
          idsByDate(
            all.map(({ row }) => row),
            'updated',
            NOW,
          ),
        ).toEqual(expected);
      }),
    );
  });
});

describe('a date that readers may not be told', () => {
  it.each([
    ['yesterday', 'is no date'],
    [7, 'is no date'],
    ['2031-01-01T00:00:00Z', 'lies in the future'],
    ['2031-01-01', 'lies in the future'],
  ])('%j is reported once', (value, problem) => {
    const row = { _id: `odd-${value}`, publishedAt: value };
    for (let times = 0; times < 3; times += 1) {
      expect(dateOf(row, 'publishedAt', NOW)).toBeNull();
      idsByDate([row], 'published', NOW);
    }
    expect(loggedLines()).toEqual([
      `warn content: Document "odd-${value}": publishedAt ${problem}.`,
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an hour ahead, by the clock of an editor', '2026-11-30T11:00:00Z'],
  ])('is not %s', (_what, value) => {
    dateOf({ _id: 'fine', publishedAt: value }, 'publishedAt', NOW);
    expect(loggedLines()).toEqual([]);
  });

  it('is not when something is scheduled to go up', () => {
    const publishAt = '2031-01-01T00:00:00Z';
    const row = { _id: 'scheduled', publishAt, publishedAt: publishAt, updatedAt: publishAt };
    expect(dateOf(row, 'publishedAt', NOW)).toBe(Date.parse(publishAt));
    expect(dateOf(row, 'updatedAt', NOW)).toBe(Date.parse(publishAt));
    expect(loggedLines()).toEqual([]);
  });
});

/** An instant as RFC 3339 writes it in a zone that is so many minutes ahead of UTC. */
function written(time: number, zone: number): string {
  const local = new Date(time + zone * 60_000).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${local}${zone < 0 ? '-' : '+'}${hours}:${minutes}`;
}
