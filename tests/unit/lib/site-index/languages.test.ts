import { LOCALES } from '#lib/i18n/locales.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { localizedHref } from '#lib/site-index/localized-href.ts';
import { translationsOf } from '#lib/site-index/translations.ts';
import { NOW, openReplica, ref, slug, stored } from '#tests/support/replica.ts';

const LATER = '2999-01-01T00:00:00Z';

/** As Sanity's plugin writes it; older versions of it named the language by `_key`. */
const record = (id: string, ids: string[]) =>
  stored(id, {
    _type: 'translation.metadata',
    translations: ids.map((one) => ({ _key: one, value: { ...ref(one), _weak: true } })),
  });
const redirect = (id: string, from: string, to: string) =>
  stored(id, { _type: 'redirect', from, to });

const replica = openReplica();
replica.apply(
  [
    stored('fees', { slug: slug('fees') }),
    stored('fees-de', { slug: slug('gebuehren'), language: 'de' }),
    stored('fees-ja', { slug: slug('fees'), language: 'ja' }),
    record('r1', ['fees', 'fees-de', 'fees-ja', 'gone']),
    stored('cards', { slug: slug('Cards') }),
    stored('nur', { slug: slug('nur'), language: 'de' }),
    stored('erst', { slug: slug('erst'), language: 'de' }),
    record('r2', ['erst']),
    stored('news', { _type: 'announcement', slug: slug('news'), effectiveAt: LATER }),
    stored('news-de', {
      _type: 'announcement',
      slug: slug('neues'),
      language: 'de',
      publishAt: LATER,
    }),
    record('r3', ['news', 'news-de']),
    stored('cash', { _type: 'topic', slug: slug('cash') }),
    redirect('d1', '/articles/old', '/articles/fees'),
    redirect('d2', '/de/articles/cards', '/de/faq'),
    redirect('d3', '/costs', '/articles/fees#table'),
  ],
  [],
);
const addresses = addressesOf(replica);

describe('an address in a language', () => {
  it.each([
    '/de',
    '/de/faq?sort=helpful',
    '/pt-br/topics',
    '/ar/topics/cash',
    '/ja/search?q=x',
    '/de/articles/gebuehren',
    '/de/articles/gebuehren.md',
    '/ja/articles/fees',
    // The text of another language, for want of one here.
    '/ar/articles/fees',
    '/ja/articles/Cards',
    '/de/articles/news',
    '/ja/articles/erst',
    '/articles/erst',
    '/de/feed.xml',
    '/pt-br/llms.txt',
    '/sitemaps/de.xml',
  ])('%s is there', (address) => {
    expect(guardRoute(address, addresses, NOW)).toMatchObject({ kind: 'open' });
  });

  it.each([
    '/fr',
    '/fr/faq',
    '/de/articles/nothing',
    '/de/articles/neues',
    // What is written in one language alone, and not joined with others, stays there.
    '/ja/articles/nur',
    '/articles/nur',
    '/de/robots.txt',
    '/de/api/articles',
    '/de/articles/fees/markdown',
    '/sitemaps/fr.xml',
    '/de/absent',
  ])('%s is absent', (address) => {
    expect(guardRoute(address, addresses, NOW)).toEqual({ kind: 'absent' });
  });

  it.each([
    ['/de/articles/fees', '/de/articles/gebuehren'],
    ['/articles/gebuehren', '/articles/fees'],
    ['/ar/articles/gebuehren', '/ar/articles/fees'],
    ['/DE/FAQ', '/de/faq'],
    ['/PT-BR/Articles/FEES/', '/pt-br/articles/fees'],
    ['/ja/articles/cards', '/ja/articles/Cards'],
    ['/de/articles/fees.md', '/de/articles/gebuehren.md'],
    ['/ar/articles/fees.md', '/articles/fees.md'],
    ['/de/articles/news.ics', '/articles/news.ics'],
    ['/de/Feed.XML', '/de/feed.xml'],
    // Redirects of the default language, in the words of the reader's.
    ['/de/articles/old', '/de/articles/gebuehren'],
    ['/ar/articles/old?a=1', '/ar/articles/fees?a=1'],
    ['/ja/costs', '/ja/articles/fees#table'],
    ['/en/articles/old', '/articles/fees'],
    // An editor's own redirect goes before the text of another language.
    ['/de/articles/cards', '/de/faq'],
  ])('%s leads to %s in one step', (address, to) => {
    expect(guardRoute(address, addresses, NOW)).toMatchObject({ kind: 'moved', to: { to } });
    expect(guardRoute(to, addresses, NOW).kind).toBe('open');
  });
});

describe('a path in another language', () => {
  it.each([
    ['de', '/', '/de'],
    ['de', '/articles/fees', '/de/articles/gebuehren'],
    ['ar', '/articles/fees?a=1#b', '/ar/articles/fees?a=1#b'],
    ['de', '/topics/cash', '/de/topics/cash'],
    ['ja', '/costs', '/ja/articles/fees#table'],
    ['de', '/ja/articles/fees', '/ja/articles/fees'],
    ['de', '/articles/unknown', '/articles/unknown'],
    ['de', 'https://example.com/articles/fees', 'https://example.com/articles/fees'],
    ['de', '//example.com/faq', '//example.com/faq'],
    ['en', '/articles/fees', '/articles/fees'],
  ] as const)('in %s, %s is %s', (locale, path, expected) => {
    expect(localizedHref(locale, path, addresses, NOW).to).toBe(expected);
  });
});

describe('the versions of an article', () => {
  it.each([
    ['fees', ['en', 'de', 'ja']],
    ['fees-de', ['en', 'de', 'ja']],
    ['cards', ['en']],
    // An announcement shows as a version when its window is open.
    ['news', ['en']],
    ['news-de', []],
    ['gone', []],
    ['cash', []],
  ])('of %s are in %j', (id, languages) => {
    const found = translationsOf(id, addresses, NOW).map(({ language }) => language);
    expect(found).toEqual(LOCALES.filter((locale) => languages.includes(locale)));
  });
});
