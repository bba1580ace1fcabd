import type { blockReaders } from './generated/readers.generated.ts';
import type { Placement } from './nested/placement.ts';
import type { Footnotes, TextBlock } from './text/types.ts';

type Readers = typeof blockReaders;

/** The blocks of `registry.ts` as their readers give them, by `_type`. */
export type Blocks = { [Type in keyof Readers]: NonNullable<ReturnType<Readers[Type]>> };

/** A block that this version does not know: shown to nobody, named in the log. */
type UnknownBlock = { _type: 'unknown'; _key: string; anchor: null; name: string } & Placement;

/** As `readBody` gives it: fields complete, keys unique among siblings, nesting bounded. */
export type Block =
  | TextBlock
  | (Blocks[keyof Blocks] & Placement)
  | (Footnotes & Placement)
  | UnknownBlock;
