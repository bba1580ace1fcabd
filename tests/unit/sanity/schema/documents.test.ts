import { validateDocumentInternal } from '@sanity/validation/_internal';
import { createSchema } from 'sanity';
import { isFields } from '#sanity/blocks/fields.ts';
import { blockFixtures } from '#sanity/blocks/generated/fixtures.generated.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { block } from '#tests/fixtures/portable-text/build.ts';
import { datasetClient, type TestDocument } from '#tests/support/dataset.ts';

const HOUR = '2026-03-03T09:00:00.000Z';
const LATER = '2026-03-04T09:00:00.000Z';

const text = (words: string, _key = 'b1') => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: `${_key}s`, text: words, marks: [] }],
});

const stored: TestDocument[] = [
  { _id: 'topic-cards', _type: 'topic', title: 'Cards', slug: { current: 'cards' } },
  { _id: 'faq-other', _type: 'faq', title: 'Add a card', slug: { current: 'add-a-card' } },
  {
    _id: 'doc-de',
    _type: 'productDocument',
    title: 'Karte',
    slug: { current: 'karte' },
    language: 'de',
  },
  { _id: 'drafts.news', _type: 'announcement', title: 'Soon', slug: { current: 'soon' } },
  { _id: 'redirect-1', _type: 'redirect', from: '/articles/b', to: '/articles/c' },
  { _id: 'redirect-2', _type: 'redirect', from: '/articles/c', to: '/articles/a' },
  { _id: 'image-abc-10x10-png', _type: 'sanity.imageAsset' },
  { _id: 'file-abc-pdf', _type: 'sanity.fileAsset' },
  { _id: 'synonym-1', _type: 'synonym', phrases: ['ATM', 'cash machine'] },
  { _id: 'synonym-2', _type: 'synonym', phrases: ['bitcoin', 'crypto'], oneWay: true },
  {
    _id: 'best-1',
    _type: 'bestAnswer',
    queries: ['talk to a human'],
    article: { _type: 'reference', _ref: 'faq-other' },
  },
  {
    _id: 'over',
    _type: 'announcement',
    title: 'Over',
    slug: { current: 'over' },
    expireAt: '2020-01-01T00:00:00Z',
  },
  ...lookedUp(Object.values(blockFixtures)),
];

/** The assets that fixtures have looked up. */
function lookedUp(value: unknown): TestDocument[] {
  if (Array.isArray(value)) return value.flatMap(lookedUp);
  if (!isFields(value)) return [];
  if (!('_id' in value)) return Object.values(value).flatMap(lookedUp);
  const id = String(value._id);
  return [{ _id: id, _type: id.startsWith('file-') ? 'sanity.fileAsset' : 'sanity.imageAsset' }];
}

const faq: TestDocument = {
  _id: 'drafts.faq-1',
  _type: 'faq',
  title: 'Freeze a lost card',
  slug: { _type: 'slug', current: 'freeze-a-lost-card' },
  language: 'en',
  summary: 'Freeze the card in the app at once, then order a new one.',
  body: [text('Open the card and choose Freeze.')],
  topic: { _type: 'reference', _ref: 'topic-cards' },
  productArea: 'cash',
  publishedAt: HOUR,
  updatedAt: LATER,
};
const announcement: TestDocument = {
  ...faq,
  _id: 'drafts.announcement-1',
  _type: 'announcement',
  severity: 'notice',
};
const topic: TestDocument = {
  _id: 'drafts.topic-1',
  _type: 'topic',
  title: 'Deposits',
  slug: { _type: 'slug', current: 'deposits' },
  description: 'How money gets in.',
  order: 1,
  language: 'en',
};
const redirect: TestDocument = {
  _id: 'drafts.redirect-9',
  _type: 'redirect',
  from: '/articles/x',
  to: '/articles/y',
  permanent: true,
};
const settings: TestDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Meridian Help',
  logoText: 'Meridian',
  supportLink: { label: 'Contact us', url: 'mailto:help@example.com' },
  navigation: [{ _type: 'linkItem', _key: 'a', label: 'Topics', url: '/topics' }],
  popularQueries: ['freeze card'],
  footer: { text: 'Meridian', links: [] },
};

const synonym: TestDocument = {
  _id: 'drafts.synonym-9',
  _type: 'synonym',
  phrases: ['kyc', 'identity check'],
  oneWay: false,
  language: 'en',
};
const bestAnswer: TestDocument = {
  _id: 'drafts.best-9',
  _type: 'bestAnswer',
  queries: ['lost card'],
  match: 'contains',
  article: { _type: 'reference', _ref: 'faq-other' },
  language: 'en',
};

/** A body with one block; the case is about that block. */
const withBlock = (block: object) => ({ ...faq, body: [{ _key: 'k', ...block }] });
const figure = (fields: object) =>
  withBlock({
    _type: 'figure',
    asset: { _type: 'reference', _ref: 'image-abc-10x10-png' },
    ...fields,
  });
const linkTo = (href: string) => ({
  ...faq,
  body: [
    {
      ...text('See there'),
      markDefs: [{ _type: 'link', _key: 'm1', href }],
      children: [{ _type: 'span', _key: 's', text: 'See there', marks: ['m1'] }],
    },
  ],
});
const step = (title: string | undefined, content: object[] = []) => ({
  _type: 'step',
  _key: title ?? 'none',
  title,
  content,
});
const row = (...cells: string[]) => ({
  _type: 'richTableRow',
  _key: cells.join(),
  cells: cells.map((text) => ({ _type: 'richTableCell', _key: text, content: [block('b', text)] })),
});
const wide = Array.from({ length: 13 }, (_, at) => String(at));

const schema = createSchema({ name: 'test', types: schemaTypes });

/** A value as the Studio stores it: what fixtures have looked up is a reference again. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (!isFields(value)) return value;
  if ('_id' in value) return { _type: 'reference', _ref: String(value._id) };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asStored(one)]));
}

type Case = [name: string, document: TestDocument, expected: string[]];

/** `expected`: path and level of every complaint, in order; none means it may be published. */
const cases: Case[] = [
  ['a whole FAQ', faq, []],
  ['a whole announcement', announcement, []],
  ['a whole topic', topic, []],
  ['a whole redirect', redirect, []],
  ['whole settings', settings, []],

  ['whole synonyms', synonym, []],
  ['a whole best answer', bestAnswer, []],
  ['synonyms of one word', { ...synonym, phrases: ['kyc'] }, ['phrases error']],
  ['no synonyms', { ...synonym, phrases: undefined }, ['phrases error']],
  ['an empty synonym', { ...synonym, phrases: ['kyc', ' '] }, ['phrases error']],
  ['a synonym twice', { ...synonym, phrases: ['KYC', 'kyc'] }, ['phrases error']],
  ['a synonym for grammar', { ...synonym, phrases: ['kyc', 'to the'] }, ['phrases error']],
  ['a synonym of two groups', { ...synonym, phrases: ['atm', 'till'] }, [' error']],
  ['a wider word of another group', { ...synonym, phrases: ['crypto', 'coins'] }, []],
  ['no searches', { ...bestAnswer, queries: [] }, ['queries error']],
  ['a search for grammar', { ...bestAnswer, queries: ['how to'] }, ['queries error']],
  [
    'one search in two orders',
    { ...bestAnswer, queries: ['a lost card', 'card lost'] },
    ['queries error'],
  ],
  ['no best article', { ...bestAnswer, article: undefined }, ['article error']],
  [
    'a best article that is a draft',
    { ...bestAnswer, article: { _type: 'reference', _ref: 'news' } },
    ['article error'],
  ],
  [
    'a best article that is over',
    { ...bestAnswer, article: { _type: 'reference', _ref: 'over' } },
    ['article error'],
  ],
  ['a search that is answered already', { ...bestAnswer, queries: ['human talk'] }, [' error']],

  ['no title', { ...faq, title: undefined }, ['title error']],
  ['a title of 4 characters', { ...faq, title: 'Card' }, ['title error']],
  ['a title of 5 characters', { ...faq, title: 'Cards' }, []],
  ['a title of 120 characters', { ...faq, title: 'x'.repeat(120) }, []],
  ['a title of 121 characters', { ...faq, title: 'x'.repeat(121) }, ['title error']],
  ['no summary', { ...faq, summary: undefined }, ['summary error']],
  ['a summary of 300 characters', { ...faq, summary: 'x'.repeat(300) }, []],
  ['a summary of 301 characters', { ...faq, summary: 'x'.repeat(301) }, ['summary error']],
  ['no text', { ...faq, body: undefined }, ['body error']],
  ['an empty text', { ...faq, body: [] }, ['body error']],
  ['no topic', { ...faq, topic: undefined }, ['topic warning']],
  [
    'a topic that does not exist',
    { ...faq, topic: { _type: 'reference', _ref: 'gone' } },
    ['topic error', 'topic warning'],
  ],
  ['no dates yet', { ...faq, publishedAt: undefined, updatedAt: undefined }, []],
  [
    'updated before published',
    { ...faq, publishedAt: LATER, updatedAt: HOUR },
    ['updatedAt warning'],
  ],
  ['an unknown product area', { ...faq, productArea: 'pets' }, ['productArea error']],
  [
    'related to itself',
    { ...faq, related: [{ _type: 'reference', _key: 'r', _ref: 'faq-1' }] },
    ['related error'],
  ],
  [
    'related twice to the same',
    {
      ...faq,
      related: ['r1', 'r2'].map((_key) => ({ _type: 'reference', _key, _ref: 'faq-other' })),
    },
    ['related[r1] error', 'related[r2] error'],
  ],

  ['no address', { ...faq, slug: undefined }, ['slug error']],
  ['an address with capitals', { ...faq, slug: { current: 'Add-card' } }, ['slug error']],
  ['an address with a slash', { ...faq, slug: { current: 'a/b' } }, ['slug error']],
  ['an address with two dots', { ...faq, slug: { current: '..' } }, ['slug error']],
  ['an address that ends in a hyphen', { ...faq, slug: { current: 'a-' } }, ['slug error']],
  ['an address of 97 characters', { ...faq, slug: { current: 'x'.repeat(97) } }, ['slug error']],
  ['an address of the site itself', { ...faq, slug: { current: 'search' } }, ['slug error']],
  ['an address of another FAQ', { ...faq, slug: { current: 'add-a-card' } }, ['slug error']],
  [
    'its own address, published before',
    { ...faq, _id: 'drafts.faq-other', slug: { current: 'add-a-card' } },
    [],
  ],
  [
    'an address of another type',
    { ...announcement, slug: { current: 'add-a-card' } },
    ['slug error'],
  ],
  ['an address that a draft took', { ...faq, slug: { current: 'soon' } }, ['slug error']],
  ['an address in another language', { ...faq, slug: { current: 'karte' } }, []],
  ['an address of a topic', { ...faq, slug: { current: 'cards' } }, []],
  ['a topic with the address of an article', { ...topic, slug: { current: 'add-a-card' } }, []],
  ['a topic with the address of a topic', { ...topic, slug: { current: 'cards' } }, ['slug error']],

  ['an announcement without kind', { ...announcement, severity: undefined }, ['severity error']],
  ['a window in order', { ...announcement, publishAt: HOUR, expireAt: LATER }, []],
  [
    'a window that ends first',
    { ...announcement, publishAt: LATER, expireAt: HOUR },
    ['expireAt error'],
  ],
  [
    'a window of no length',
    { ...announcement, publishAt: HOUR, expireAt: HOUR },
    ['expireAt error'],
  ],
  ['a window without start', { ...announcement, expireAt: HOUR }, []],

  ['a figure with words', figure({ alt: 'The Freeze button' }), []],
  ['a figure without words', figure({}), ['body[k].alt error']],
  ['a figure with blank words', figure({ alt: '  ' }), ['body[k].alt error']],
  ['a figure that is decoration', figure({ decorative: true }), []],
  ['a figure without image', withBlock({ _type: 'figure', alt: 'Nothing' }), ['body[k] error']],

  ['a link to https', linkTo('https://example.com/a'), []],
  ['a link to mail', linkTo('mailto:help@example.com'), []],
  ['a link to a phone', linkTo('tel:+49301234'), []],
  ['a link to a path', linkTo('/topics'), []],
  ['a link to a heading', linkTo('#fees'), []],
  ['a link without scheme', linkTo('example.com'), ['body[b1].markDefs[m1].href error']],
  ['a link to a script', linkTo('javascript:alert(1)'), ['body[b1].markDefs[m1].href error']],
  ['a link to data', linkTo('data:text/html,x'), ['body[b1].markDefs[m1].href error']],
  ['a link to //host', linkTo('//evil.example'), ['body[b1].markDefs[m1].href error']],
  ['a link to nothing', linkTo(''), ['body[b1].markDefs[m1].href error']],
  [
    'a link to an article that is not chosen',
    withBlock({ ...text('x', 'k'), markDefs: [{ _type: 'internalLink', _key: 'm' }] }),
    ['body[k].markDefs[m].reference error'],
  ],

  ['a callout', withBlock({ _type: 'callout', tone: 'info', content: [text('Mind it')] }), []],
  [
    'a callout without text',
    withBlock({ _type: 'callout', tone: 'info', content: [] }),
    ['body[k].content error'],
  ],
  ['steps', withBlock({ _type: 'steps', items: [step('Open it', [text('There')])] }), []],
  ['no steps', withBlock({ _type: 'steps', items: [] }), ['body[k].items error']],
  [
    'a step without title',
    withBlock({ _type: 'steps', items: [step(undefined)] }),
    ['body[k].items[none].instruction error'],
  ],
  [
    'steps for both',
    withBlock({ _type: 'platformSteps', app: [step('Tap')], web: [step('Click')] }),
    [],
  ],
  [
    'steps for one only',
    withBlock({ _type: 'platformSteps', app: [step('Tap')], web: [] }),
    ['body[k] error'],
  ],
  ['a table', withBlock({ _type: 'richTable', rows: [row('a', 'b'), row('c', 'd')] }), []],
  [
    'a table with a short row',
    withBlock({ _type: 'richTable', rows: [row('a', 'b'), row('c')] }),
    ['body[k].rows error'],
  ],
  [
    'a table with too many columns',
    withBlock({ _type: 'richTable', rows: [row(...wide)] }),
    [`body[k].rows[${wide.join()}].cells error`],
  ],
  ['a table without rows', withBlock({ _type: 'richTable', rows: [] }), ['body[k].rows error']],
  [
    'code without code',
    withBlock({ _type: 'codeBlock', language: 'json' }),
    ['body[k].code error'],
  ],
  [
    'a video',
    withBlock({ _type: 'videoLink', title: 'Freeze', url: 'https://video.example/1' }),
    [],
  ],
  [
    'a video on this site',
    withBlock({ _type: 'videoLink', title: 'Freeze', url: '/video' }),
    ['body[k].url error'],
  ],

  [
    'a file',
    withBlock({
      _type: 'attachment',
      title: 'Form',
      asset: { _type: 'reference', _ref: 'file-abc-pdf' },
    }),
    [],
  ],
  ['a file that is missing', withBlock({ _type: 'attachment', title: 'Form' }), ['body[k] error']],
  [
    'a file without a title',
    withBlock({ _type: 'attachment', asset: { _type: 'reference', _ref: 'file-abc-pdf' } }),
    ['body[k].title error'],
  ],
  ['a redirect from a whole address', { ...redirect, from: 'https://a.example/x' }, ['from error']],
  ['a redirect from the first page', { ...redirect, from: '/' }, ['from error']],
  ['a redirect with a query', { ...redirect, from: '/a?b=1' }, ['from error']],
  ['a redirect to //host', { ...redirect, to: '//evil.example' }, ['to error']],
  ['a redirect to http', { ...redirect, to: 'http://a.example/' }, ['to error']],
  ['a redirect of a number', { ...redirect, match: 'number', from: '/hc/*/articles/12' }, []],
  [
    'a redirect of a number with its words',
    { ...redirect, match: 'number', from: '/hc/*/articles/12-Old' },
    ['from error'],
  ],
  ['a pattern of any part', { ...redirect, match: 'prefix', from: '/*' }, ['from error']],
  ['a pattern of any first part', { ...redirect, match: 'prefix', from: '/*/a' }, []],
  [
    'a pattern with two parts left open',
    { ...redirect, match: 'prefix', from: '/a/*/*' },
    ['from error'],
  ],
  [
    'a prefix that leads below itself',
    { ...redirect, match: 'prefix', from: '/old', to: '/old/new' },
    [' error'],
  ],
  [
    'a prefix that carries on what follows',
    { ...redirect, match: 'prefix', from: '/old', to: '/new/*' },
    [],
  ],
  ['one address that carries on what follows', { ...redirect, to: '/new/*' }, [' error']],
  ['an address beside a pattern at it', { ...redirect, match: 'prefix', from: '/articles/b' }, []],
  ['a redirect to https', { ...redirect, to: 'https://a.example/' }, []],
  ['a redirect to itself', { ...redirect, to: '/articles/x/' }, [' error']],
  [
    'a redirect that closes a circle',
    { ...redirect, from: '/articles/a', to: '/articles/b' },
    [' error'],
  ],
  ['a second redirect from one address', { ...redirect, from: '/articles/b' }, [' error']],

  ['settings without name', { ...settings, name: undefined }, ['name error']],
  [
    'a navigation link to a script',
    {
      ...settings,
      navigation: [{ _type: 'linkItem', _key: 'a', label: 'X', url: 'javascript:1' }],
    },
    ['navigation[a].url error'],
  ],
];

/** What the Studio would say; outside it, Sanity lowers complaints about objects to warnings. */
function validate(document: TestDocument) {
  return validateDocumentInternal({
    document: { _createdAt: HOUR, _updatedAt: HOUR, _rev: 'r', ...document },
    schema,
    environment: 'studio',
    getClient: () => datasetClient(stored),
    getDocumentExists: async ({ id }) => stored.some(({ _id }) => _id === id),
  });
}

async function complaints(document: TestDocument): Promise<string[]> {
  const markers = await validate(document);
  const found = markers.map(({ level, path }) => `${pathText(path)} ${level}`);
  return [...new Set(found)].sort();
}

function pathText(path: readonly unknown[]): string {
  return path
    .map((part) => {
      if (typeof part === 'string') return `.${part}`;
      const key = typeof part === 'object' && part !== null ? Reflect.get(part, '_key') : part;
      return `[${String(key)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

describe('what editors are told', () => {
  it.each(cases)('%s', async (_, document, expected) => {
    expect(await complaints(document)).toEqual(expected);
  });

  it.each(Object.entries(blockFixtures))(
    'is nothing about the fixture of %s',
    async (_, fixture) => {
      expect(await complaints({ ...faq, body: asStored(fixture) })).toEqual([]);
    },
  );

  it('says it in words that name the other article', async () => {
    const markers = await validate({ ...announcement, slug: { current: 'add-a-card' } });
    expect(markers.map(({ message }) => message)).toEqual([
      '“Add a card” already has this address. Choose another.',
    ]);
  });
});
