import type { NewKey } from '../paste/pasted-block.ts';

type TextBlock = {
  _type: 'block';
  _key: string;
  style: 'normal';
  markDefs: [];
  children: { _type: 'span'; _key: string; text: string; marks: string[] }[];
};
type Cell = { _type: 'richTableCell'; _key: string; content: object[] };
type Row = { _type: 'richTableRow'; _key: string; cells: Cell[] };

export function newText(newKey: NewKey): TextBlock {
  const children = [{ _type: 'span' as const, _key: newKey(), text: '', marks: [] }];
  return { _type: 'block', _key: newKey(), style: 'normal', markDefs: [], children };
}

export function newCell(newKey: NewKey, content: object[] = [newText(newKey)]): Cell {
  return { _type: 'richTableCell', _key: newKey(), content };
}

export function newRow(newKey: NewKey, width: number): Row {
  const cells = Array.from({ length: width }, () => newCell(newKey));
  return { _type: 'richTableRow', _key: newKey(), cells };
}

/** A table with a header row, as it is inserted. */
export function newTable(newKey: NewKey, rows = 3, width = 3) {
  return {
    _type: 'richTable' as const,
    _key: newKey(),
    headerRows: 1,
    headerColumns: 0,
    rows: Array.from({ length: rows }, () => newRow(newKey, width)),
  };
}
