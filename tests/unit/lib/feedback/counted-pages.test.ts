import type { Revision } from '#lib/changes/revision.ts';
import { changesState } from '#lib/changes/state.ts';
import { pagesWithCounts } from '#lib/feedback/counted-pages.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

/** Forty-five questions, the newest first: 00 to 44, three pages of a list. */
const ids = Array.from({ length: 45 }, (_, index) => `faq-${String(index).padStart(2, '0')}`);

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent(
    ids.map((_id, index) => ({
      _id,
      _type: 'faq',
      title: _id,
      slug: { _type: 'slug', current: _id },
      updatedAt: new Date(Date.UTC(2026, 0, 100 - index)).toISOString(),
      publishedAt: '2026-01-01T00:00:00Z',
    })),
  );
  const revisions = ids.map((id): [string, Revision] => [
    id,
    { id, type: 'faq', rev: '1', slug: id, topic: id === 'faq-30' ? 'deposits' : null, card: '' },
  ]);
  changesState().seen = { revisions: new Map(revisions), staleTags: new Set() };
});
afterAll(() => content.close());

/** Every question has ten times its distance from the end, so that the first is the most helpful. */
const before = new Map(ids.map((id, index) => [id, (45 - index) * 10]));

const pagesAfter = (changes: Record<string, number>) =>
  pagesWithCounts(
    new Set(Object.keys(changes)),
    before,
    new Map([...before, ...Object.entries(changes)]),
  );

describe('the pages that show a count', () => {
  it('are the article, its topic and one page of each list, when nothing changes places', async () => {
    const { tags, paths } = await pagesAfter({ 'faq-30': 151 });
    expect(tags.sort()).toEqual(['helpful:faq-30', 'rank:all:2', 'rank:faq:2']);
    expect(paths.sort()).toEqual([
      '/?page=2',
      '/?sort=helpful&page=2',
      '/?sort=published&page=2',
      '/articles/faq-30',
      '/faq?page=2',
      '/faq?sort=helpful&page=2',
      '/faq?sort=published&page=2',
      '/topics/deposits',
    ]);
  });

  it('are also those on which others belong now', async () => {
    const { tags } = await pagesAfter({ 'faq-44': 1_000 });
    expect(tags).toEqual(expect.arrayContaining(['rank:faq:1', 'rank:faq:2', 'rank:faq:3']));
    const swap = await pagesAfter({ 'faq-19': 255, 'faq-20': 255 });
    expect(swap.tags.filter((tag) => tag.startsWith('rank:faq'))).toEqual([
      'rank:faq:1',
      'rank:faq:2',
    ]);
  });

  it('are none for what is not published', async () => {
    expect(await pagesAfter({ gone: 5 })).toEqual({ tags: ['helpful:gone'], paths: [] });
  });
});
