import { render, screen } from '@testing-library/react';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { Day } from '#components/ui/day.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { Phrase } from '#components/ui/phrase.tsx';

describe('Breadcrumb', () => {
  it('links every step but the last', () => {
    render(
      <Breadcrumb locale="en" steps={[{ label: 'Help', href: '/' }, { label: 'Deposits' }]} />,
    );
    expect(screen.getByRole('navigation', { name: 'You are here' })).toBeVisible();
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Help']);
    expect(screen.getAllByRole('listitem').at(-1)).toHaveTextContent('Deposits');
  });
});

describe('Day', () => {
  it('shows the day and carries the instant', () => {
    render(<Day locale="en" instant="2026-06-04T00:30:00.000Z" />);
    const day = screen.getByRole('time');
    expect(day).toHaveTextContent('Jun 4, 2026');
    expect(day).toHaveAttribute('datetime', '2026-06-04T00:30:00.000Z');
  });

  it('is not there for what is no instant', () => {
    const { container } = render(<Day locale="en" instant="soon" />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('Phrase', () => {
  it('puts elements where the sentence wants them', () => {
    render(
      <p>
        <Phrase locale="en" id="card.updatedOn" values={{ date: <b>today</b> }} />
      </p>,
    );
    expect(screen.getByRole('paragraph').innerHTML).toBe('Updated on <b>today</b>');
  });
});

describe('EmptyState', () => {
  it('says what is not there and leads on', () => {
    render(
      <EmptyState title="Nothing here" text="Not yet.">
        <a href="/">All</a>
      </EmptyState>,
    );
    expect(screen.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All' })).toBeVisible();
  });
});

describe('JsonLdScript', () => {
  it('keeps a title that would end the script inside it', () => {
    const { container } = render(<JsonLdScript value={{ name: '</script><b>x</b>' }} />);
    const script = container.querySelector('script');
    expect(container.querySelector('b')).toBeNull();
    expect(JSON.parse(script?.textContent ?? '')).toEqual({ name: '</script><b>x</b>' });
  });
});
