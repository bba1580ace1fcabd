import { writeDocuments } from '#tests/support/write.ts';
import { expect, test } from './fixtures.ts';

function block(text: string, extra: object = {}) {
  return {
    _type: 'block',
    _key: text.replace(/\W/g, '').slice(0, 12),
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: 's', text, marks: [] }],
    ...extra,
  };
}

const marked = 'This line must still be there.';

/** What importers, older schemas and mishaps leave behind. None of it may cost readers the page. */
const DOCUMENTS: ReadonlyArray<[name: string, fields: Record<string, unknown>, shown: string]> = [
  ['without-title', { title: undefined, body: [block(marked)] }, marked],
  ['title-is-a-number', { title: 7, body: [block(marked)] }, marked],
  ['without-body', { body: undefined }, 'Odd without-body'],
  ['body-null', { body: null }, 'Odd body-null'],
  ['body-is-text', { body: 'text' }, 'Odd body-is-text'],
  ['without-dates', { publishedAt: undefined, updatedAt: null, body: [block(marked)] }, marked],
  ['wrong-dates', { publishedAt: 'yesterday', updatedAt: 5, body: [block(marked)] }, marked],
  ['unknown-block', { body: [{ _type: 'hologram', _key: 'h' }, block(marked)] }, marked],
  ['null-block', { body: [null, block(marked)] }, marked],
  [
    'figure-without-asset',
    { body: [{ _type: 'figure', _key: 'f', alt: 'a' }, block(marked)] },
    marked,
  ],
  ['table-without-rows', { body: [{ _type: 'table', _key: 't' }, block(marked)] }, marked],
  [
    'callout-without-content',
    { body: [{ _type: 'callout', _key: 'c', tone: 'loud' }, block(marked)] },
    marked,
  ],
  [
    'deep-lists',
    {
      body: [
        ...Array.from({ length: 1000 }, (_, n) =>
          block(`item ${n}`, { _key: `k${n}`, listItem: 'bullet', level: n + 1 }),
        ),
        block(marked),
      ],
    },
    marked,
  ],
  [
    'link-to-a-deleted-article',
    {
      related: [{ _type: 'reference', _key: 'r', _ref: 'was-deleted', _weak: true }],
      topic: { _type: 'reference', _ref: 'was-deleted', _weak: true },
      body: [
        {
          ...block(marked),
          markDefs: [
            { _key: 'm', _type: 'internalLink', reference: { _ref: 'was-deleted', _weak: true } },
          ],
          children: [{ _type: 'span', _key: 's', text: marked, marks: ['m'] }],
        },
      ],
    },
    marked,
  ],
  [
    'hostile',
    {
      title: '</title><script>alert(1)</script>',
      summary: '"><img src=x onerror=alert(1)>',
      body: [
        {
          ...block(marked),
          markDefs: [{ _key: 'm', _type: 'link', href: 'javascript:alert(1)' }],
          children: [{ _type: 'span', _key: 's', text: marked, marks: ['m'] }],
        },
      ],
    },
    marked,
  ],
];

test.beforeAll(async ({ site }) => {
  const documents = DOCUMENTS.map(([name, fields]) => ({
    createOrReplace: {
      _id: `odd-${name}`,
      _type: 'faq',
      title: `Odd ${name}`,
      slug: { _type: 'slug', current: `odd-${name}` },
      summary: 'A summary.',
      language: 'en',
      publishedAt: '2022-01-01T12:00:00.000Z',
      updatedAt: '2022-01-01T12:00:00.000Z',
      ...fields,
    },
  }));
  await writeDocuments(site, documents);
  // They are in one transaction, and readers see all of it at once.
  await expect
    .poll(async () => (await fetch(`${site.url}/articles/odd-without-title`)).status)
    .toBe(200);
});

for (const [name, , shown] of DOCUMENTS) {
  test(`${name}: the page answers with what there is`, async ({ page }) => {
    const answer = await page.goto(`/articles/odd-${name}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('main')).toContainText(shown);
    await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  });
}

test('the log names a document that is not what it should be', async ({ page, site }) => {
  await page.goto('/articles/odd-unknown-block');
  await expect.poll(() => site.log()).toContain('odd-unknown-block');
});

test('a deleted document is a 404, and the lists go on', async ({ request, site }) => {
  await writeDocuments(
    site,
    DOCUMENTS.map(([name]) => ({ delete: { id: `odd-${name}` } })),
  );
  await expect
    .poll(async () => (await request.get('/articles/odd-without-title')).status())
    .toBe(404);
  expect((await request.get('/')).status()).toBe(200);
});
