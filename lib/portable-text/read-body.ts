import type { Block } from '#sanity/blocks/block.ts';
import { type Fields, field } from '#sanity/blocks/fields.ts';
import { blockReaders } from '#sanity/blocks/generated/readers.generated.ts';
import { note, quoted, type Reading, readEach, startReading } from '#sanity/blocks/reading.ts';
import { readOldTable } from '#sanity/blocks/rich-table/read-old-table.ts';
import { readTextBlock } from '#sanity/blocks/text/read.ts';
import type { TextStyle } from '#sanity/blocks/text/types.ts';

export type Body = {
  blocks: Block[];
  /** True when a limit cut something off. */
  cut: boolean;
  /** What is wrong with the content, one short phrase each, for the log. */
  problems: string[];
};

/**
 * Narrows whatever a document holds in its body to blocks that can be shown. Never throws: what
 * is missing is left out, what is unknown is named, what is too much is cut (`limits.ts`).
 */
export function readBody(value: unknown): Body {
  const reading = startReading();
  const blocks = readEach(reading, Array.isArray(value) ? value : [], readBlock);
  closeHeadingLevels(blocks);
  return { blocks, cut: reading.cut, problems: [...reading.problems] };
}

type Reader = (reading: Reading, fields: Fields, key: string) => Block | null;

const readers: ReadonlyMap<unknown, Reader> = new Map<unknown, Reader>([
  ['block', readTextBlock],
  ['table', readOldTable],
  ...Object.entries(blockReaders),
]);

function readBlock(reading: Reading, fields: Fields, key: string): Block | null {
  const type = field(fields, '_type');
  const read = readers.get(type);
  if (read !== undefined) return read(reading, fields, key);
  note(reading, `unknown block type ${quoted(type)}`);
  const name = typeof type === 'string' ? type.slice(0, 60) : '';
  return { _type: 'unknown', _key: key, anchor: null, name };
}

const HEADINGS: readonly TextStyle[] = ['h2', 'h3', 'h4'];

/** Levels follow one another without a gap: the outline that screen readers read has no holes. */
function closeHeadingLevels(blocks: readonly Block[]): void {
  let above = 0;
  for (const block of blocks) {
    if (block._type !== 'block') continue;
    const wanted = HEADINGS.indexOf(block.style);
    if (wanted === -1) continue;
    const level = Math.min(wanted, above);
    block.style = HEADINGS[level] ?? block.style;
    above = level + 1;
  }
}
