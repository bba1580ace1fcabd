import type { EditorSnapshot, Path, PortableTextBlock } from '@portabletext/editor';
import { defineBehavior, effect, raise } from '@portabletext/editor/behaviors';
import {
  COMMAND_PLANS,
  caretIn,
  insertRow,
  type TableCommand,
  type TableEvent,
} from './commands.ts';
import { cellPath, isEmptyRow, type Place, placeOfCaret, rowPath, rowsOf } from './grid.ts';
import { newTable, newText } from './new-nodes.ts';
import { planSelectCell } from './select-cell.ts';
import { commandOf, insertsTable, opensMenu, selectsAll } from './shortcuts.ts';

/** By this event the table's menu asks for a command. */
export const COMMAND_EVENT = 'custom.table.command';

/** By this event a block gives way to another one. */
export const REPLACE_EVENT = 'custom.table.replace';

/** How a table is written by keyboard, beyond what Sanity's own behaviors for tables do. */
export const tableBehaviors = [
  defineBehavior({
    on: 'insert.break',
    guard: ({ snapshot }) => guarded(snapshot, (place) => planEnter(place, snapshot)),
    actions: [(_, events) => events.map((event) => raise(event))],
  }),
  defineBehavior({
    on: 'keyboard.keydown',
    guard: ({ snapshot, event: { originEvent } }) =>
      isPlainTab(originEvent) && guarded(snapshot, (place) => planTab(place, snapshot)),
    actions: [(_, events) => events.map((event) => raise(event))],
  }),
  // What is typed next would otherwise take the place of the whole article.
  defineBehavior({
    on: 'keyboard.keydown',
    guard: ({ snapshot, event: { originEvent } }) =>
      selectsAll(originEvent) &&
      guarded(snapshot, (place) => planSelectCell(place, snapshot.context.selection)),
    actions: [(_, events) => events.map((event) => raise(event))],
  }),
  defineBehavior({
    on: 'keyboard.keydown',
    guard: ({ snapshot, event: { originEvent } }) => {
      const command = commandOf(originEvent);
      return command !== null && guarded(snapshot, (place) => planOf(command, place, snapshot));
    },
    actions: [(_, events) => events.map((event) => raise(event))],
  }),
  defineBehavior({
    on: 'keyboard.keydown',
    guard: ({ snapshot, event: { originEvent } }) =>
      opensMenu(originEvent) && placeOfCaret(snapshot) !== null,
    actions: [() => [effect(openMenu)]],
  }),
  defineBehavior({
    on: 'keyboard.keydown',
    guard: ({ snapshot, event: { originEvent } }) =>
      insertsTable(originEvent) && !snapshot.context.readOnly && placeOfCaret(snapshot) === null,
    actions: [
      () => [raise({ type: 'insert.block', block: { _type: 'richTable' }, placement: 'auto' })],
    ],
  }),
  // A new table has cells, and the caret in the first one.
  defineBehavior({
    on: 'insert.block',
    guard: ({ snapshot, event: { block } }) =>
      block._type === 'richTable' &&
      rowsOf(block).length === 0 && { table: newTable(snapshot.context.keyGenerator) },
    actions: [
      ({ event }, { table }) => [
        raise({ ...event, block: { ...event.block, ...table }, select: 'none' }),
        ...caretIn(cellPath(placeIn(table), 0, 0), table.rows[0]?.cells[0]?.content[0]).map((one) =>
          raise(one),
        ),
        // The menu that it was chosen from has the focus until it is closed.
        effect(({ send }) => {
          setTimeout(() => send({ type: 'focus' }));
        }),
      ],
    ],
  }),
  defineBehavior<{ command: TableCommand }, typeof COMMAND_EVENT, TableEvent[]>({
    on: COMMAND_EVENT,
    guard: ({ snapshot, event }) =>
      guarded(snapshot, (place) => planOf(event.command, place, snapshot)),
    actions: [(_, events) => events.map((event) => raise(event))],
  }),
  defineBehavior<{ at: Path; block: PortableTextBlock }, typeof REPLACE_EVENT, true>({
    on: REPLACE_EVENT,
    actions: [
      ({ event: { at, block } }) => [
        raise({ type: 'insert', at, value: block, position: 'after' }),
        raise({ type: 'unset', at }),
      ],
    ],
  }),
];

function placeIn(table: ReturnType<typeof newTable>): Place {
  return { tablePath: [{ _key: table._key }], rows: rowsOf(table), row: 0, column: 0 };
}

/** Presses the button of the table with the caret. */
function openMenu(): void {
  const node = document.getSelection()?.focusNode ?? null;
  const element = node instanceof Element ? node : node?.parentElement;
  const table = element?.closest('[data-rich-table]');
  table?.querySelector<HTMLElement>('[data-table-menu]')?.click();
}

function guarded(
  snapshot: EditorSnapshot,
  plan: (place: Place) => TableEvent[] | null,
): TableEvent[] | false {
  const place = snapshot.context.readOnly ? null : placeOfCaret(snapshot);
  return (place && plan(place)) ?? false;
}

function planOf(command: TableCommand, place: Place, snapshot: EditorSnapshot): TableEvent[] {
  return COMMAND_PLANS[command](place, snapshot.context.keyGenerator);
}

/** Down in the column; below the last row to a new one, or out of the table from an empty one. */
function planEnter(place: Place, snapshot: EditorSnapshot): TableEvent[] {
  const below = place.rows[place.row + 1];
  if (below === undefined) return leaveOrGrow(place, snapshot, place.column);
  const column = Math.min(place.column, below.cells.length - 1);
  return caretIn(cellPath(place, place.row + 1, column), below.cells[column]?.content[0]);
}

/** From the last cell on as from the last row; elsewhere Sanity's behavior goes to the next cell. */
function planTab(place: Place, snapshot: EditorSnapshot): TableEvent[] | null {
  const isLast =
    place.row === place.rows.length - 1 &&
    place.column === (place.rows[place.row]?.cells.length ?? 0) - 1;
  return isLast ? leaveOrGrow(place, snapshot, 0) : null;
}

function leaveOrGrow(place: Place, snapshot: EditorSnapshot, column: number): TableEvent[] {
  const { keyGenerator } = snapshot.context;
  if (place.rows.length === 1 || !isEmptyRow(place.rows[place.row])) {
    return insertRow(place, keyGenerator, 'after', column);
  }
  const text = newText(keyGenerator);
  const path = [{ _key: text._key }, 'children', { _key: text.children[0]?._key ?? '' }];
  const point = { path, offset: 0 };
  return [
    { type: 'insert', at: place.tablePath, value: text, position: 'after' },
    { type: 'select', at: { anchor: point, focus: point } },
    { type: 'unset', at: rowPath(place, place.row) },
  ];
}

function isPlainTab(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
) {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  return key === 'Tab' && !altKey && !ctrlKey && !metaKey && !shiftKey;
}
