import { codeBlockText } from '../code-block/plain-text.ts';
import { figureText } from '../figure/plain-text.ts';
import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { InCell } from './read.ts';

/** The words of what stands in a cell. */
export function inCellText(blocks: readonly InCell[]): Words[] {
  return blocks.flatMap((block) => {
    if (block._type === 'figure') return figureText(block);
    return block._type === 'codeBlock' ? codeBlockText(block) : textBlockText(block);
  });
}
