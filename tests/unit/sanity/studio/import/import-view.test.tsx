import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportReport } from '#lib/import-report/types.ts';
import { ImportView } from '#sanity/studio/import/import-view.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const article = (id: string, fields: object) => ({
  id,
  type: 'faq',
  title: `Article ${id}`,
  url: `https://h.example/${id}`,
  locale: 'en',
  notes: [],
  text: { letters: 100, lost: 0, words: [] },
  problems: [],
  ...fields,
});

const report: ImportReport = {
  source: 'z',
  kind: 'zendesk',
  at: '2026-11-30T10:00:00Z',
  isDryRun: false,
  documents: {
    created: 3,
    updated: 0,
    same: 0,
    kept: [{ id: 'k', type: 'faq', title: 'Mine', why: 'it was changed here' }],
  },
  text: { letters: 300, lost: 3 },
  constructs: [
    { construct: 'table', articles: 1, kept: 4, changed: 0, lost: 1, details: ['in a footnote'] },
  ],
  problems: ['A whole problem.'],
  gone: [{ id: 'g', type: 'faq', title: 'Gone there' }],
  articles: [
    article('one', { problems: ['A link leads to nothing.'] }),
    article('two', {
      notes: [{ construct: 'script', outcome: 'lost', count: 2, details: ['x()'] }],
      text: { letters: 100, lost: 3, words: ['abc'] },
    }),
    article('three', {}),
  ],
};

const show = (over: Partial<ImportReport> = {}) =>
  renderInStudio(
    <ImportView
      report={{ ...report, ...over }}
      open={({ id, title }) => <a href={`/edit/${id}`}>{title}</a>}
    />,
  );

it('says what became of everything, and leads to what somebody should look at', () => {
  show();
  expect(screen.getByText(/3 new documents/)).toBeTruthy();
  expect(screen.getByText(/1\.000 %/)).toBeTruthy();
  const things = screen.getByRole('table', { name: 'What became of each thing' });
  expect(within(things).getByRole('rowheader', { name: 'table' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Mine' }).getAttribute('href')).toBe('/edit/k');
  const gone = screen.getByRole('table', { name: /not in this source/ });
  expect(within(gone).getByRole('link', { name: 'Gone there' })).toBeTruthy();
  const articles = screen.getByRole('table', { name: '1 article' });
  expect(within(articles).getByRole('link', { name: 'Article one' }).getAttribute('href')).toBe(
    '/edit/one',
  );
  expect(within(articles).getByRole('link', { name: 'there' }).getAttribute('href')).toBe(
    'https://h.example/one',
  );
  expect(screen.getByText('A whole problem.')).toBeTruthy();
});

it('lists others by what they lost, and by words', async () => {
  const user = userEvent.setup();
  show();
  await user.selectOptions(screen.getByRole('combobox'), 'that lost something');
  expect(screen.getByText('script × 2 (x()); words: abc')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox'), 'all');
  await user.type(screen.getByRole('searchbox'), 'three');
  expect(screen.getByRole('table', { name: '1 article' })).toBeTruthy();
});

it('opens nothing that a dry run did not write', () => {
  show({ isDryRun: true });
  expect(screen.queryByRole('link', { name: 'Article one' })).toBeNull();
});
