import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import type { ArticleDetails } from '#components/article/article-details.ts';
import { ArticleView } from '#components/article/article-view.tsx';
import type { ArticleCard } from '#lib/articles/types.ts';
import { assetHost } from '#lib/assets/host.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { block, heading } from '#tests/fixtures/portable-text/build.ts';

const card: ArticleCard = {
  id: 'passkeys',
  slug: 'passkeys',
  type: 'faq',
  title: 'Passkeys: what they are',
  snippet: 'A passkey replaces your password.',
  publishedAt: '2025-03-19T09:00:00Z',
  updatedAt: '2026-06-04T09:00:00Z',
  helpful: 0,
};

const article: ArticleDetails = {
  ...card,
  summary: card.snippet,
  topic: { slug: 'security', title: 'Security', category: null },
  otherTopics: [],
  outdated: false,
  authors: [],
  related: [],
  author: null,
  changes: [],
  notices: [],
  affects: [],
  zone: null,
};

const sections = [heading('k1', 'First'), block('p', 'Text'), heading('k2', 'Second', 'h3')];

function show(facts: Partial<ArticleDetails> = {}, body: unknown = [block('p', 'Text')]) {
  return render(
    <ArticleView
      locale="en"
      article={{ ...article, ...facts }}
      body={readBody(body)}
      assets={assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' })}
      supportLink={{ label: 'Contact support', url: '/contact' }}
    >
      <p>Was this helpful?</p>
    </ArticleView>,
  );
}

describe('ArticleView', () => {
  it('has one title and one article', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('article')).toContainElement(
      screen.getByRole('heading', { level: 1, name: card.title }),
    );
  });

  it('leads back to its topic without repeating its title', () => {
    show();
    const way = screen.getByRole('navigation', { name: 'You are here' });
    const links = within(way).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Help', '/'],
      ['Security', '/topics/security'],
    ]);
    expect(way).not.toHaveTextContent(card.title);
  });

  it('leads back to the list of its type when it has no topic', () => {
    show({ topic: null, type: 'productDocument' });
    expect(screen.getByRole('link', { name: 'Product documents' })).toHaveAttribute(
      'href',
      '/product-documents',
    );
  });

  it('says when it was updated and published, and how long it takes', () => {
    const { container } = show();
    expect(screen.getByText('Jun 4, 2026')).toHaveAttribute('datetime', card.updatedAt);
    expect(screen.getByText('Mar 19, 2025')).toHaveAttribute('datetime', card.publishedAt);
    expect(container.querySelector('.facts')).toHaveTextContent(
      'Updated on Jun 4, 2026Published on Mar 19, 20251 min read',
    );
  });

  it('leaves out dates that it does not have', () => {
    show({ updatedAt: null, publishedAt: null });
    expect(screen.queryByText(/Updated on|Published on/)).toBeNull();
  });

  it('lists its sections, twice in the markup for wide and narrow windows', () => {
    show({}, sections);
    const lists = screen.getAllByRole('navigation', { name: 'On this page', hidden: true });
    expect(lists).toHaveLength(2);
    for (const list of lists) {
      const links = within(list).getAllByRole('link', { hidden: true });
      expect(links.map((link) => link.getAttribute('href'))).toEqual(['#k1', '#k2']);
    }
  });

  it('needs no contents list for one section', () => {
    show({}, sections.slice(0, 2));
    expect(screen.queryByRole('navigation', { name: 'On this page', hidden: true })).toBeNull();
  });

  it('lists the main sections only when there are many', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      heading(`k${at}`, `Section ${at}`, at % 5 === 0 ? 'h2' : 'h3'),
    );
    show({}, many);
    const [list] = screen.getAllByRole('navigation', { name: 'On this page', hidden: true });
    const links = list ? within(list).getAllByRole('link', { hidden: true }) : [];
    expect(links.map((link) => link.textContent)).toEqual([
      'Section 0',
      'Section 5',
      'Section 10',
      'Section 15',
    ]);
  });

  it('has room for the question and a way to a person', () => {
    show({ author: 'Security team' });
    expect(screen.getByText('Was this helpful?')).toBeVisible();
    expect(screen.getByText('Maintained by Security team')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Contact support' })).toHaveAttribute(
      'href',
      '/contact',
    );
  });

  it('shows related articles as links with their type and date', () => {
    show({ related: [{ ...card, id: 'x', slug: 'sign-in', title: 'Sign in' }] });
    const related = screen.getByRole('region', { name: 'Related articles' });
    expect(within(related).getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/articles/sign-in',
    );
    expect(related).toHaveTextContent('FAQUpdated on Jun 4, 2026');
  });

  it('shows the summary when it knows none of the blocks', () => {
    show({}, [{ _type: 'poll', _key: 'p' }]);
    expect(screen.getByText(card.snippet)).toBeVisible();
  });

  it.each([
    ['the summary', 'A passkey replaces your password.', 'A passkey replaces your password.'],
    ['a plain word', '', 'This article has no text yet.'],
  ])('shows %s in place of an empty body', (_name, summary, shown) => {
    show({ summary }, null);
    expect(screen.getByText(shown)).toBeVisible();
  });

  it('says so when it had to be cut', () => {
    show({}, [block('p', 'word '.repeat(200_000))]);
    expect(screen.getByText('This article is too long to show here in full.')).toBeVisible();
  });

  it('has no id twice', () => {
    const { container } = show({ related: [card] }, [...sections, block('related', 'Text')]);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says under the dates what changed, when somebody said so', () => {
    show({ changes: [{ at: '2026-06-04T09:00:00.000Z', note: 'Windows was added.' }] });
    const changes = screen.getByText('What changed').closest('details');
    expect(changes).toHaveTextContent('Jun 4, 2026Windows was added.');
    expect(changes?.querySelector('time')).toHaveAttribute('datetime', '2026-06-04T09:00:00.000Z');
  });

  it('does not speak of changes otherwise', () => {
    show();
    expect(screen.queryByText('What changed')).not.toBeInTheDocument();
  });
});
