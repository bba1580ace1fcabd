import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { articleReferences } from '../article-fields.ts';
import { languageField } from '../language.ts';
import { checkQueries, validateBestAnswer, validateTarget } from '../validation/search-rules.ts';

/** An article that stands first for certain searches. Works as soon as it is published. */
export const bestAnswer = defineType({
  name: 'bestAnswer',
  title: 'Best answer',
  type: 'document',
  description: 'Puts one article first when readers search for certain words.',
  fields: [
    defineField({
      name: 'queries',
      title: 'When readers search for',
      type: 'array',
      description:
        'A few words each, such as “talk to a human”. Their order, their endings and small words do not matter.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.custom(checkQueries),
    }),
    defineField({
      name: 'match',
      title: 'Applies to',
      type: 'string',
      initialValue: 'contains',
      options: {
        layout: 'radio',
        list: [
          { value: 'contains', title: 'Searches that hold these words, and maybe others' },
          { value: 'exact', title: 'Searches of these words alone' },
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'article',
      title: 'Show first',
      type: 'reference',
      to: articleReferences,
      validation: (rule) => rule.required().custom(validateTarget),
    }),
    languageField,
  ],
  validation: (rule) => rule.custom(validateBestAnswer),
  preview: {
    select: { queries: 'queries', article: 'article.title' },
    prepare: ({ queries, article }: { queries?: string[]; article?: string }) => ({
      title: (queries ?? []).join(', ') || t('No words yet'),
      subtitle: `→ ${article ?? t('no article yet')}`,
    }),
  },
});
