import { render, screen } from '@testing-library/react';
import { TopicList } from '#components/topic/topic-list.tsx';

const topic = { id: 't', slug: 'deposits', title: 'Deposits', description: 'Paying in.', count: 1 };

describe('TopicList', () => {
  it('names each topic, what it covers and how much there is', () => {
    render(
      <TopicList
        locale="en"
        topics={[
          topic,
          { ...topic, id: 'u', slug: 'tax', title: 'Tax', description: '', count: 1200 },
        ]}
      />,
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Deposits1 articlePaying in.',
      'Tax1,200 articles',
    ]);
    expect(screen.getByRole('link', { name: 'Tax' })).toHaveAttribute('href', '/topics/tax');
  });

  it('says so when there is none', () => {
    render(<TopicList locale="en" topics={[]} />);
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('heading', { name: 'No topics yet' })).toBeVisible();
  });
});
