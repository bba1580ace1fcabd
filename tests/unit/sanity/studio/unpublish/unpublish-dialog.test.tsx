import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RouterProvider, route } from 'sanity/router';
import { deleteMessages, unpublishMessages } from '#sanity/studio/unpublish/messages.ts';
import type { Dependents } from '#sanity/studio/unpublish/referrers.ts';
import { UnpublishDialog } from '#sanity/studio/unpublish/unpublish-dialog.tsx';
import type { Forwarding } from '#sanity/studio/unpublish/use-forwarding.ts';
import type { Unpublishing } from '#sanity/studio/unpublish/use-unpublish.ts';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const MESSAGES = { header: 'Unpublish?', consequence: 'Readers lose it.', confirm: 'Do it' };
const NOBODY: Dependents = { referrers: [], linking: [], oldAddresses: [] };
const OTHER = { id: 'other', type: 'faq', title: 'Other' };
const MENU = { id: 'siteSettings', type: 'siteSettings', title: 'Help' };

/** What was pressed, in order. */
let pressed: string[];

function show(
  dependents: Dependents | null,
  step: Unpublishing['step'] = 'asking',
  forwarding: Forwarding | null = null,
) {
  pressed = [];
  const unpublish: Unpublishing = {
    step,
    dependents,
    forwarding,
    open: () => pressed.push('open'),
    close: () => pressed.push('close'),
    confirm: () => pressed.push('confirm'),
  };
  renderInStudio(
    <RouterProvider
      router={route.create('/', [route.intents('/intent')])}
      state={{}}
      onNavigate={() => undefined}
    >
      <UnpublishDialog unpublish={unpublish} messages={MESSAGES} />
    </RouterProvider>,
  );
}

const confirmButton = () => screen.queryByRole('button', { name: 'Do it' });

it('asks, and does it or lets it be', async () => {
  show(NOBODY);
  expect(screen.getByText('Readers lose it.')).toBeVisible();
  expect(screen.getByText('No other document links to it.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Do it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(pressed).toEqual(['confirm', 'close']);
});

it('offers no button that the content API would refuse', () => {
  show({ ...NOBODY, referrers: [OTHER, MENU] });
  expect(confirmButton()).toBeNull();
  expect(screen.getByText('2 documents link to it')).toBeVisible();
  expect(screen.getByText(/Or open each, change it and publish/)).toBeVisible();
  const link = screen.getByRole('link', { name: 'Other' });
  expect(link).toHaveAttribute('href', '/intent/edit/id=other;type=faq/');
});

it.each<[string, Partial<Dependents>, RegExp]>([
  ['one that names its address', { linking: [OTHER] }, /^1 document names its address$/],
  ['several that do', { linking: [OTHER, MENU] }, /^2 documents name its address$/],
  ['one old address', { oldAddresses: ['/old'] }, /^1 old address leads to it$/],
  ['several', { oldAddresses: ['/old', '/older'] }, /^2 old addresses lead to it$/],
])('goes on in spite of %s', (_, dependents, text) => {
  show({ ...NOBODY, ...dependents });
  expect(screen.getByText(text)).toBeVisible();
  expect(confirmButton()).toBeEnabled();
});

it('names a document that both refers and names the address once', () => {
  show({ ...NOBODY, referrers: [OTHER], linking: [OTHER] });
  expect(screen.getAllByRole('link', { name: 'Other' })).toHaveLength(1);
});

it.each<[string, Dependents | null, Unpublishing['step']]>([
  ['it looks for links', null, 'looking'],
  ['it is done', NOBODY, 'doing'],
])('cannot be confirmed while %s', (_, dependents, step) => {
  show(dependents, step);
  expect(confirmButton()).toBeDisabled();
});

it.each([
  ['unpublishing without a draft', unpublishMessages(false), /becomes a draft/],
  ['unpublishing beside a draft', unpublishMessages(true), /The draft with its changes stays/],
  ['deleting what readers have', deleteMessages(true), /unpublish it instead/],
  ['deleting what they never had', deleteMessages(false), /Readers have not seen it\.$/],
])('says what becomes of it: %s', (_, { consequence }, text) => {
  expect(consequence).toMatch(text);
});

describe('where readers are sent instead', () => {
  const TARGET = { id: 'costs', type: 'faq', title: 'Costs', path: '/articles/costs' };
  const forwarding = (chosen: Partial<Forwarding>): Forwarding => ({
    target: TARGET,
    relink: null,
    changesLinks: true,
    find: async () => [TARGET],
    choose: (target) => pressed.push(`choose ${target?.id}`),
    changeLinks: (isWanted) => pressed.push(`links ${isWanted}`),
    ...chosen,
  });
  const plan = (changed: (typeof OTHER)[], byHand: (typeof OTHER)[] = []) => ({
    actions: [],
    changed,
    byHand,
  });

  it('offers pages as they are typed, and takes the chosen one', async () => {
    show(NOBODY, 'asking', forwarding({ target: null }));
    await userEvent.type(screen.getByRole('combobox'), 'co');
    await userEvent.click(await screen.findByText('Costs'));
    expect(pressed).toContain('choose costs');
  });

  it('lets it go when every document that refers to it is changed', async () => {
    show({ ...NOBODY, referrers: [OTHER] }, 'asking', forwarding({ relink: plan([OTHER]) }));
    expect(confirmButton()).toBeEnabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Change the links in “Other” to it/ }),
    );
    expect(pressed).toEqual(['links false']);
  });

  it.each<[string, Partial<Forwarding>]>([
    ['the links are not to be changed', { relink: plan([OTHER]), changesLinks: false }],
    ['one has to be changed by hand', { relink: plan([], [OTHER]) }],
    ['that is still being planned', { relink: null }],
  ])('keeps it while %s', (_, chosen) => {
    show({ ...NOBODY, referrers: [OTHER] }, 'asking', forwarding(chosen));
    expect(confirmButton()).toBeNull();
  });

  it('names what is left to be done by hand', () => {
    show({ ...NOBODY, referrers: [OTHER] }, 'asking', forwarding({ relink: plan([], [OTHER]) }));
    expect(screen.getByText(/To be changed by hand.*“Other”/)).toBeVisible();
  });
});
