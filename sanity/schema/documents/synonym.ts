import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { languageField } from '../language.ts';
import { checkPhrases, validateSynonym } from '../validation/search-rules.ts';

/** Words that search takes for one another. Works as soon as it is published. */
export const synonym = defineType({
  name: 'synonym',
  title: 'Synonyms',
  type: 'document',
  description: 'Words that mean the same to readers, so that search finds one by the other.',
  fields: [
    defineField({
      name: 'phrases',
      title: 'Words that mean the same',
      type: 'array',
      description:
        'As readers type them. “log in” and “sign in” are two; their other forms (“logging in”) need no mention.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.custom(checkPhrases),
    }),
    defineField({
      name: 'oneWay',
      title: 'Only the first finds the others',
      type: 'boolean',
      description:
        'For a narrower word: who asks for “bitcoin” also finds “crypto”, but not the other way round.',
      initialValue: false,
    }),
    languageField,
  ],
  validation: (rule) => rule.custom(validateSynonym),
  preview: {
    select: { phrases: 'phrases', oneWay: 'oneWay' },
    prepare: ({ phrases, oneWay }: { phrases?: string[]; oneWay?: boolean }) => ({
      title: (phrases ?? []).join(oneWay ? ' → ' : ' = ') || t('No words yet'),
    }),
  },
});
