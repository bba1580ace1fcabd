import { isVisibleAt } from '#lib/announcements/window.ts';
import { toIndexEntry, versionOf } from '#lib/search/index/from-document.ts';

const faq = {
  _id: 'fees',
  _rev: 'r1',
  _type: 'faq',
  _createdAt: '2026-01-01T00:00:00Z',
  slug: { _type: 'slug', current: 'what-it-costs' },
  topic: { _type: 'reference', _ref: 'topic-money' },
  title: 'Fees',
  summary: 'A fixed fee.',
  updatedAt: '2026-05-01T00:00:00Z',
};

describe('a published document', () => {
  it('becomes an article of the index, found also by its address and its topic', () => {
    expect(toIndexEntry({ ...faq, topicTitle: 'Money' })).toMatchObject({
      kind: 'article',
      id: 'fees',
      article: {
        doc: 'fees',
        rev: 'r1 Money',
        lang: 'en',
        slug: 'what-it-costs',
        topic: 'Money',
        keywords: 'what it costs. Money',
        updatedAt: '2026-05-01T00:00:00.000Z',
        passages: [{ key: null, text: 'A fixed fee.' }],
      },
    });
  });

  it.each([
    ['of another type', { ...faq, _type: 'topic' }],
    ['without an address', { ...faq, slug: undefined }],
    ['without a revision', { ...faq, _rev: undefined }],
    ['that is none', null],
  ])('%s is not indexed', (_, document) => {
    expect(toIndexEntry(document)).toBeUndefined();
  });

  it.each<unknown>([5, true, {}, [], { toString: 'x' }, 'tomorrow', '2026-02-30T00:00:00Z', ''])(
    'whose window says %j is found at no time',
    (expireAt) => {
      const entry = toIndexEntry({ ...faq, _type: 'announcement', expireAt });
      if (entry?.kind !== 'article') throw new Error('It is not indexed.');
      const { publishAt, expireAt: closes } = entry.article;
      expect(isVisibleAt({ publishAt, expireAt: closes }, new Date(0))).toBe(false);
    },
  );

  it.each([
    ['2026-05-01', '2026-05-01T00:00:00.000Z'],
    ['2026-05-01T02:00:00+05:00', '2026-04-30T21:00:00.000Z'],
    ['2026-02-30', null],
    ['1 May 2026', null],
    ['7', null],
    [7, null],
    [null, null],
    [undefined, null],
    [{ a: 1 }, null],
  ])('was updated at %j, which is %j', (updatedAt, instant) => {
    expect(toIndexEntry({ ...faq, updatedAt })).toMatchObject({ article: { updatedAt: instant } });
  });

  it('has another version with another revision or another title of its topic', () => {
    expect(versionOf(faq)).toEqual(['fees', 'r1']);
    expect(versionOf({ ...faq, topicTitle: 'Money' })).toEqual(['fees', 'r1 Money']);
    expect(versionOf({ ...faq, _rev: 'r2', topicTitle: null })).toEqual(['fees', 'r2']);
  });
});
