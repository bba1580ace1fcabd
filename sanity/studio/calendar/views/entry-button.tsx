import { EditIcon } from '@sanity/icons/Edit';
import { PinFilledIcon } from '@sanity/icons/PinFilled';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import pageStyles from '../calendar.module.css';
import { useCalendar } from '../calendar-context.tsx';
import type { Entry } from '../data/entries.ts';
import { isShadow } from '../move/moving.ts';
import type { DragStart } from '../move/use-drag.ts';
import styles from './entry.module.css';
import { formatKind, formatStatus } from './entry-messages.ts';
import { SEVERITY_STYLES } from './severity-styles.ts';
import { Tone } from './tone.tsx';

type Props = {
  entry: Entry;
  className?: string | undefined;
  style?: CSSProperties;
  children?: ReactNode;
  /** Begins to drag; absent where nothing can be dragged to. */
  onGrab?: DragStart;
};

/**
 * An entry on any of the views. Arrow keys move it, a day or a week at a time, with Shift an hour;
 * Enter confirms and Escape cancels. Without a move, Enter opens it.
 */
export function EntryButton({ entry, className, style, children, onGrab }: Props) {
  const { zone, time, moving, canEdit, onSelect } = useCalendar();
  const { pending } = moving;
  const isMoved = pending?.entry.key === entry.key;
  const severity = SEVERITY_STYLES[entry.severity];
  if (isShadow(entry)) {
    return <div className={`${className ?? ''} ${styles.shadow}`} style={style} aria-hidden />;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (canEdit && onMoveKey(event, entry, moving, isMoved)) event.preventDefault();
  };
  return (
    <Tone tone={severity.tone}>
      <button
        type="button"
        className={`${styles.entry} ${className ?? ''}`}
        style={style}
        data-key={entry.key}
        data-phase={entry.phase}
        data-moving={isMoved ? '' : undefined}
        aria-describedby={canEdit ? 'calendar-keys' : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={canEdit && onGrab ? (event) => onGrab(event, entry, 'window') : undefined}
        onClick={() => onSelect(entry)}
      >
        <severity.icon />
        {entry.phase === 'pinned' && <PinFilledIcon />}
        {entry.isEdited && <EditIcon />}
        <span className={pageStyles.hidden}>{formatKind(entry)}: </span>
        <span className={styles.title}>{children ?? entry.title}</span>
        <span className={pageStyles.hidden}> ({formatStatus(entry, { zone, time })})</span>
      </button>
    </Tone>
  );
}

const STEPS: Readonly<Record<string, { days: number; hours: number }>> = {
  ArrowLeft: { days: -1, hours: -1 },
  ArrowRight: { days: 1, hours: 1 },
  ArrowUp: { days: -7, hours: -1 },
  ArrowDown: { days: 7, hours: 1 },
};

const PARTS: Readonly<Record<string, 'window' | 'publishAt' | 'expireAt'>> = {
  w: 'window',
  s: 'publishAt',
  e: 'expireAt',
};

/** Answers a key, and says whether it meant a move. */
function onMoveKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  entry: Entry,
  moving: ReturnType<typeof useCalendar>['moving'],
  isMoved: boolean,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const step = STEPS[key];
  if (step !== undefined) {
    moving.moveBy(entry, shiftKey ? { hours: step.hours } : { days: step.days });
    return true;
  }
  if (!isMoved) return false;
  const part = PARTS[key.toLowerCase()];
  if (part !== undefined) moving.moveBy(entry, { part });
  else if (key === 'Enter') moving.drop();
  else if (key === 'Escape') moving.cancel();
  else return false;
  return true;
}
