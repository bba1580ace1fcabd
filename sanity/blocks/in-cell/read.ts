import { type CodeBlock, readCodeBlock } from '../code-block/read.ts';
import { type Figure, readFigure } from '../figure/read.ts';
import type { Placement } from '../nested/placement.ts';
import { readInside } from '../nested/read.ts';
import type { Reading } from '../reading.ts';
import type { TextBlock } from '../text/types.ts';

/** What may stand in the cell of a table: `CELL_BLOCKS` beside text. */
export type InCell = TextBlock | ((Figure | CodeBlock) & Placement);

const readers = new Map<unknown, typeof readFigure | typeof readCodeBlock>([
  ['figure', readFigure],
  ['codeBlock', readCodeBlock],
]);

/** The text, images and code of a cell. */
export function readInCell(reading: Reading, items: readonly unknown[]): InCell[] {
  return readInside<Figure | CodeBlock>(reading, items, readers);
}
