import type { TableLabels } from '@portabletext/plugin-table/ui';
import type { TableCommand } from './commands.ts';

export const COMMAND_TITLES: Readonly<Record<TableCommand, string>> = {
  'row.above': 'Add a row above',
  'row.below': 'Add a row below',
  'column.before': 'Add a column before',
  'column.after': 'Add a column after',
  'row.up': 'Move the row up',
  'row.down': 'Move the row down',
  'column.back': 'Move the column back',
  'column.on': 'Move the column on',
  'row.remove': 'Remove the row',
  'column.remove': 'Remove the column',
  'cell.merge-on': 'Join the cell with the next one',
  'cell.merge-down': 'Join the cell with the one below',
  'cell.split': 'Split the joined cell',
  'even-out': 'Make all rows equally long',
};

/** What is shown and read out at the edges of the grid. */
export const TABLE_LABELS: Partial<TableLabels> = {
  'add-column': 'Add a column at the end',
  'add-row': 'Add a row at the end',
  'column-handle': 'Select the column; drag to move it',
  'row-handle': 'Select the row; drag to move it',
  'delete-column': 'Remove the column',
  'delete-row': 'Remove the row',
  'insert-here': 'Insert here',
};
