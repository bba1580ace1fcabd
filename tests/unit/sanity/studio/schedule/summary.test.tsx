import { screen } from '@testing-library/react';
import { setClock } from '#lib/clock.ts';
import { scheduleOf } from '#sanity/studio/schedule/moments.ts';
import { ScheduleSummary } from '#sanity/studio/schedule/summary.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

let putBack: () => void;
beforeEach(() => {
  putBack = setClock(() => new Date('2027-02-27T08:00:00Z'));
  localStorage.setItem('signpost.zones', JSON.stringify(['UTC']));
});
afterEach(() => putBack());

const MONDAY = '2027-03-01T09:00:00Z';
const FRIDAY = '2027-03-05T09:00:00Z';

type Given = {
  document: Record<string, unknown>;
  published?: Record<string, unknown> | null;
  edited?: string[];
};

function show({ document, published = null, edited = [] }: Given): HTMLElement {
  renderInStudio(
    <ScheduleSummary
      document={document}
      published={published}
      edited={edited}
      titles={
        new Map([
          ['title', 'Title'],
          ['publishAt', 'Goes up at'],
        ])
      }
      banners={[{ title: 'Fees', schedule: scheduleOf({ publishAt: MONDAY }) }]}
    />,
  );
  return screen.getByRole('region', { name: 'What will happen' });
}

it('says of a draft what publishing it will do', () => {
  const region = show({ document: { publishAt: MONDAY } });
  expect(region).toHaveTextContent(/^Draft/);
  expect(region).toHaveTextContent('Once published, goes up Mon 1 Mar 09:00 UTC, in 2 days;');
});

it('says what was edited after scheduling, and that readers get what was published', () => {
  const region = show({
    document: { publishAt: MONDAY, title: 'New' },
    published: { publishAt: MONDAY, title: 'Old' },
    edited: ['title'],
  });
  expect(region).toHaveTextContent(/^ScheduledEdited after scheduling/);
  expect(region).toHaveTextContent('Goes up Mon 1 Mar 09:00 UTC');
  expect(region).toHaveTextContent(
    'Edited: Title. Until you publish, readers get the published version without these edits.',
  );
});

it('tells the published schedule from the one of the draft', () => {
  const region = show({
    document: { publishAt: FRIDAY },
    published: { publishAt: MONDAY },
    edited: ['publishAt'],
  });
  expect(region).toHaveTextContent('Once you publish: goes up Fri 5 Mar 09:00 UTC');
  expect(region).toHaveTextContent('without these edits: goes up Mon 1 Mar 09:00 UTC');
});

it('does not speak of scheduling where readers see it already', () => {
  const region = show({ document: {}, published: {}, edited: ['title'] });
  expect(region).toHaveTextContent(/^LiveEdited, not published/);
});

it('warns of what speaks against it', () => {
  const region = show({ document: { placement: 'banner', publishAt: FRIDAY, pinUntil: MONDAY } });
  expect(region).toHaveTextContent('Warning: The pin ends before it goes up');
  expect(region).toHaveTextContent('Another banner is up during this window: “Fees”.');
});

it('calls an end before the start an error', () => {
  const region = show({ document: { publishAt: FRIDAY, expireAt: MONDAY } });
  expect(region).toHaveTextContent('Error: It comes down before it goes up');
});
