import { narrowHits } from '#lib/search/facets.ts';
import { toIndexEntry } from '#lib/search/index/from-document.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { ref, slug } from '#tests/support/replica.ts';
import { indexOf, NOW, removeIndexes } from './build.ts';

const faq = (_id: string, fields: object) => ({
  _id,
  _type: 'faq',
  _rev: '1',
  title: `Title of ${_id}`,
  slug: slug(_id),
  summary: 'x',
  ...fields,
});
const place = (_type: string, _id: string, fields: object = {}) => ({
  _id,
  _type,
  title: _id.toUpperCase(),
  slug: slug(_id),
  ...fields,
});

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent([
    place('category', 'money', {
      translations: [{ _key: 'de', language: 'de', title: 'Geld' }],
    }),
    place('category', 'safety'),
    place('topic', 'cards', { category: ref('money') }),
    place('topic', 'fees', { category: ref('money') }),
    place('topic', 'keys', { category: ref('safety') }),
    faq('a', { topic: ref('cards'), labels: ['Scam', 'card'] }),
    faq('b', { topic: ref('cards'), otherTopics: [ref('keys')], labels: ['scam'] }),
    faq('c', { topic: ref('fees'), labels: 7 }),
    faq('d', { topic: { ...ref('gone'), _weak: true } }),
  ]);
});
afterAll(async () => {
  removeIndexes();
  await content.close();
});

const hits = ['a', 'b', 'c', 'd', 'unknown'].map((doc) => ({ doc }));

const narrowed = (narrowing: object) => narrowHits(hits, { locale: 'en', ...narrowing });
const ids = (narrowing: object) => narrowed(narrowing).hits.map(({ doc }) => doc);
const counts = (facets: readonly { title: string; count: number }[]) =>
  facets.map(({ title, count }) => [title, count]);

describe('facets', () => {
  it('count what stands where, in several places too', () => {
    const { facets } = narrowed({});
    expect(counts(facets.categories)).toEqual([
      ['MONEY', 3],
      ['SAFETY', 1],
    ]);
    expect(counts(facets.topics)).toEqual([
      ['CARDS', 2],
      ['FEES', 1],
      ['KEYS', 1],
    ]);
    expect(counts(facets.labels)).toEqual([
      ['Scam', 2],
      ['card', 1],
    ]);
  });

  it('are named in the language of the reader', () => {
    const { facets } = narrowHits(hits, { locale: 'de' });
    expect(facets.categories.map(({ value, title }) => [value, title])).toEqual([
      ['money', 'Geld'],
      ['safety', 'SAFETY'],
    ]);
  });

  it('of articles in another language are in the words of the reader, but for labels', () => {
    const { facets } = narrowHits(hits, { locale: 'de' }, 'en');
    expect(facets.categories).toEqual([
      { value: 'money', title: 'Geld', count: 3 },
      { value: 'safety', title: 'SAFETY', count: 1, language: 'en' },
    ]);
    expect(facets.labels.map(({ language }) => language)).toEqual(['en', 'en']);
  });

  it('of what is chosen keep the others to choose from', () => {
    const { facets } = narrowed({ category: 'safety' });
    expect(counts(facets.categories)).toEqual([
      ['MONEY', 3],
      ['SAFETY', 1],
    ]);
    expect(counts(facets.topics)).toEqual([
      ['CARDS', 1],
      ['KEYS', 1],
    ]);
  });

  it.each<[object, string[]]>([
    [{}, ['a', 'b', 'c', 'd', 'unknown']],
    [{ category: 'money' }, ['a', 'b', 'c']],
    [{ category: 'safety' }, ['b']],
    [{ topic: 'keys' }, ['b']],
    [{ label: 'SCAM' }, ['a', 'b']],
    [{ category: 'money', label: 'card' }, ['a']],
    [{ topic: 'fees', label: 'card' }, []],
    [{ category: 'unknown' }, []],
    [{ category: '', topic: '', label: '' }, ['a', 'b', 'c', 'd', 'unknown']],
  ])('%j leave %j', (narrowing, expected) => {
    expect(ids(narrowing)).toEqual(expected);
  });
});

it('finds an article by a label that its text does not hold, before one that says it by the way', () => {
  const text = (words: string) => [
    {
      _type: 'block',
      _key: 'b',
      children: [{ _type: 'span', _key: 's', text: words, marks: [] }],
      markDefs: [],
    },
  ];
  const filler = 'Open the settings and follow what the page says until you are done. '.repeat(6);
  const documents = [
    faq('labelled', { title: 'Lost phone', labels: ['authenticator'], body: text(filler) }),
    faq('aside', {
      title: 'Change of address',
      body: text(`${filler} You may need your authenticator for it. ${filler}`),
    }),
    ...['Red', 'Green', 'Blue'].map((title) => faq(title, { title, body: text(filler) })),
  ];
  const articles = documents.flatMap((document) => {
    const entry = toIndexEntry({ ...document, topicTitle: '' });
    return entry?.kind === 'article' ? [entry.article] : [];
  });
  const { reader } = indexOf(articles);
  const { results } = reader.rank({ text: 'authenticator', lang: 'en', now: NOW, exact: false });
  expect(results.map(({ doc }) => doc)).toEqual(['labelled', 'aside']);
});
