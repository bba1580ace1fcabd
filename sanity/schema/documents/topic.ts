import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { languageField } from '../language.ts';
import {
  landingFields,
  orderField,
  placeFields,
  placeGroups,
  placeOrderings,
  placeTranslations,
} from '../place-fields.ts';

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  description: 'A subject that articles are sorted by.',
  groups: placeGroups,
  fields: [
    ...placeFields('topic'),
    defineField({
      name: 'category',
      title: 'Category',
      type: 'reference',
      to: [{ type: 'category' }],
      group: 'place',
      description:
        'The group of topics that this one stands in. Without one it stands by itself, after the categories.',
    }),
    orderField(t('Within its category. Small numbers stand first.')),
    ...landingFields,
    placeTranslations('topic'),
    languageField,
  ],
  orderings: placeOrderings,
  preview: {
    select: { title: 'title', category: 'category.title', description: 'description' },
    prepare: ({ title, category, description }) => ({
      title: title || t('Untitled'),
      subtitle: [category, description].filter(Boolean).join(' · '),
    }),
  },
});
