import { rateArticles } from '#lib/insights/low-rated.ts';

/** A site on which 80 of 100 votes are yes. */
const REST = { articleId: 'rest', yes: 800, no: 200 };

function verdictOf(yes: number, no: number): string {
  const { low, unclear } = rateArticles([REST, { articleId: 'it', yes, no }]);
  const isIt = ({ articleId }: { articleId: string }) => articleId === 'it';
  return low.some(isIt) ? 'low' : unclear.some(isIt) ? 'unclear' : 'fine';
}

it.each([
  [0, 0, 'fine'],
  [3, 0, 'fine'],
  [0, 4, 'unclear'],
  [0, 5, 'low'],
  [3, 2, 'unclear'],
  [2, 3, 'low'],
  [10, 20, 'low'],
  [39, 11, 'unclear'],
  [95, 5, 'fine'],
])('%i yes and %i no among a rest of 80 in 100: %s', (yes, no, verdict) => {
  expect(verdictOf(yes, no)).toBe(verdict);
});

it('puts the worst first', () => {
  const votes = [
    { articleId: 'bad', yes: 10, no: 30 },
    { articleId: 'worse', yes: 2, no: 38 },
    REST,
  ];
  expect(rateArticles(votes).low.map(({ articleId }) => articleId)).toEqual(['worse', 'bad']);
});

it('knows nothing without votes', () => {
  expect(rateArticles([])).toEqual({
    overall: null,
    threshold: 0.5,
    low: [],
    unclear: [],
    fine: 0,
  });
});

it('does not call half the site low where nearly every vote is yes', () => {
  const votes = [
    { articleId: 'rest', yes: 9_990, no: 10 },
    { articleId: 'good', yes: 900, no: 60 },
  ];
  expect(rateArticles(votes).low).toEqual([]);
});
