import { defineField, defineType } from 'sanity';
import { checkFrom, checkTo, validateRedirect } from '../validation/redirect.ts';

export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  description: 'Sends readers of an old address to the new one.',
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: 'On this site, such as /articles/old-name.',
      validation: (rule) => rule.custom(checkFrom),
    }),
    defineField({
      name: 'to',
      title: 'New address',
      type: 'string',
      description: 'On this site, such as /articles/new-name, or elsewhere: https://….',
      validation: (rule) => rule.custom(checkTo),
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Browsers and search engines remember it. Switch off when it may change again.',
      initialValue: true,
    }),
  ],
  validation: (rule) => rule.custom(validateRedirect),
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: {
    select: { from: 'from', to: 'to' },
    prepare: ({ from, to }) => ({ title: from || 'No address yet', subtitle: `→ ${to ?? ''}` }),
  },
});
