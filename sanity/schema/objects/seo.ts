import { defineField, defineType } from 'sanity';

export const seo = defineType({
  name: 'seo',
  title: 'Search engines',
  type: 'object',
  description: 'Only where the title and summary are not what a search engine should show.',
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      validation: (rule) => rule.max(70).warning('Longer titles are cut off.'),
    }),
    defineField({
      name: 'description',
      title: 'Description in search results',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.max(170).warning('Longer descriptions are cut off.'),
    }),
    defineField({
      name: 'noIndex',
      title: 'Keep out of search engines',
      type: 'boolean',
      description: 'The article stays on the site and in its search.',
      initialValue: false,
    }),
  ],
});
