import type { Revision } from '#lib/changes/revision.ts';
import { changesState } from '#lib/changes/state.ts';
import { pagesWithCounts } from '#lib/feedback/counted-pages.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

/** Forty-five questions, the newest first: 00 to 44, three pages of a list. */
const ids = Array.from({ length: 45 }, (_, index) => `faq-${String(index).padStart(2, '0')}`);

const revisions = new Map<string, Revision>();

function revisionOf(id: string): Revision {
  const topic = id === 'faq-30' ? 'deposits' : null;
  return { id, type: 'faq', rev: '1', slug: id, topic, card: '' };
}

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
  for (const id of ids) revisions.set(id, revisionOf(id));
  changesState().seen = { revisions, staleTags: new Set() };
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
    const { seen, deep } = await pagesAfter({ 'faq-30': 151 });
    expect(deep).toEqual([]);
    expect(seen.sort()).toEqual([
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
    const helpful = async (changes: Record<string, number>) =>
      (await pagesAfter(changes)).seen.filter((path) => path.startsWith('/faq?sort=helpful'));
    const [one, two, three] = ['', '&page=2', '&page=3'].map((page) => `/faq?sort=helpful${page}`);
    expect(await helpful({ 'faq-44': 1_000 })).toEqual([one, two, three]);
    expect(await helpful({ 'faq-19': 255, 'faq-20': 255 })).toEqual([one, two]);
  });

  it('are none for what is not published', async () => {
    expect(await pagesAfter({ gone: 5 })).toEqual({ seen: [], deep: [] });
  });

  it('are made again only when somebody asks for them where they are deep in a list', async () => {
    const many = Array.from({ length: 130 }, (_, at) => `deep-${at}`);
    content.store(
      many.map((_id, at) => ({
        _id,
        _type: 'faq',
        title: _id,
        slug: { _type: 'slug', current: _id },
        updatedAt: new Date(Date.UTC(2025, 0, 200 - at)).toISOString(),
      })),
    );
    for (const id of many) revisions.set(id, revisionOf(id));
    const { seen, deep } = await pagesAfter({ 'deep-129': 1 });
    expect(deep).toContain('/faq?page=9');
    expect(seen).not.toContain('/faq?page=9');
    expect(seen).toContain('/articles/deep-129');
  });
});
