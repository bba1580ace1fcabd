import type { ListKind, TextBlock } from './types.ts';

/** A list among the blocks of a body, with what stands inside its items. */
export type List<Other> = {
  _type: 'list';
  _key: string;
  kind: ListKind;
  items: ListItem<Other>[];
};

export type ListItem<Other> = {
  text: TextBlock;
  /** Lists below the item, and blocks between it and the next one. */
  inside: (Other | List<Other>)[];
};

/** The lists that may still go on, from the outermost to the one of the last item. */
type Open<Other> = { level: number; list: List<Other>; item: ListItem<Other> }[];

/**
 * Puts list items into lists by their levels. A deeper item stands inside the one before, however
 * many levels were left out. A list goes on after blocks that are no text, such as images, callouts
 * and code: these then belong to the item before. Text ends every list.
 */
export function nestLists<Other extends { _type: string }>(
  blocks: readonly (TextBlock | Other)[],
): (TextBlock | Other | List<Other>)[] {
  const result: (TextBlock | Other | List<Other>)[] = [];
  let open: Open<Other> = [];
  let between: Other[] = [];
  for (const block of blocks) {
    if (!isText(block)) {
      if (open.length === 0) result.push(block);
      else between.push(block);
    } else if (block.listItem === undefined) {
      result.push(...between, block);
      open = [];
      between = [];
    } else {
      const place = placeFor(open, block.listItem, block.level ?? 1);
      (place.parent?.inside ?? result).push(...between);
      between = [];
      const item: ListItem<Other> = { text: block, inside: [] };
      const list = place.list ?? startList(block, block.listItem);
      list.items.push(item);
      if (place.list === undefined) (place.parent?.inside ?? result).push(list);
      open = [...place.open, { level: block.level ?? 1, list, item }];
    }
  }
  result.push(...between);
  return result;
}

type Place<Other> = {
  /** The lists around the new item. */
  open: Open<Other>;
  /** The list that it goes on, if there is one. */
  list?: List<Other>;
  /** The item that takes the blocks before it: the one above in its list, or the one around it. */
  parent?: ListItem<Other>;
};

function placeFor<Other>(open: Open<Other>, kind: ListKind, level: number): Place<Other> {
  // An item stands beside the outermost one that is not less deep, else inside the last one.
  const beside = open.findIndex((one) => one.level >= level);
  if (beside === -1) return { open, parent: open.at(-1)?.item };
  const { list, item } = open[beside] ?? {};
  const around = open.slice(0, beside);
  if (list?.kind === kind) return { open: around, list, parent: item };
  return { open: around, parent: around.at(-1)?.item };
}

function startList<Other>({ _key }: TextBlock, kind: ListKind): List<Other> {
  return { _type: 'list', _key: `list-${_key}`, kind, items: [] };
}

function isText<Other extends { _type: string }>(block: TextBlock | Other): block is TextBlock {
  return block._type === 'block';
}
