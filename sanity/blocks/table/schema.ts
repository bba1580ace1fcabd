import { defineArrayMember, defineField, defineType } from 'sanity';
import { checkRows } from './check-rows.ts';
import { row } from './row-schema.ts';

const table = defineType({
  name: 'table',
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
      name: 'hasHeaderRow',
      title: 'The first row names the columns',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({ type: 'row' })],
      validation: (rule) => [
        rule.required().min(1).error('Add at least one row.'),
        rule.custom(checkRows),
      ],
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }) => ({
      title: caption || rows?.[0]?.cells?.join(' | ') || 'Table',
      subtitle: `Table: ${rows?.length ?? 0} rows`,
    }),
  },
});

export const tableTypes = [table, row];
