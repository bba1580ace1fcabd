import { calloutBlockReaders } from '../generated/callout-readers.generated.ts';
import type { Placement } from '../nested/placement.ts';
import { readInside } from '../nested/read.ts';
import type { Reading } from '../reading.ts';
import type { TextBlock } from '../text/types.ts';

type Readers = typeof calloutBlockReaders;

/** Blocks that may stand in a callout, by `_type`. */
export type CalloutBlocks = { [Type in keyof Readers]: NonNullable<ReturnType<Readers[Type]>> };

export type InCallout = TextBlock | (CalloutBlocks[keyof CalloutBlocks] & Placement);

const readers = new Map<unknown, Readers[keyof Readers]>(Object.entries(calloutBlockReaders));

/** The text and blocks of a callout. */
export function readInCallout(reading: Reading, items: readonly unknown[]): InCallout[] {
  return readInside<CalloutBlocks[keyof CalloutBlocks]>(reading, items, readers);
}
