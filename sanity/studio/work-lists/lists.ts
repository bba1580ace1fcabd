import { AGEING_TYPES, STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';

/** A list of documents for one question that staff ask. Instants are parameters, never `now()`. */
export type WorkList = {
  filter: string;
  params: Record<string, unknown>;
  /** Field and direction of the order in which the list is worked through. */
  order: [field: string, direction: 'asc' | 'desc'];
};

const RECENT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const types = [...ARTICLE_TYPES];

/** Articles whose day of review has come, and those that are marked as out of date. */
export function needsReview(at: Date): WorkList {
  return {
    filter: '_type in $types && (reviewAt <= $today || outdated == true)',
    params: { types, today: at.toISOString().slice(0, 10) },
    order: ['reviewAt', 'asc'],
  };
}

/**
 * What somebody began and has not published. A list shows documents under their published ids and
 * listens to them under their own, so both are asked for.
 */
export function drafts(): WorkList {
  return {
    filter: '_type in $types && (_id in path("drafts.**") || _originalId in path("drafts.**"))',
    params: {
      types: [
        ...types,
        'category',
        'topic',
        'person',
        'redirect',
        'siteSettings',
        'synonym',
        'bestAnswer',
      ],
    },
    order: ['_updatedAt', 'desc'],
  };
}

/**
 * Announcements that go up by themselves, the next one first.
 * @param ids of them, since only what is published goes up, and a list shows drafts in its place.
 */
export function scheduled(ids: readonly string[]): WorkList {
  return {
    filter: '_type == "announcement" && _id in $ids',
    params: { ids: [...ids, ...ids.map((id) => `drafts.${id}`)] },
    order: ['publishAt', 'asc'],
  };
}

export function ofTopic(topicId: string): WorkList {
  return {
    filter: '_type in $types && (topic._ref == $topicId || $topicId in otherTopics[]._ref)',
    params: { types, topicId },
    order: ['updatedAt', 'desc'],
  };
}

/** The topics of a category, in the order in which readers see them. */
export function ofCategory(categoryId: string): WorkList {
  return {
    filter: '_type == "topic" && category._ref == $categoryId',
    params: { categoryId },
    order: ['order', 'asc'],
  };
}

/** Articles that readers cannot browse to. */
export function withoutTopic(): WorkList {
  return {
    filter: '_type in $types && !defined(topic._ref)',
    params: { types },
    order: ['updatedAt', 'desc'],
  };
}

/** What readers got last, new or again; of what is published alone. */
export function lastPublished(): WorkList {
  return {
    filter: '_type in $types',
    params: { types },
    order: ['_updatedAt', 'desc'],
  };
}

/** To be shown without what is not published: {@link withoutUnpublished}. */
export function recentlyPublished(at: Date): WorkList {
  return {
    filter:
      '_type in $types && dateTime(publishedAt) > dateTime($since) && dateTime(publishedAt) <= dateTime($now)',
    params: { types, now: at.toISOString(), since: daysBefore(at, RECENT_DAYS).toISOString() },
    order: ['publishedAt', 'desc'],
  };
}

/** Articles that were not updated for long, the oldest first; to be shown without what is not published. */
export function stale(at: Date): WorkList {
  return {
    filter: '_type in $types && dateTime(coalesce(updatedAt, publishedAt)) < dateTime($before)',
    params: { types: AGEING_TYPES, before: daysBefore(at, STALE_AFTER_DAYS).toISOString() },
    order: ['updatedAt', 'asc'],
  };
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MS);
}
