import { defineArrayMember, defineField } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

const MAX_NOTE_LENGTH = 300;

/** What an editor says of the update in work; publishing takes it up and empties it. */
export const updateField = defineField({
  name: 'update',
  title: 'This update',
  type: 'object',
  group: 'dates',
  // Before anybody has read an article there is nothing that could have changed.
  hidden: ({ document }) => document?.publishedAt === undefined,
  options: { collapsible: true, collapsed: false },
  fields: [
    defineField({
      name: 'note',
      title: 'What changed',
      type: 'text',
      rows: 2,
      description:
        'One sentence for readers, who find it under “What changed” below the dates. With a note, “Updated on” moves, however little changed.',
      validation: (rule) =>
        rule
          .max(MAX_NOTE_LENGTH)
          .error(t('Use at most {MAX_NOTE_LENGTH} characters.', { MAX_NOTE_LENGTH })),
    }),
    defineField({
      name: 'keepsDate',
      title: 'Leave “Updated on” as it is',
      type: 'boolean',
      description: 'For other words that say the same. The note tells why.',
    }),
  ],
  validation: (rule) => rule.custom((value) => checkUpdate(value)),
});

/** What changed so far, newest first, as readers see it. */
export const changesField = defineField({
  name: 'changes',
  title: 'What changed before',
  type: 'array',
  group: 'dates',
  hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  description: 'Readers find it under “What changed” below the dates of the article, newest first.',
  of: [
    defineArrayMember({
      name: 'change',
      title: 'Change',
      type: 'object',
      fields: [
        defineField({ name: 'at', title: 'On', type: 'datetime', readOnly: true }),
        defineField({
          name: 'note',
          title: 'What changed',
          type: 'text',
          rows: 2,
          validation: (rule) => [
            rule.required().error(t('Say what changed, or take the line out.')),
            rule
              .max(MAX_NOTE_LENGTH)
              .error(t('Use at most {MAX_NOTE_LENGTH} characters.', { MAX_NOTE_LENGTH })),
          ],
        }),
      ],
      preview: { select: { title: 'note', subtitle: 'at' } },
    }),
  ],
});

/** True, or why a date that is kept needs a word. */
export function checkUpdate(value: unknown): true | { message: string; path: string[] } {
  if (typeof value !== 'object' || value === null) return true;
  if (!('keepsDate' in value) || value.keepsDate !== true) return true;
  const hasNote = 'note' in value && typeof value.note === 'string' && value.note.trim() !== '';
  return hasNote || { message: t('Say in the note why the date stays.'), path: ['note'] };
}
