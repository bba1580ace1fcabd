import { defineArrayMember, defineField, defineType } from 'sanity';
import { textBlock } from '../text/schema.ts';
import { MAX_COLUMNS } from './limits.ts';

const cell = defineType({
  name: 'richTableCell',
  title: 'Cell',
  type: 'object',
  fields: [
    defineField({
      name: 'content',
      title: 'Text',
      type: 'array',
      of: [textBlock('cell')],
    }),
  ],
  preview: {
    select: { content: 'content' },
    prepare: ({ content }) => ({ title: content?.[0]?.children?.[0]?.text || 'Empty cell' }),
  },
});

const row = defineType({
  name: 'richTableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells, from left to right',
      type: 'array',
      of: [defineArrayMember({ type: 'richTableCell' })],
      validation: (rule) =>
        rule
          .required()
          .min(1)
          .max(MAX_COLUMNS)
          .error(`A row has 1 to ${MAX_COLUMNS} cells: more cannot be read on a phone.`),
    }),
  ],
});

export const rowTypes = [row, cell];
