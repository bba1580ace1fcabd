import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { rowTypes } from './cell-schema.ts';
import { checkRows } from './check-rows.ts';

/** The names that Sanity's editor of tables asks for: it knows `headerRows` only by this name. */
const richTable = defineType({
  name: 'richTable',
  title: 'Table',
  type: 'object',
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table compares. Shown above it, and read out before it.',
      validation: (rule) => rule.max(250),
    }),
    defineField({
      name: 'headerRows',
      title: 'Rows at the top that name the columns',
      type: 'number',
      validation: (rule) => rule.integer().min(0).max(1),
    }),
    defineField({
      name: 'headerColumns',
      title: 'Columns at the start that name the rows',
      type: 'number',
      validation: (rule) => rule.integer().min(0).max(1),
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({ type: 'richTableRow' })],
      validation: (rule) => [
        rule.required().min(1).error(t('Add at least one row.')),
        rule.custom(checkRows),
      ],
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }) => ({
      title: caption || t('Table'),
      subtitle: t('Table: {rows} rows', { rows: rows?.length ?? 0 }),
    }),
  },
});

export const richTableTypes = [richTable, ...rowTypes];
