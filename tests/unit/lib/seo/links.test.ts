import { SORTS, TABS } from '#lib/articles/constants.ts';
import {
  articleHref,
  listHref,
  parseListHref,
  parsePage,
  searchHref,
  topicHref,
} from '#lib/seo/links.ts';

const at = (path: string) => new URL(path, 'https://help.example.com');

describe('list addresses', () => {
  it.each([
    [{ tab: 'all' }, '/'],
    [{ tab: 'faq' }, '/faq'],
    [{ tab: 'faq', sort: 'updated', page: 1 }, '/faq'],
    [{ tab: 'all', page: 2 }, '/?page=2'],
    [{ tab: 'announcements', sort: 'helpful', page: 3 }, '/announcements?sort=helpful&page=3'],
  ] as const)('%j is %s', (address, path) => {
    expect(listHref('en', address)).toBe(path);
  });

  it('are read back as they were written', () => {
    for (const tab of TABS) {
      for (const sort of SORTS) {
        for (const page of [1, 2, 9999]) {
          const address = { tab, sort, page };
          expect(parseListHref('en', at(listHref('en', address)))).toEqual(address);
        }
      }
    }
  });

  it.each([
    '/topics',
    '/faq/more',
    '/?page=0',
    '/?page=01',
    '/?page=10000',
    '/?page=1e3',
    '/?sort=random',
    '/?utm_source=mail',
    '/search?q=fee',
  ])('%s is none', (path) => {
    expect(parseListHref('en', at(path))).toBeNull();
  });
});

describe('parsePage', () => {
  it.each(['', ' 1', '1 ', '+1', '-1', '0', '00', '1.0', '١', 'NaN', '99999'])(
    '%j is no page number',
    (text) => {
      expect(parsePage(text)).toBeNull();
    },
  );
});

describe('other addresses', () => {
  it('escape what stands in them', () => {
    expect(articleHref('en', 'a/b ?')).toBe('/articles/a%2Fb%20%3F');
    expect(topicHref('en', '..')).toBe('/topics/..');
    expect(searchHref('en', 'fees & "limits"')).toBe('/search?q=fees+%26+%22limits%22');
    expect(searchHref('en')).toBe('/search');
  });
});
