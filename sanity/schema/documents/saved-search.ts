import { defineField, defineType } from 'sanity';

/** A search that editors look at again when they change something. */
export const savedSearch = defineType({
  name: 'savedSearch',
  title: 'Saved search',
  type: 'document',
  description: 'Shown in “Site search”, with what a new rule would change about it.',
  fields: [
    defineField({
      name: 'query',
      title: 'What readers type',
      type: 'string',
      validation: (rule) => rule.required().max(200),
    }),
  ],
  preview: { select: { title: 'query' } },
});
