import { defineField, defineType } from 'sanity';
import { languageField } from '../language.ts';
import { MAX_SLUG_LENGTH, slugFreeAmong } from '../validation/slug.ts';

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  description: 'A subject that articles are sorted by.',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) =>
        rule.required().max(60).error('Write a title of at most 60 characters.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description: 'The last part of the topic’s address, after /topics/.',
      options: { source: 'title', maxLength: MAX_SLUG_LENGTH, isUnique: () => true },
      validation: (rule) => rule.custom(slugFreeAmong(['topic'])),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One sentence that says what readers find here.',
      validation: (rule) => [
        rule.required().warning('A sentence helps readers to choose the right topic.'),
        rule.max(200),
      ],
    }),
    defineField({
      name: 'order',
      title: 'Place in the list',
      type: 'number',
      description: 'Small numbers stand first.',
      initialValue: 100,
    }),
    languageField,
  ],
  orderings: [
    { name: 'order', title: 'Place in the list', by: [{ field: 'order', direction: 'asc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: { select: { title: 'title', subtitle: 'description' } },
});
