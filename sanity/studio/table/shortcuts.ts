import type { TableCommand } from './commands.ts';

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Keys with Ctrl and Alt, as other editors of tables have them. */
const ADDING: Readonly<Record<string, TableCommand>> = {
  ArrowUp: 'row.above',
  ArrowDown: 'row.below',
  ArrowLeft: 'column.before',
  ArrowRight: 'column.after',
  Backspace: 'row.remove',
};

/** Keys with Ctrl, Alt and Shift. */
const MOVING: Readonly<Record<string, TableCommand>> = {
  ArrowUp: 'row.up',
  ArrowDown: 'row.down',
  ArrowLeft: 'column.back',
  ArrowRight: 'column.on',
  Backspace: 'column.remove',
};

/** What a press of keys asks for, or null. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): TableCommand | null {
  if (!altKey || !ctrlKey || metaKey) return null;
  return (shiftKey ? MOVING : ADDING)[key] ?? null;
}

/** The keys that open the table's menu, as the toolbars of other editors are reached. */
export function opensMenu({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): boolean {
  return key === 'F10' && altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** The keys that select everything; on a Mac with the command key. */
export function selectsAll({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): boolean {
  return key.toLowerCase() === 'a' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** The keys that put a table into the text; on a Mac the key itself writes another sign then. */
export function insertsTable({
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Keys & Pick<KeyboardEvent, 'code'>): boolean {
  return code === 'KeyT' && altKey && shiftKey && !ctrlKey && !metaKey;
}

/** The keys of a command, as the menu shows them. */
export function keysOf(command: TableCommand): string[] | undefined {
  const [adding] = Object.entries(ADDING).find(([, one]) => one === command) ?? [];
  if (adding !== undefined) return ['Ctrl', 'Alt', signOf(adding)];
  const [moving] = Object.entries(MOVING).find(([, one]) => one === command) ?? [];
  return moving === undefined ? undefined : ['Ctrl', 'Alt', 'Shift', signOf(moving)];
}

function signOf(key: string): string {
  const arrows: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return arrows[key] ?? key;
}
