import { defineArrayMember, defineField } from 'sanity';
import { ARTICLE_TYPES, type ArticleType } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { languageField } from './language.ts';
import { translationState } from './translation-state.ts';
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

/** How each type of article wants its title and its summary written. */
const WRITING: Readonly<Record<ArticleType, { title: string; summary: string }>> = {
  faq: {
    title: 'The question or task, in the words of the people who have it.',
    summary: t('The answer in one or two sentences.'),
  },
  announcement: {
    title: 'What happens, and when if that is known: “New card fees from 1 July”.',
    summary: t('The news in one or two sentences.'),
  },
  productDocument: {
    title: 'What the document covers: “Card fees”, “API rate limits”.',
    summary: t('What readers find in it, in one or two sentences.'),
  },
};

/** The fields in which an article of this type is written. */
export const contentFields = (type: ArticleType) => [
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'content',
    description: WRITING[type].title,
    validation: (rule) => [
      rule.required().error(t('Write a title.')),
      rule.min(5).max(120).error(t('Use 5 to 120 characters.')),
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
    description: `${WRITING[type].summary} Shown in lists, feeds and link previews, and in search results where it answers better than the text. The article’s own page begins with the text.`,
    validation: (rule) => [
      rule.required().error(t('Write a summary: readers see it in every list.')),
      rule.max(300).error(t('Use at most 300 characters.')),
    ],
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'articleBody',
    group: 'content',
    validation: (rule) => rule.required().min(1).error(t('Write the text of the article.')),
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
      rule.required().warning(t('Without a topic, readers find this only in lists and by search.')),
    ],
  }),
  defineField({
    name: 'otherTopics',
    title: 'Other topics',
    type: 'array',
    group: 'discovery',
    description:
      'Topics in which it is listed as well. Its path and its one address are those of the topic above.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
    validation: (rule) => [
      rule.unique().error(t('Each topic may stand here once.')),
      rule.max(10).warning(t('Use at most 10: what stands everywhere is found nowhere.')),
      rule.custom((value: { _ref?: string }[] | undefined, { document }) => {
        const topic: unknown = Reflect.get(Object(document?.topic), '_ref');
        return value?.some(({ _ref }) => _ref === topic) ? t('It has this topic already.') : true;
      }),
    ],
  }),
  defineField({
    name: 'promoted',
    title: 'First in its topics',
    type: 'boolean',
    group: 'discovery',
    description: 'Stands before the other articles of each of its topics, in every order.',
    initialValue: false,
  }),
  defineField({
    name: 'order',
    title: 'Place in the list',
    type: 'number',
    group: 'discovery',
    hidden: true,
  }),
  defineField({
    name: 'labels',
    title: 'Labels',
    type: 'array',
    group: 'discovery',
    description:
      'Words by which it should be found, though its text may not have them. Readers can narrow a search by them.',
    of: [
      defineArrayMember({
        type: 'string',
        validation: (rule) => rule.max(50).error(t('Use at most 50 characters for a label.')),
      }),
    ],
    options: { layout: 'tags' },
    validation: (rule) => [
      rule.unique().error(t('Each label may stand here once.')),
      rule.max(30).error(t('Use at most 30 labels.')),
    ],
  }),
  defineField({
    name: 'productArea',
    title: 'Product area',
    type: 'string',
    group: 'discovery',
    description: 'For finding articles in the Studio. Readers do not see it.',
    options: { list: PRODUCT_AREAS },
  }),
  defineField({
    name: 'related',
    title: 'Related articles',
    type: 'array',
    group: 'discovery',
    description:
      'What readers of this article often need next, most useful first. Shown at its end.',
    of: [defineArrayMember({ type: 'reference', to: articleReferences })],
    validation: (rule) => [
      rule.unique().error(t('Each article may stand here once.')),
      rule.max(6).warning(t('Use at most 6: readers follow few links more than many.')),
      rule.custom((value: { _ref?: string }[] | undefined, { document }) => {
        const self = document?._id.replace(/^drafts\./, '');
        return value?.some(({ _ref }) => _ref === self)
          ? t('An article cannot be related to itself.')
          : true;
      }),
    ],
  }),
  defineField({ name: 'seo', title: 'Search engines', type: 'seo', group: 'discovery' }),
  languageField,
  translationState,
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
    title: title || t('Untitled'),
    subtitle: [
      topic ?? t('No topic'),
      updatedAt && t('updated on {slice}', { slice: updatedAt.slice(0, 10) }),
    ]
      .filter(Boolean)
      .join(' · '),
  }),
};
