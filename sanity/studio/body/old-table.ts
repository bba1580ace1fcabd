import { defineArrayMember, defineField, defineType, type SchemaTypeDefinition } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { OldTableInText } from './old-table-in-text.tsx';

/**
 * Tables as they were stored before: versions of articles from then can be opened and restored for
 * ever. It can be inserted no more.
 */
const oldTable = defineType({
  name: 'table',
  title: t('Table of the former kind'),
  type: 'object',
  hidden: true,
  fields: [
    defineField({ name: 'caption', type: 'string' }),
    defineField({ name: 'hasHeaderRow', type: 'boolean' }),
    defineField({
      name: 'rows',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              type: 'array',
              of: [defineArrayMember({ type: 'string' })],
            }),
          ],
        }),
      ],
    }),
  ],
  preview: {
    select: { caption: 'caption' },
    prepare: ({ caption }) => ({ title: caption || t('Table'), subtitle: t('Table') }),
  },
  components: { block: OldTableInText },
});

/** The former type of tables, unless a plugin such as `@sanity/table` has taken its name. */
export function oldTypesBeside(others: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  return others.some(({ name }) => name === oldTable.name) ? [] : [oldTable];
}
