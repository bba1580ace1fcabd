import { pageElsewhere } from '#lib/articles/pages-elsewhere.ts';
import { getArticle } from '#lib/articles/read.ts';
import { listVersions } from '#lib/articles/versions.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { placeInLanguages } from '#lib/seo/page-languages.ts';
import { getContact } from '#lib/site/contact.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopic } from '#lib/topics/read.ts';
import { getNeighbours } from '#lib/topics/read-neighbours.ts';
import { getTopicTree } from '#lib/topics/tree.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { ref, slug } from '#tests/support/replica.ts';
import { withTags } from '#tests/support/tags-of.ts';

/*
 * What readers of a language get where it lacks something: their own words as far as there are such,
 * else those of the source, which then say which language they are in.
 */

const article = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'faq',
  title: `Quokka ${_id}`,
  slug: slug(_id),
  summary: 'About quokkas.',
  publishedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  topic: ref('animals'),
  body: [],
  ...fields,
});
const record = (...ids: string[]) => ({
  _id: `record-${ids[0]}`,
  _type: 'translation.metadata',
  translations: ids.map((id) => ({ _key: id, value: { ...ref(id), _weak: true } })),
});
const named = (id: string, title: string, fields: object = {}) => ({
  _id: id,
  _type: 'topic',
  title,
  slug: slug(id),
  ...fields,
});
const german = (fields: object) => [{ _key: 'de', language: 'de', ...fields }];

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent([
    { ...named('nature', 'Nature'), _type: 'category', translations: german({ title: 'Natur' }) },
    named('animals', 'Animals', {
      category: ref('nature'),
      description: 'All of them.',
      translations: german({ title: 'Tiere' }),
    }),
    named('plants', 'Plants'),
    named('kiste', 'Kiste', { language: 'de' }),
    article('first', { updatedAt: '2026-04-01T00:00:00Z' }),
    article('source', {
      updatedAt: '2026-03-01T00:00:00Z',
      otherTopics: [ref('plants'), ref('kiste')],
    }),
    article('own', { updatedAt: '2026-02-01T00:00:00Z' }),
    article('own-de', { language: 'de', title: 'Quokka auf Deutsch' }),
    article('twice-de', { language: 'de', title: 'Quokka noch einmal' }),
    article('kept-ja', { language: 'ja', seo: { noIndex: true } }),
    record('own', 'own-de', 'twice-de', 'kept-ja', 'gone', 'drafts.first'),
    ...Array.from({ length: 21 }, (_, number) =>
      article(`many-${number}`, { topic: ref('plants'), title: `Cactus ${number}` }),
    ),
    {
      _id: 'siteSettings',
      _type: 'siteSettings',
      name: 'Meridian',
      navigation: [{ label: 'Topics', url: '/topics' }],
      popularQueries: ['fees'],
      footer: { text: 'Below', links: [{ label: 'Terms', url: 'https://example.com' }] },
      contact: { name: 'Support', hours: 'Weekdays', email: 'a@example.com' },
      translations: german({
        navigation: [{ label: 'Themen', url: '/topics' }],
        contact: { hours: 'Werktags' },
      }),
    },
  ]);
});
afterAll(() => content.close());

const read = async <Result>(work: () => Promise<Result>) => (await withTags(work)).result;
const sourceFor = async (readers: Locale) => {
  const found = await read(() => getArticle({ locale: 'en', slug: 'source', readers }));
  if (found === null) throw new Error('There is no article.');
  return found;
};

describe('the page of an untranslated article', () => {
  it.each([
    ['en', { slug: 'animals', title: 'Animals', category: { slug: 'nature', title: 'Nature' } }],
    ['de', { slug: 'animals', title: 'Tiere', category: { slug: 'nature', title: 'Natur' } }],
    [
      'ja',
      {
        slug: 'animals',
        title: 'Animals',
        language: 'en',
        category: { slug: 'nature', title: 'Nature', language: 'en' },
      },
    ],
  ] as const)('has its path in the words of %s', async (readers, topic) => {
    expect((await sourceFor(readers)).topic).toEqual(topic);
  });

  it.each([
    ['en', [{ slug: 'plants', title: 'Plants' }]],
    [
      'de',
      [
        { slug: 'plants', title: 'Plants', language: 'en' },
        { slug: 'kiste', title: 'Kiste' },
      ],
    ],
    ['ar', [{ slug: 'plants', title: 'Plants', language: 'en' }]],
  ] as const)('has the other topics that %s has', async (readers, topics) => {
    expect((await sourceFor(readers)).otherTopics).toEqual(topics);
  });

  it.each([
    ['en', { title: 'Quokka first' }, { slug: 'own', title: 'Quokka own' }],
    ['de', { language: 'en' }, { slug: 'own-de', title: 'Quokka auf Deutsch' }],
    ['ja', { language: 'en' }, { slug: 'kept-ja', title: 'Quokka kept-ja' }],
    ['ar', { language: 'en' }, { slug: 'own', title: 'Quokka own', language: 'en' }],
  ] as const)('leads readers of %s to what stands beside it', async (locale, previous, next) => {
    const beside = await read(() => getNeighbours({ locale, language: 'en', id: 'source' }));
    expect(beside.previous).toMatchObject({ slug: 'first', ...previous });
    expect(beside.next).toEqual(next);
  });

  it.each([
    ['en', ['own', 'first'], [undefined, undefined]],
    ['de', ['own-de', 'first'], [undefined, 'en']],
    ['ja', ['kept-ja', 'first'], [undefined, 'en']],
    ['ar', ['own', 'first'], ['en', 'en']],
  ] as const)('leads readers of %s to what is related', async (readers, slugs, languages) => {
    const { related } = await sourceFor(readers);
    expect(related.map((one) => one.slug)).toEqual(slugs);
    expect(related.map((one) => one.language)).toEqual(languages);
  });
});

it.each([
  ['own', ['en', 'de']],
  ['own-de', ['en', 'de']],
  // The others do not lead to it.
  ['twice-de', []],
  ['kept-ja', ['en', 'de']],
  ['source', ['en']],
] as const)('search engines hear of %s in %j', async (id, languages) => {
  const { told } = await read(() => listVersions(id));
  expect(told.map(({ locale }) => locale)).toEqual(languages);
});

describe('topics', () => {
  it('say of each of their words which language it is in', async () => {
    const [{ categories, others }, topic] = await Promise.all([
      read(() => getTopicTree({ locale: 'de' })),
      read(() => getTopic({ locale: 'de', slug: 'animals' })),
    ]);
    expect(categories[0]).toMatchObject({ title: 'Natur' });
    expect(topic).toMatchObject({ title: 'Tiere', descriptionLanguage: 'en' });
    expect(topic).not.toHaveProperty('language');
    expect(others.map(({ title, language, only }) => [title, language, only])).toEqual([
      ['Kiste', undefined, 'de'],
      ['Plants', 'en', undefined],
    ]);
  });

  it('of one language lead elsewhere in the others', () => {
    const hrefs = placeInLanguages('de', (locale) => `/${locale}/topics/kiste`);
    expect(hrefs.filter(({ isWritten }) => isWritten).map(({ href }) => href)).toEqual([
      '/de/topics/kiste',
    ]);
    expect(hrefs.find(({ locale }) => locale === 'ja')?.href).toBe('/ja/topics');
  });
});

it('the settings say which of their words are not translated', async () => {
  const [site, contact] = await Promise.all([
    read(() => getSite({ locale: 'de' })),
    read(() => getContact({ locale: 'de' })),
  ]);
  expect(site.navigation).toEqual([{ label: 'Themen', url: '/de/topics' }]);
  expect(site).toMatchObject({
    queriesLanguage: 'en',
    footer: { text: 'Below', language: 'en', links: [{ label: 'Terms', language: 'en' }] },
  });
  expect(contact).toMatchObject({
    name: 'Support',
    nameLanguage: 'en',
    hours: 'Werktags',
    hoursLanguage: undefined,
  });
  expect(await read(() => getSite({ locale: 'en' }))).not.toHaveProperty('queriesLanguage');
});

it.each([
  [1, 1, 1],
  [2, 2, 1],
] as const)('page %i of a list is page %i in English and %i in German', async (page, en, de) => {
  const pageIn = await read(() => pageElsewhere('all', page));
  expect([pageIn('en'), pageIn('de')]).toEqual([en, de]);
});
