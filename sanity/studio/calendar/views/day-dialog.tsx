import { Dialog, Stack } from '@sanity/ui';
import { useCalendar } from '../calendar-context.tsx';
import type { Entry } from '../data/entries.ts';
import { EntryRow } from './entry-row.tsx';
import { entriesOn } from './month.ts';

type Props = { title: string; day: string; entries: readonly Entry[]; onClose: () => void };

/** Everything on a day that holds more than the month can show. */
export function DayDialog({ title, day, entries, onClose }: Props) {
  const { zone } = useCalendar();
  return (
    <Dialog id="day" header={title} width={1} onClose={onClose} onClickOutside={onClose}>
      <Stack gap={2} padding={4}>
        {entriesOn(entries, day, zone).map((entry) => (
          <EntryRow key={entry.key} entry={entry} />
        ))}
      </Stack>
    </Dialog>
  );
}
