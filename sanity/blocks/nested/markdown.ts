import { figureMarkdown } from '../figure/markdown.ts';
import { type Addresses, joinMarkdown } from '../markdown.ts';
import { textMarkdown } from '../text/markdown.ts';
import type { NestedBlock } from './read.ts';

/** The Markdown of blocks inside another block. */
export function nestedMarkdown(blocks: readonly NestedBlock[], addresses: Addresses): string {
  return joinMarkdown(blocks, (block) =>
    block._type === 'figure' ? figureMarkdown(block, addresses) : textMarkdown(block, addresses),
  );
}
