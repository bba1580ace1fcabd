import { MAX_BANNERS } from '#lib/announcements/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { MomentName, Schedule } from './moments.ts';

/** Something about a schedule that its editor should know before readers do. */
export type Warning = {
  level: 'error' | 'warning';
  /** The field that puts it right. */
  field: MomentName;
  message: string;
};

/** Another banner, as far as overlaps go. */
export type OtherBanner = { title: string; schedule: Schedule };

type Judged = {
  schedule: Schedule;
  placement: unknown;
  /** Whether readers saw it go up, so that a start in the past is as it should be. */
  isPublished: boolean;
  time: number;
};

/** What speaks against a schedule. An error keeps it from being published; the schema says so too. */
export function warningsOf(judged: Judged, banners: readonly OtherBanner[]): Warning[] {
  const { schedule, isPublished, time } = judged;
  const { publishAt, expireAt, pinUntil } = schedule;
  const found: Warning[] = [];
  if (publishAt !== null && expireAt !== null && expireAt.time <= publishAt.time) {
    found.push({
      level: 'error',
      field: 'expireAt',
      message: t('It comes down before it goes up, so nobody would ever see it.'),
    });
    return found;
  }
  if (expireAt !== null && expireAt.time <= time) {
    const message = t('Its window lies in the past, so readers do not see it.');
    found.push({ level: 'warning', field: 'expireAt', message });
  } else if (publishAt !== null && publishAt.time <= time && !isPublished) {
    const message = t('Its start has passed: it goes up the moment you publish it.');
    found.push({ level: 'warning', field: 'publishAt', message });
  }
  if (pinUntil !== null && publishAt !== null && pinUntil.time <= publishAt.time) {
    const message = t('The pin ends before it goes up, so it is never pinned.');
    found.push({ level: 'warning', field: 'pinUntil', message });
  }
  if (pinUntil !== null && expireAt !== null && pinUntil.time > expireAt.time) {
    const message = t('The pin outlasts the announcement: it ends when it comes down.');
    found.push({ level: 'warning', field: 'pinUntil', message });
  }
  return [...found, ...overlaps(judged, banners)];
}

/** Banners share one place, at the top of every page, and there is room for few. */
function overlaps(
  { schedule, placement, time }: Judged,
  banners: readonly OtherBanner[],
): Warning[] {
  if (placement !== 'banner') return [];
  const others = banners.filter((other) => isOverlap(schedule, other.schedule, time));
  const messages = others.map(({ title }) =>
    t('Another banner is up during this window: “{title}”.', { title }),
  );
  if (others.length >= MAX_BANNERS) {
    messages.push(
      t(
        'A page shows {count} banners at once, the most severe first, then the newest: this one may not be seen.',
        { count: MAX_BANNERS },
      ),
    );
  }
  return messages.map((message) => ({ level: 'warning', field: 'publishAt', message }));
}

/** Whether two windows share an instant that has not passed. Windows are half open. */
function isOverlap(one: Schedule, other: Schedule, time: number): boolean {
  const starts = Math.max(opening(one), opening(other), time);
  return starts < Math.min(closing(one), closing(other));
}

function opening({ publishAt }: Schedule): number {
  return publishAt?.time ?? Number.NEGATIVE_INFINITY;
}

function closing({ expireAt }: Schedule): number {
  return expireAt?.time ?? Number.POSITIVE_INFINITY;
}
