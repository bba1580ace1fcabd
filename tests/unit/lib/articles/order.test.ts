import { byHelpful } from '#lib/articles/order.ts';

describe('byHelpful', () => {
  it.each<[string, string[], Record<string, number>, string[]]>([
    ['puts the most helpful first', ['a', 'b', 'c'], { c: 5, b: 9 }, ['b', 'c', 'a']],
    ['keeps the order of equals', ['a', 'b', 'c', 'd'], { c: 2, b: 2 }, ['b', 'c', 'a', 'd']],
    ['keeps the order without counts', ['b', 'a'], {}, ['b', 'a']],
    ['leaves out counts of other articles', ['a'], { gone: 7 }, ['a']],
    ['sorts nothing', [], { gone: 7 }, []],
  ])('%s', (_, ids, counts, expected) => {
    const list = Object.entries(counts).map(([articleId, helpful]) => ({ articleId, helpful }));
    expect(byHelpful(ids, list)).toEqual(expected);
  });
});
