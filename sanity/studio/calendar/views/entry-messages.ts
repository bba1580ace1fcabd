import { wallAt } from '#lib/announcements/zone.ts';
import { inSentence, t } from '#lib/studio-i18n/translate.ts';
import { formatWall, formatZone } from '../../schedule/messages.ts';
import { editLabel, PHASE_STYLES } from '../../schedule/phase-styles.ts';
import type { Entry } from '../data/entries.ts';
import { SEVERITY_STYLES } from './severity-styles.ts';

type Clock = { zone: string; time: number };

/** The window of an entry in the zone of the calendar: "Wed 3 Mar 09:00 – Fri 5 Mar 18:00". */
export function formatWindow(entry: Entry, { zone, time }: Clock): string {
  const say = (at: number) => formatWall(wallAt(new Date(at).toISOString(), zone) ?? '', time);
  const { expireAt } = entry.schedule;
  if (entry.start === null) {
    return expireAt === null ? t('As soon as it is published') : `Until ${say(expireAt.time)}`;
  }
  return expireAt === null
    ? t('From {say}, without an end', { say: say(entry.start) })
    : `${say(entry.start)} – ${say(expireAt.time)}`;
}

/** The time of day at which an entry begins: "09:00". */
export function formatClock(time: number, zone: string): string {
  return (wallAt(new Date(time).toISOString(), zone) ?? '').slice(11);
}

/** What kind of announcement it is: "Maintenance banner". */
export function formatKind({ severity, placement }: Entry): string {
  return `${SEVERITY_STYLES[severity].label}${placement === 'banner' ? ' banner' : ''}`;
}

/** What its bar shows by shape and place, in words, for those who hear the calendar. */
export function formatStatus(entry: Entry, clock: Clock): string {
  const { phase, isEdited, version } = entry;
  return [
    PHASE_STYLES[phase].label,
    ...(isEdited && version === 'published' ? [inSentence(editLabel(phase))] : []),
    ...(isEdited && version === 'draft' ? [t('another time than published')] : []),
    `${formatWindow(entry, clock)} ${formatZone(clock.zone)}`,
  ].join(', ');
}
