import { defineArrayMember, defineField } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { translationsField } from './translations-field.ts';
import { MAX_SLUG_LENGTH, slugFreeAmong } from './validation/slug.ts';

/** What a topic and a category have in common. The order is that of the form. */

export const placeGroups = [
  { name: 'place', title: 'In lists', default: true },
  { name: 'page', title: 'Its page' },
  { name: 'languages', title: 'Languages' },
];

const WORDS = {
  topic: { noun: 'topic', path: '/topics/' },
  category: { noun: 'category', path: '/categories/' },
} as const;

type PlaceType = keyof typeof WORDS;

/** Its name, its address, a sentence about it and its place among the others. */
export const placeFields = (type: PlaceType) => [
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'place',
    validation: (rule) =>
      rule.required().max(60).error(t('Write a title of at most 60 characters.')),
  }),
  defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    group: 'place',
    description: `The last part of the ${WORDS[type].noun}’s address, after ${WORDS[type].path}.`,
    options: { source: 'title', maxLength: MAX_SLUG_LENGTH, isUnique: () => true },
    validation: (rule) => rule.custom(slugFreeAmong([type])),
  }),
  defineField({
    name: 'description',
    title: 'Description',
    type: 'text',
    rows: 2,
    group: 'place',
    description: 'One sentence that says what readers find here.',
    validation: (rule) => [
      rule
        .required()
        .warning(
          t('A sentence helps readers to choose the right {noun}.', { noun: WORDS[type].noun }),
        ),
      rule.max(200),
    ],
  }),
];

export const orderField = (description: string) =>
  defineField({
    name: 'order',
    title: 'Place in the list',
    type: 'number',
    group: 'place',
    description,
    initialValue: 100,
  });

/** What its page shows above the list: for a page that guides, and not only lists. */
export const landingFields = [
  defineField({
    name: 'picture',
    title: 'Picture',
    type: 'figure',
    group: 'page',
    description: 'Stands beside the title, at most as wide as a column of text.',
    options: { collapsible: true, collapsed: true },
    validation: (rule) =>
      rule.custom((picture: { asset?: unknown } | undefined) =>
        picture === undefined || picture.asset !== undefined ? true : t('Choose an image.'),
      ),
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'articleBody',
    group: 'page',
  }),
  defineField({
    name: 'cards',
    title: 'Cards',
    type: 'array',
    group: 'page',
    description: 'Ways that most readers take from here, shown above everything else.',
    of: [defineArrayMember({ type: 'landingCard' })],
    validation: (rule) =>
      rule.max(24).warning(t('Use at most 24: readers choose faster among few cards.')),
  }),
];

/** Its words in the other languages, which share its page. */
export const placeTranslations = (type: PlaceType) =>
  translationsField({
    type: `${type}Translation`,
    group: 'languages',
    fields: [
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        validation: (rule) =>
          rule.required().max(60).error(t('Write a title of at most 60 characters.')),
      }),
      defineField({
        name: 'description',
        title: 'Description',
        type: 'text',
        rows: 2,
        validation: (rule) => rule.max(200),
      }),
    ],
  });

export const placeOrderings = [
  {
    name: 'order',
    title: 'Place in the list',
    by: [
      { field: 'order', direction: 'asc' as const },
      { field: 'title', direction: 'asc' as const },
    ],
  },
  { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' as const }] },
];
