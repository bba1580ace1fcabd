import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import { Browse } from '#components/topic/browse.tsx';
import { CategoryTopics } from '#components/topic/category-topics.tsx';
import { TopicArticles } from '#components/topic/topic-articles.tsx';
import { topicTitle } from '#components/topic/topic-messages.ts';
import { TopicTreeView } from '#components/topic/topic-tree.tsx';
import { card } from '#tests/fixtures/cards.ts';

const topicOf = (n: number, fields: object = {}) => ({
  id: `t${n}`,
  slug: `t${n}`,
  title: `Topic ${n}`,
  description: 'About it.',
  count: n,
  ...fields,
});
const topics = (length: number) => Array.from({ length }, (_, n) => topicOf(n));
const cardOf = (id: string, updatedAt: string) => card({ id, slug: id, title: id, updatedAt });

const list = {
  sort: 'updated' as const,
  total: 3,
  page: 1,
  pages: 1,
  promoted: 1,
  results: [
    cardOf('first', '2020-01-05T00:00:00Z'),
    cardOf('new', '2026-03-05T00:00:00Z'),
    cardOf('old', '2026-01-05T00:00:00Z'),
  ],
};

const groups = () => {
  const own = screen.getByRole('region', { name: /^\d+ article/ });
  return within(own)
    .queryAllByRole('region')
    .map((one) => one.getAttribute('aria-label'));
};

describe('the articles of a topic', () => {
  it('are grouped by month where they fill several pages', () => {
    render(
      <TopicArticles
        locale="en"
        topic={{ slug: 't', cards: [], list: { ...list, total: 25, pages: 2 } }}
      />,
    );
    expect(groups()).toEqual(['Read first', 'March 2026', 'January 2026']);
    expect(screen.getByRole('link', { name: '2' })).toHaveAttribute('href', '/topics/t?page=2');
    expect(screen.getByRole('link', { name: 'Helpful' })).toHaveAttribute(
      'href',
      '/topics/t?sort=helpful',
    );
  });

  it('are no more than what is promoted and the others on one page', () => {
    render(<TopicArticles locale="en" topic={{ slug: 't', cards: [], list }} />);
    expect(groups()).toEqual(['Read first', 'Other articles']);
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });

  it('have no months by helpful count', () => {
    const helpful = { ...list, total: 25, pages: 2, sort: 'helpful' as const };
    render(<TopicArticles locale="en" topic={{ slug: 't', cards: [], list: helpful }} />);
    expect(groups()).toEqual(['Read first', 'Other articles']);
  });

  it('are missed only where no card leads on', () => {
    const empty = { ...list, total: 0, results: [], promoted: 0 };
    const { container, rerender } = render(
      <TopicArticles locale="en" topic={{ slug: 't', cards: [], list: empty }} />,
    );
    expect(container).toHaveTextContent('No articles yet');
    const cards = [{ key: 'k', title: 'Go', text: '', href: '/x', picture: null }];
    rerender(<TopicArticles locale="en" topic={{ slug: 't', cards, list: empty }} />);
    expect(container).toBeEmptyDOMElement();
  });
});

it('gives each page of a topic a title of its own', () => {
  const titles = [1, 2].flatMap((page) =>
    (['updated', 'helpful'] as const).map((sort) =>
      topicTitle('en', { title: 'Cards', list: { ...list, page, pages: 2, sort } }),
    ),
  );
  expect(new Set(titles).size).toBe(4);
  expect(titles[0]).toBe('Cards');
});

describe('topics by category', () => {
  const category = { ...topicOf(99), topics: topics(44) };

  it('name the first topics of each, and lead to all', () => {
    render(<TopicTreeView locale="en" tree={{ categories: [category], others: [] }} />);
    expect(screen.getAllByRole('link')).toHaveLength(1 + 8 + 1);
    expect(screen.getByRole('link', { name: 'All 44 topics' })).toHaveAttribute(
      'href',
      '/categories/t99',
    );
  });

  it('keep many topics without a category short', () => {
    render(<TopicTreeView locale="en" tree={{ categories: [], others: topics(109) }} />);
    expect(screen.getAllByRole('link')).toHaveLength(109);
    expect(screen.queryByText('About it.')).toBeNull();
  });

  it('say more of few topics without a category', () => {
    render(<TopicTreeView locale="en" tree={{ categories: [], others: topics(2) }} />);
    expect(screen.getAllByText('About it.')).toHaveLength(2);
  });

  it('are ways from the start page, eight at most', () => {
    render(<Browse locale="en" tree={{ categories: [category], others: topics(20) }} />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/topics',
      '/categories/t99',
      ...topics(7).map(({ slug }) => `/topics/${slug}`),
    ]);
  });
});

it('shows articles of the topics of a category that has few', () => {
  const withArticle = (n: number) => ({ ...topicOf(n), articles: [card({ title: 'Read me' })] });
  const { rerender } = render(
    <CategoryTopics locale="en" category={{ cards: [], topics: [withArticle(1)] }} />,
  );
  expect(screen.getByRole('link', { name: 'Read me' })).toBeVisible();
  const many = Array.from({ length: 13 }, (_, n) => withArticle(n));
  rerender(<CategoryTopics locale="en" category={{ cards: [], topics: many }} />);
  expect(screen.queryByRole('link', { name: 'Read me' })).toBeNull();
});
