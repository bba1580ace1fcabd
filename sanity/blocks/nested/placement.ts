import { type Fields, field } from '../fields.ts';
import { type Reading, takeFormerAnchors } from '../reading.ts';
import { depthOf } from '../text/read.ts';
import type { TextBlock } from '../text/types.ts';

/** What every block but text has beside its own fields. */
export type Placement = {
  /** Ids that old addresses lead to. */
  former?: readonly string[];
  /** The depth of the list item that it belongs to; 0 ends the list; undefined goes by what follows. */
  listLevel?: number;
};

/** A block with the place that it stands in, and with the former anchors that wait for one. */
export function placed<Other extends { _type: string }>(
  reading: Reading,
  fields: Fields,
  block: Other | null,
): (Other & Placement) | null {
  if (block === null) return null;
  const former = [
    ...reading.waiting.splice(0),
    ...takeFormerAnchors(reading, field(fields, 'formerAnchors')),
  ];
  const level = field(fields, 'listLevel');
  const listLevel = level === 0 ? 0 : depthOf(level);
  return {
    ...block,
    ...(former.length === 0 ? {} : { former }),
    ...(listLevel === undefined ? {} : { listLevel }),
  };
}

/** A text with the former anchors that wait for a place. */
export function textPlaced(reading: Reading, block: TextBlock | null): TextBlock | null {
  if (block === null || reading.waiting.length === 0) return block;
  const former = reading.waiting.splice(0);
  return { ...block, children: [{ _type: 'anchor', _key: 'waiting', former }, ...block.children] };
}
