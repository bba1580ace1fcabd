import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CommentChange } from '#sanity/studio/insights/comment-item.tsx';
import { CommentsView } from '#sanity/studio/insights/comments-view.tsx';
import { ContentHealthView } from '#sanity/studio/insights/content-health-section.tsx';
import { LinksView } from '#sanity/studio/insights/links-section.tsx';
import { LowRatedView } from '#sanity/studio/insights/low-rated-section.tsx';
import { OverviewView } from '#sanity/studio/insights/overview-section.tsx';
import { ZeroResultView } from '#sanity/studio/insights/zero-result-section.tsx';
import { comments, contentHealth, links, lowRated, overview, writeNext } from './reports.ts';
import { show } from './show.tsx';

/** The cells of a row that is named by its first column. */
function row(name: RegExp): string[] {
  const found = screen.getByRole('row', { name });
  return within(found)
    .getAllByRole('cell')
    .map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '));
}

describe('overview', () => {
  it('shows figures beside what was before', () => {
    show(<OverviewView report={overview} rangeName="7d" />);
    const [views] = screen.getAllByText('Article views');
    expect(views?.parentElement).toHaveTextContent('210 50 % more than before');
    expect(screen.getByText('Readers helped').parentElement).toHaveTextContent('75 % of 28 votes');
  });

  it('draws each chart as an image with its sums in words, and the numbers behind it', async () => {
    show(<OverviewView report={overview} rangeName="7d" />);
    const chart = screen.getByRole('img', { name: /^Searches over 7 days/ });
    expect(chart).toHaveAccessibleName(/Found something 56, Found nothing 14/);
    await userEvent.click(screen.getAllByText('Show the numbers')[1] ?? document.body);
    const table = screen.getByRole('region', { name: 'Searches, numbers' });
    expect(within(table).getByRole('row', { name: /Nov 22, 2026/ })).toHaveTextContent('82');
  });

  it('names what most readers opened', () => {
    show(<OverviewView report={overview} rangeName="7d" />);
    expect(row(/What does it cost/)).toEqual(['120100 % more than before']);
  });

  it('leads to the comments that wait', () => {
    show(<OverviewView report={overview} rangeName="7d" />);
    const link = screen.getByRole('link', { name: '2 comments wait for an answer' });
    expect(link).toHaveAttribute('href', '/comments/7d');
  });

  it('explains why there is nothing', () => {
    const none = { views: 0, searches: 0, zeroResults: 0, yes: 0, no: 0 };
    show(<OverviewView report={{ ...overview, totals: none }} rangeName="7d" />);
    expect(screen.getByText('Nobody was counted in these days.')).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('write next', () => {
  it('shows unsuccessful searches, and how they changed', () => {
    show(<ZeroResultView report={writeNext} />);
    expect(row(/gift cards/)).toEqual([
      '34',
      '36200 % more than before',
      expect.anything(),
      'Write this article',
    ]);
    expect(screen.getByText(/40 searches of 100 \(40 %\)/)).toBeVisible();
    expect(screen.getByText('3 rarer groups are not shown.')).toBeVisible();
  });

  it('begins the missing article with its title', () => {
    show(<ZeroResultView report={writeNext} />);
    const link = screen.getByRole('link', { name: 'Write this article: gift cards' });
    const href = decodeURIComponent(link.getAttribute('href') ?? '');
    expect(href).toContain('/intent/create/');
    expect(href).toContain('template=faq-titled');
    const payload = href.split('/').at(-1) ?? '';
    expect(atob(payload)).toContain('Gift cards');
  });

  it.each([
    [0, 'Nobody searched in these days.'],
    [9, 'Every search led to an article.'],
  ])('says with %i searches: %s', (searches, words) => {
    show(<ZeroResultView report={{ ...writeNext, groups: [], searches }} />);
    expect(screen.getByText(words)).toBeVisible();
  });
});

describe('low rated', () => {
  it('says the share with its interval, and the reasons', () => {
    show(<LowRatedView report={lowRated} rangeName="30d" />);
    const low = screen.getByRole('table', { name: 'Articles that help fewer readers than others' });
    expect(within(low).getByRole('img')).toHaveAccessibleName(/41 % said yes/);
    expect(row(/What does it cost/)[0]).toMatch(/between 32\s% and 51\s% of readers said yes/);
    expect(row(/What does it cost/)[3]).toContain('Out of date 12');
  });

  it('sets apart what the votes cannot tell yet', () => {
    show(<LowRatedView report={lowRated} rangeName="30d" />);
    const unclear = screen.getByRole('table', { name: 'Articles whose votes cannot tell yet' });
    expect(within(unclear).getByRole('link', { name: 'Cards' })).toBeVisible();
  });

  it('explains why there is nothing', () => {
    show(<LowRatedView report={{ ...lowRated, overall: null }} rangeName="30d" />);
    expect(screen.getByText('Nobody voted in these days.')).toBeVisible();
  });
});

describe('comments', () => {
  const PEOPLE = [
    { id: 'p_me', name: 'Me (you)' },
    { id: 'p_ada', name: 'Ada' },
  ];

  function inbox() {
    const changes: CommentChange[] = [];
    show(
      <CommentsView
        report={comments}
        people={PEOPLE}
        isBusy={false}
        onChange={(change) => changes.push(change)}
      />,
    );
    return changes;
  }

  it('gives a comment to a colleague', async () => {
    const changes = inbox();
    const who = screen.getByRole('combobox', { name: /Who takes care/ });
    await userEvent.selectOptions(who, 'Ada');
    expect(changes).toEqual([{ id: 'c1', action: 'assign', assignee: 'p_ada' }]);
  });

  it('puts one aside and opens it again, by keyboard', async () => {
    const changes = inbox();
    screen.getByRole('button', { name: /^Done: The fee/ }).focus();
    await userEvent.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Done 1' }).focus();
    await userEvent.keyboard(' ');
    const again = screen.getByRole('button', { name: /^Open again: Thanks/ });
    again.focus();
    await userEvent.keyboard('{Enter}');
    expect(changes).toEqual([
      { id: 'c1', action: 'done' },
      { id: 'c2', action: 'reopen' },
    ]);
  });

  it('leads to the article, and says when it is gone', async () => {
    inbox();
    expect(screen.getByRole('link', { name: 'What does it cost?' })).toHaveAttribute(
      'href',
      '/intent/edit/id=fees;type=faq/',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Done 1' }));
    expect(screen.getByText('An article that is gone')).toBeVisible();
  });

  it('names the search that led to it', async () => {
    inbox();
    expect(screen.getByText('Searched for “withdrawal fee”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Done 1' }));
    expect(screen.queryByText(/Searched for/)).toBeNull();
  });

  it('says when nothing waits', () => {
    show(
      <CommentsView
        report={{ comments: [], open: 0, done: 0 }}
        people={PEOPLE}
        isBusy={false}
        onChange={() => undefined}
      />,
    );
    expect(screen.getByText('No comment waits.')).toBeVisible();
  });
});

describe('content health', () => {
  it('shows what aged, what nothing leads to, and what nobody found', () => {
    show(<ContentHealthView report={contentHealth} />);
    expect(row(/What does it cost/)).toEqual(['was due Nov 1, 2026', '13 months ago', '321']);
    const orphans = screen.getByRole('region', { name: 'Orphans' });
    expect(within(orphans).getByRole('link', { name: 'Cards' })).toBeVisible();
  });

  it('claims nothing about what was not found before anything was counted', () => {
    show(<ContentHealthView report={{ ...contentHealth, hasCounted: false }} />);
    const region = screen.getByRole('region', { name: 'Never found' });
    expect(within(region).queryByRole('link')).toBeNull();
    expect(within(region).getByText('No view was counted in these days.')).toBeVisible();
  });
});

describe('links', () => {
  it('shows where a broken link stands and why it is one', () => {
    show(<LinksView report={links} isBusy={false} onCheck={() => undefined} />);
    expect(row(/What does it cost.*\/articles\/none/)).toEqual([
      '/articles/none',
      'There is no article at this address.',
    ]);
    expect(screen.getByRole('status')).toHaveTextContent(
      '12 addresses: 10 work, 1 not checked yet.',
    );
  });

  it('begins a check, and says how far it is', async () => {
    let asked = 0;
    const onCheck = () => {
      asked += 1;
    };
    const { unmount } = show(<LinksView report={links} isBusy={false} onCheck={onCheck} />);
    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(asked).toBe(1);
    unmount();
    const run = { startedAt: '2026-11-22T10:00:00Z', endedAt: null, total: 12, done: 3 };
    show(<LinksView report={{ ...links, run }} isBusy={false} onCheck={onCheck} />);
    expect(screen.getByRole('status')).toHaveTextContent('Checking: 3 of 12.');
    expect(screen.getByRole('button', { name: 'Checking…' })).toBeDisabled();
  });
});
