import type { SanityClient } from '@sanity/client';
import { findDependents } from '#sanity/studio/unpublish/referrers.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const ID = 'fees';
const PATH = '/articles/fees';
const ORIGIN = 'https://help.example.com';

let lake: TestLake;
let client: SanityClient;

beforeAll(async () => {
  lake = await startTestLake();
  client = lake.client('editor');
});
afterAll(async () => {
  await lake.close();
});

type Fields = { _id: string; _type: string; [field: string]: unknown };

/** What is found when the lake holds the article and these documents. */
async function find(documents: readonly Fields[], path: string | null = PATH) {
  const article = { _id: ID, _type: 'faq', title: 'Fees', body: [paragraph('/articles/fees')] };
  lake.seed([
    ...(
      await client.fetch<string[]>('*[!(_id in path("_.**"))]._id', {}, { perspective: 'raw' })
    ).map((id) => ({ delete: { id } })),
    ...[article, { ...article, _id: `drafts.${ID}` }, ...documents].map((document) => ({
      createOrReplace: document,
    })),
  ]);
  const addresses = path === null ? [] : [path, ORIGIN + path];
  return findDependents(client, { id: ID, path, addresses });
}

const paragraph = (href: string) => ({
  _type: 'block',
  markDefs: [{ _type: 'link', _key: 'l', href }],
  children: [{ _type: 'span', text: 'See', marks: ['l'] }],
});
const step = (href: string) => ({ _type: 'step', title: 'Do', content: [paragraph(href)] });
const reference = { _type: 'reference', _ref: ID, _weak: true };
const linked = { id: 'other', type: 'faq', title: 'Other' };

describe('documents that refer to it', () => {
  const internal = { _type: 'internalLink', _key: 'l', reference };
  it.each<[string, Fields, string]>([
    ['a link in the text', { _id: 'o', _type: 'faq', body: [{ markDefs: [internal] }] }, 'faq'],
    ['a related article', { _id: 'o', _type: 'faq', related: [reference] }, 'faq'],
    ['a best answer', { _id: 'o', _type: 'bestAnswer', article: reference }, 'bestAnswer'],
    ['only in a draft', { _id: 'drafts.o', _type: 'faq', related: [reference] }, 'faq'],
  ])('finds %s', async (_, document, type) => {
    expect((await find([document])).referrers).toEqual([{ id: 'o', type, title: 'Untitled' }]);
  });

  it('counts a draft and its published version once, by title', async () => {
    const other = { _id: 'b', _type: 'faq', title: 'B', related: [reference] };
    const { referrers } = await find([
      other,
      { ...other, _id: 'drafts.b' },
      { ...other, _id: 'a', title: 'A' },
    ]);
    expect(referrers.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes neither itself nor its draft for one', async () => {
    const { referrers, linking } = await find([]);
    expect([referrers, linking]).toEqual([[], []]);
  });
});

describe('documents that name its address', () => {
  it.each<[string, object]>([
    ['the text', { body: [paragraph(PATH)] }],
    ['a callout', { body: [{ _type: 'callout', content: [paragraph(PATH)] }] }],
    ['steps', { body: [{ _type: 'steps', items: [step(PATH)] }] }],
    ['steps in the app', { body: [{ _type: 'platformSteps', app: [step(PATH)], web: [] }] }],
    ['steps on the web', { body: [{ _type: 'platformSteps', web: [step(PATH)] }] }],
    ['a fragment of it', { body: [paragraph(`${PATH}#limits`)] }],
    ['it with a query', { body: [paragraph(`${PATH}?from=app`)] }],
    ['its whole address', { body: [paragraph(`${ORIGIN}${PATH}`)] }],
    ['its whole address with a fragment', { body: [paragraph(`${ORIGIN}${PATH}#limits`)] }],
  ])('finds it in %s', async (_, fields) => {
    const { linking } = await find([{ _id: 'other', _type: 'faq', title: 'Other', ...fields }]);
    expect(linking).toEqual([linked]);
  });

  it.each<[string, object]>([
    ['the menu', { navigation: [{ label: 'Fees', url: PATH }] }],
    ['the footer', { footer: { links: [{ label: 'Fees', url: PATH }] } }],
    ['the support link', { supportLink: { label: 'Fees', url: PATH } }],
  ])('finds it in %s', async (_, fields) => {
    const settings = { _id: 'siteSettings', _type: 'siteSettings', name: 'Help', ...fields };
    const found = { id: 'siteSettings', type: 'siteSettings', title: 'Help' };
    expect((await find([settings])).linking).toEqual([found]);
  });

  it.each([
    '/articles/fees-2',
    '/articles/fee',
    '/topics/fees',
    'https://example.com/articles/fees',
    'mailto:fees@example.com',
  ])('leaves %s alone', async (href) => {
    const other = { _id: 'other', _type: 'faq', title: 'Other', body: [paragraph(href)] };
    expect((await find([other])).linking).toEqual([]);
  });
});

describe('old addresses', () => {
  const redirect = (_id: string, from: string, to: string) => ({
    _id,
    _type: 'redirect',
    from,
    to,
  });

  it('finds each that leads to it, also over another', async () => {
    const { oldAddresses } = await find([
      redirect('one', '/old', PATH),
      redirect('two', '/older', '/old'),
      redirect('three', '/elsewhere', '/articles/cards'),
      redirect('drafts.four', '/not-yet', PATH),
    ]);
    expect(oldAddresses.toSorted()).toEqual(['/old', '/older']);
  });

  it('asks for none of a document without a page', async () => {
    const documents = [
      redirect('one', '/old', PATH),
      { _id: 'other', _type: 'faq', body: [paragraph(PATH)] },
    ];
    const { oldAddresses, linking } = await find(documents, null);
    expect([oldAddresses, linking]).toEqual([[], []]);
  });
});
