import { Badge } from '@sanity/ui';
import type { ReactNode } from 'react';
import { PHASE_STYLES } from '../../schedule/phase-styles.ts';
import { useCalendar } from '../calendar-context.tsx';
import type { Entry } from '../data/entries.ts';
import styles from './entry.module.css';
import { EntryButton } from './entry-button.tsx';
import { formatWindow } from './entry-messages.ts';
import listStyles from './lists.module.css';

/** An entry as a line of a list; `what` says in a few words why it stands there. */
export function EntryRow({ entry, what }: { entry: Entry; what?: ReactNode }) {
  const { zone, time } = useCalendar();
  const style = PHASE_STYLES[entry.phase];
  return (
    <EntryButton entry={entry} className={styles.row}>
      <span className={styles.rowTitle}>{entry.title}</span>{' '}
      {what === undefined ? (
        <span className={styles.rowWindow} aria-hidden>
          {formatWindow(entry, { zone, time })}
        </span>
      ) : (
        <span className={styles.rowWindow}>{what}</span>
      )}
      <Badge tone={style.tone} fontSize={0} aria-hidden>
        {style.label}
      </Badge>
    </EntryButton>
  );
}

/** A list of entries under a heading. */
export function EntryList({
  title,
  entries,
  note,
}: {
  title: string;
  entries: readonly Entry[];
  note?: string;
}) {
  return (
    <section className={listStyles.list} aria-label={title}>
      <h3 className={listStyles.listTitle}>{title}</h3>
      {entries.map((entry) => (
        <EntryRow key={entry.key} entry={entry} />
      ))}
      {note !== undefined && <p className={listStyles.note}>{note}</p>}
    </section>
  );
}
