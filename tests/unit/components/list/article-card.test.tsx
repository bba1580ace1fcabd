import { render, screen, within } from '@testing-library/react';
import { ArticleCard } from '#components/list/article-card.tsx';
import { card } from '#tests/fixtures/cards.ts';

describe('ArticleCard', () => {
  it('is an article whose heading leads to it', () => {
    render(<ArticleCard locale="en" card={card()} />);
    const heading = within(screen.getByRole('article')).getByRole('heading', { level: 3 });
    expect(within(heading).getByRole('link', { name: 'Passkeys: what they are' })).toHaveAttribute(
      'href',
      '/articles/passkeys',
    );
  });

  it('says what it is, when it was updated and published, and how many it helped', () => {
    render(<ArticleCard locale="en" card={card({ helpful: 14182 })} />);
    const facts = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(facts).toEqual([
      'FAQ',
      'Updated on Jun 4, 2026',
      'Published on Mar 19, 2025',
      '14,182 found this helpful',
    ]);
    const times = screen.getAllByRole('time').map((time) => time.getAttribute('datetime'));
    expect(times).toEqual(['2026-06-04T00:30:00.000Z', '2025-03-19T23:30:00.000Z']);
  });

  it.each([
    ['nobody found it helpful', { helpful: 0 }, 'helpful'],
    ['it was never published', { publishedAt: null }, 'Published'],
    ['it was never updated', { updatedAt: null }, 'Updated'],
  ])('leaves out what is not there: %s', (_case, facts, word) => {
    render(<ArticleCard locale="en" card={card(facts)} />);
    expect(screen.getByRole('article')).not.toHaveTextContent(word);
  });

  it('draws no empty paragraph for an article without a summary', () => {
    render(<ArticleCard locale="en" card={card({ snippet: '' })} />);
    expect(screen.queryByRole('paragraph')).toBeNull();
  });

  it('shows what a search found in place of the summary', () => {
    render(
      <ArticleCard
        locale="en"
        level="h2"
        card={card()}
        passage={
          <>
            Set up a <mark>passkey</mark>.
          </>
        }
      />,
    );
    expect(screen.getByRole('heading', { level: 2 })).toBeVisible();
    expect(screen.getByRole('paragraph')).toHaveTextContent('Set up a passkey.');
  });

  it('keeps markup in a title as text', () => {
    render(<ArticleCard locale="en" card={card({ title: '<img src=x onerror=alert(1)>' })} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('link')).toHaveTextContent('<img src=x onerror=alert(1)>');
  });
});
