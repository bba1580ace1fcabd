import { type ContainerRenderProps, useEditor, useEditorSelector } from '@portabletext/editor';
import { Table } from '@portabletext/plugin-table/ui';
import { Box, usePortal } from '@sanity/ui';
import type { MouseEvent, SyntheticEvent } from 'react';
import { COMMAND_EVENT } from './behaviors.ts';
import { CaptionField } from './caption-field.tsx';
import { keyOf, placeOfCaret, rowsOf, widthOf } from './grid.ts';
import { TABLE_LABELS } from './messages.ts';
import { TableMenu } from './table-menu.tsx';
import { useTableTokens } from './use-table-tokens.ts';

/** Sanity's drawing of a table, with its caption above and the menu of this Studio. */
export function TableInText(props: ContainerRenderProps) {
  const { attributes, node, path, readOnly } = props;
  const editor = useEditor();
  const portal = usePortal();
  const tokens = useTableTokens();
  const hasCaret = useEditorSelector(editor, (snapshot) => {
    const [block] = placeOfCaret(snapshot)?.tablePath ?? [];
    return keyOf(block) === node._key;
  });
  const rows = rowsOf(node);
  const hasHeaderColumn = isOn(Reflect.get(node, 'headerColumns'));
  const caption: unknown = Reflect.get(node, 'caption');
  const set = (fields: Record<string, unknown>) =>
    editor.send({ type: 'block.set', at: path, props: fields });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, words are selected as anywhere
    // biome-ignore lint/a11y/noStaticElementInteractions: only a slip of the mouse is put right
    <div {...attributes} data-rich-table="" onClick={keepInCell}>
      <Box contentEditable={false} style={ABOVE_GRID} {...KEPT_FROM_EDITOR}>
        <CaptionField
          caption={typeof caption === 'string' ? caption : ''}
          readOnly={readOnly}
          onChange={(text) =>
            text === ''
              ? editor.send({ type: 'block.unset', at: path, props: ['caption'] })
              : set({ caption: text })
          }
        />
      </Box>
      <Table
        {...props}
        attributes={NO_ATTRIBUTES}
        portalElement={portal.element}
        labels={TABLE_LABELS}
        tokens={tokens}
        renderMenu={(menu) => (
          <TableMenu
            {...menu}
            hasCaret={hasCaret}
            hasHeaderColumn={hasHeaderColumn}
            isUneven={rows.some(({ cells }) => cells.length !== widthOf(rows))}
            onToggleHeaderColumn={() => set({ headerColumns: hasHeaderColumn ? 0 : 1 })}
            onCommand={(command) => {
              editor.send({ type: COMMAND_EVENT, command });
              editor.send({ type: 'focus' });
            }}
          />
        )}
      />
    </div>
  );
}

/** A third click selects a whole line and runs on into other cells: it selects that of one cell. */
function keepInCell({ detail, target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest('td') : null;
  if (detail !== 3 || cell === null) return;
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const first = texts.nextNode();
  let last = first;
  for (let text = first; text !== null; text = texts.nextNode()) last = text;
  if (first === null || last === null) return;
  document.getSelection()?.setBaseAndExtent(first, 0, last, last.nodeValue?.length ?? 0);
}

/** The caption begins where the grid does, beside the button that stands above its end. */
const ABOVE_GRID = { margin: '12px 56px -32px 8px', position: 'relative', zIndex: 1 } as const;

/** The element around both has them. */
const NO_ATTRIBUTES = {};

/** What is typed into the caption is not for the text around it. */
const KEPT_FROM_EDITOR = Object.fromEntries(
  ['onKeyDown', 'onBeforeInput', 'onInput', 'onPaste', 'onCopy', 'onCut', 'onDrop', 'onClick'].map(
    (name) => [name, (event: SyntheticEvent) => event.stopPropagation()],
  ),
);

function isOn(value: unknown): boolean {
  return typeof value === 'number' && value >= 1;
}
