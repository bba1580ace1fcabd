import { CONTINUED, type ListKind, type TextBlock } from './types.ts';

/** A list among the blocks of a body, with what stands inside its items. */
export type List<Other> = {
  _type: 'list';
  _key: string;
  kind: ListKind;
  items: ListItem<Other>[];
};

export type ListItem<Other> = {
  text: TextBlock;
  /** Lists below the item, its further paragraphs, and blocks between it and the next item. */
  inside: (TextBlock | Other | List<Other>)[];
};

/** The lists that may still go on, from the outermost to the one of the last item. */
type Open<Other> = { level: number; list: List<Other>; item: ListItem<Other> }[];

/**
 * Puts list items into lists by their levels. A deeper item stands inside the one before, however
 * many levels were left out. A paragraph that goes on with an item belongs to the last one that is
 * not deeper than itself, and so does a block that says its level. Other blocks that are no text
 * belong to the item before when the list goes on after them. Other text ends every list.
 */
export function nestLists<Other extends { _type: string; listLevel?: number }>(
  blocks: readonly (TextBlock | Other)[],
): (TextBlock | Other | List<Other>)[] {
  const result: (TextBlock | Other | List<Other>)[] = [];
  let open: Open<Other> = [];
  let between: Other[] = [];
  const into = (level: number, block: TextBlock | Other) => {
    open = open.slice(0, lastOf(open, level) + 1);
    const target = open.at(-1)?.item.inside ?? result;
    target.push(...between, block);
    between = [];
  };
  for (const block of blocks) {
    if (!isText(block)) {
      if (block.listLevel === 0) {
        result.push(...between, block);
        open = [];
        between = [];
      } else if (block.listLevel !== undefined) into(block.listLevel, block);
      else if (open.length === 0) result.push(block);
      else between.push(block);
    } else if (block.listItem === CONTINUED) {
      const { listItem, level = 1, ...text } = block;
      into(level, text);
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

/** Where the last item stands that is not deeper, or the outermost one. */
function lastOf<Other>(open: Open<Other>, level: number): number {
  const at = open.findLastIndex((one) => one.level <= level);
  return at === -1 ? Math.min(0, open.length - 1) : at;
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
