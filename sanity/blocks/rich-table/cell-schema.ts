import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { CELL_BLOCKS } from '../registry.ts';
import { textBlock } from '../text/schema.ts';
import { textOf } from '../text/text-of.ts';
import { MAX_COLUMNS, MAX_ROW_SPAN } from './limits.ts';

const cell = defineType({
  name: 'richTableCell',
  title: 'Cell',
  type: 'object',
  fields: [
    defineField({
      name: 'content',
      title: 'Text',
      type: 'array',
      of: [textBlock('inside-block'), ...CELL_BLOCKS.map((type) => defineArrayMember({ type }))],
    }),
    defineField({
      name: 'colSpan',
      title: 'Columns that it reaches over',
      type: 'number',
      description: 'The cells that it covers stay in the row and are empty.',
      validation: (rule) => rule.integer().min(1).max(MAX_COLUMNS),
    }),
    defineField({
      name: 'rowSpan',
      title: 'Rows that it reaches over',
      type: 'number',
      description: 'The cells that it covers stay in their rows and are empty.',
      validation: (rule) => rule.integer().min(1).max(MAX_ROW_SPAN),
    }),
  ],
  preview: {
    select: { content: 'content' },
    prepare: ({ content }) => ({ title: textOf(content) || t('Empty cell') }),
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
        rule.required().min(1).max(MAX_COLUMNS).error(
          t('A row has 1 to {MAX_COLUMNS} cells: more cannot be read on a phone.', {
            MAX_COLUMNS,
          }),
        ),
    }),
  ],
});

export const rowTypes = [row, cell];
