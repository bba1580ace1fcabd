import { render, screen, within } from '@testing-library/react';
import { ListView } from '#components/list/list-view.tsx';
import type { ArticleList } from '#lib/articles/types.ts';
import { cards } from '#tests/fixtures/cards.ts';

const counts = { all: 1450, faq: 60, announcements: 0, 'product-documents': 7 };

const list: ArticleList = {
  tab: 'faq',
  sort: 'helpful',
  page: 2,
  pages: 3,
  total: 60,
  results: cards(20),
};

const navigation = (name: string) => within(screen.getByRole('navigation', { name }));
const current = (name: string) =>
  navigation(name)
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => link.textContent);

describe('ListView', () => {
  it('shows every tab with its count, marks the chosen one and keeps the sort', () => {
    render(<ListView locale="en" list={list} counts={counts} />);
    const links = navigation('Article types').getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['All1,450', '/?sort=helpful'],
      ['FAQ60', '/faq?sort=helpful'],
      ['Announcements0', '/announcements?sort=helpful'],
      ['Product documents7', '/product-documents?sort=helpful'],
    ]);
    expect(current('Article types')).toEqual(['FAQ60']);
  });

  it('offers the sorts, which lead to the first page of the same tab', () => {
    render(<ListView locale="en" list={list} counts={counts} />);
    const links = navigation('Sort by').getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Updated', '/faq'],
      ['Published', '/faq?sort=published'],
      ['Helpful', '/faq?sort=helpful'],
    ]);
    expect(current('Sort by')).toEqual(['Helpful']);
  });

  it('leads to the other pages', () => {
    render(<ListView locale="en" list={list} counts={counts} />);
    const pages = navigation('Pages');
    expect(pages.getByRole('link', { name: /Previous/ })).toHaveAttribute('rel', 'prev');
    expect(pages.getByRole('link', { name: /Next/ })).toHaveAttribute(
      'href',
      '/faq?sort=helpful&page=3',
    );
    expect(pages.getByRole('link', { name: '1' })).toHaveAttribute('href', '/faq?sort=helpful');
    expect(current('Pages')).toEqual(['2']);
  });

  it('names the list for those who cannot see it, and draws its cards in order', () => {
    render(<ListView locale="en" list={list} counts={counts} />);
    expect(
      screen.getByRole('heading', { level: 2, name: 'FAQ, most helpful first, page 2 of 3' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(
      list.results.map((one) => one.title),
    );
  });

  it('says that an empty tab is empty, and leads on', () => {
    const empty = { ...list, pages: 1, page: 1, total: 0, results: [] };
    render(<ListView locale="en" list={empty} counts={counts} />);
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all articles' })).toHaveAttribute('href', '/');
  });

  it('leads nowhere from a help center without any article', () => {
    const empty = { ...list, tab: 'all', pages: 1, page: 1, total: 0, results: [] } as const;
    render(<ListView locale="en" list={{ ...empty, results: [] }} counts={counts} />);
    expect(screen.queryByRole('link', { name: 'See all articles' })).toBeNull();
  });
});
