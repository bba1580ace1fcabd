import { inCellText } from '../in-cell/plain-text.ts';
import type { Words } from '../words.ts';
import type { RichTable, TableCell } from './read.ts';

export function richTableText({ caption, header, rows }: RichTable): Words[] {
  const all = header === null ? rows : [header, ...rows];
  return [
    { text: caption },
    ...all.flatMap(({ cells }) => {
      const shown = cells.filter(({ isCovered }) => !isCovered);
      return [{ text: shown.map(cellText) }, ...shown.flatMap(alternatives)];
    }),
  ];
}

/** The words of a cell; its paragraphs are lines. */
export function cellText(cell: TableCell): string {
  return inCellText(cell.content)
    .filter(({ isAlternative }) => !isAlternative)
    .flatMap(({ text }) => text)
    .join('\n')
    .trim();
}

/** What is read out instead of the images of a cell. */
function alternatives(cell: TableCell): Words[] {
  return inCellText(cell.content).filter(({ isAlternative }) => isAlternative);
}
