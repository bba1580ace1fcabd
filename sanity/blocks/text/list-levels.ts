import type { TextBlock } from './types.ts';

/** A list starts at depth 1 and goes down one at a time, so that no empty item is drawn. */
export function closeListLevels(blocks: readonly (TextBlock | { _type: string })[]): void {
  let above = 0;
  for (const block of blocks) {
    if (!isText(block) || block.level === undefined) {
      above = 0;
      continue;
    }
    block.level = Math.min(block.level, above + 1);
    above = block.level;
  }
}

function isText(block: TextBlock | { _type: string }): block is TextBlock {
  return block._type === 'block';
}
