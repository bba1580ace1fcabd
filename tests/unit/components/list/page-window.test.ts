import { pageWindow } from '#components/list/page-window.ts';

describe('pageWindow', () => {
  it.each([
    [1, 1, '1'],
    [1, 2, '1 2'],
    [1, 5, '1 2 … 5'],
    [1, 4, '1 2 3 4'],
    [3, 5, '1 2 3 4 5'],
    [4, 9, '1 2 3 4 5 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [9, 9, '1 … 8 9'],
    [250, 500, '1 … 249 250 251 … 500'],
  ])('page %d of %d shows %s', (page, pages, shown) => {
    const numbers = pageWindow(page, pages).map((number) => number ?? '…');
    expect(numbers.join(' ')).toBe(shown);
  });

  it('names every page at most once and in order', () => {
    for (let pages = 1; pages <= 12; pages += 1) {
      for (let page = 1; page <= pages; page += 1) {
        const numbers = pageWindow(page, pages).filter((number) => number !== null);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers).toContain(page);
        expect(numbers).toContain(pages);
      }
    }
  });
});
