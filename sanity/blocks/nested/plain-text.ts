import { figureText } from '../figure/plain-text.ts';
import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { NestedBlock } from './read.ts';

/** The words of blocks inside another block. */
export function nestedText(blocks: readonly NestedBlock[]): Words[] {
  return blocks.flatMap((block) =>
    block._type === 'figure' ? figureText(block) : textBlockText(block),
  );
}
