import type { Attachment } from './attachment/read.ts';
import type { Figure } from './figure/read.ts';

/** Where the links and pictures of a text lead, as whole addresses. */
export type Addresses = {
  article(slug: string): string;
  /** Null for a picture that has none. */
  figure(figure: Figure): string | null;
  /** Null for a file that has none. */
  attachment(attachment: Attachment): string | null;
  /** Public origin without a trailing slash, for links that are paths. */
  siteUrl: string;
};

/** Blocks an empty line apart, items of one list directly below each other. */
export function joinMarkdown<One extends { _type: string }>(
  blocks: readonly One[],
  write: (block: One) => string,
): string {
  let text = '';
  let before: One | undefined;
  for (const block of blocks) {
    const piece = write(block);
    if (piece === '') continue;
    const isSameList = before !== undefined && isListItem(before) && isListItem(block);
    text += text === '' ? piece : `${isSameList ? '\n' : '\n\n'}${piece}`;
    before = block;
  }
  return text;
}

function isListItem(block: object): boolean {
  return 'listItem' in block && block.listItem !== undefined;
}

/** Signs that would begin something of their own; the rest of the text stays readable. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s)/gm, '$1\\$2');
}

/** An address as it stands in the brackets of a link. */
export function linkAddress(href: string): string {
  return href.replace(/[\s()<>]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

/** The length of the longest run of backticks in a code. */
export function longestRun(code: string): number {
  return Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
}
