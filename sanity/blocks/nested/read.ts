import { type Fields, field } from '../fields.ts';
import type { Figure } from '../figure/read.ts';
import { readFigure } from '../figure/read.ts';
import { note, quoted, type Reading, readEach } from '../reading.ts';
import { readTextBlock } from '../text/read.ts';
import type { TextBlock } from '../text/types.ts';

/** What may stand inside another block. */
export type NestedBlock = TextBlock | Figure;

/** The text that a block holds. */
export function readTexts(reading: Reading, items: readonly unknown[]): TextBlock[] {
  return readEach(reading, items, readText);
}

/** The text and figures that a block holds. */
export function readTextsAndFigures(reading: Reading, items: readonly unknown[]): NestedBlock[] {
  return readEach(reading, items, readTextOrFigure);
}

function readText(reading: Reading, fields: Fields, key: string): TextBlock | null {
  const type = field(fields, '_type');
  if (type === 'block') return readTextBlock(reading, fields, key, 'inside');
  note(reading, `block type ${quoted(type)} inside another block`);
  return null;
}

function readTextOrFigure(reading: Reading, fields: Fields, key: string): NestedBlock | null {
  return field(fields, '_type') === 'figure'
    ? readFigure(reading, fields, key)
    : readText(reading, fields, key);
}
