import type { Element, ElementContent } from 'hast';
import type { Around, Context } from './context.ts';
import { attribute, isBlank, isElement } from './elements.ts';
import type { DraftBlock, DraftSteps, DraftText, Where } from './types.ts';

/** Deeper items are stored at this depth. */
const MAX_DEPTH = 6;

/** The blocks of one item; the first text among them is the item itself. */
export type Item = DraftBlock[];

/** The items of a list, as they stand at a depth from 1. Lists between items belong to the one before. */
export function itemsOf(list: Element, context: Context, where: Where, around: Around): Item[] {
  const level = around.level + 1;
  const items: Item[] = [];
  let loose: ElementContent[] = [];
  const closeLoose = () => {
    if (!loose.every(isBlank)) addLoose(items, context.blocks(loose, where, { ...around, level }));
    loose = [];
  };
  for (const child of list.children) {
    if (!isElement(child, 'li')) loose.push(child);
    else {
      closeLoose();
      items.push(context.blocks(child.children, where, { ...around, level }));
    }
  }
  closeLoose();
  return items.filter((item) => item.length > 0);
}

function addLoose(items: Item[], blocks: DraftBlock[]): void {
  const last = items.at(-1);
  if (last === undefined) items.push(blocks);
  else last.push(...blocks);
}

/** Items as blocks of a list at a depth from 1. */
export function listBlocks(
  kind: 'bullet' | 'number',
  items: readonly Item[],
  level: number,
  { notes }: Pick<Context, 'notes'>,
): DraftBlock[] {
  const depth = Math.min(level, MAX_DEPTH);
  if (level > MAX_DEPTH)
    notes.changed('list', `deeper than ${MAX_DEPTH} levels is shown at ${MAX_DEPTH}`);
  return items.flatMap((item) => {
    const at = item.findIndex(isOwnText);
    const text = item[at];
    if (text?._type !== 'block') {
      // Nothing but a picture or a list: it belongs to the item before.
      const isNested = item.every((block) => isPlaced(block));
      if (!isNested) notes.changed('list', 'an item without words belongs to the one before');
      return item.map((block) => inItem(block, depth));
    }
    if (at > 0 && !item.slice(0, at).every(isPlaced)) {
      notes.changed('list', 'what stood before the words of an item stands behind them');
    }
    const others = item.filter((block) => block !== text);
    const first: DraftText = { ...text, style: 'normal', listItem: kind, level: depth };
    return [first, ...others.map((block) => inItem(block, depth))];
  });
}

/** A text that belongs to no deeper list. */
function isOwnText(block: DraftBlock): boolean {
  return block._type === 'block' && block.listItem === undefined;
}

function isPlaced(block: DraftBlock): boolean {
  return block._type === 'block' ? block.listItem !== undefined : block.listLevel !== undefined;
}

function inItem(block: DraftBlock, level: number): DraftBlock {
  if (isPlaced(block)) return block;
  if (block._type === 'block') return { ...block, listItem: 'continue', level };
  return { ...block, listLevel: level };
}

/** Whether numbered items are better kept as steps: one holds more than words and lists. */
export function areSteps(items: readonly Item[]): boolean {
  const isRich = items.some((item) => item.filter((block) => !isPlaced(block)).length > 1);
  return isRich && items.every((item) => item.some(isOwnText));
}

/** Numbered items as steps: the first text is the instruction, the rest what belongs to it. */
export function stepsOf(items: readonly Item[], { notes }: Pick<Context, 'notes'>): DraftSteps {
  return {
    _type: 'steps',
    items: items.map((item) => {
      const at = item.findIndex(isOwnText);
      const text = item[at];
      if (at > 0) notes.changed('step', 'what stood before its words stands behind them');
      const instruction: DraftText[] =
        text?._type === 'block' ? [{ ...text, style: 'normal' }] : [];
      const others = item.filter((block) => block !== text).map(outOfItem);
      const content = withoutGaps(withoutStrays(others));
      return { _type: 'step', instruction, content };
    }),
  };
}

/** What stood one level deeper, in the list that is now steps. */
function outOfItem(block: DraftBlock): DraftBlock {
  if (block._type !== 'block') {
    const { listLevel, ...rest } = block;
    return listLevel === undefined || listLevel <= 1 ? rest : { ...rest, listLevel: listLevel - 1 };
  }
  const { listItem, level = 1, ...text } = block;
  if (listItem === undefined || (listItem === 'continue' && level <= 1)) return text;
  return { ...text, listItem, level: Math.max(1, level - 1) };
}

/** The number that a list begins with. */
export function startOf(list: Element): number {
  const start = Number(attribute(list, 'start') ?? 1);
  return Number.isInteger(start) && start >= 0 ? start : 1;
}

/** Blocks that belong to an item when there is none before them stand by themselves. */
export function withoutStrays(blocks: readonly DraftBlock[]): DraftBlock[] {
  let isInList = false;
  return blocks.map((block) => {
    if (block._type === 'block') {
      const { listItem, level, ...text } = block;
      if (listItem === 'continue' && !isInList) return text;
      isInList = listItem !== undefined;
      return block;
    }
    const { listLevel, ...other } = block;
    if (listLevel !== undefined && !isInList) return other;
    isInList = listLevel !== undefined;
    return block;
  });
}

/** Levels of lists without gaps: an item is at most one level deeper than the one before it. */
export function withoutGaps(blocks: readonly DraftBlock[]): DraftBlock[] {
  const open: number[] = [];
  return blocks.map((block) => {
    const given = block._type === 'block' ? block.level : block.listLevel;
    if (given === undefined) {
      open.length = 0;
      return block;
    }
    const isItem = block._type === 'block' && block.listItem !== 'continue';
    while (open.length > 0 && (open.at(-1) ?? 0) > given) open.pop();
    if (isItem && open.at(-1) !== given) open.push(given);
    const level = Math.max(1, open.length);
    return block._type === 'block' ? { ...block, level } : { ...block, listLevel: level };
  });
}
