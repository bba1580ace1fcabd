import {
  defineSchema,
  type Editor,
  EditorProvider,
  PortableTextEditable,
} from '@portabletext/editor';
import { BehaviorPlugin, EditorRefPlugin } from '@portabletext/editor/plugins';
import { defineTable } from '@portabletext/plugin-table';
import { act, render, waitFor } from '@testing-library/react';
import { COMMAND_EVENT, tableBehaviors } from '#sanity/studio/table/behaviors.ts';
import type { TableCommand } from '#sanity/studio/table/commands.ts';
import { rowsOf } from '#sanity/studio/table/grid.ts';
import { tableOf, textsOf } from './apply.ts';

const schemaDefinition = defineSchema({
  blockObjects: [
    {
      name: 'richTable',
      fields: [
        {
          name: 'rows',
          type: 'array',
          of: [
            {
              type: 'richTableRow',
              fields: [
                {
                  name: 'cells',
                  type: 'array',
                  of: [
                    {
                      type: 'richTableCell',
                      fields: [
                        { name: 'content', type: 'array', of: [{ type: 'block' }] },
                        { name: 'colSpan', type: 'number' },
                        { name: 'rowSpan', type: 'number' },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});

const { Plugin: TablePlugin } = defineTable({
  containers: {
    table: { type: 'richTable', arrayField: 'rows' },
    row: { type: 'richTableRow', arrayField: 'cells' },
    cell: { type: 'richTableCell', arrayField: 'content' },
  },
});

/** Sanity's editor with a table of two rows, and the caret in its first cell. */
async function open(): Promise<Editor> {
  const opened: { editor: Editor | null } = { editor: null };
  const table = tableOf([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  render(
    <EditorProvider initialConfig={{ schemaDefinition, initialValue: [table] }}>
      <EditorRefPlugin
        ref={(editor) => {
          opened.editor = editor;
        }}
      />
      <TablePlugin />
      <BehaviorPlugin behaviors={tableBehaviors} />
      <PortableTextEditable />
    </EditorProvider>,
  );
  await waitFor(() => expect(opened.editor?.getSnapshot().context.value).toHaveLength(1));
  const { editor } = opened;
  if (editor === null) throw new Error('There is no editor.');
  const path = [
    { _key: 'table' },
    'rows',
    { _key: 'r0' },
    'cells',
    { _key: 'c0-0' },
    'content',
    { _key: 't0-0' },
    'children',
    { _key: 't0-0s' },
  ];
  const caret = { path, offset: 0 };
  act(() => editor.send({ type: 'select', at: { anchor: caret, focus: caret } }));
  return editor;
}

function run(editor: Editor, command: TableCommand): void {
  act(() => editor.send({ type: COMMAND_EVENT, command }));
}

/** The texts of the cells of the first row, and how many columns each reaches over. */
function firstRow(editor: Editor) {
  const [table] = editor.getSnapshot().context.value;
  if (table === undefined) return [];
  const [texts = []] = textsOf(table);
  return rowsOf(table)[0]?.cells.map(({ colSpan }, at) => [texts[at], colSpan]);
}

it('joins and splits cells in Sanity’s editor, and undoes both', async () => {
  const editor = await open();
  run(editor, 'cell.merge-on');
  const joined = [
    ['ab', 2],
    ['', 1],
    ['c', 1],
  ];
  await waitFor(() => expect(firstRow(editor)).toEqual(joined));
  run(editor, 'cell.split');
  await waitFor(() =>
    expect(firstRow(editor)).toEqual([
      ['ab', 1],
      ['', 1],
      ['c', 1],
    ]),
  );
  act(() => editor.send({ type: 'history.undo' }));
  await waitFor(() => expect(firstRow(editor)).toEqual(joined));
  act(() => editor.send({ type: 'history.undo' }));
  await waitFor(() =>
    expect(firstRow(editor)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]),
  );
});
