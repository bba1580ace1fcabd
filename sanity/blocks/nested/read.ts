import { type Fields, field, isFields } from '../fields.ts';
import { note, quoted, type Reading, readEach } from '../reading.ts';
import { readTextBlock } from '../text/read.ts';
import type { TextBlock } from '../text/types.ts';
import { flattened } from './flatten.ts';
import { type Placement, placed, textPlaced } from './placement.ts';

type Read<Other> = (reading: Reading, fields: Fields, key: string) => Other | null;

/**
 * The text and other blocks that a block holds. A block that may not stand there, or that nobody
 * knows, is named, and what it says is shown as text.
 * @param readers of the blocks that may stand there, by type.
 */
export function readInside<Other extends { _type: string }>(
  reading: Reading,
  items: readonly unknown[],
  readers: ReadonlyMap<unknown, Read<Other>>,
): (TextBlock | (Other & Placement))[] {
  const isKept = (type: unknown) => type === 'block' || readers.has(type);
  const shown = items.flatMap((item) => {
    if (!isFields(item) || isKept(field(item, '_type'))) return [item];
    note(reading, `block type ${quoted(field(item, '_type'))} inside another block`);
    return flattened(item, isKept);
  });
  return readEach<TextBlock | (Other & Placement)>(reading, shown, (_, fields, key) => {
    const read = readers.get(field(fields, '_type'));
    return read === undefined
      ? textPlaced(reading, readTextBlock(reading, fields, key, 'inside'))
      : placed(reading, fields, read(reading, fields, key));
  });
}
