import { randomKey } from '../random-key.ts';
import { cellsOfText, tableOfCells } from './cells-of-text.ts';
import { looksLikeMarkdown, markdownToHtml } from './markdown.ts';
import type { Pasted, PastedBlock } from './pasted-block.ts';
import { readClipboard } from './read-clipboard.ts';

/** What the clipboard holds in two forms; empty where it lacks one. */
export type Clipboard = { html: string; text: string };

/**
 * What was pasted as blocks of an article: HTML as it is, and Markdown as what it means, also where
 * a program put its letters on the clipboard as plain HTML. Undefined leaves it to the editor.
 */
export function readPaste({ html, text }: Clipboard): Pasted | Promise<Pasted> | undefined {
  const read = html === '' ? undefined : readClipboard(html);
  const isProse = read === undefined || read.blocks.every(isPlainParagraph);
  const isPlain = isProse || (read !== undefined && isFrame(read.blocks, html));
  if (isPlain && looksLikeMarkdown(text, isProse)) return markdownToHtml(text).then(readClipboard);
  const cells = html === '' ? cellsOfText(text) : undefined;
  if (cells === undefined || !isGrid(cells)) return read;
  return { blocks: [tableOfCells(cells, randomKey)], leftOut: [] };
}

/** Rows of one length that begin with words: lines that are indented by tabs are none. */
function isGrid(rows: readonly (readonly string[])[]): boolean {
  const isEven = rows.every((cells) => cells.length === rows[0]?.length);
  return rows.length > 1 && isEven && rows.every(([first]) => first !== '');
}

/** All in one frame of plain letters, such as a file in a browser. */
function isFrame(blocks: readonly PastedBlock[], html: string): boolean {
  return blocks.length === 1 && blocks[0]?._type === 'codeBlock' && !/<code\b/i.test(html);
}

/** A paragraph without any form. */
function isPlainParagraph({ _type, style, listItem, markDefs, children }: PastedBlock): boolean {
  const isParagraph = _type === 'block' && style === 'normal' && listItem === undefined;
  const spans = Array.isArray(children) ? children : [];
  const hasMarks = spans.some((span) => Reflect.get(Object(span), 'marks')?.length > 0);
  return isParagraph && !hasMarks && !(Array.isArray(markDefs) && markDefs.length > 0);
}
