import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { render, screen } from '@testing-library/react';
import { PageList } from '#sanity/studio/publish-status/page-list.tsx';

const theme = buildTheme();

function lines(pages: { path: string; ms: number | null }[]): (string | null)[] {
  render(
    <ThemeProvider theme={theme}>
      <PageList pages={pages} />
    </ThemeProvider>,
  );
  return screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent);
}

it('names what was not seen first, then articles, then lists', () => {
  expect(
    lines([
      { path: '/faq', ms: 12 },
      { path: '/articles/a', ms: 40 },
      { path: '/topics', ms: null },
    ]),
  ).toEqual(['/topics, not seen', '/articles/a, 40 ms', '/faq, 12 ms']);
});

it('counts what it does not name', () => {
  const pages = Array.from({ length: 11 }, (_, at) => ({ path: `/p${at}`, ms: at }));
  expect(lines(pages).at(-1)).toBe('and 3 more');
});
