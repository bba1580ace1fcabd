import { defineArrayMember, defineField } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { changesField, updateField } from './changes-fields.ts';
import { languageField } from './language.ts';
import { checkUpdatedAt } from './validation/dates.ts';
import { MAX_SLUG_LENGTH, slugFreeAmong } from './validation/slug.ts';

/** What every article has, whatever its type. The order is that of the form. */

export const articleGroups = [
  { name: 'content', title: 'Content', default: true },
  { name: 'dates', title: 'Dates' },
  { name: 'discovery', title: 'Discovery' },
];

export const PRODUCT_AREAS = [
  { title: 'Account', value: 'account' },
  { title: 'Trading', value: 'trading' },
  { title: 'Cash', value: 'cash' },
  { title: 'Crypto', value: 'crypto' },
  { title: 'Earn', value: 'earn' },
  { title: 'Security', value: 'security' },
  { title: 'Tax', value: 'tax' },
  { title: 'API', value: 'api' },
];

export const articleReferences = ARTICLE_TYPES.map((type) => ({ type }));

export const contentFields = [
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'content',
    description: 'The question or task, in the words of the people who have it.',
    validation: (rule) => [
      rule.required().error('Write a title.'),
      rule.min(5).max(120).error('Use 5 to 120 characters.'),
    ],
  }),
  defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    group: 'content',
    description: 'The last part of the article’s address, after /articles/.',
    options: { source: 'title', maxLength: MAX_SLUG_LENGTH, isUnique: () => true },
    validation: (rule) => rule.custom(slugFreeAmong(ARTICLE_TYPES)),
  }),
  defineField({
    name: 'summary',
    title: 'Summary',
    type: 'text',
    rows: 3,
    group: 'content',
    description:
      'The answer in one or two sentences. It stands in lists, in search results and at the top of the article.',
    validation: (rule) => [
      rule.required().error('Write a summary: readers see it in every list.'),
      rule.max(300).error('Use at most 300 characters.'),
    ],
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'articleBody',
    group: 'content',
    validation: (rule) => rule.required().min(1).error('Write the text of the article.'),
  }),
];

export const dateFields = [
  defineField({
    name: 'publishedAt',
    title: 'Published on',
    type: 'datetime',
    group: 'dates',
    description:
      'When readers could first read the article. Left empty, it is set when you publish, and stays.',
  }),
  defineField({
    name: 'updatedAt',
    title: 'Updated on',
    type: 'datetime',
    group: 'dates',
    description:
      'When the meaning last changed. It moves when you publish other words, steps, numbers or links than before, not for a typo.',
    validation: (rule) =>
      rule.custom((value, { document }) => checkUpdatedAt(document?.publishedAt, value)).warning(),
  }),
  updateField,
  changesField,
  defineField({
    name: 'reviewAt',
    title: 'Review on',
    type: 'date',
    group: 'dates',
    description:
      'The day on which somebody should read this again and see whether it is still true.',
  }),
  defineField({
    name: 'author',
    title: 'Author',
    type: 'string',
    group: 'dates',
    description: 'The person or team that answers for this article.',
    validation: (rule) => rule.max(80),
  }),
];

export const discoveryFields = [
  defineField({
    name: 'topic',
    title: 'Topic',
    type: 'reference',
    to: [{ type: 'topic' }],
    group: 'discovery',
    description: 'The subject under which readers browse to this article.',
    // The bare rule holds the check that the topic exists, which is no mere warning.
    validation: (rule) => [
      rule,
      rule.required().warning('Without a topic, readers find this only in lists and by search.'),
    ],
  }),
  defineField({
    name: 'productArea',
    title: 'Product area',
    type: 'string',
    group: 'discovery',
    options: { list: PRODUCT_AREAS },
  }),
  defineField({
    name: 'related',
    title: 'Related articles',
    type: 'array',
    group: 'discovery',
    description: 'What readers of this article often need next, most useful first.',
    of: [defineArrayMember({ type: 'reference', to: articleReferences })],
    validation: (rule) => [
      rule.unique().error('Each article may stand here once.'),
      rule.max(6).warning('Few links are followed more than many.'),
      rule.custom((value: { _ref?: string }[] | undefined, { document }) => {
        const self = document?._id.replace(/^drafts\./, '');
        return value?.some(({ _ref }) => _ref === self)
          ? 'An article cannot be related to itself.'
          : true;
      }),
    ],
  }),
  defineField({ name: 'seo', title: 'Search engines', type: 'seo', group: 'discovery' }),
  languageField,
];

export const articleOrderings = [
  {
    name: 'updatedDesc',
    title: 'Updated on, newest first',
    by: [{ field: 'updatedAt', direction: 'desc' as const }],
  },
  {
    name: 'publishedDesc',
    title: 'Published on, newest first',
    by: [{ field: 'publishedAt', direction: 'desc' as const }],
  },
  { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' as const }] },
  {
    name: 'review',
    title: 'Review on, most overdue first',
    by: [{ field: 'reviewAt', direction: 'asc' as const }],
  },
];

export const articlePreview = {
  select: { title: 'title', topic: 'topic.title', updatedAt: 'updatedAt' },
  prepare: ({ title, topic, updatedAt }: Record<string, string | undefined>) => ({
    title: title || 'Untitled',
    subtitle: [topic ?? 'No topic', updatedAt && `updated on ${updatedAt.slice(0, 10)}`]
      .filter(Boolean)
      .join(' · '),
  }),
};
