import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setClock } from '#lib/clock.ts';
import { barsOf, scaleEnd } from '#sanity/studio/insights/chart-bars.ts';
import { CsvButton } from '#sanity/studio/insights/csv-button.tsx';
import { formatAge, formatChange } from '#sanity/studio/insights/messages.ts';
import { RangePicker } from '#sanity/studio/insights/range-picker.tsx';
import { titleFrom } from '#sanity/studio/insights/title-from.ts';
import { show } from './show.tsx';

describe('the days to show', () => {
  let putBack: () => void;
  beforeEach(() => {
    putBack = setClock(() => new Date('2026-11-22T12:00:00Z'));
  });
  afterEach(() => putBack());

  function pick(range: string): string[] {
    const chosen: string[] = [];
    show(<RangePicker range={range} onChoose={(one) => chosen.push(one)} />);
    return chosen;
  }

  it('says which are chosen, and chooses others', async () => {
    const chosen = pick('30d');
    expect(screen.getByRole('button', { name: '30 days' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('button', { name: '7 days' }));
    expect(chosen).toEqual(['7d']);
  });

  it('takes two days', async () => {
    const chosen = pick('30d');
    await userEvent.click(screen.getByRole('button', { name: 'Other days' }));
    expect(screen.getByLabelText('From')).toHaveValue('2026-10-24');
    await userEvent.clear(screen.getByLabelText('From'));
    await userEvent.type(screen.getByLabelText('From'), '2026-10-01');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(chosen).toEqual(['2026-10-01..2026-11-22']);
  });

  it('says what is wrong with two days that run backwards', async () => {
    const chosen = pick('2026-10-01..2026-10-05');
    await userEvent.clear(screen.getByLabelText('From'));
    await userEvent.type(screen.getByLabelText('From'), '2026-10-09');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a first day');
    expect(chosen).toEqual([]);
  });
});

it('saves a sheet under its name, formulas as text', async () => {
  let file: Blob | undefined;
  const names: string[] = [];
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) file = object;
    return 'blob:it';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
    names.push(this.getAttribute('download') ?? '');
  });
  show(<CsvButton sheet={{ name: 'low-rated', header: ['Article'], rows: [['=1+1']] }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Save low-rated as CSV' }));
  expect(names).toEqual(['low-rated.csv']);
  expect(await textOf(file ?? new Blob())).toContain("'=1+1");
});

/** What is in a file; jsdom has no shorter way. */
function textOf(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });
}

describe('bars', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
      counts: [1, 2],
    }));

  it.each([
    [7, 7],
    [90, 90],
    [93, 14],
    [731, 53],
  ])('%i days are %i bars', (count, expected) => {
    const bars = barsOf(days(count));
    expect(bars).toHaveLength(expected);
    expect(bars.reduce((sum, { counts }) => sum + (counts[1] ?? 0), 0)).toBe(count * 2);
  });

  it.each([
    [0, 1],
    [1, 1],
    [3, 3],
    [11, 20],
    [50, 50],
    [51, 60],
    [85, 100],
    [1_234, 2_000],
  ])('the scale of %i ends at %i', (largest, end) => {
    expect(scaleEnd(largest)).toBe(end);
  });
});

it.each([
  [10, 10, 'as before'],
  [10, 0, 'none before'],
  [0, 10, '100 % fewer than before'],
  [150, 100, '50 % more than before'],
  [1_000, 999, 'about as before'],
  [1_000, 10, '100 times as before'],
])('%i after %i is %s', (current, former, words) => {
  expect(formatChange(current, former).replaceAll('\u00a0', ' ')).toBe(words);
});

it.each([
  [0, 'today'],
  [1, 'yesterday'],
  [13, '13 days ago'],
  [30, '4 weeks ago'],
  [400, '13 months ago'],
  [1_500, '4 years ago'],
])('%i days is %s', (age, words) => {
  expect(formatAge(age)).toBe(words);
});

it.each([
  ['gift cards', 'Gift cards'],
  ['  how  do\nI pay ', 'How do I pay'],
  ['überweisung', 'Überweisung'],
  ['', ''],
])('%p begins the title %p', (query, title) => {
  expect(titleFrom(query)).toBe(title);
});
