import { defineType } from 'sanity';
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

export const category = defineType({
  name: 'category',
  title: 'Category',
  type: 'document',
  description: 'A group of topics, the level above them.',
  groups: placeGroups,
  fields: [
    ...placeFields('category'),
    orderField(t('Among the categories. Small numbers stand first.')),
    ...landingFields,
    placeTranslations('category'),
    languageField,
  ],
  orderings: placeOrderings,
  preview: { select: { title: 'title', subtitle: 'description' } },
});
