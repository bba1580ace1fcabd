import { readSearchAddress } from '#lib/search/address.ts';
import { answerHref, resultsHref } from '#lib/search/links.ts';
import { textFragment } from '#lib/search/text-fragment.ts';

const facets = { category: '', topic: '', label: '' };
const nothing = { q: '', tab: 'all', sort: 'relevance', page: 1, exact: false, ...facets };

describe('the address of a search', () => {
  it.each([
    [{}, {}],
    [
      { q: 'a b', tab: 'faq', sort: 'updated', page: '3', exact: '1' },
      { q: 'a b', tab: 'faq', sort: 'updated', page: 3, exact: true },
    ],
    [{ q: ['first', 'second'] }, { q: 'first' }],
    [{ tab: 'x', sort: 'helpful', page: '0', exact: 'yes' }, {}],
    [{ page: '1e3' }, {}],
    [{ q: 'a\0b' }, { q: 'a b' }],
    [{ q: 'x'.repeat(10_000) }, { q: 'x'.repeat(400) }],
  ])('%j is read', (parameters, expected) => {
    expect(readSearchAddress(parameters)).toEqual({ ...nothing, ...expected });
  });

  it('leaves out what is taken as said', () => {
    expect(resultsHref('en', { query: 'a&b' })).toBe('/search?q=a%26b');
    expect(
      resultsHref('en', { query: 'a', tab: 'faq', sort: 'updated', page: 2, exact: true }),
    ).toBe('/search?q=a&tab=faq&sort=updated&page=2&exact=1');
  });

  it('leads to the passage of an article', () => {
    expect(answerHref('en', { slug: 'a', anchor: 'k"1' })).toBe('/articles/a#k%221');
    expect(answerHref('en', { slug: 'a', anchor: null })).toBe('/articles/a');
  });

  it.each([
    ['Open it. Freeze the card now – at once. Then wait.', 'card', 'Freeze the card now – at once'],
    ['Row one · Fees: a top-up is free', 'top', 'a top-up is free'],
    [`${'long '.repeat(20)}words ${'after '.repeat(20)}`, 'words', `words ${'after '.repeat(9)}`],
    [
      'カードを停止し、再発行を申し込んでください。',
      'カード',
      'カードを停止し、再発行を申し込んでください',
    ],
    ['nothing marked', '', ''],
  ])('names the words of %j for browsers to highlight', (snippet, word, text) => {
    const at = snippet.indexOf(word);
    const ranges = word === '' ? [] : [[at, at + word.length] as const];
    const fragment = textFragment(snippet, ranges);
    const shown = decodeURIComponent(fragment.replace(':~:text=', ''));
    expect(shown).toBe(text.trim());
    expect(fragment).not.toMatch(/text=.*[-&,]/);
  });
});
