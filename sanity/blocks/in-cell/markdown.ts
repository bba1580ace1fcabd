import { codeBlockMarkdown } from '../code-block/markdown.ts';
import { figureMarkdown } from '../figure/markdown.ts';
import type { Addresses } from '../markdown.ts';
import { flowMarkdown } from '../text/markdown.ts';
import type { TextBlock } from '../text/types.ts';
import type { InCell } from './read.ts';

/** The Markdown of what stands in a cell, with blocks in it. */
export function inCellMarkdown(blocks: readonly InCell[], addresses: Addresses): string {
  return flowMarkdown<Exclude<InCell, TextBlock>>(blocks, addresses, (block) =>
    block._type === 'figure' ? figureMarkdown(block, addresses) : codeBlockMarkdown(block),
  );
}
