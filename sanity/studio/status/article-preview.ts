import type { PreviewConfig } from 'sanity';
import { timeOf } from '#lib/instant.ts';
import { dayText, timeStatusesNow } from './status.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  faq: 'FAQ',
  announcement: 'Announcement',
  productDocument: 'Product document',
};

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
  },
  prepare: ({ title, type, topic, ...dates }) => {
    const updated = timeOf(dates.updatedAt);
    const parts = [
      timeStatusesNow({ ...dates, _type: type })[0]?.label,
      typeof type === 'string' ? TYPE_NAMES[type] : undefined,
      typeof topic === 'string' ? topic : 'No topic',
      updated === null ? undefined : `updated on ${dayText(updated)}`,
    ];
    return {
      title: typeof title === 'string' && title.trim() !== '' ? title : 'Untitled',
      subtitle: parts.filter((part) => part !== undefined).join(' · '),
    };
  },
};
