import { type CardRow, toCard } from '#lib/articles/card.ts';
import { loggedLines } from '#tests/support/setup.ts';

let count = 0;
/** A row with an id of its own, because the log hears of each document once. */
function row(fields: Partial<CardRow>): CardRow {
  count += 1;
  return {
    _id: `card-${count}`,
    _type: 'faq',
    slug: 's',
    title: 'T',
    summary: 'Sum',
    publishedAt: null,
    updatedAt: null,
    ...fields,
  };
}

describe('toCard', () => {
  it.each<[string, Partial<CardRow>, object, string[]]>([
    ['all there', {}, { title: 'T', snippet: 'Sum', slug: 's', type: 'faq', helpful: 3 }, []],
    ['spaces around', { title: ' T\n', summary: '\tSum ' }, { title: 'T', snippet: 'Sum' }, []],
    ['no title', { title: null }, { title: 'Untitled' }, ['has no title']],
    ['a title of numbers', { title: 7 }, { title: 'Untitled' }, ['has no title']],
    ['a blank title', { title: '  ' }, { title: 'Untitled' }, ['has no title']],
    [
      'a title of a hundred thousand letters',
      { title: `${'x'.repeat(299)}😀${'y'.repeat(100_000)}` },
      { title: `${'x'.repeat(299)}…` },
      [],
    ],
    ['no summary', { summary: [] }, { snippet: '' }, ['has no summary']],
    [
      'a date in another zone',
      { updatedAt: '2026-01-01T01:00:00+01:00' },
      { updatedAt: '2026-01-01T00:00:00.000Z' },
      [],
    ],
    ['a day', { publishedAt: '2026-01-01' }, { publishedAt: '2026-01-01T00:00:00.000Z' }, []],
    [
      'a date that is none',
      { publishedAt: 'soon' },
      { publishedAt: null },
      ['publishedAt is no date'],
    ],
    ['a number for a date', { updatedAt: 5 }, { updatedAt: null }, ['updatedAt is no date']],
  ])('%s', (_, fields, expected, problems) => {
    const source = row(fields);
    expect(toCard(source, 3)).toMatchObject({ id: source._id, ...expected });
    expect(loggedLines()).toEqual(
      problems.map((problem) => `warn content: Document "${source._id}": ${problem}.`),
    );
  });

  it.each<[string, Partial<CardRow>]>([
    ['no address', { slug: null }],
    ['an empty address', { slug: '' }],
    ['a type that is no article', { _type: 'topic' }],
  ])('is none with %s', (_, fields) => {
    const source = row(fields);
    expect(toCard(source, 0)).toBeNull();
    expect(loggedLines()).toEqual([`warn content: Document "${source._id}": has no address.`]);
  });

  it('tells the log of each document once', () => {
    const source = row({ title: null });
    toCard(source, 0);
    toCard(source, 0);
    expect(loggedLines()).toHaveLength(1);
  });
});
