import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { Replica } from '#sanity/replica/replica.ts';
import { ref } from '#tests/support/replica.ts';

function document(_id: string, rest: object) {
  return {
    _id,
    _type: 'faq',
    _rev: '1',
    _createdAt: '',
    _updatedAt: '',
    slug: { current: _id },
    ...rest,
  };
}

const NOW = new Date('2026-11-22T09:00:00Z');

const documents = [
  document('here', { _type: 'announcement', effectiveAt: '2026-12-01T00:00:00Z' }),
  document('Mixed', {}),
  document('v1.2', {}),
  document('it@home', {}),
  document('ä b', {}),
  document('future', { _type: 'announcement', publishAt: '2999-01-01T00:00:00Z' }),
  document('now', { _type: 'announcement', expireAt: '2999-01-01T00:00:00Z' }),
  document('german', { language: 'de' }),
  document('cash', { _type: 'topic' }),
  document('many', { _type: 'topic' }),
  document('money', { _type: 'category' }),
  document('moved', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/old',
    to: '/articles/here',
  }),
  document('away', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/old',
    to: 'https://example.com/',
    permanent: false,
  }),
  document('hidden', { _type: 'redirect', slug: undefined, from: '/articles/faq-1', to: '/faq' }),
  document('sorted', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/best',
    to: '/faq?sort=helpful#fees',
  }),
  document('to-topic', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/merged',
    to: '/topics/cash',
  }),
  ...[
    ['/topics/former', '/topics/cash'],
    ['/categories/former', '/categories/money'],
    ['/articles/english', '/articles/twice'],
    ['/de/articles/vormals', '/de/articles/zweimal'],
    ['/articles/swapped', '/articles/here'],
  ].map(([from, to]) => document(`from ${from}`, { _type: 'redirect', slug: undefined, from, to })),
  document('twice', {}),
  document('zweimal', { language: 'de' }),
  // Its slug was that of another article, whose redirect stays.
  document('swapped', {}),
  document('versions', {
    _type: 'translation.metadata',
    slug: undefined,
    translations: [
      { _key: 'en', value: ref('twice') },
      { _key: 'de', value: ref('zweimal') },
    ],
  }),
  document('to-other-site', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/left',
    to: 'https://example.com/articles/left',
  }),
  document('circle', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/round',
    to: '/articles/round',
  }),
  document('legacy', {
    _type: 'redirect',
    slug: undefined,
    from: '/Help/Index.aspx',
    to: '/Articles//HERE/',
  }),
  document('to-nothing', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/gone',
    to: '/articles/unknown',
  }),
  document('to-file', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/terms',
    to: '/lake/files/terms.pdf',
  }),
  ...Array.from({ length: 20 }, (_, n) => document(`faq-${n}`, { topic: ref('many') })),
  document('german-2', { language: 'de', topic: ref('many') }),
  document('also', { topic: ref('cash'), otherTopics: [ref('many')] }),
];

const replica = new Replica({
  database: new DatabaseSync(':memory:'),
  projectId: 'signpost',
  dataset: 'production',
  now: () => NOW,
});
replica.apply(documents, []);
const addresses = addressesOf(replica);

describe('guardRoute', () => {
  it.each([
    ['/', 'open'],
    ['/articles/here', 'open'],
    ['/articles/here?anything=1', 'open'],
    ['/articles/faq-1', 'open'],
    ['/articles/here.md', 'open'],
    ['/articles/here.ics', 'open'],
    ['/articles/faq-1.md', 'open'],
    ['/articles/swapped', 'open'],
    ['/articles/swapped.md', 'open'],
    ['/api/articles/swapped', 'open'],
    ['/articles/%C3%A4%20b', 'open'],
    ['/articles/future', 'absent'],
    ['/articles/future.md', 'absent'],
    ['/articles/now', 'open'],
    ['/articles/german', 'absent'],
    ['/articles/unknown', 'absent'],
    [`/articles/${'a'.repeat(3000)}`, 'absent'],
    ['/articles/round', 'absent'],
    ['/topics', 'open'],
    ['/topics/cash', 'open'],
    ['/topics/unknown', 'absent'],
    ['/topics/cash?page=1', 'open'],
    ['/topics/cash?page=2', 'absent'],
    ['/topics/many?sort=helpful&page=2', 'open'],
    ['/topics/many?page=3', 'absent'],
    ['/topics/many?page=x', 'absent'],
    ['/topics/many/updated/1', 'absent'],
    ['/categories/money', 'open'],
    ['/categories/money?page=2', 'open'],
    ['/categories/unknown', 'absent'],
    ['/categories', 'absent'],
    ['/?page=2', 'open'],
    ['/?page=3', 'absent'],
    ['/faq?sort=helpful&page=2', 'open'],
    ['/faq?page=2&page=99', 'absent'],
    ['/announcements?page=1', 'open'],
    ['/announcements?page=2', 'absent'],
    ['/faq?page=x', 'absent'],
    ['/api/health', 'open'],
    ['/_next/static/x.js', 'open'],
    ['/feed.xml', 'open'],
    // What stands nowhere is known to be absent.
    ['/nowhere/at/all', 'absent'],
    ['/all', 'absent'],
    ['/list/faq', 'absent'],
    ['/draft/en/articles/here', 'absent'],
    ['/fr/faq', 'absent'],
    ['/de/faq', 'open'],
    ['/de/articles/german', 'open'],
    ['/ja/articles/german', 'absent'],
    ['/topics/cash/more', 'absent'],
    ['/topics/cash.ics', 'absent'],
    ['/articles', 'absent'],
    ['/articles/here/calendar.ics', 'absent'],
    ['/articles/faq-1.ics', 'absent'],
    ['/articles/here.x1', 'absent'],
    ['/articles/here.json', 'absent'],
    ['/articles/here.md.md', 'absent'],
    ['/articles/v1.2', 'open'],
    ['/articles/v1', 'absent'],
    ['/articles%2Fhere', 'absent'],
    ['/faq.rsc', 'absent'],
    ['/faq.segments/_tree.segment.rsc', 'absent'],
    ['/api/nonsense', 'absent'],
    ['/api', 'absent'],
    ['/api/articles/unknown/markdown', 'absent'],
    ['/api/articles/faq-1/calendar', 'absent'],
    ['/api/articles/here/other', 'absent'],
    ['/api/articles/unknown', 'absent'],
    ['/api/twins/en/topics', 'absent'],
    ['/articles/future.png', 'absent'],
    ['/topics/cash.png', 'absent'],
    ['/topics/unknown.md', 'absent'],
    ['/search.md', 'absent'],
    ['/.md', 'absent'],
    ['/all.md', 'absent'],
    ['/index', 'absent'],
    ['/faq.md?page=999', 'absent'],
    ['/mcp', 'open'],
    ['/llms-full.txt?page=0', 'absent'],
    ['/llms-full.txt?page=99', 'absent'],
    ['/mcp/other', 'absent'],
    ['/.well-known/other', 'absent'],
    ['/api/articles/future', 'absent'],
    ['/api/insights/overview', 'open'],
    ['/api/insights/*', 'absent'],
    ['/api/constructor', 'absent'],
    ['/_nowhere', 'absent'],
    ['/_nextfoo', 'absent'],
    ['/help/gone', 'absent'],
    ['/help/gone?a=1', 'absent'],
    ['//elsewhere/articles/unknown', 'absent'],
    ['//[', 'absent'],
    ['/%E0%A4%A', 'absent'],
    ['/faq?page=0', 'absent'],
    ['/faq?page=-1', 'absent'],
    ['/faq?page=2.5', 'absent'],
    ['/faq?page=000', 'absent'],
    ['/faq?page=1000000000', 'absent'],
    ['/lake/v1/ping?query=*', 'open'],
  ])('%s is %s', (address, kind) => {
    expect(guardRoute(address, addresses, NOW).kind).toBe(kind);
  });

  it.each([
    // Signs that need no encoding may be encoded or not.
    ['/articles/it@home', '/articles/it%40home'],
    ['/articles/it%40home', '/articles/it%40home'],
    ['/articles/ä b', '/articles/%C3%A4%20b'],
    // What a page does not know makes no other page, and stays where it is read.
    ['/articles/here?utm_source=mail&gclid=1#a', '/articles/here'],
    ['/topics?x', '/topics'],
    ['/topics/cash?utm_source=mail', '/topics/cash'],
    ['/?fbclid=1', '/'],
    ['/?sort=nonsense', '/'],
    ['/?sort=updated&page=1', '/'],
    ['/faq?page=2&utm_source=mail&sort=helpful', '/faq?sort=helpful&page=2'],
    ['/feed.xml?a=1', '/feed.xml'],
    ['/articles/here.md?download=1', '/articles/here.md'],
    ['/articles/here.png?v=123', '/articles/here.png'],
    ['/index.md?utm_source=mail', '/index.md'],
    ['/faq.md?sort=helpful&page=2', '/faq.md?sort=helpful&page=2'],
    ['/topics.md', '/topics.md'],
    ['/llms-full.txt?a=1', '/llms-full.txt'],
    ['/topics/cash.md?page=1', '/topics/cash.md'],
    ['/topics/cash.md', '/topics/cash.md'],
    // What reads its query itself gets it as it is.
    ['/search?q=a&q=b&page=02', '/search?q=a&q=b&page=02'],
    ['/api/articles?tab=nonsense', '/api/articles?tab=nonsense'],
    ['/api/articles/here?locale=en', '/api/articles/here?locale=en'],
    ['/openapi.json?a=1', '/openapi.json'],
    ['/studio/structure;a?b=1', '/studio/structure;a?b=1'],
    ['/_next/static/x.js?dpl=1', '/_next/static/x.js?dpl=1'],
  ])('%s is the page at %s', (address, kept) => {
    expect(guardRoute(address, addresses, NOW)).toMatchObject({ kind: 'open', address: kept });
  });

  it.each([
    ['/articles/old', { to: '/articles/here', permanent: true }],
    ['/articles/old/', { to: '/articles/here', permanent: true }],
    ['/help/old?a=1', { to: 'https://example.com/?a=1', permanent: false }],
  ])('%s leads on', (address, to) => {
    expect(guardRoute(address, addresses, NOW)).toEqual({ kind: 'moved', to });
  });

  it.each([
    // Other forms of an article that has another address now.
    ['/articles/old.md', '/articles/here.md'],
    ['/articles/old.ics', '/articles/here.ics'],
    ['/articles/old.md?download=1', '/articles/here.md?download=1'],
    ['/articles/old.md/', '/articles/here.md'],
    ['/api/articles/old', '/api/articles/here'],
    ['/api/articles/old?locale=en', '/api/articles/here?locale=en'],
    ['/API/articles/OLD', '/api/articles/here'],
    ['/topics/former.md', '/topics/cash.md'],
    ['/de/topics/former', '/de/topics/cash'],
    ['/de/topics/former.md', '/de/topics/cash.md'],
    ['/categories/former.md', '/categories/money.md'],
    ['/de/categories/former', '/de/categories/money'],
    ['/de/categories/former.md', '/de/categories/money.md'],
    ['/articles/english', '/articles/twice'],
    ['/de/articles/english', '/de/articles/zweimal'],
    ['/de/articles/english.md', '/de/articles/zweimal.md'],
    ['/api/articles/english?locale=de', '/api/articles/twice?locale=de'],
    ['/de/articles/vormals', '/de/articles/zweimal'],
    ['/de/articles/vormals.md', '/de/articles/zweimal.md'],
    ['/api/articles/vormals?locale=de', '/api/articles/zweimal?locale=de'],
    ['/articles/merged.md', '/topics/cash'],
    ['/articles/left.md', 'https://example.com/articles/left'],
    // The query of the request.
    ['/articles/old?utm_source=mail', '/articles/here?utm_source=mail'],
    ['/articles/old?utm=x#y', '/articles/here?utm=x#y'],
    ['/articles/old?a=%20+%C3%A4&b', '/articles/here?a=%20+%C3%A4&b'],
    ['/help/best?utm=x&sort=updated', '/faq?sort=helpful&utm=x#fees'],
    ['/help/best#other', '/faq?sort=helpful#fees'],
    ['/help/best', '/faq?sort=helpful#fees'],
    // Slashes that nobody needs.
    ['/faq/', '/faq'],
    ['/faq//', '/faq'],
    ['/faq///?sort=helpful', '/faq?sort=helpful'],
    ['/articles//here', '/articles/here'],
    ['/articles/here//', '/articles/here'],
    ['/articles//old//?utm=x', '/articles/here?utm=x'],
    ['/topics/cash/', '/topics/cash'],
    ['/search/?q=fees', '/search?q=fees'],
    ['//', '/'],
    ['///', '/'],
    ['///faq', '/faq'],
    // Letters, dots, encodings, dot segments.
    ['/ARTICLES/here', '/articles/here'],
    ['/articles/HERE', '/articles/here'],
    ['/articles/mixed', '/articles/Mixed'],
    ['/articles/A%CC%88%20B', '/articles/%C3%A4%20b'],
    ['/TOPICS/Cash', '/topics/cash'],
    ['/topics/MANY?page=2&sort=helpful&x=1', '/topics/many?sort=helpful&page=2&x=1'],
    ['/topics/many?page=02', '/topics/many?page=2'],
    ['/Categories/MONEY/', '/categories/money'],
    ['/FAQ', '/faq'],
    ['/FAQ?page=2', '/faq?page=2'],
    ['/Search?Q=x', '/search?Q=x'],
    ['/Feed.XML', '/feed.xml'],
    ['/API/Health', '/api/health'],
    ['/Studio/structure', '/studio/structure'],
    ['//studio', '/studio'],
    ['/Lake/v1/ping?a=1', '/lake/v1/ping?a=1'],
    ['/articles/here.', '/articles/here'],
    ['/articles/here...', '/articles/here'],
    ['/articles/here.%20', '/articles/here'],
    ['/articles/here.MD', '/articles/here.md'],
    ['/faq./', '/faq'],
    ['/...', '/'],
    ['/%61rticles/%68ere', '/articles/here'],
    ['/articles/%c3%a4%20b', '/articles/%C3%A4%20b'],
    ['/articles/../faq', '/faq'],
    ['/articles/%2e%2E/faq', '/faq'],
    ['/./faq', '/faq'],
    ['/articles\\here', '/articles/here'],
    ['/studio/../faq', '/faq'],
    // Inner addresses.
    ['/en', '/'],
    ['/EN/faq/', '/faq'],
    ['/en/articles/here?a=1', '/articles/here?a=1'],
    ['/en/list/all/updated/1', '/'],
    ['/en/list/faq/helpful/2?page=02', '/faq?page=2'],
    ['/api/articles/here/markdown', '/articles/here.md'],
    ['/API/articles/HERE/Calendar/', '/articles/here.ics'],
    // A query that is miswritten, with what else it holds.
    ['/faq?page=02', '/faq?page=2'],
    ['/faq?page=2&page=2', '/faq?page=2'],
    ['/faq?page=&sort=', '/faq'],
    ['/faq?page=01&utm_source=a', '/faq?utm_source=a'],
    ['/faq?sort=HELPFUL&a=1&page=002&b=%20', '/faq?sort=helpful&page=2&a=1&b=%20'],
    ['/faq?sort=x&sort=published', '/faq?sort=published'],
    ['/FAQ/?sort=helpful&sort=helpful', '/faq?sort=helpful'],
    // Old addresses in any letters, and what they lead to.
    ['/ARTICLES/OLD', '/articles/here'],
    ['/help/index.aspx', '/articles/here'],
    ['/Help/Index.aspx?a=1', '/articles/here?a=1'],
    ['/en/articles/old', '/articles/here'],
    ['/help/best.?page=02', '/faq?sort=helpful&page=2#fees'],
    ['/help/terms', '/lake/files/terms.pdf'],
  ])('%s leads to %s in one step', (address, to) => {
    const route = guardRoute(address, addresses, NOW);
    expect(route).toMatchObject({ kind: 'moved', to: { to } });
    if (to.startsWith('/')) expect(guardRoute(to, addresses, NOW).kind).toBe('open');
  });

  it.each([
    ['/articles/unknown.md', 'absent'],
    ['/articles/unknown//', 'absent'],
    ['/articles/round.md', 'absent'],
    ['/faq//?page=99', 'absent'],
    ['/nowhere/at/all/', 'absent'],
    ['/_next/static//x.js', 'open'],
    ['/studio/', 'open'],
    ['/studio//structure/', 'open'],
  ])('%s is %s, whatever slashes or ending it has', (address, kind) => {
    expect(guardRoute(address, addresses, NOW).kind).toBe(kind);
  });

  it('is settled in one step, never at another host', () => {
    const part = fc.constantFrom(
      ...['/', '//', '\\', '..', '.', '%2e', '%2F', '%5C', '%09', '%0a', '%c3%a4', 'ä', '\ud800'],
      ...['faq', 'FAQ', 'articles', 'Articles', 'topics', 'search', 'studio', 'lake', 'api', 'en'],
      ...[
        'old',
        'here',
        'HERE',
        'help',
        'Index.aspx',
        '.md',
        '.ICS',
        '.x1',
        'markdown',
        'evil.com',
      ],
      ...['?', '&', '=', 'page=02', 'page=2', 'page=', 'sort=helpful', 'sort=HELPFUL', 'utm=1'],
      ...['#x', '@', ':', ';', '+', '[', '|', '%', '_next', '_rsc=1'],
    );
    const any = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((all) => all.join('')),
      fc.string(),
    );
    const check = (address: string) => {
      const route = guardRoute(address, addresses, NOW);
      if (route.kind === 'open') {
        const again = guardRoute(route.address, addresses, NOW);
        expect(again).toEqual(route);
      }
      if (route.kind !== 'moved' || route.to.to.startsWith('https:')) return;
      expect(route.to.to).toMatch(/^\/(?![/\\])/);
      expect(new URL(route.to.to, 'http://site').host).toBe('site');
      expect(guardRoute(route.to.to, addresses, NOW).kind).toBe('open');
    };
    fc.assert(
      fc.property(any, (text) => check(`/${text}`)),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['/_next/static/a.js', 'open'],
    ['/_next/static/b.js', 'absent'],
    ['/_next/image?url=%2Fa.png&w=640&q=75', 'absent'],
    ['/_next/../_next/static/a.js', 'absent'],
    ['/__nextjs_source-map', 'absent'],
  ])('%s is %s where the files of the build are known', (address, kind) => {
    const isStatic = (path: string) => path === '/_next/static/a.js';
    expect(guardRoute(address, addresses, NOW, { isStatic }).kind).toBe(kind);
  });

  it('is open while nobody knows what is published, but not for what nobody would write', () => {
    expect(guardRoute('/articles/unknown', undefined, NOW).kind).toBe('open');
    expect(guardRoute(`/articles/${'a'.repeat(3000)}`, undefined, NOW).kind).toBe('absent');
  });
});
