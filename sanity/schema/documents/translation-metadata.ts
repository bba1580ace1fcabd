import { TranslateIcon } from '@sanity/icons/Translate';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { articleReferences } from '../article-fields.ts';
import { judgementsField } from '../translation-state.ts';
import { LANGUAGE_LIST, languageChoice } from '../translations-field.ts';

/**
 * Joins the versions of an article in several languages. Names and shapes are those of Sanity's
 * plugin `@sanity/document-internationalization` (6.2), so that its data and ours are one.
 */
export const translationMetadata = defineType({
  name: 'translation.metadata',
  title: 'Translations of an article',
  type: 'document',
  icon: TranslateIcon,
  liveEdit: true,
  fields: [
    defineField({
      name: 'translations',
      title: 'Versions',
      type: 'array',
      description: 'One for each language. The first is the source of the others.',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'internationalizedArrayReferenceValue',
          title: 'Version',
          fields: [
            languageChoice(),
            defineField({
              name: 'value',
              title: 'Article',
              type: 'reference',
              to: articleReferences,
              weak: true,
            }),
          ],
          preview: {
            select: { title: 'value.title', language: 'language' },
            prepare: ({ title, language }: { title?: string; language?: string }) => ({
              title: title ?? t('Not published'),
              subtitle: LANGUAGE_LIST.find(({ value }) => value === language)?.title ?? language,
            }),
          },
        }),
      ],
    }),
    judgementsField,
    defineField({
      name: 'schemaTypes',
      title: 'Types',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      readOnly: true,
      hidden: true,
    }),
  ],
  preview: {
    select: { title: 'translations.0.value.title', translations: 'translations' },
    prepare: ({ title, translations }: { title?: string; translations?: unknown[] }) => ({
      title: title ?? t('Translations'),
      subtitle: tCount(translations?.length ?? 0, '{count} language', '{count} languages'),
    }),
  },
});
