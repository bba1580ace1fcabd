import { jest } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { StringInputProps } from 'sanity';
import { setClock } from '#lib/clock.ts';
import { AnnouncementFormProvider } from '#sanity/studio/schedule/form-context.tsx';
import { MomentInput } from '#sanity/studio/schedule/moment-input.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const BERLIN = 'Europe/Berlin';

let putBack: () => void;
beforeEach(() => {
  putBack = setClock(() => new Date('2027-02-27T08:00:00Z'));
  localStorage.clear();
  localStorage.setItem('signpost.zones', JSON.stringify([BERLIN]));
});
afterEach(() => putBack());

const PROPS = {
  path: ['publishAt'],
  schemaType: { title: 'Goes up at' },
  elementProps: { id: 'field', onFocus: () => undefined, 'aria-describedby': undefined },
  renderDefault: () => null,
};

type Document = Record<string, unknown>;
type Kept = { document: Document };

/** A form that takes what is chosen into its document. */
function Form({ kept, readOnly }: { kept: Kept; readOnly: boolean }) {
  const [document, setDocument] = useState(kept.document);
  const put = (name: string, instant?: string, typed?: object) => {
    const zones = { ...Object(kept.document.zones), [name]: typed };
    kept.document = { ...kept.document, [name]: instant, zones };
    setDocument(kept.document);
  };
  const props = { ...PROPS, readOnly } as unknown as StringInputProps;
  return (
    <AnnouncementFormProvider
      form={{
        document,
        keep: (name, { instant, zone, wall }) => put(name, instant, { zone, wall }),
        clear: (name) => put(name),
      }}
    >
      <MomentInput {...props} />
    </AnnouncementFormProvider>
  );
}

/** The input of "Goes up at", and the document it writes. */
function show(document: Document = {}, readOnly = false): Kept {
  const kept = { document };
  renderInStudio(<Form kept={kept} readOnly={readOnly} />);
  return kept;
}

const dateInput = () => screen.getByLabelText('Goes up at, date');
const timeInput = () => screen.getByLabelText('Goes up at, time');
const zoneInput = () => screen.getByRole('combobox', { name: 'Goes up at, time zone' });

function type(date: string, time: string) {
  fireEvent.change(dateInput(), { target: { value: date } });
  fireEvent.change(timeInput(), { target: { value: time } });
}

it('keeps the instant, the zone and the wall time in one go', () => {
  const kept = show();
  expect(zoneInput()).toHaveValue('Berlin');
  type('2027-03-03', '09:00');
  expect(kept.document).toEqual({
    publishAt: '2027-03-03T08:00:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2027-03-03T09:00' } },
  });
  expect(screen.getByText(/Wed 3 Mar 09:00 Berlin = 08:00 UTC.*in 4 days/)).toBeVisible();
});

it('keeps nothing of half a moment, and says what is missing', () => {
  const kept = show();
  type('2027-03-03', '');
  expect(kept.document).toEqual({});
  expect(screen.getByText('Choose a time too. Nothing is stored yet.')).toBeVisible();
  type('0020-03-03', '09:00');
  expect(kept.document).toEqual({});
  expect(screen.getByText(/Finish the date/)).toBeVisible();
});

it('says what stays while half of a kept moment is gone', () => {
  const kept = show({ publishAt: '2027-03-03T08:00:00.000Z' });
  fireEvent.change(timeInput(), { target: { value: '' } });
  expect(kept.document.publishAt).toBe('2027-03-03T08:00:00.000Z');
  expect(screen.getByText(/Stored until then: Wed 3 Mar 09:00 Berlin/)).toBeVisible();
});

it('refuses a time that does not exist, and offers the next one', async () => {
  const kept = show();
  type('2027-03-28', '02:30');
  expect(kept.document).toEqual({});
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Sun 28 Mar 02:30 does not exist in Berlin: the clocks are put forward over it. Nothing is stored yet. The next time that exists is 03:00.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Use 03:00' }));
  expect(kept.document).toEqual({
    publishAt: '2027-03-28T01:00:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2027-03-28T03:00' } },
  });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(timeInput()).toHaveValue('03:00');
});

it('asks which one of two is meant, each with its UTC', async () => {
  const kept = show();
  type('2027-10-31', '02:30');
  const earlier = screen.getByRole('radio', { name: 'The earlier one: 00:30 UTC (UTC+2)' });
  const later = screen.getByRole('radio', { name: 'The later one: 01:30 UTC (UTC+1)' });
  expect(earlier).toBeChecked();
  expect(kept.document.publishAt).toBe('2027-10-31T00:30:00.000Z');
  await userEvent.click(later);
  expect(later).toBeChecked();
  expect(kept.document).toEqual({
    publishAt: '2027-10-31T01:30:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2027-10-31T02:30' } },
  });
});

it('finds zones by place, keeps the wall time in the new one, and remembers it', async () => {
  const kept = show({ publishAt: '2027-03-03T08:00:00.000Z' });
  await userEvent.clear(zoneInput());
  await userEvent.type(zoneInput(), 'new yo');
  await userEvent.click(await screen.findByText('New York'));
  expect(kept.document).toEqual({
    publishAt: '2027-03-03T14:00:00.000Z',
    zones: { publishAt: { zone: 'America/New_York', wall: '2027-03-03T09:00' } },
  });
  expect(JSON.parse(localStorage.getItem('signpost.zones') ?? '')).toEqual([
    'America/New_York',
    BERLIN,
  ]);
});

it('begins with the zone of the moments beside it', () => {
  show({
    expireAt: '2027-03-03T00:00:00.000Z',
    zones: { expireAt: { zone: 'Asia/Tokyo', wall: '2027-03-03T09:00' } },
  });
  expect(zoneInput()).toHaveValue('Tokyo');
});

it('says when the rules of a zone have changed, and mends it with one click', async () => {
  const kept = show({
    publishAt: '2027-06-01T08:00:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2027-06-01T09:00' } },
  });
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('09:00 was typed, but by the clock rules of today');
  await userEvent.click(
    within(alert).getByRole('button', { name: 'Make it 09:00 Berlin (07:00 UTC)' }),
  );
  expect(kept.document.publishAt).toBe('2027-06-01T07:00:00.000Z');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('leaves what is past as it is', () => {
  show({
    publishAt: '2026-06-01T08:00:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2026-06-01T09:00' } },
  });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('clears both what is kept and how it was typed', async () => {
  const kept = show({
    publishAt: '2027-03-03T08:00:00.000Z',
    zones: { publishAt: { zone: BERLIN, wall: '2027-03-03T09:00' } },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Clear Goes up at' }));
  expect(kept.document).toEqual({ publishAt: undefined, zones: { publishAt: undefined } });
  expect(dateInput()).toHaveValue('');
});

it('lets a viewer read and nothing more', () => {
  show({ publishAt: '2027-10-31T00:30:00.000Z' }, true);
  expect(dateInput()).toHaveAttribute('readonly');
  expect(screen.queryByRole('button', { name: /Clear/ })).not.toBeInTheDocument();
});

it('counts down by the second near the moment', () => {
  jest.useFakeTimers();
  show({ publishAt: '2027-02-27T08:01:30.000Z' });
  expect(screen.getByText(/in 1 min 30 s/)).toBeVisible();
  jest.useRealTimers();
});
