import { jest } from '@jest/globals';
import { forgetSuggestion, noteSuggestion, referringSearch } from '#lib/search/referring-search.ts';

/** Takes the reader to an address of this site, from another one. */
function arrive(path: string, from: string): void {
  window.history.replaceState(null, '', path);
  jest.spyOn(document, 'referrer', 'get').mockReturnValue(from && new URL(from, origin).href);
}

const { origin } = window.location;

beforeEach(() => sessionStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('the search that led here', () => {
  it.each<[string, string, string | null]>([
    ['a page of results', '/search?q=btc+fee&tab=faq', 'btc fee'],
    ['results in another language', '/de/search?q=Geb%C3%BChren', 'Gebühren'],
    ['results of nothing', '/search?q=+', null],
    ['the home page', '/', null],
    ['another site', 'https://search.example/search?q=secret', null],
    ['nowhere', '', null],
  ])('from %s', (_, from, query) => {
    arrive('/articles/fees', from);
    expect(referringSearch()).toBe(query);
  });

  it('is the one whose suggestion was followed', () => {
    arrive('/faq', '');
    noteSuggestion('/articles/fees#a1', 'withdrawal fee');
    arrive('/articles/fees#a1', '/faq');
    expect(referringSearch()).toBe('withdrawal fee');
    arrive('/articles/cards', '/faq');
    expect(referringSearch()).toBeNull();
    arrive('/articles/fees', '/topics/fees');
    expect(referringSearch()).toBeNull();
  });

  it('can be forgotten', () => {
    arrive('/', '');
    noteSuggestion('/articles/fees', 'fee');
    forgetSuggestion();
    arrive('/articles/fees', '/');
    expect(referringSearch()).toBeNull();
  });

  it('is none when the tab holds something else', () => {
    arrive('/articles/fees', '/');
    for (const noted of ['{', 'null', '7', '{"to":"/articles/fees"}']) {
      sessionStorage.setItem('led-by', noted);
      expect(referringSearch()).toBeNull();
    }
  });
});
