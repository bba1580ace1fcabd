import type { PreviewConfig } from 'sanity';
import { now } from '#lib/clock.ts';
import { timeOf } from '#lib/instant.ts';
import { titleOfType } from '../type-titles.ts';
import { type Dated, dayText, versionStatuses } from './status.ts';

/**
 * How an article shows in lists, in search and where a link to it is chosen: what time has made of
 * it, and its type, come first, since rows are narrow. Whether it is published is the Studio's own dot beside it.
 */
export const articlePreview: PreviewConfig = {
  select: {
    title: 'title',
    type: '_type',
    topic: 'topic.title',
    publishedAt: 'publishedAt',
    updatedAt: 'updatedAt',
    reviewAt: 'reviewAt',
    publishAt: 'publishAt',
    expireAt: 'expireAt',
    pinUntil: 'pinUntil',
    originalId: '_originalId',
  },
  prepare: ({ title, type, topic, originalId, ...dates }) => {
    const updated = timeOf(dates.updatedAt);
    const parts = [
      statusText({ ...dates, _type: type }, originalId),
      typeof type === 'string' ? titleOfType(type) : undefined,
      typeof topic === 'string' ? topic : 'No topic',
      updated === null ? undefined : `updated on ${dayText(updated)}`,
    ];
    return {
      title: typeof title === 'string' && title.trim() !== '' ? title : 'Untitled',
      subtitle: parts.filter((part) => part !== undefined).join(' · '),
    };
  },
};

/** Of an announcement what readers get of it, as far as the version shown is the one they get. */
function statusText(article: Dated, originalId: unknown): string | undefined {
  const isDraft = typeof originalId === 'string' ? originalId.startsWith('drafts.') : null;
  const statuses = versionStatuses(article, isDraft, now());
  return statuses.length === 0 ? undefined : statuses.map(({ label }) => label).join(', ');
}
