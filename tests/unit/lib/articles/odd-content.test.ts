import fc from 'fast-check';
import { listBanners } from '#lib/announcements/banners.ts';
import { countTabs, getArticle, listArticles } from '#lib/articles/read.ts';
import { listIndexed } from '#lib/articles/visible.ts';
import { context } from '#lib/context.ts';
import { readContent } from '#lib/insights/content.ts';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { toIndexEntry } from '#lib/search/index/from-document.ts';
import { getSite } from '#lib/site/read.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { getTopic, listTopics } from '#lib/topics/read.ts';
import { blockFixtures } from '#sanity/blocks/generated/fixtures.generated.ts';
import { block } from '#tests/fixtures/portable-text/build.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

const ref = (id: string) => ({ _type: 'reference', _ref: id });
const INSTANT = '2026-06-04T12:00:00Z';

/** Documents with every field, as a form writes them. */
const DOCUMENTS: readonly Record<string, unknown>[] = [
  {
    _id: 'faq-1',
    _type: 'faq',
    slug: { _type: 'slug', current: 'fees' },
    title: 'Fees',
    summary: 'What it costs.',
    authors: [ref('p')],
    updatedAt: INSTANT,
    publishedAt: INSTANT,
    reviewAt: '2026-01-01',
    changes: [{ _key: 'c', at: INSTANT, note: 'More.' }],
    seo: { title: 'Fees', description: 'Costs', noIndex: false },
    topic: ref('topic-1'),
    otherTopics: [ref('topic-2')],
    labels: ['fees'],
    related: [ref('news')],
    language: 'en',
    body: [block('p', 'Text'), ...Object.values(blockFixtures).flat()],
  },
  {
    _id: 'news',
    _type: 'announcement',
    slug: { _type: 'slug', current: 'news' },
    title: 'News',
    severity: 'warning',
    placement: 'banner',
    publishAt: INSTANT,
    expireAt: '2999-01-01T00:00:00Z',
    pinUntil: '2027-01-01T00:00:00Z',
    effectiveAt: INSTANT,
    affects: [ref('faq-1')],
    affectedProducts: ['cards'],
    zones: { effectiveAt: { zone: 'Europe/Berlin' } },
  },
  {
    _id: 'topic-1',
    _type: 'topic',
    title: 'Cards',
    slug: { current: 'cards' },
    category: ref('cat'),
    order: 1,
    translations: [{ _key: 'de', language: 'de', title: 'Karten' }],
  },
  { _id: 'cat', _type: 'category', title: 'Money', slug: { current: 'money' } },
  {
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: 'Help',
    supportLink: { label: 'Ask', url: '/ask' },
    navigation: [{ _key: 'n', label: 'Topics', url: '/topics' }],
    popularQueries: ['fees'],
    footer: { text: 'Footer', links: [{ _key: 'f', label: 'Terms', url: '/terms' }] },
  },
  { _id: 'r', _type: 'redirect', from: '/old', to: '/articles/fees', permanent: true },
];

/** What a program may write where a form writes something else. */
const ODD: readonly unknown[] = [
  ...[null, 0, -1, 1.5, true, '', '   ', 'x', '\u0000', '\ud800', '<b>', '../..', 'xx'],
  ...['2026-13-45', '2026-02-30T00:00:00Z', 'javascript:alert(1)', 'x'.repeat(100_000)],
  ...[[], [null], [0], [[]], {}, { _ref: 'nowhere' }, ref('nowhere'), [ref('faq-1'), ref('faq-1')]],
  ...[{ current: 5 }, { current: '' }, { length: 5 }, { toString: 'x' }, { hasOwnProperty: 3 }],
  ...[[{ _key: 'a' }, { _key: 'a' }], [{ _type: 'block', children: null }], { _type: 'block' }],
  [{ _type: 'block', children: 'x', markDefs: 5, style: 5, listItem: 5, level: 'x' }],
  [{ _type: 'block', children: [{ _type: 'span', text: 5, marks: 5 }] }],
];

/** Every place in a document, two levels deep. */
function placesIn(value: object, above: readonly string[] = []): string[][] {
  return Object.entries(value).flatMap(([name, one]) => {
    if (name.startsWith('_')) return [];
    const place = [...above, name];
    const isHolder = typeof one === 'object' && one !== null && above.length < 2;
    return [place, ...(isHolder ? placesIn(one, place) : [])];
  });
}

function withOdd(value: object, [name = '', ...rest]: readonly string[], odd: unknown): object {
  const inner: unknown = Reflect.get(value, name);
  const isDeeper = rest.length > 0 && typeof inner === 'object' && inner !== null;
  const changed = isDeeper ? withOdd(inner, rest, odd) : odd;
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === name ? changed : one))
    : { ...value, [name]: changed };
}

let content: TestContent;
let revision = 0;
beforeAll(async () => {
  content = await startTestContent([]);
});
afterAll(() => content.close());

/** As a real project may send it: the lake refuses some of it. */
function publish(documents: readonly object[]): void {
  revision += 1;
  const facts = { _rev: String(revision), _createdAt: INSTANT, _updatedAt: INSTANT };
  context().replica.apply(
    documents.map((one) => ({ _id: '', _type: '', ...facts, ...one })),
    [],
  );
}

async function readEverything(): Promise<void> {
  for (const slug of ['fees', 'news']) {
    const { blocks } = readBody((await getArticle({ locale: 'en', slug }))?.body);
    markdownOf(blocks, {
      locale: 'en',
      siteUrl: 'https://help.example.com',
      article: (one) => one,
      figure: () => null,
      attachment: () => null,
    });
  }
  for (const locale of ['en', 'de'] as const) {
    await listArticles({ locale, tab: 'all', sort: 'updated', page: 1 });
    await countTabs({ locale });
    await listTopics({ locale });
    await getTopic({ locale, slug: 'cards' });
    await listBanners({ locale });
    await getSite({ locale });
    await listIndexed({ locale });
  }
  await readContent();
  guardRoute('/old', addressesOf(context().replica), new Date());
}

it('of any field breaks no page, list, feed or address', async () => {
  const places = DOCUMENTS.flatMap((document, at) =>
    placesIn(document).map((one) => ({ at, one })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom(...ODD),
      async ({ at, one }, odd) => {
        const document = withOdd(DOCUMENTS[at] ?? {}, one, odd);
        publish([...DOCUMENTS.filter((_, other) => other !== at), document]);
        toIndexEntry({ ...document, _rev: '1', topicTitle: 'Cards' });
        await readEverything();
      },
    ),
    { numRuns: 150 },
  );
});
