import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Place } from '#sanity/studio/order/groups.ts';
import { OrderList } from '#sanity/studio/order/order-list.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const place = (id: string): Place => ({ id, title: `Topic ${id}`, order: null, stored: [id] });

it('moves a line by its arrows, and not beyond the ends', async () => {
  const user = userEvent.setup();
  const orders: string[] = [];
  renderInStudio(
    <OrderList
      group={{ id: 'g', title: 'Money', places: ['a', 'b', 'c'].map(place) }}
      onMove={(places) => orders.push(places.map(({ id }) => id).join(''))}
    />,
  );
  const list = screen.getByRole('region', { name: 'Money' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Move Topic b up' }));
  await user.click(screen.getByRole('button', { name: 'Move Topic b down' }));
  expect(orders).toEqual(['bac', 'acb']);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move Topic a up' }).disabled).toBe(
    true,
  );
  expect(
    screen.getByRole<HTMLButtonElement>('button', { name: 'Move Topic c down' }).disabled,
  ).toBe(true);
  expect(screen.getByRole('button', { name: 'Drag Topic a' })).toBeTruthy();
});
