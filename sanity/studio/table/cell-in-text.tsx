import { type ContainerRenderProps, useEditor, useEditorSelector } from '@portabletext/editor';
import { TableCell } from '@portabletext/plugin-table/ui';
import { t } from '#lib/studio-i18n/translate.ts';
import { keyOf, placeAt, reachOf } from './grid.ts';

/** Words in it would be a cell of their own again. */
const COVERED = t('Part of a joined cell: readers see one cell here');

/** A cell as Sanity draws it; what names a column or a row is said to be a header. */
export function CellInText(props: ContainerRenderProps) {
  const { attributes, path } = props;
  const editor = useEditor();
  const role = useEditorSelector(editor, (snapshot) => {
    const place = placeAt(snapshot, path);
    const table = snapshot.context.value.find(({ _key }) => _key === keyOf(path[0]));
    if (place === null || table === undefined) return undefined;
    if (place.row === 0 && Reflect.get(table, 'headerRows') === 1) return 'columnheader';
    return place.column === 0 && Reflect.get(table, 'headerColumns') === 1
      ? 'rowheader'
      : undefined;
  });
  const reach = useEditorSelector(editor, (snapshot) => {
    const place = placeAt(snapshot, path);
    if (place === null) return '';
    const cell = reachOf(place)[place.row]?.[place.column];
    if (cell?.isCovered) return COVERED;
    const { colSpan = 1, rowSpan = 1 } = cell ?? {};
    return colSpan * rowSpan > 1
      ? t('Joined: {colSpan} × {rowSpan} cells', { colSpan, rowSpan })
      : '';
  });
  const joined =
    reach === '' ? {} : { title: reach, 'data-joined': reach === COVERED ? 'covered' : 'owner' };
  return <TableCell {...props} attributes={{ ...attributes, role, ...joined }} />;
}
