import { stepBlockReaders } from '../generated/step-readers.generated.ts';
import type { Placement } from '../nested/placement.ts';
import { readInside } from '../nested/read.ts';
import type { Reading } from '../reading.ts';
import type { TextBlock } from '../text/types.ts';

type Readers = typeof stepBlockReaders;

/** Blocks that may stand in a step, by `_type`. */
export type StepBlocks = { [Type in keyof Readers]: NonNullable<ReturnType<Readers[Type]>> };

export type InStep = TextBlock | (StepBlocks[keyof StepBlocks] & Placement);

const readers = new Map<unknown, Readers[keyof Readers]>(Object.entries(stepBlockReaders));

/** The text and blocks of a step. */
export function readInStep(reading: Reading, items: readonly unknown[]): InStep[] {
  return readInside<StepBlocks[keyof StepBlocks]>(reading, items, readers);
}
