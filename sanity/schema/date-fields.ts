import { defineArrayMember, defineField } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { changesField, updateField } from './changes-fields.ts';
import { checkUpdatedAt } from './validation/dates.ts';

/** When an article appeared and changed, when it is looked at again, and who keeps it right. */
export const dateFields = [
  defineField({
    name: 'publishedAt',
    title: 'Published on',
    type: 'datetime',
    group: 'dates',
    description:
      'When readers could first read the article. Left empty, it is set when you publish, and stays.',
  }),
  defineField({
    name: 'updatedAt',
    title: 'Updated on',
    type: 'datetime',
    group: 'dates',
    description:
      'When the meaning last changed. It moves when you publish other words, steps, numbers or links than before, not for a typo.',
    validation: (rule) =>
      rule.custom((value, { document }) => checkUpdatedAt(document?.publishedAt, value)).warning(),
  }),
  updateField,
  changesField,
  defineField({
    name: 'reviewAt',
    title: 'Review on',
    type: 'date',
    group: 'dates',
    description:
      'The day from which it stands under “Needs review”, so that somebody checks whether it is still true. Readers do not see it.',
  }),
  defineField({
    name: 'outdated',
    title: 'Out of date',
    type: 'boolean',
    group: 'dates',
    description:
      'For an article that is wrong by now and not mended yet: readers are told so above the text, and it stands under “Needs review”.',
    initialValue: false,
  }),
  defineField({
    name: 'author',
    title: 'Author',
    type: 'string',
    group: 'dates',
    description:
      'The person or team that keeps it right. Readers see “Maintained by …” below the text.',
    validation: (rule) => rule.max(80),
  }),
  defineField({
    name: 'authors',
    title: 'Written by',
    type: 'array',
    group: 'dates',
    description:
      'The people who wrote it, the first one first. Site settings say whether and where readers see them.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'person' }] })],
    validation: (rule) => [
      rule.unique().error(t('Each person may stand here once.')),
      rule.max(8).error(t('Use at most 8 people.')),
    ],
  }),
];
