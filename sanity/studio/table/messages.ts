import type { TableLabels } from '@portabletext/plugin-table/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import type { TableCommand } from './commands.ts';

export const COMMAND_TITLES: Readonly<Record<TableCommand, string>> = {
  'row.above': t('Add a row above'),
  'row.below': t('Add a row below'),
  'column.before': t('Add a column before'),
  'column.after': t('Add a column after'),
  'row.up': t('Move the row up'),
  'row.down': t('Move the row down'),
  'column.back': t('Move the column back'),
  'column.on': t('Move the column on'),
  'row.remove': t('Remove the row'),
  'column.remove': t('Remove the column'),
  'cell.merge-on': t('Join the cell with the next one'),
  'cell.merge-down': t('Join the cell with the one below'),
  'cell.split': t('Split the joined cell'),
  'even-out': t('Make all rows equally long'),
};

/** What is shown and read out at the edges of the grid. */
export const TABLE_LABELS: Partial<TableLabels> = {
  'add-column': t('Add a column at the end'),
  'add-row': t('Add a row at the end'),
  'column-handle': t('Select the column; drag to move it'),
  'row-handle': t('Select the row; drag to move it'),
  'delete-column': t('Remove the column'),
  'delete-row': t('Remove the row'),
  'insert-here': t('Insert here'),
};
