import { groupQueries } from '#lib/insights/group-searches.ts';
import { Tokenizer } from '#lib/search/language/tokenizer.ts';

const tokenizer = new Tokenizer('en');

function rows(counts: Record<string, number>) {
  return Object.entries(counts).map(([query, searches]) => ({
    query,
    searches,
    zeroResults: searches,
    unopened: 0,
  }));
}

/** Each group as its queries. */
function groups(counts: Record<string, number>): string[][] {
  return groupQueries(rows(counts), tokenizer).map(({ queries }) =>
    queries.map(({ query }) => query),
  );
}

it.each<[string, Record<string, number>, string[][]]>([
  ['equal stems', { 'gift cards': 3, 'gift card': 2 }, [['gift cards', 'gift card']]],
  [
    'another order',
    { 'reset password': 3, 'password reset': 2 },
    [['reset password', 'password reset']],
  ],
  [
    'common words',
    { 'how do i close my account': 3, 'close account': 2, 'Closing the account?': 1 },
    [['how do i close my account', 'close account', 'Closing the account?']],
  ],
  ['letters and accents', { Café: 2, cafe: 1 }, [['Café', 'cafe']]],
  [
    'a misspelt word',
    { 'reset password': 5, 'reset pasword': 2 },
    [['reset password', 'reset pasword']],
  ],
  [
    'a swap',
    { 'withdrawal limit': 5, 'withdrawla limit': 1 },
    [['withdrawal limit', 'withdrawla limit']],
  ],
  ['other words that look alike', { card: 5, cart: 4 }, [['card'], ['cart']]],
  ['one word more', { 'withdraw cash': 5, withdraw: 4 }, [['withdraw cash'], ['withdraw']]],
  [
    'codes that look alike',
    { 'error e4012x': 5, 'error e4010x': 4 },
    [['error e4012x'], ['error e4010x']],
  ],
  ['numbers', { 'form 1099': 5, 'form 1098': 4 }, [['form 1099'], ['form 1098']]],
  ['a name that is spelt right more often', { metamask: 9, metamsk: 1 }, [['metamask', 'metamsk']]],
  ['only common words', { 'how to': 3, 'what is': 1 }, [['how to'], ['what is']]],
  ['another script', { 入金: 3, 出金: 1 }, [['入金'], ['出金']]],
  ['nothing to read', { '???': 2, '!!!': 1 }, [['???'], ['!!!']]],
])('%s', (_, counts, expected) => {
  expect(groups(counts)).toEqual(expected);
});

it('loses no search, whatever joins what', () => {
  const counts = {
    'netwrok fee': 5,
    'network fee': 10,
    'netwrk fee': 6,
    'netwok fee': 7,
    'network fees': 1,
    'networkk fees': 11,
  };
  const all = groupQueries(rows(counts), tokenizer);
  expect(all.reduce((sum, { searches }) => sum + searches, 0)).toBe(40);
  expect(all.flatMap(({ queries }) => queries)).toHaveLength(6);
});

it('is called what was typed most often, and adds up', () => {
  const [group] = groupQueries(
    [
      { query: 'gift card', searches: 2, zeroResults: 1, unopened: 1 },
      { query: 'Gift cards', searches: 7, zeroResults: 4, unopened: 2 },
    ],
    tokenizer,
  );
  expect(group).toMatchObject({ title: 'Gift cards', searches: 9, zeroResults: 5, unopened: 3 });
});
