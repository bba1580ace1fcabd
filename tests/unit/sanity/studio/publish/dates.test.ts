import { datesOnPublish } from '#sanity/studio/publish/dates.ts';

const isWord = () => true;
const AT = new Date('2026-11-22T10:00:00Z');
const NOW = AT.toISOString();
const FORMER = '2026-01-01T00:00:00.000Z';
const LATER = '2026-12-24T18:00:00.000Z';
const LATEST = '2026-12-31T18:00:00.000Z';

const text = (words: string) => [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: 's', text: words, marks: [] }],
  },
];

const article = (fields: Record<string, unknown>) => ({
  _createdAt: FORMER,
  title: 'Fees',
  body: text('It costs 5 EUR.'),
  publishedAt: FORMER,
  updatedAt: FORMER,
  ...fields,
});

describe('the first publication', () => {
  it.each([
    ['has no dates', {}, { publishedAt: NOW, updatedAt: NOW }],
    ['goes up later', { publishAt: LATER }, { publishedAt: LATER, updatedAt: LATER }],
    ['was to go up before', { publishAt: FORMER }, { publishedAt: NOW, updatedAt: NOW }],
    ['has dates set by hand', { publishedAt: FORMER, updatedAt: FORMER }, {}],
    ['has one date set by hand', { publishedAt: FORMER }, { updatedAt: FORMER }],
    ['has a date nobody can read', { publishedAt: 'soon' }, { publishedAt: NOW, updatedAt: NOW }],
  ])('of an article that %s', (_, fields, set) => {
    expect(
      datesOnPublish({ draft: { title: 'Fees', ...fields }, published: null }, AT, isWord),
    ).toEqual(set);
  });
});

describe('a later publication', () => {
  it.each([
    ['other words', { body: text('It costs 6 EUR.') }, { updatedAt: NOW }],
    ['other spacing', { body: text(' It  costs 5 EUR ') }, {}],
    ['other capitals', { title: 'FEES' }, {}],
    ['another day to review it', { reviewAt: '2027-01-01' }, {}],
    ['the date set by hand', { updatedAt: LATER, body: text('Other.') }, {}],
    ['the date taken out', { updatedAt: undefined }, { updatedAt: NOW }],
    ['a note', { update: { note: 'The fee is new.' } }, { updatedAt: NOW }],
    [
      'other words that say the same, so the editor says',
      { body: text('EUR 5 it costs.'), update: { note: 'Reworded.', keepsDate: true } },
      {},
    ],
    ['an empty note', { update: { note: ' ' } }, {}],
  ])('with %s', (_, fields, set) => {
    expect(datesOnPublish({ draft: article(fields), published: article({}) }, AT, isWord)).toEqual(
      set,
    );
  });

  it('leaves the date where a typo was mended', () => {
    const published = article({ body: text('The trasnfer costs 5 EUR.') });
    const draft = article({ body: text('The transfer costs 5 EUR.') });
    expect(datesOnPublish({ draft, published }, AT, (word) => word === 'transfer')).toEqual({});
    expect(datesOnPublish({ draft: published, published: draft }, AT, isWord)).toEqual({
      updatedAt: NOW,
    });
  });

  it('moves both dates when what nobody has seen is put off', () => {
    const waiting = { publishAt: LATER, publishedAt: LATER, updatedAt: LATER };
    expect(
      datesOnPublish(
        { draft: article({ ...waiting, publishAt: LATEST }), published: article(waiting) },
        AT,
        isWord,
      ),
    ).toEqual({ publishedAt: LATEST, updatedAt: LATEST });
  });

  it('takes an imported article without a date as old as its document', () => {
    const imported = article({ publishedAt: undefined });
    expect(datesOnPublish({ draft: imported, published: imported }, AT, isWord)).toEqual({
      publishedAt: FORMER,
    });
  });
});
