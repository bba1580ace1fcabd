import type { PortableTextBlock } from '@portabletext/editor';
import { isFields } from '#sanity/blocks/fields.ts';
import type { TableEvent } from '#sanity/studio/table/commands.ts';
import { type Place, rowsOf } from '#sanity/studio/table/grid.ts';

type Node = Record<string, unknown>;

/** Counts up, so that no two keys are equal. */
export function counter(start = 'new'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${start}${count}`;
  };
}

/** A table with these texts. */
export function tableOf(texts: readonly (readonly string[])[]): PortableTextBlock {
  const rows = texts.map((cells, row) => ({
    _type: 'richTableRow',
    _key: `r${row}`,
    cells: cells.map((text, column) => ({
      _type: 'richTableCell',
      _key: `c${row}-${column}`,
      content: [paragraph(text, `t${row}-${column}`)],
    })),
  }));
  return { _type: 'richTable', _key: 'table', rows };
}

export function paragraph(text: string, _key: string): PortableTextBlock {
  const children = [{ _type: 'span', _key: `${_key}s`, text, marks: [] }];
  return { _type: 'block', _key, style: 'normal', markDefs: [], children };
}

export function placeIn(table: PortableTextBlock, row: number, column: number): Place {
  return { tablePath: [{ _key: table._key }], rows: rowsOf(table), row, column };
}

/** The texts of a table, row by row. */
export function textsOf(table: PortableTextBlock): string[][] {
  return listOf(table, 'rows').map((row) =>
    listOf(row, 'cells').map((cell) =>
      listOf(cell, 'content')
        .flatMap((text) => listOf(text, 'children'))
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

/** Every key in a table. */
export function keysIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"_key":"([^"]+)"/g)].map(([, key = '']) => key);
}

/** Does to a table, in place, what the editor would do on inserting and removing nodes. */
export function apply(table: PortableTextBlock, events: readonly TableEvent[]): void {
  for (const event of events) {
    if (event.type !== 'insert' && event.type !== 'unset' && event.type !== 'set') continue;
    const [, ...path] = Array.isArray(event.at) ? event.at : [];
    const last = path.pop();
    const list = path.reduce<unknown>(
      (at, part) =>
        isFields(part)
          ? nodesOf(at).find(({ _key }) => _key === part._key)
          : Reflect.get(Object(at), String(part)),
      table,
    );
    if (typeof last === 'string') {
      if (event.type === 'set') Reflect.set(Object(list), last, event.value);
      else Reflect.deleteProperty(Object(list), last);
      continue;
    }
    if (event.type === 'set') continue;
    const nodes = nodesOf(list);
    const at = nodes.findIndex(({ _key }) => isFields(last) && _key === last._key);
    if (at === -1) throw new Error(`Nothing stands at ${JSON.stringify(event.at)}.`);
    if (event.type === 'unset') nodes.splice(at, 1);
    else nodes.splice(event.position === 'before' ? at : at + 1, 0, { ...event.value });
  }
}

function listOf(value: object, field: string): Node[] {
  return nodesOf(Reflect.get(value, field));
}

/** The array itself, so that it can be changed. */
function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value : [];
}
