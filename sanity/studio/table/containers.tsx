import { defineContainer } from '@portabletext/editor';
import type { TableContainers } from '@portabletext/plugin-table';
import { CellInText } from './cell-in-text.tsx';
import { TableInText } from './table-in-text.tsx';

/** How the editor of a text knows, and draws, the parts of a `richTable`. */
export const tableContainers: TableContainers = {
  table: defineContainer({
    type: 'richTable',
    arrayField: 'rows',
    render: (props) => <TableInText {...props} />,
  }),
  row: defineContainer({ type: 'richTableRow', arrayField: 'cells' }),
  cell: defineContainer({
    type: 'richTableCell',
    arrayField: 'content',
    render: (props) => <CellInText {...props} />,
  }),
};
