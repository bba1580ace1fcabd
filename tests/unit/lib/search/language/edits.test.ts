import { allowedEdits, editDistance } from '#lib/search/language/edits.ts';

describe('edits', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['pasword', 'password', 1],
    ['teh', 'the', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 2],
    ['exchnzage', 'exchange', 2],
    ['пароль', 'парлоь', 1],
  ])('%s and %s differ by %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('says no more than that it is beyond the limit', () => {
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('allows more in longer words', () => {
    const most = [2, 3, 5, 7, 8, 30].map((length) =>
      Math.max(0, ...allowedEdits(length).map((step) => step.edits)),
    );
    expect(most).toEqual([0, 1, 1, 2, 2, 2]);
  });
});
