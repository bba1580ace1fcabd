import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setClock } from '#lib/clock.ts';
import type {
  AnnouncementRow,
  AnnouncementRows,
} from '#sanity/studio/announcements/announcement-store.ts';
import { Calendar } from '#sanity/studio/calendar/calendar.tsx';
import type { Place } from '#sanity/studio/calendar/data/place.ts';
import { comingReleases } from '#sanity/studio/calendar/data/releases.ts';
import type { Mover } from '#sanity/studio/calendar/move/mover.ts';
import { renderInStudio } from '#tests/support/studio-ui.tsx';
import { BERLIN, row, TIME } from './entries.ts';

let putBack: () => void;
beforeEach(() => {
  putBack = setClock(() => new Date(TIME));
  localStorage.setItem('signpost.zones', JSON.stringify([BERLIN]));
});
afterEach(() => putBack());

const SCHEDULED = row('quiet', {
  title: 'Quiet hours',
  severity: 'maintenance',
  publishAt: '2027-03-26T08:00:00Z',
  expireAt: '2027-03-27T17:00:00Z',
  zones: {
    publishAt: { zone: BERLIN, wall: '2027-03-26T09:00' },
    expireAt: { zone: BERLIN, wall: '2027-03-27T18:00' },
  },
});
const LIVE = row('fees', {
  title: 'New fees',
  severity: 'change',
  placement: 'banner',
  publishAt: '2027-03-09T08:00:00Z',
  expireAt: '2027-03-12T08:00:00Z',
});
const DRAFT = row('drafts.later', { title: 'Some day' });

type Made = {
  id: string;
  mode: string;
  publishAt?: string | undefined;
  expireAt?: string | undefined;
};

/** A content API that remembers what it was asked, and knows the edits it is given. */
function remembering(edits: string[] = []) {
  const made: Made[] = [];
  const undone: string[] = [];
  const mover: Mover = {
    listEdits: async () => edits,
    move: async ({ id }, { moments }, mode) => {
      made.push({
        id,
        mode,
        publishAt: moments.publishAt?.instant,
        expireAt: moments.expireAt?.instant,
      });
      return async () => void undone.push(id);
    },
  };
  return { mover, made, undone };
}

type Given = {
  rows?: AnnouncementRow[];
  found?: AnnouncementRows;
  place?: Place | null;
  canEdit?: boolean;
  canPublish?: boolean;
  mover?: Mover;
  coming?: ReturnType<typeof comingReleases>;
};

function Shown({
  rows = [],
  found,
  place: first = null,
  canEdit,
  canPublish,
  mover,
  coming,
}: Given) {
  const [place, setPlace] = useState(first);
  return (
    <Calendar
      rows={found ?? { state: 'ready', rows }}
      place={place}
      onPlace={setPlace}
      canEdit={canEdit ?? true}
      canPublish={canPublish ?? true}
      mover={mover ?? remembering().mover}
      opening={{ href: (id) => `/edit/${id}`, open: () => undefined }}
      releases={coming && { coming, opening: { href: (id) => `/r/${id}`, open: () => undefined } }}
    />
  );
}

const show = (given: Given) => renderInStudio(<Shown {...given} />);
const item = (name: RegExp) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 2 });

it('shows the month of today, each announcement in words', () => {
  show({ rows: [SCHEDULED, LIVE, DRAFT] });
  expect(heading()).toHaveTextContent('March 2027');
  expect(
    item(/^Maintenance: Quiet hours \(Scheduled, Fri 26 Mar 09:00 – Sat 27 Mar 18:00 Berlin\)$/),
  ).toBeVisible();
  expect(item(/^Change banner: New fees \(Live, /)).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: 'Drafts without a time' })).getByRole('button', {
      name: /Some day \(Draft/,
    }),
  ).toBeVisible();
  expect(
    screen.getByText(/1 up now \(1 as a banner\) · 1 scheduled · 1 in draft/),
  ).toHaveTextContent('Next: “New fees” comes down in 2 days');
});

it('goes from month to month, and back to today', async () => {
  show({ rows: [LIVE] });
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(heading()).toHaveTextContent('April 2027');
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(heading()).toHaveTextContent('March 2027');
  await userEvent.click(screen.getByRole('button', { name: 'Timeline' }));
  expect(heading()).toHaveTextContent('10 – 16 March 2027');
  expect(
    within(screen.getByRole('region', { name: 'As a banner' })).getByRole('button'),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Agenda' }));
  expect(screen.getByRole('region', { name: 'Up now' })).toBeVisible();
  expect(
    within(screen.getByRole('region', { name: 'Fri 12 Mar' })).getByText('09:00 · Comes down'),
  ).toBeVisible();
});

it('is narrowed by severity and by where announcements show', async () => {
  show({ rows: [SCHEDULED, LIVE] });
  await userEvent.click(screen.getByRole('button', { name: 'Maintenance' }));
  expect(screen.queryByRole('button', { name: /New fees/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'As a banner' }));
  expect(screen.getByText('No announcement is of this kind.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(item(/Quiet hours/)).toBeVisible();
});

it.each([
  ['month', 'March 2027'],
  ['timeline', '25 – 31 March 2027'],
  ['agenda', '25 March – 23 April 2027'],
] as const)('moves by keys in the %s, across daylight saving, and asks', async (view, words) => {
  const { mover, made, undone } = remembering();
  show({ rows: [SCHEDULED], mover, place: { view, day: '2027-03-25' } });
  expect(heading()).toHaveTextContent(words);
  const [first] = screen.getAllByRole('button', { name: /Quiet hours/ });
  first?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  const said = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(' ');
  expect(said()).toContain(
    '“Quiet hours” goes up Sun 28 Mar 10:00 Berlin = 08:00 UTC, comes down Mon 29 Mar 19:00 Berlin = 17:00 UTC. Enter confirms, Escape cancels.',
  );
  expect(document.activeElement).toHaveAccessibleName(/Quiet hours/);
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Move “Quiet hours”?' });
  expect(dialog).toHaveTextContent('Readers do not see it yet.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish the move' }));
  expect(made).toEqual([
    {
      id: 'quiet',
      mode: 'publish',
      publishAt: '2027-03-28T08:00:00.000Z',
      expireAt: '2027-03-29T17:00:00.000Z',
    },
  ]);
  await waitFor(() => expect(said()).toContain('“Quiet hours” was moved and published.'));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toEqual(['quiet']);
  await waitFor(() => expect(said()).toContain('“Quiet hours” is back where it was.'));
});

it('leaves all as it was on Escape', async () => {
  const { mover, made } = remembering();
  show({ rows: [SCHEDULED], mover });
  item(/Quiet hours/).focus();
  await userEvent.keyboard('{ArrowLeft}{Escape}');
  expect(item(/Fri 26 Mar 09:00/)).toHaveFocus();
  expect(screen.queryByRole('region', { name: /Moving/ })).not.toBeInTheDocument();
  expect(made).toEqual([]);
});

it('goes along when what is moved leaves the month', async () => {
  show({ rows: [SCHEDULED] });
  item(/Quiet hours/).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(heading()).toHaveTextContent('April 2027');
  expect(item(/Fri 2 Apr 09:00/)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(heading()).toHaveTextContent('May 2027');
  expect(item(/Fri 7 May 09:00/)).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(heading()).toHaveTextContent('March 2027');
  expect(item(/Fri 26 Mar 09:00/)).toHaveFocus();
});

it('offers a button for everything, and moves one end alone', async () => {
  const { mover, made } = remembering();
  show({ rows: [SCHEDULED], mover });
  await userEvent.click(item(/Quiet hours/));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Move' }));
  const bar = screen.getByRole('region', { name: 'Moving Quiet hours' });
  await userEvent.click(within(bar).getByRole('radio', { name: 'End only' }));
  await userEvent.click(within(bar).getByRole('button', { name: 'One day earlier' }));
  await userEvent.click(within(bar).getByRole('button', { name: 'One day earlier' }));
  expect(bar).toHaveTextContent('It would come down before it goes up.');
  expect(within(bar).getByRole('button', { name: 'Done' })).toBeDisabled();
  await userEvent.click(within(bar).getByRole('button', { name: 'One day later' }));
  await userEvent.click(within(bar).getByRole('button', { name: 'One hour later' }));
  await userEvent.click(within(bar).getByRole('button', { name: 'Done' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it as a draft' }));
  expect(made).toEqual([
    { id: 'quiet', mode: 'draft', publishAt: undefined, expireAt: '2027-03-26T18:00:00.000Z' },
  ]);
});

it('says what a move does to an announcement that readers see', async () => {
  show({ rows: [LIVE] });
  item(/New fees/).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('dialog')).toHaveTextContent(
    'Readers see it now. Once this is published it disappears at once, and comes back Tue 16 Mar 09:00 Berlin = 08:00 UTC.',
  );
});

it('never publishes what somebody else edited', async () => {
  const { mover } = remembering(['Title', 'Text']);
  const draft = { ...SCHEDULED, _id: 'drafts.quiet', title: 'Quiet hours, edited' };
  show({ rows: [SCHEDULED, draft], mover });
  expect(item(/Quiet hours \(Scheduled, edited after scheduling/)).toBeVisible();
  item(/Quiet hours/).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/not published \(Title, Text\)/)).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: /Publish/ })).not.toBeInTheDocument();
});

it('says which fields were edited after scheduling', async () => {
  const { mover } = remembering(['Title']);
  show({ rows: [SCHEDULED, { ...SCHEDULED, _id: 'drafts.quiet' }], mover });
  await userEvent.click(item(/Quiet hours/));
  const dialog = screen.getByRole('dialog', { name: 'Quiet hours' });
  expect(within(dialog).getByText('Edited after scheduling')).toBeVisible();
  expect(await within(dialog).findByText(/^Edited: Title\./)).toBeVisible();
  expect(within(dialog).getByRole('link', { name: 'Open to edit' })).toHaveAttribute(
    'href',
    '/edit/quiet',
  );
});

it('moves a draft without asking about readers', async () => {
  const { mover, made } = remembering();
  show({ rows: [{ ...SCHEDULED, _id: 'drafts.quiet' }], mover });
  item(/Quiet hours \(Draft/).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('readers see nothing of it until somebody publishes it');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Move the draft' }));
  expect(made.map(({ mode }) => mode)).toEqual(['draft']);
});

it('says why a move failed', async () => {
  const { mover } = remembering();
  const failing: Mover = {
    ...mover,
    move: () => Promise.reject(new Error('Somebody changed it at the same moment.')),
  };
  show({ rows: [SCHEDULED], mover: failing });
  item(/Quiet hours/).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Publish the move' }));
  expect(
    await screen.findByText('“Quiet hours” was not moved. Somebody changed it at the same moment.'),
  ).toBeVisible();
  expect(item(/Fri 26 Mar 09:00/)).toBeVisible();
});

it('lets a viewer look and move nothing', async () => {
  show({ rows: [SCHEDULED], canEdit: false, canPublish: false });
  item(/Quiet hours/).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.queryByRole('region', { name: /Moving/ })).not.toBeInTheDocument();
  await userEvent.click(item(/Quiet hours/));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).queryByRole('button', { name: 'Move' })).not.toBeInTheDocument();
  expect(within(dialog).getByRole('link', { name: 'Open' })).toBeVisible();
});

it('has a way to all of a crowded day', async () => {
  const rows = Array.from({ length: 9 }, (_, index) =>
    row(`e${index}`, { publishAt: '2027-03-17T08:00:00Z', expireAt: '2027-03-17T09:00:00Z' }),
  );
  show({ rows });
  await userEvent.click(item(/^5 more on Wednesday 17 March 2027$/));
  const dialog = screen.getByRole('dialog', { name: 'Wednesday 17 March 2027' });
  expect(within(dialog).getAllByRole('button', { name: /^Notice: e\d/ })).toHaveLength(9);
});

it.each<[string, AnnouncementRows, RegExp]>([
  ['loading', { state: 'loading' }, /Reading announcements/],
  ['empty', { state: 'ready', rows: [] }, /There are no announcements yet/],
  ['failed', { state: 'failed', rows: [], message: 'No route.' }, /could not be read.*No route\./],
])('says that it is %s', (_, found, words) => {
  show({ found });
  expect(screen.getByText(words)).toBeVisible();
});

it('keeps showing what it knows while the connection is gone', () => {
  show({ found: { state: 'failed', rows: [SCHEDULED], message: 'Gone.' } });
  expect(item(/Quiet hours/)).toBeVisible();
});

it('promises nothing of a draft: neither among the scheduled nor in the agenda', () => {
  const rows = [{ ...SCHEDULED, _id: 'drafts.quiet' }];
  show({ rows, place: { view: 'agenda', day: '2027-03-25' } });
  expect(screen.getByText(/0 up now · 0 scheduled · 1 in draft/)).toBeVisible();
  expect(screen.getByText('09:00 · Goes up once published')).toBeVisible();
  expect(screen.getByText('18:00 · Comes down once published')).toBeVisible();
  expect(screen.queryByText(/Next:/)).toBeNull();
});

it('shows the releases of the days beside the announcements', async () => {
  const release = (
    id: string,
    state: 'active' | 'scheduled' | 'archived',
    at: string,
    more = {},
  ) => ({
    _id: `_.releases.${id}`,
    state,
    publishAt: state === 'scheduled' ? at : undefined,
    metadata: { title: id, releaseType: 'scheduled' as const, intendedPublishAt: at, ...more },
  });
  const coming = comingReleases([
    release('April', 'scheduled', '2027-04-02T08:00:00.000Z'),
    release('Spring', 'scheduled', '2027-03-26T08:00:00.000Z'),
    release('Meant', 'active', '2027-03-20T08:00:00.000Z'),
    release('Whenever', 'active', '2027-03-20T08:00:00.000Z', { releaseType: 'asap' }),
    release('Over', 'archived', '2027-03-20T08:00:00.000Z'),
  ]);
  show({ rows: [LIVE], coming });
  const list = () => within(screen.getByRole('region', { name: 'Releases' }));
  expect(
    list()
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Meant Sat 20 Mar 09:00 Berlin, in 10 days Not scheduled yet$/),
    expect.stringMatching(/^Spring Fri 26 Mar 09:00 Berlin, in 16 days Scheduled$/),
  ]);
  expect(list().getByRole('link', { name: /Spring/ })).toHaveAttribute('href', '/r/Spring');
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(list().getByRole('link')).toHaveTextContent('April');
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByRole('region', { name: 'Releases' })).not.toBeInTheDocument();
});
