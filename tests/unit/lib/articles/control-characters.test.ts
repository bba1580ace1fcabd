import fc from 'fast-check';
import { listBanners } from '#lib/announcements/banners.ts';
import { calendarOf } from '#lib/announcements/calendar.ts';
import { articleMarkdown } from '#lib/articles/markdown.ts';
import { countTabs, getArticle, listArticles } from '#lib/articles/read.ts';
import { readContent } from '#lib/insights/content.ts';
import { plainCharacters } from '#lib/plain-characters.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { toIndexEntry } from '#lib/search/index/from-document.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopic, listTopics } from '#lib/topics/read.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { blockFixtures } from '#sanity/blocks/generated/fixtures.generated.ts';
import { block } from '#tests/fixtures/portable-text/build.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import type { TestDocument } from '#tests/support/dataset.ts';

const locale = 'en';

/** NUL, bell, vertical tab, escape, delete, next line, a non-character, half a letter. */
const BAD = '\u0000\u0007\u000b\u001b\u007f\u0085\ufffe\ud800';

/** Fields whose values are no text: dates, ids, addresses, words from a list. */
const NO_TEXT =
  /^(?:_|slug|current|publishAt|expireAt|effectiveAt|updatedAt|publishedAt|at$|listItem|style|tone|severity|placement|href|url|asset|marks|topic|related|affects)/;

/** A document with control characters inside of every text. */
function spoiled<Value>(value: Value): Value;
function spoiled(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^./u, (first) => `${first}${BAD}`);
  if (Array.isArray(value)) return value.map(spoiled);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, NO_TEXT.test(name) ? one : spoiled(one)]),
  );
}

const facts = {
  slug: { _type: 'slug', current: 'fees' },
  title: 'Fees',
  summary: 'What it costs.',
  author: 'Team',
  updatedAt: '2026-06-04T12:00:00Z',
  publishedAt: '2026-06-04T12:00:00Z',
  changes: [{ _key: 'c', at: '2026-06-04T12:00:00Z', note: 'More.' }],
  seo: { title: 'Fees', description: 'Costs' },
  topic: { _type: 'reference', _ref: 'topic-1' },
};
const documents: TestDocument[] = [
  {
    ...facts,
    _id: 'faq-1',
    _type: 'faq',
    body: [block('p', 'Text'), ...Object.values(blockFixtures).flat()],
    related: [{ _key: 'r', _type: 'reference', _ref: 'news' }],
  },
  {
    ...facts,
    _id: 'news',
    _type: 'announcement',
    slug: { _type: 'slug', current: 'news' },
    severity: 'warning',
    placement: 'banner',
    effectiveAt: '2026-06-04T12:00:00Z',
    affects: [{ _key: 'a', _type: 'reference', _ref: 'faq-1' }],
    zones: { effectiveAt: { zone: 'Europe/Berlin' } },
    body: [block('p', 'Text')],
  },
  {
    _id: 'topic-1',
    _type: 'topic',
    title: 'Cards',
    slug: { current: 'cards' },
    description: 'All',
  },
  {
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: 'Help',
    logoText: 'Help',
    supportLink: { label: 'Ask', url: '/ask' },
    navigation: [{ _key: 'n', label: 'Topics', url: '/topics' }],
    popularQueries: ['fees'],
    footer: { text: 'Footer', links: [{ _key: 'f', label: 'Terms', url: '/terms' }] },
  },
];

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent(documents.map(spoiled));
});
afterAll(() => content.close());

/** Every text in a value that is not as a document format may hold it, by its path. */
function badTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return plainCharacters(value) === value ? [] : [path];
  if (value instanceof Map) return badTexts([...value.values()], path);
  if (Array.isArray(value)) return value.flatMap((one, at) => badTexts(one, `${path}.${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => badTexts(one, `${path}.${name}`));
}

const markdown = {
  locale: 'en' as const,
  siteUrl: 'https://help.example.com',
  article: (slug: string) => slug,
  figure: () => null,
  attachment: () => null,
};

/** An article as it is shown: its body is stored text until it is read. */
async function shownArticle(slug: string) {
  const article = await getArticle({ locale, slug });
  if (article === null) throw new Error(`${slug} is not found.`);
  const { blocks } = readBody(article.body);
  const { title, summary } = article;
  return {
    ...article,
    body: blocks,
    markdown: articleMarkdown({ title, summary, facts: [], blocks }, markdown),
    calendar: calendarOf({
      ...article,
      url: 'https://help.example.com/articles/fees',
      effectiveAt: '2026-06-04T12:00:00Z',
      siteName: (await getSite({ locale })).name,
    }).replaceAll('\r\n', '\n'),
  };
}

describe('control characters in content', () => {
  it.each<[string, () => unknown]>([
    ['an article', () => shownArticle('fees')],
    ['an announcement', () => shownArticle('news')],
    ['a list', () => listArticles({ locale, tab: 'all', sort: 'updated', page: 1 })],
    ['the counts of tabs', () => countTabs({ locale })],
    ['the topics', () => listTopics({ locale })],
    ['a topic', () => getTopic({ locale, slug: 'cards' })],
    ['the banners', () => listBanners({ locale })],
    ['the settings', () => getSite({ locale })],
    ['the insights', () => readContent()],
    ['the search index', () => documents.map((one) => toIndexEntry(spoiled(one)))],
  ])('do not reach what readers get of %s', async (_what, read) => {
    const value = await read();
    expect(JSON.stringify(value).length).toBeGreaterThan(10);
    expect(badTexts(value)).toEqual([]);
  });
});

describe('plainCharacters', () => {
  it('changes nothing twice', () => {
    const sign = fc.constantFrom(
      ...'ab \n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        const once = plainCharacters(text);
        expect(plainCharacters(once)).toBe(once);
        expect(once.replace(/[\u202c\u2069]/g, '')).toBe(text.replace(/[\u202c\u2069]/g, ''));
      }),
    );
  });

  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['é 字 😀 ا \u200f \u00a0 \u2028', 'é 字 😀 ا \u200f \u00a0 \u2028'],
    ['\ud83d x \ude00', ' x '],
    ['\uffff\ufdd0\u{1fffe}', ''],
    // What turns the direction ends in its line.
    ['a \u202egpj.exe', 'a \u202egpj.exe\u202c'],
    ['\u202eone\ntwo', '\u202eone\u202c\ntwo'],
    ['\u2067a\u202bb', '\u2067a\u202bb\u202c\u2069'],
    ['\u2068a\u202eb\u2069c', '\u2068a\u202eb\u2069c'],
    ['\u202ba\u202c b \u202c', '\u202ba\u202c b \u202c'],
    ['a\u2069b\u202a', 'a\u2069b\u202a\u202c'],
  ])('makes of %j %j', (text, expected) => {
    expect(plainCharacters(text)).toBe(expected);
  });
});
