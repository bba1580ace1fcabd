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

  it('has another version with another revision or another title of its topic', () => {
    expect(versionOf(faq)).toEqual(['fees', 'r1']);
    expect(versionOf({ ...faq, topicTitle: 'Money' })).toEqual(['fees', 'r1 Money']);
    expect(versionOf({ ...faq, _rev: 'r2', topicTitle: null })).toEqual(['fees', 'r2']);
  });
});
