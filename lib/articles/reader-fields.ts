/**
 * Fields of which a change matters to readers: it moves "Updated on", and with it feeds and
 * calendars. A test holds that every field of articles is in one of the two lists.
 */
export const READER_FIELDS = [
  'title',
  'summary',
  'body',
  'severity',
  'publishAt',
  'expireAt',
  'effectiveAt',
  'affects',
  'affectedProducts',
] as const;

/** Fields that only sort, present or describe an article. */
export const OTHER_FIELDS = [
  'slug',
  'language',
  'topic',
  'otherTopics',
  'promoted',
  'order',
  'labels',
  'productArea',
  'related',
  'author',
  'authors',
  'outdated',
  'seo',
  'placement',
  'pinUntil',
  'zones',
  'publishedAt',
  'translation',
  'updatedAt',
  'reviewAt',
  'update',
  'changes',
] as const;
