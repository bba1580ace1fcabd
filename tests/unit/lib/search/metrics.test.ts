import { meanOf, percentile, qualityOf } from '#lib/search/metrics.ts';

const log = Math.log2;

describe('the quality of a ranking', () => {
  it.each([
    ['the best first', ['a', 'b'], { a: 1 }, 1, 1, 1],
    ['the best second', ['b', 'a'], { a: 1 }, 1 / log(3), 0.5, 1],
    ['nothing relevant', ['b'], { a: 1 }, 0, 0, 0],
    ['no judgement', ['b'], {}, 0, 0, 0],
    ['grades', ['b', 'a'], { a: 2, b: 1 }, (1 + 2 / log(3)) / (2 + 1 / log(3)), 1, 1],
    ['the same twice', ['a', 'a'], { a: 1, c: 1 }, 1 / (1 + 1 / log(3)), 1, 0.5],
    ['beyond ten', [...'bcdefghijk', 'a'], { a: 1 }, 0, 0, 0],
  ])('%s', (_, ranking, grades, ndcg10, mrr10, recall10) => {
    const quality = qualityOf(ranking, new Map(Object.entries(grades)));
    expect(quality.ndcg10).toBeCloseTo(ndcg10, 9);
    expect(quality.mrr10).toBe(mrr10);
    expect(quality.recall10).toBe(recall10);
  });

  it('has a mean with its error, and percentiles', () => {
    expect(meanOf([1, 2, 3])).toEqual({ mean: 2, error: Math.sqrt(1 / 3) });
    expect(meanOf([])).toEqual({ mean: 0, error: 0 });
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([], 0.95)).toBe(0);
  });
});
