import { evaluate, parse } from 'groq-js';
import {
  drafts,
  needsReview,
  ofCategory,
  ofTopic,
  recentlyPublished,
  scheduled,
  stale,
  type WorkList,
  withoutTopic,
} from '#sanity/studio/work-lists/lists.ts';

const AT = new Date('2026-11-22T10:00:00Z');

const dataset = [
  { _id: 'place', _type: 'topic', category: { _ref: 'c' } },
  { _id: 'elsewhere', _type: 'topic', category: { _ref: 'd' } },
  { _id: 'due', _type: 'faq', reviewAt: '2026-11-22', topic: { _ref: 't' } },
  { _id: 'undue', _type: 'faq', reviewAt: '2026-11-23', topic: { _ref: 't' } },
  { _id: 'drafts.new', _type: 'productDocument', title: 'A draft' },
  { _id: 'seen', _originalId: 'drafts.seen', _type: 'topic' },
  { _id: 'soon', _type: 'announcement', publishAt: '2026-11-22T10:00:01Z', topic: { _ref: 'u' } },
  { _id: 'up', _type: 'announcement', publishAt: '2026-11-22T10:00:00Z', topic: { _ref: 'u' } },
  { _id: 'fresh', _type: 'faq', publishedAt: '2026-11-01T00:00:00Z', topic: { _ref: 'u' } },
  { _id: 'ahead', _type: 'faq', publishedAt: '2026-12-01T00:00:00Z', topic: { _ref: 'u' } },
  { _id: 'old', _type: 'faq', updatedAt: '2026-05-01T00:00:00Z', topic: { _ref: 'u' } },
  {
    _id: 'old-news',
    _type: 'announcement',
    updatedAt: '2026-05-01T00:00:00Z',
    topic: { _ref: 'u' },
  },
  {
    _id: 'wrong',
    _type: 'faq',
    outdated: true,
    topic: { _ref: 'u' },
    otherTopics: [{ _ref: 't' }],
  },
  { _id: 'broken', _type: 'faq', updatedAt: 'once', publishedAt: 7, topic: { _ref: 'u' } },
];

describe('the lists that staff ask for', () => {
  it.each<[string, WorkList, string[]]>([
    ['needs review', needsReview(AT), ['due', 'wrong']],
    ['drafts', drafts(), ['drafts.new', 'seen']],
    ['scheduled', scheduled(['soon']), ['soon']],
    ['of a topic', ofTopic('t'), ['due', 'undue', 'wrong']],
    ['of a category', ofCategory('c'), ['place']],
    ['without a topic', withoutTopic(), ['drafts.new']],
    ['recently published', recentlyPublished(AT), ['fresh']],
    ['stale', stale(AT), ['old']],
  ])('%s', async (_, { filter, params }, ids) => {
    const query = parse(`*[${filter}]._id`, { params });
    const value = await evaluate(query, { dataset, params });
    expect(await value.get()).toEqual(ids);
  });
});
