import { type ContainerRenderProps, useEditor, useEditorSelector } from '@portabletext/editor';
import { TableCell } from '@portabletext/plugin-table/ui';
import { keyOf, placeAt } from './grid.ts';

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
  return <TableCell {...props} attributes={{ ...attributes, role }} />;
}
