import { textBlockText } from '../text/plain-text.ts';
import type { Words } from '../words.ts';
import type { RichTable, TableCell } from './read.ts';

export function richTableText({ caption, header, rows }: RichTable): Words[] {
  const all = header === null ? rows : [header, ...rows];
  return [{ text: caption }, ...all.map(({ cells }) => ({ text: cells.map(cellText) }))];
}

/** The words of a cell; its paragraphs are lines. */
export function cellText(cell: TableCell): string {
  return cell
    .flatMap(textBlockText)
    .flatMap(({ text }) => text)
    .join('\n')
    .trim();
}
