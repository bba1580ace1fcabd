import type { PortableTextBlock } from '@portabletext/editor';
import { cellsOfText, tableOfCells } from '../paste/cells-of-text.ts';
import type { LeftOutImage, PastedBlock } from '../paste/pasted-block.ts';
import { type Clipboard, readPaste } from '../paste/read-paste.ts';
import { oneParagraph } from '../paste/table-cell.ts';
import { randomKey } from '../random-key.ts';
import type { PastedCells } from './plan-paste.ts';

/** What a paste into a cell brings: cells, or the words of one paragraph. */
export type IntoCell = {
  cells: PastedCells;
  leftOut: LeftOutImage[];
  /** True for words that stand beside those of the cell, instead of replacing them. */
  isInline: boolean;
};

/** Reads the clipboard for a table; undefined when it holds no text. */
export async function readForCell({ html, text }: Clipboard): Promise<IntoCell | undefined> {
  const plain = html === '' ? cellsOfText(text) : undefined;
  if (plain !== undefined) return intoCells([tableOfCells(plain, randomKey)], []);
  const read = await readPaste({ html, text });
  if (read !== undefined && read.blocks.length > 0) return intoCells(read.blocks, read.leftOut);
  const words = text.replace(/\r\n?/g, '\n').trim();
  const children = [{ _type: 'span', _key: randomKey(), text: words, marks: [] }];
  if (words === '') return undefined;
  return intoCells([{ _type: 'block', _key: randomKey(), children }], read?.leftOut ?? []);
}

function intoCells(blocks: readonly PastedBlock[], leftOut: LeftOutImage[]): IntoCell {
  const [first, ...others] = blocks;
  if (others.length === 0 && first?._type === 'richTable') {
    const cells = rowsOf(first).map((row) => cellsOf(row).map(paragraphOf));
    return { cells, leftOut, isInline: false };
  }
  const figures = blocks.filter(({ _type }) => _type === 'figure');
  const missing = figures.map(({ alt }) => ({
    name: typeof alt === 'string' ? alt : null,
    after: '',
  }));
  const texts = blocks.flatMap((block) =>
    block._type === 'richTable' ? rowsOf(block).flatMap(cellsOf).flatMap(contentOf) : [block],
  );
  const paragraph = oneParagraph(texts, randomKey);
  return { cells: [[paragraph]], leftOut: [...leftOut, ...missing], isInline: true };
}

function paragraphOf(cell: object): PortableTextBlock {
  return oneParagraph(contentOf(cell), randomKey);
}

function rowsOf(table: PastedBlock): object[] {
  return listOf(table, 'rows');
}

function cellsOf(row: object): object[] {
  return listOf(row, 'cells');
}

function contentOf(cell: object): PastedBlock[] {
  return listOf(cell, 'content').filter(isBlock);
}

function listOf(value: object, field: string): object[] {
  const list: unknown = Reflect.get(value, field);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item) : [];
}

function isBlock(value: object): value is PastedBlock {
  return '_type' in value && '_key' in value;
}
