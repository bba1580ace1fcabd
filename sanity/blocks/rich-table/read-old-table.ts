import { type Fields, field } from '../fields.ts';
import { type Reading, takeLines } from '../reading.ts';
import { type RichTable, readTable, type TableCell, tableCell } from './read.ts';

/**
 * A `table` as it was stored before cells could hold bold and links: its cells are texts. Read for
 * ever, since old versions can be restored and `@sanity/table` stores its tables like this too.
 */
export function readOldTable(reading: Reading, fields: Fields, key: string): RichTable | null {
  return readTable(reading, fields, key, {
    hasHeaderRow: field(fields, 'hasHeaderRow') === true,
    hasHeaderColumn: false,
    readCell: readOldCell,
  });
}

function readOldCell(reading: Reading, cell: unknown): TableCell {
  const text = takeLines(reading, cell);
  if (text === '') return tableCell([]);
  const span = { _type: 'span' as const, _key: 'span-0', text, marks: [] };
  return tableCell([
    { _type: 'block', _key: 'text', anchor: null, style: 'normal', children: [span], markDefs: [] },
  ]);
}
