import type { Block } from '#sanity/blocks/block.ts';
import { type Fields, field, isFields } from '#sanity/blocks/fields.ts';
import { blockReaders } from '#sanity/blocks/generated/readers.generated.ts';
import { flattened } from '#sanity/blocks/nested/flatten.ts';
import { placed, textPlaced } from '#sanity/blocks/nested/placement.ts';
import { note, quoted, type Reading, readEach, startReading } from '#sanity/blocks/reading.ts';
import { readOldTable } from '#sanity/blocks/rich-table/read-old-table.ts';
import { readTextBlock } from '#sanity/blocks/text/read.ts';
import type { TextBlock, TextStyle } from '#sanity/blocks/text/types.ts';

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
  const items: unknown[] = Array.isArray(value) ? value : [];
  const blocks = readEach(reading, withKnown(reading, shifted(items)), readBlock);
  closeHeadingLevels(blocks);
  if (reading.waiting.length > 0) note(reading, 'former anchors at the end, with no text below');
  const { cut, footnotes } = reading;
  if (footnotes.length > 0) {
    blocks.push({ _type: 'footnotes', _key: 'footnotes', anchor: null, items: footnotes });
  }
  return { blocks, cut, problems: [...reading.problems] };
}

type Other = Exclude<Block, TextBlock>;
type Reader = (reading: Reading, fields: Fields, key: string) => Other | null;

const readers: ReadonlyMap<unknown, Reader> = new Map<unknown, Reader>([
  ['table', readOldTable],
  ...Object.entries(blockReaders),
]);

function readBlock(reading: Reading, fields: Fields, key: string): Block | null {
  const type = field(fields, '_type');
  const read = readers.get(type);
  if (type === 'block') return textPlaced(reading, readTextBlock(reading, fields, key));
  if (read !== undefined) return placed(reading, fields, read(reading, fields, key));
  note(reading, `unknown block type ${quoted(type)}`);
  const name = typeof type === 'string' ? type.slice(0, 60) : '';
  return { _type: 'unknown', _key: key, anchor: null, name };
}

/** A block that nobody knows gives way to the text that stands in it, if there is any. */
function withKnown(reading: Reading, items: readonly unknown[]): unknown[] {
  return items.flatMap((item) => {
    if (!isFields(item) || isKnown(field(item, '_type'))) return [item];
    const inner = flattened(item, isKnown);
    if (inner.length === 0) return [item];
    note(reading, `unknown block type ${quoted(field(item, '_type'))}, of which the text is shown`);
    return inner;
  });
}

function isKnown(type: unknown): boolean {
  return type === 'block' || readers.has(type);
}

/** The title of the page is its only first heading: where a body has its own, all go one lower. */
function shifted(items: readonly unknown[]): readonly unknown[] {
  const isHeading = (item: unknown, style: string): item is Fields =>
    isFields(item) && field(item, '_type') === 'block' && field(item, 'style') === style;
  if (!items.some((item) => isHeading(item, 'h1'))) return items;
  return items.map((item) => {
    const level = [1, 2, 3, 4, 5, 6].find((one) => isHeading(item, `h${one}`));
    return level === undefined || !isFields(item) ? item : { ...item, style: `h${level + 1}` };
  });
}

const HEADINGS: readonly TextStyle[] = ['h2', 'h3', 'h4', 'h5'];

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
