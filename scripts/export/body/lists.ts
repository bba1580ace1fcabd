import type { Element, ElementContent } from 'hast';
import type { Stored } from './fields.ts';
import { element } from './nodes.ts';

type Draw = (block: Stored) => ElementContent[];
type Open = { level: number; list: Element; kind: string };

/** Whether a block belongs to a list. */
export function isListed(block: Stored): boolean {
  if (block._type === 'block') return block.listItem !== undefined;
  return typeof block.listLevel === 'number' && block.listLevel > 0;
}

/**
 * Lists of the blocks that belong to some, one after the other.
 * @param words draws the words of an item; `whole` any block that belongs to one.
 */
export function listNodes(blocks: readonly Stored[], words: Draw, whole: Draw): ElementContent[] {
  const result: ElementContent[] = [];
  const open: Open[] = [];
  for (const [at, block] of blocks.entries()) {
    const level = levelOf(block);
    const kind = block._type === 'block' ? block.listItem : undefined;
    if (kind !== 'bullet' && kind !== 'number') {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      (lastItem(open)?.children ?? result).push(...whole(withoutPlace(block)));
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const top = open.at(-1);
    if (top !== undefined && top.level === level && top.kind !== kind) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = listElement(kind, at, blocks);
      (lastItem(open)?.children ?? result).push(list);
      open.push({ level, list, kind });
    }
    open.at(-1)?.list.children.push(element('li', {}, [element('p', {}, words(block))]));
  }
  return result;
}

/** A numbered list of the text that holds more than words is no procedure: the import is told so. */
function listElement(kind: 'bullet' | 'number', from: number, blocks: readonly Stored[]): Element {
  if (kind === 'bullet') return element('ul', {});
  const level = levelOf(blocks[from] ?? {});
  const isRich = level === 1 && blocks.slice(from).some((block) => isOwnBlock(block, 1));
  return element('ol', isRich ? { className: ['list'] } : {});
}

function isOwnBlock(block: Stored, level: number): boolean {
  if (levelOf(block) !== level) return false;
  return block._type !== 'block' || block.listItem === 'continue';
}

function lastItem(open: readonly Open[]): Element | undefined {
  const last = open.at(-1)?.list.children.at(-1);
  return last?.type === 'element' ? last : undefined;
}

function levelOf(block: Stored): number {
  const level = block._type === 'block' ? block.level : block.listLevel;
  return typeof level === 'number' && level >= 1 ? level : 1;
}

function withoutPlace({ listItem, level, listLevel, ...block }: Stored): Stored {
  return block;
}
