import { type Fields, isFields, listOf } from '#sanity/blocks/fields.ts';

/**
 * A `table` as it was stored before, as the `richTable` that is stored now. Keys follow from those
 * of the old table: a draft and what is published get the same.
 */
export function richTableOf({ _key, caption, hasHeaderRow, rows }: Fields) {
  const rowKeys = new Set<string>();
  return {
    _type: 'richTable' as const,
    _key: String(_key),
    ...(typeof caption === 'string' ? { caption } : {}),
    headerRows: hasHeaderRow === true ? 1 : 0,
    headerColumns: 0,
    rows: listOf(rows).map((row, at) => {
      const given = isFields(row) && typeof row._key === 'string' ? row._key : '';
      const rowKey = given === '' || rowKeys.has(given) ? `${given}row${at}` : given;
      rowKeys.add(rowKey);
      const cells = listOf(isFields(row) ? row.cells : undefined);
      return {
        _type: 'richTableRow' as const,
        _key: rowKey,
        cells: cells.map((text, column) => cellOf(text, `${rowKey}-${column}`)),
      };
    }),
  };
}

/** Whether a block is a table of texts of ours; one of `@sanity/table` stays what it is. */
export function isOldTable(block: unknown): block is Fields {
  if (!isFields(block) || block._type !== 'table') return false;
  return !listOf(block.rows).some((row) => isFields(row) && row._type === 'tableRow');
}

function cellOf(text: unknown, key: string) {
  const words = typeof text === 'string' ? text.trim() : '';
  const span = { _type: 'span' as const, _key: `${key}-span`, text: words, marks: [] };
  return {
    _type: 'richTableCell' as const,
    _key: key,
    content: [
      {
        _type: 'block' as const,
        _key: `${key}-text`,
        style: 'normal' as const,
        markDefs: [],
        children: [span],
      },
    ],
  };
}
