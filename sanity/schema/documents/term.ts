import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { languageChoice } from '../translations-field.ts';

/** A word that translators must translate in one way, or leave as it is. */
export const term = defineType({
  name: 'term',
  title: 'Glossary',
  type: 'document',
  description:
    'Words that are translated in one way only. The tool Translations checks them, and machines are told of them.',
  fields: [
    defineField({
      name: 'word',
      title: 'Word',
      type: 'string',
      description: 'In the language of the originals, as it stands in texts.',
      validation: (rule) =>
        rule.required().max(80).error(t('Write the word, in 80 characters at most.')),
    }),
    defineField({
      name: 'translations',
      title: 'Translations',
      type: 'array',
      description:
        'Leave this empty for a word that stays as it is, such as the name of a product.',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'termTranslation',
          title: 'Translation',
          fields: [
            languageChoice(),
            defineField({
              name: 'word',
              title: 'Word',
              type: 'string',
              validation: (rule) => rule.required().max(80),
            }),
          ],
          preview: { select: { title: 'word', subtitle: 'language' } },
        }),
      ],
    }),
  ],
  preview: {
    select: { title: 'word', translations: 'translations' },
    prepare: ({ title, translations }: { title?: string; translations?: { word?: string }[] }) => ({
      title: title ?? t('No word yet'),
      subtitle: translations?.map(({ word }) => word).join(', ') || t('Stays as it is'),
    }),
  },
});
