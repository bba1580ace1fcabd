import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

export const seo = defineType({
  name: 'seo',
  title: 'Search engines',
  type: 'object',
  description:
    'Only where search engines and link previews should show another title or text than title and summary.',
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      validation: (rule) => rule.max(70).warning(t('Search engines cut off longer titles.')),
    }),
    defineField({
      name: 'description',
      title: 'Description in search results',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.max(170).warning(t('Search engines cut off longer descriptions.')),
    }),
    defineField({
      name: 'noIndex',
      title: 'Keep out of search engines',
      type: 'boolean',
      description: 'It stays on the site and in its search.',
      initialValue: false,
    }),
  ],
});
