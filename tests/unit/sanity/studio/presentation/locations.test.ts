import type { SanityClient } from '@sanity/client';
import type { DocumentLocationResolver, DocumentLocationResolverObject } from 'sanity/presentation';
import { locations, mainDocuments } from '#sanity/studio/presentation/locations.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const isObject = (resolver: object | undefined): resolver is DocumentLocationResolverObject =>
  resolver !== undefined && 'resolve' in resolver;

function resolve(type: string, value: Record<string, unknown> | null) {
  const resolver: DocumentLocationResolver | object | undefined = Reflect.get(locations, type);
  if (!isObject(resolver)) throw new Error(`${type} has locations of its own.`);
  return resolver.resolve(value);
}

const hrefs = (type: string, value: Record<string, unknown> | null) =>
  resolve(type, value)?.locations?.map(({ title, href }) => [title, href]);

describe('locations', () => {
  it.each([
    ['faq', '/faq'],
    ['announcement', '/announcements'],
    ['productDocument', '/product-documents'],
  ])('shows a %s on its own page and in its list', (type, list) => {
    expect(hrefs(type, { title: 'Fees', slug: 'fees' })).toEqual([
      ['Fees', '/articles/fees'],
      ['Its list', list],
    ]);
  });

  it('shows a topic on its own page and among all', () => {
    expect(hrefs('topic', { title: 'Cards', slug: 'cards' })).toEqual([
      ['Cards', '/topics/cards'],
      ['All topics', '/topics'],
    ]);
  });

  it('shows a category on its own page and among all topics', () => {
    expect(hrefs('category', { title: 'Money', slug: 'money' })).toEqual([
      ['Money', '/categories/money'],
      ['All topics', '/topics'],
    ]);
  });

  it.each([null, {}, { slug: null }, { title: 'Fees' }])('asks for an address: %j', (value) => {
    expect(resolve('faq', value)).toMatchObject({
      tone: 'caution',
      message: expect.stringContaining('address'),
    });
    expect(hrefs('topic', value)).toEqual([]);
  });

  it.each(['faq', 'topic', 'category'])('does not say that readers have a %s', (type) => {
    expect(resolve(type, { title: 'Fees', slug: 'fees' })?.message).toContain('preview');
  });

  it('calls what has no title untitled', () => {
    expect(hrefs('faq', { slug: 'fees' })?.[0]).toEqual(['Untitled', '/articles/fees']);
  });
});

describe('mainDocuments', () => {
  let lake: TestLake;
  let client: SanityClient;

  beforeAll(async () => {
    lake = await startTestLake();
    client = lake.client('editor');
    const slug = { _type: 'slug', current: 'fees' };
    const types = ['faq', 'topic', 'category', 'redirect'];
    lake.seed(types.map((_type) => ({ create: { _id: `the-${_type}`, _type, slug } })));
  });
  afterAll(async () => {
    await lake.close();
  });

  it.each([
    ['/articles/:slug', ['the-faq']],
    ['/topics/:slug', ['the-topic']],
    ['/categories/:slug', ['the-category']],
  ])('opens beside %s what it is made from', async (route, ids) => {
    const found = mainDocuments.find((one) => one.route === route);
    const filter = found !== undefined && 'filter' in found ? found.filter : '';
    expect(await client.fetch(`*[${filter}]._id`, { slug: 'fees' })).toEqual(ids);
  });

  it('knows a document for every page of its own that locations lead to', () => {
    const routes = mainDocuments.map(({ route }) => String(route).replace(':slug', 'fees'));
    const pages = ['faq', 'announcement', 'productDocument', 'topic', 'category'].map(
      (type) => hrefs(type, { title: 'Fees', slug: 'fees' })?.[0]?.[1],
    );
    expect(new Set(pages)).toEqual(new Set(routes));
  });
});
