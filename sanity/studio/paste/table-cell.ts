import { CELL_BLOCKS } from '#sanity/blocks/registry.ts';
import { isSpan, type NewKey, type PastedBlock, type PastedSpan } from './pasted-block.ts';

/**
 * What a cell holds: lines as one paragraph, and lists, code and images as they are.
 * @param isHeader takes bold away, which the header says already.
 */
export function cellContent(
  blocks: readonly PastedBlock[],
  newKey: NewKey,
  isHeader = false,
): PastedBlock[] {
  const isLine = ({ _type, listItem }: PastedBlock) => _type === 'block' && listItem === undefined;
  if (blocks.every(isLine)) return [oneParagraph(blocks, newKey, isHeader)];
  const kept = blocks.filter(({ _type }) => _type === 'block' || CELL_TYPES.has(_type));
  return kept.length === 0 ? [oneParagraph([], newKey)] : kept.map(asParagraph);
}

const CELL_TYPES: ReadonlySet<string> = new Set(CELL_BLOCKS);

/** Headings have no place in a cell. */
function asParagraph(block: PastedBlock): PastedBlock {
  const isHeading = typeof block.style === 'string' && /^h\d$/.test(block.style);
  return isHeading ? { ...block, style: 'normal' } : block;
}

/**
 * Blocks as one paragraph: each is a line of its own, items of lists keep
 * their mark, and what is no text is left out.
 * @param isHeader takes bold away, which the header says already.
 */
export function oneParagraph(
  blocks: readonly PastedBlock[],
  newKey: NewKey,
  isHeader = false,
): PastedBlock {
  const lines = blocks.map((block, at) => lineOf(block, blocks[at - 1], newKey));
  const children = lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .flatMap((line, at) => (at === 0 ? line : [span('\n', newKey), ...line]))
    .map((one) => (isHeader ? { ...one, marks: one.marks.filter((m) => m !== 'strong') } : one));
  return {
    _type: 'block',
    _key: newKey(),
    style: 'normal',
    markDefs: blocks.flatMap(({ markDefs }) => (Array.isArray(markDefs) ? markDefs : [])),
    children: children.length > 0 ? joined(children) : [span('', newKey)],
  };
}

/** Neighbours with the same marks are one span. */
function joined(spans: readonly PastedSpan[]): PastedSpan[] {
  const result: PastedSpan[] = [];
  for (const one of spans) {
    const last = result.at(-1);
    if (last && last.marks.join() === one.marks.join()) last.text += one.text;
    else result.push({ ...one });
  }
  return result;
}

function lineOf(block: PastedBlock, before: PastedBlock | undefined, newKey: NewKey): PastedSpan[] {
  if (block._type === 'codeBlock') return [span(String(block.code), newKey, ['code'])];
  if (block._type !== 'block' || !Array.isArray(block.children)) return [];
  const words = block.children.filter(isSpan);
  if (block.listItem === 'bullet') return [span('• ', newKey), ...words];
  if (block.listItem !== 'number') return words;
  block.number = before?.listItem === 'number' ? Number(before.number) + 1 : 1;
  return [span(`${block.number}. `, newKey), ...words];
}

function span(text: string, newKey: NewKey, marks: string[] = []): PastedSpan {
  return { _type: 'span', _key: newKey(), text, marks };
}
