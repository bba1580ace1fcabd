import type { Block, Blocks } from '#sanity/blocks/block.ts';
import { blockMarkdown } from '#sanity/blocks/generated/markdown.generated.ts';
import { type Addresses, joinMarkdown } from '#sanity/blocks/markdown.ts';
import { textMarkdown } from '#sanity/blocks/text/markdown.ts';

/** A body as Markdown (CommonMark with tables), for machines and for those who like it plain. */
export function markdownOf(blocks: readonly Block[], addresses: Addresses): string {
  return joinMarkdown(blocks, (block) => {
    if (block._type === 'block') return textMarkdown(block, addresses);
    return block._type === 'unknown' ? '' : markdownOfType(block._type, block, addresses);
  });
}

type Writers = { [Type in keyof Blocks]: (block: Blocks[Type], addresses: Addresses) => string };
const writers: Writers = blockMarkdown;

function markdownOfType<Type extends keyof Blocks>(
  type: Type,
  block: Blocks[Type],
  addresses: Addresses,
): string {
  return writers[type](block, addresses);
}
