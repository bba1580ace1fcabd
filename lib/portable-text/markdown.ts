import type { Block, Blocks } from '#sanity/blocks/block.ts';
import { footnotesMarkdown } from '#sanity/blocks/footnotes/markdown.ts';
import { blockMarkdown } from '#sanity/blocks/generated/markdown.generated.ts';
import type { Addresses } from '#sanity/blocks/markdown.ts';
import { flowMarkdown } from '#sanity/blocks/text/markdown.ts';
import type { TextBlock } from '#sanity/blocks/text/types.ts';

/** A body as Markdown (CommonMark with tables), for machines and for those who like it plain. */
export function markdownOf(blocks: readonly Block[], addresses: Addresses): string {
  return flowMarkdown<Exclude<Block, TextBlock>>(blocks, addresses, (block) => {
    if (block._type === 'footnotes') return footnotesMarkdown(block, addresses);
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
