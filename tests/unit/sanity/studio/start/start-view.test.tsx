import { screen, within } from '@testing-library/react';
import { RouterProvider, route } from 'sanity/router';
import { comingUp } from '#sanity/studio/calendar/data/coming-up.ts';
import { type StartData, StartView } from '#sanity/studio/start/start-view.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';
import { entries, row, TIME } from '../calendar/entries.ts';
import { comments, writeNext } from '../insights/reports.ts';

const NOTHING: StartData = {
  review: { count: 0, items: [] },
  drafts: { count: 0, items: [] },
  published: { count: 0, items: [] },
  coming: [],
  comments: { comments: [], open: 0, done: 0 },
  searches: { ...writeNext, groups: [] },
};

function show(data: Partial<StartData>, isEmpty = false) {
  renderInStudio(
    <RouterProvider
      router={route.create('/', [route.intents('/intent')])}
      state={{}}
      onNavigate={() => undefined}
    >
      <StartView
        data={{ ...NOTHING, ...data }}
        time={TIME}
        isEmpty={isEmpty}
        link={(path, text) => <a href={path}>{text}</a>}
      />
    </RouterProvider>,
  );
}

const panel = (name: string) => within(screen.getByRole('region', { name }));
const lines = (name: string) =>
  panel(name)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

it.each<[string, Partial<StartData>, string[]]>([
  [
    'Needs review',
    {
      review: {
        count: 12,
        items: [{ _id: 'a', _type: 'faq', title: 'Fees', at: '2027-03-03' }],
      },
    },
    ['Fees · due 3 Mar'],
  ],
  [
    'Drafts',
    {
      drafts: {
        count: 1,
        items: [{ _id: 'a', _type: 'topic', title: ' ', at: '2026-12-03T12:00:00Z' }],
      },
    },
    ['Untitled · Topic, 3 Dec 2026'],
  ],
  [
    'Last publications',
    {
      published: {
        count: 9,
        items: [{ _id: 'a', _type: 'productDocument', title: 'Limits', at: null }],
      },
    },
    ['Limits · Product document'],
  ],
])('lists what is in “%s”', (name, data, expected) => {
  show(data);
  expect(lines(name)).toEqual(expected);
});

it('says what comes by itself, and nothing of drafts', () => {
  const found = entries(
    row('later', { title: 'Later', publishAt: new Date(TIME + 4 * 86_400_000).toISOString() }),
    row('ends', { title: 'Ends', expireAt: new Date(TIME + 3_600_000).toISOString() }),
    row('drafts.never', { publishAt: new Date(TIME + 1000).toISOString() }),
  );
  show({ coming: comingUp(found, TIME) });
  expect(lines('Coming up')).toEqual(['Ends · comes down in 1 h', 'Later · goes up in 4 days']);
  expect(panel('Coming up').getByText('2')).toBeVisible();
});

it('shows what readers wrote and looked for', () => {
  show({ comments, searches: writeNext });
  const open = comments.comments.filter(({ state }) => state === 'open');
  expect(lines('Comments of readers')).toHaveLength(open.length);
  expect(lines('Looked for without success')[0]).toMatch(/^gift cards · \d+ searches$/);
  const link = panel('Looked for without success').getByRole('link', { name: 'gift cards' });
  expect(link).toHaveAttribute('href', '/search/why/gift%20cards');
});

it('leaves out what a role does not see', () => {
  show({ comments: null, searches: null });
  expect(
    screen.getAllByRole('region').map((one) => one.getAttribute('aria-labelledby')),
  ).toHaveLength(4);
  expect(screen.queryByText(/Comments of readers|Looked for/)).toBeNull();
});

it('says of each that there is nothing, or that it is being read', () => {
  show({});
  for (const text of [/Nothing is due/, /Everything is published/, /No comment waits/]) {
    expect(screen.getByText(text)).toBeVisible();
  }
});

it('waits for what is being read', () => {
  show({ review: undefined, coming: undefined });
  expect(screen.getAllByText('Reading…')).toHaveLength(2);
});

it('offers the import while there is no article', () => {
  show({}, true);
  const offer = within(screen.getByRole('region', { name: 'Move your help center in' }));
  expect(offer.getByText(/npm run import -- zendesk/)).toBeTruthy();
  expect(offer.getByRole('link', { name: 'Import' }).getAttribute('href')).toBe(
    '/structure/import',
  );
});

it('offers nothing of the kind when there is one', () => {
  show({});
  expect(screen.queryByRole('region', { name: 'Move your help center in' })).toBeNull();
});
