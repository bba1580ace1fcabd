import { ToastProvider } from '@sanity/ui/toast';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { copyLinkAction } from '#sanity/studio/public-link/link-actions.ts';
import { addressesOf, noteSiteOrigin } from '#sanity/studio/public-link/site-origin.ts';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const published = {
  _id: 'fees',
  _type: 'faq',
  _rev: '1',
  _createdAt: '2026-01-05T09:00:00Z',
  _updatedAt: '2026-01-05T09:00:00Z',
  slug: { _type: 'slug', current: 'fees' },
};

function Menu() {
  const action = copyLinkAction({ published, version: null });
  return (
    <button type="button" onClick={() => action?.onHandle?.()}>
      {String(action?.label)}
    </button>
  );
}

afterEach(() => noteSiteOrigin(undefined));

it.each([
  ['https://help.example.com', 'https://help.example.com/articles/fees'],
  [undefined, `${location.origin}/articles/fees`],
])('copies the address of the site that readers use: %s', async (origin, address) => {
  const user = userEvent.setup();
  noteSiteOrigin(origin);
  renderInStudio(
    <ToastProvider>
      <Menu />
    </ToastProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Copy public link' }));
  expect(await navigator.clipboard.readText()).toBe(address);
});

it('knows the addresses by which links name a page, each once', () => {
  noteSiteOrigin('https://help.example.com');
  const here = `${location.origin}/articles/fees`;
  expect(addressesOf('/articles/fees')).toEqual([
    '/articles/fees',
    'https://help.example.com/articles/fees',
    here,
  ]);
  noteSiteOrigin(location.origin);
  expect(addressesOf('/articles/fees')).toEqual(['/articles/fees', here]);
});
