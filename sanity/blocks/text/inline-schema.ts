import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { textBlock } from './schema.ts';
import { textOf } from './text-of.ts';

const footnote = defineType({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  description: 'Its number stands here, its text at the end of the article.',
  fields: [
    defineField({
      name: 'content',
      title: 'Text',
      type: 'array',
      of: [textBlock('footnote')],
      validation: (rule) => rule.required().min(1).error(t('Write the footnote, or take it out.')),
    }),
  ],
  preview: {
    select: { content: 'content' },
    prepare: ({ content }) => ({ title: `※ ${textOf(content) || t('Footnote')}` }),
  },
});

/** Ids of a page that has moved here, without `#`. */
export const formerAnchorsField = defineField({
  name: 'formerAnchors',
  title: 'Former anchors',
  type: 'array',
  description:
    'What stood after the # in old addresses that led here, such as h_01HXYZ. Readers who follow one still arrive here.',
  of: [defineArrayMember({ type: 'string' })],
  validation: (rule) =>
    rule
      .unique()
      .custom((anchors: string[] | undefined) =>
        anchors?.some((one) => /\s/.test(one)) ? t('An anchor has no spaces.') : true,
      ),
});

const anchor = defineType({
  name: 'anchor',
  title: 'Place of old addresses',
  type: 'object',
  description: 'Invisible to readers. Old addresses with one of its anchors lead here.',
  fields: [{ ...formerAnchorsField, hidden: false }],
  preview: {
    select: { anchors: 'formerAnchors' },
    prepare: ({ anchors }) => ({ title: `⚓ ${anchors?.join(', ') || t('no anchor yet')}` }),
  },
});

/** The key of a heading of the article that a link leads to, or one of its former anchors. */
const articlePlace = defineType({
  name: 'articlePlace',
  title: 'Place in an article',
  type: 'string',
  validation: (rule) =>
    rule
      .max(200)
      .custom((place) => (place && /\s/.test(place) ? t('A place has no spaces.') : true)),
});

export const inlineTypes = [footnote, anchor, articlePlace];
