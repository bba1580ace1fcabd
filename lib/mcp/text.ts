/** Reference fetchers cut what is longer; a whole result stays below it. In UTF-16 units. */
export const MAX_RESULT = 5_000;

/** Cuts a text at the end of a word, never inside a character. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const end = cut.search(/\s\S*$/);
  return `${end > length / 2 ? cut.slice(0, end) : cut}…`;
}

/** The pieces of a Markdown text, none longer than `size`: cut between blocks, where it can be. */
export function pagesOf(markdown: string, size: number): string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of blocksOf(markdown).flatMap((block) => linesOf(block, size))) {
    const joined = page === '' ? piece : `${page}\n\n${piece}`;
    if (joined.length <= size) page = joined;
    else {
      pages.push(page);
      page = piece;
    }
  }
  return [...pages, page].filter((one, index) => one !== '' || index === 0);
}

/** Blocks as blank lines divide them, code in its fence as one. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.length >= fence.length && line.trim() === mark) fence = '';
    if (line === '' && fence === '' && open.length > 0) {
      blocks.push(open.join('\n'));
      open = [];
    } else if (line !== '' || fence !== '') open.push(line);
  }
  return open.length > 0 ? [...blocks, open.join('\n')] : blocks;
}

/** A block cut between its lines and, where one is too long, between its characters. */
function linesOf(block: string, size: number): string[] {
  if (block.length <= size) return [block];
  const pieces: string[] = [];
  let piece = '';
  for (const line of block.split('\n').flatMap((one) => partsOf(one, size))) {
    const joined = piece === '' ? line : `${piece}\n${line}`;
    if (joined.length <= size) piece = joined;
    else {
      pieces.push(piece);
      piece = line;
    }
  }
  return [...pieces, piece];
}

function partsOf(line: string, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (part.length + sign.length > size) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
