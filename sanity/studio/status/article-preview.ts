import type { PreviewConfig } from 'sanity';
import { now } from '#lib/clock.ts';
import { ownName } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { timeOf, timeOfDayOrInstant } from '#lib/instant.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { shortDayText } from './day-text.ts';
import type { Dated, Status } from './descriptions.ts';
import { versionStatuses } from './status.ts';
import { titleOfType } from './type-titles.ts';

/**
 * How an article shows in lists, in search and where a link to it is chosen. Rows have room for some
 * forty letters: first what time has made of it, then the day that matters and its topic, last its
 * type, which its icon shows too. Whether it is published is the Studio's own dot beside it.
 */
export const articlePreview: PreviewConfig = {
  select: {
    title: 'title',
    type: '_type',
    language: 'language',
    topic: 'topic.title',
    publishedAt: 'publishedAt',
    updatedAt: 'updatedAt',
    reviewAt: 'reviewAt',
    publishAt: 'publishAt',
    expireAt: 'expireAt',
    pinUntil: 'pinUntil',
    originalId: '_originalId',
  },
  prepare: ({ title, type, language, topic, originalId, ...dates }) => {
    const statuses = statusesIn({ ...dates, _type: type }, originalId);
    // Of several the one that matters most: a pin says more than that it is live.
    const status = statuses.find(({ name }) => name === 'pinned') ?? statuses[0];
    const parts = [
      isLocale(language) && language !== DEFAULT_LOCALE ? ownName(language) : '',
      status?.label ?? '',
      dayOf(dates, status),
      typeof topic === 'string' ? topic : t('No topic'),
      typeof type === 'string' ? titleOfType(type) : '',
    ];
    return {
      title: typeof title === 'string' && title.trim() !== '' ? title : t('Untitled'),
      subtitle: parts.filter((part) => part !== '').join(' · '),
    };
  },
};

/** Of an announcement what readers get of it, as far as the version shown is the one they get. */
function statusesIn(article: Dated, originalId: unknown): Status[] {
  const isDraft = typeof originalId === 'string' ? originalId.startsWith('drafts.') : null;
  return versionStatuses(article, isDraft, now());
}

/** The day that a status is about, else that of the last update. */
function dayOf(dates: Dated, status: Status | undefined): string {
  const time = {
    scheduled: timeOf(dates.publishAt),
    ended: timeOf(dates.expireAt),
    review: dayStart(dates.reviewAt),
  }[String(status?.name)];
  const shown = time ?? timeOf(dates.updatedAt) ?? timeOf(dates.publishedAt);
  return shown === null ? '' : shortDayText(shown, now());
}

/** A day without a time is the same day everywhere: its start where the editor is, in ms, or null. */
function dayStart(day: unknown): number | null {
  const time = timeOfDayOrInstant(day);
  if (time === null) return null;
  const [year = 0, month = 1, date = 1] = new Date(time)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number);
  return new Date(year, month - 1, date).getTime();
}
