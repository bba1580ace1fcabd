import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AgentsView } from '#sanity/studio/insights/agents-view.tsx';
import { show } from './show.tsx';

const reports = [
  {
    id: 'r1',
    article: { id: 'fees', type: 'faq', title: 'What does it cost?', slug: 'fees' },
    reason: 'outdated',
    text: 'The fee is 2 percent now.',
    firstAt: '2026-11-19T10:00:00.000Z',
    lastAt: '2026-11-20T10:00:00.000Z',
    times: 3,
  },
];

it('shows what agents reported apart from readers, and removes it', async () => {
  const removed: string[] = [];
  const onRemove = (id: string) => removed.push(id);
  show(<AgentsView report={{ reports, total: 2 }} isBusy={false} onRemove={onRemove} />);
  expect(screen.getByRole('region', { name: 'From agents' })).toBeVisible();
  expect(screen.getByText('The fee is 2 percent now.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'What does it cost?' })).toBeVisible();
  expect(screen.getByText('3 times')).toBeVisible();
  expect(screen.getByText(/1 more waits/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Remove: The fee/ }));
  expect(removed).toEqual(['r1']);
});

it('says when there is nothing', () => {
  show(<AgentsView report={{ reports: [], total: 0 }} isBusy={false} onRemove={() => undefined} />);
  expect(screen.getByText('No agent reported anything.')).toBeVisible();
});
