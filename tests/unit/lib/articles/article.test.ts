import { toArticle } from '#lib/articles/article.ts';

const reader = { locale: 'en', instant: new Date('2026-11-30T10:00:00Z') };

const linked = (slug: string) => ({
  _id: slug,
  _type: 'faq' as const,
  type: 'faq' as const,
  slug,
  title: `Title of ${slug}`,
  summary: 'Summary',
  language: null,
  publishedAt: null,
  updatedAt: null,
});

const notice = (slug: string) => ({ ...linked(slug), type: 'announcement' as const });

const row = {
  ...linked('passkeys'),
  _rev: 'r1',
  zone: null,
  author: null,
  reviewAt: null,
  seo: null,
  topic: null,
  body: [],
};

/** What an editor, or an import, said twice. */
const TWICE = {
  related: [linked('a'), linked('b'), linked('a'), null, linked('passkeys')],
  affects: [linked('c'), linked('c'), linked('d')],
  notices: [notice('e'), notice('e')],
  changes: [
    { at: '2026-01-01T00:00:00Z', note: 'New fee' },
    { at: '2026-01-01T01:00:00+01:00', note: ' New fee ' },
    { at: '2026-01-01T00:00:00Z', note: 'New limit' },
  ],
};

it.each([
  ['related', ['a', 'b']],
  ['affects', ['c', 'd']],
  ['notices', ['e']],
] as const)('shows each of its %s once', async (field, slugs) => {
  const article = await toArticle(
    JSON.parse(JSON.stringify({ ...row, ...TWICE })),
    reader,
    noCounts,
  );
  expect(article?.[field].map(({ slug }) => slug)).toEqual(slugs);
});

it('shows each change once', async () => {
  const article = await toArticle(
    JSON.parse(JSON.stringify({ ...row, ...TWICE })),
    reader,
    noCounts,
  );
  expect(article?.changes.map(({ note }) => note)).toEqual(['New fee', 'New limit']);
});

it('shows each product of an announcement once', async () => {
  const announcement = {
    ...row,
    _type: 'announcement',
    affectedProducts: ['cash', 'api', 'cash', 'nothing'],
  };
  const article = await toArticle(JSON.parse(JSON.stringify(announcement)), reader, noCounts);
  expect(article?.announcement?.products).toEqual(['cash', 'api']);
});

async function noCounts(): Promise<ReadonlyMap<string, number>> {
  return new Map();
}
