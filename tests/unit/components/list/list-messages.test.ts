import { listDescription, listHeading, listTitle } from '#components/list/list-messages.ts';
import { TABS } from '#lib/articles/constants.ts';

describe('the words of a list', () => {
  it.each([
    ['all', 'updated', 1, 5, null],
    ['all', 'updated', 2, 5, 'All articles, page 2 of 5'],
    ['all', 'helpful', 1, 5, 'All articles, most helpful first'],
    ['faq', 'updated', 1, 1, 'FAQ'],
    ['faq', 'published', 3, 4, 'FAQ, newest first, page 3 of 4'],
  ] as const)('title %s by %s, page %d of %d: %p', (tab, sort, page, pages, title) => {
    expect(listTitle('en', { tab, sort, page, pages })).toBe(title);
  });

  it('differ for every list, so that no two pages share a title', () => {
    const titles = TABS.flatMap((tab) =>
      (['updated', 'published', 'helpful'] as const).flatMap((sort) =>
        [1, 2].map((page) => listTitle('en', { tab, sort, page, pages: 2 })),
      ),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('say the page in a heading only where there are several', () => {
    const list = { tab: 'faq', sort: 'updated', page: 1 } as const;
    expect(listHeading('en', { ...list, pages: 1 })).toBe('FAQ, newest update first');
    expect(listHeading('en', { ...list, pages: 2 })).toBe('FAQ, newest update first, page 1 of 2');
    expect(listDescription('en', list)).toContain('newest update first');
  });
});
