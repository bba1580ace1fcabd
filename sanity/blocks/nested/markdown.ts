import { figureMarkdown } from '../figure/markdown.ts';
import type { Addresses } from '../markdown.ts';
import { flowMarkdown } from '../text/markdown.ts';
import type { NestedBlock } from './read.ts';

/** The Markdown of blocks inside another block. */
export function nestedMarkdown(blocks: readonly NestedBlock[], addresses: Addresses): string {
  return flowMarkdown(blocks, addresses, (figure) => figureMarkdown(figure, addresses));
}
