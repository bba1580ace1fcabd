import { render, screen, within } from '@testing-library/react';
import { Highlight } from '#components/search/highlight.tsx';
import { SearchView } from '#components/search/search-view.tsx';
import type { SearchResults } from '#lib/search/types.ts';
import { card } from '#tests/fixtures/cards.ts';

const result = {
  ...card({ slug: 'lost-card', title: 'Lost card', snippet: 'Freeze the card now.' }),
  topic: null,
  titleRanges: [[5, 9] as const],
  snippetRanges: [[11, 15] as const],
  anchor: 'a1b2',
};

const found = (facts: Partial<SearchResults> = {}): SearchResults => ({
  query: 'card',
  tab: 'all',
  sort: 'relevance',
  language: 'en',
  total: 1,
  page: 1,
  pages: 1,
  counts: { all: 3, faq: 1, announcements: 2, 'product-documents': 0 },
  facets: { categories: [], topics: [], labels: [] },
  narrowing: {},
  results: [result],
  corrected: null,
  preparing: false,
  ...facts,
});

const support = { label: 'Write to us', url: 'https://support.example.com/' };

function show(facts: Partial<SearchResults> = {}, exact = false): void {
  render(
    <SearchView
      locale="en"
      found={found(facts)}
      exact={exact}
      popular={[card({ id: 'popular', title: 'Popular one' })]}
      support={support}
    />,
  );
}

describe('the search page', () => {
  it('shows the passage with the words marked, and leads to it', () => {
    show();
    const article = screen.getByRole('article');
    expect(within(article).getByRole('link', { name: 'Lost card' })).toHaveAttribute(
      'href',
      '/articles/lost-card#a1b2:~:text=Freeze%20the%20card%20now',
    );
    const marks = [...article.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['card', 'card']);
  });

  it('says that the results are in another language, and leads to them there', () => {
    show({ language: 'de', results: [{ ...result, language: 'de' }] });
    expect(screen.getByText(/in English\. These are in German\./)).toBeVisible();
    const link = screen.getByRole('link', { name: 'Lost card' });
    expect(link).toHaveAttribute(
      'href',
      '/de/articles/lost-card#a1b2:~:text=Freeze%20the%20card%20now',
    );
    expect(link.closest('[lang]')).toHaveAttribute('lang', 'de');
  });

  it('keeps query and sort in the tabs, with their counts', () => {
    show({ sort: 'updated', query: 'a&b "c"' });
    const tabs = within(screen.getByRole('navigation', { name: 'Article types' }));
    expect(tabs.getByRole('link', { name: /^FAQ\s*1$/ })).toHaveAttribute(
      'href',
      '/search?q=a%26b+%22c%22&tab=faq&sort=updated',
    );
    expect(tabs.getByRole('link', { current: 'page' })).toHaveTextContent('All');
  });

  it('says what was searched instead, with the way back to the words typed', () => {
    show({ query: 'crad', corrected: 'card' });
    expect(screen.getByText('card', { selector: 'b' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Search for “crad” instead' })).toHaveAttribute(
      'href',
      '/search?q=crad&exact=1',
    );
  });

  it('keeps the exact words on the way through tabs and sorts', () => {
    show({}, true);
    expect(screen.getByRole('link', { name: 'Updated' })).toHaveAttribute(
      'href',
      '/search?q=card&sort=updated&exact=1',
    );
  });

  it('says that nothing was found, with what helped others and a person', () => {
    const none = { all: 0, faq: 0, announcements: 0, 'product-documents': 0 };
    show({ total: 0, results: [], counts: none });
    expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Write to us' })).toHaveAttribute('href', support.url);
    expect(screen.getByRole('link', { name: 'Popular one' })).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Article types' })).toBeNull();
  });

  it('leads out of a tab that holds none of the results', () => {
    show({ tab: 'product-documents', total: 0, results: [] });
    expect(screen.getByRole('link', { name: 'See all 3 results' })).toHaveAttribute(
      'href',
      '/search?q=card',
    );
  });

  it('asks nothing yet: shows what helped others, and claims no failure', () => {
    const none = { all: 0, faq: 0, announcements: 0, 'product-documents': 0 };
    show({ query: '', total: 0, results: [], counts: none });
    expect(screen.queryByText('Nothing found')).toBeNull();
    expect(screen.getByRole('link', { name: 'Popular one' })).toBeVisible();
  });

  it('says so while the index is being built', () => {
    show({ preparing: true, total: 0, results: [] });
    expect(screen.getByRole('heading', { name: 'Search is being prepared' })).toBeVisible();
    expect(screen.queryByText('Nothing found')).toBeNull();
  });

  it('keeps markup of an article or a query as text', () => {
    show({
      query: '<b>x</b>',
      results: [{ ...result, snippet: '<img src=x>', snippetRanges: [] }],
    });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveValue('<b>x</b>');
  });
});

describe('marks', () => {
  it('leave out what does not fit the text', () => {
    render(
      <p>
        <Highlight
          text="abc"
          ranges={[
            [0, 1],
            [0, 2],
            [2, 9],
          ]}
        />
      </p>,
    );
    expect(screen.getByRole('paragraph').innerHTML).toBe('<mark>a</mark>bc');
  });
});
