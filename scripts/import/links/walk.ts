import type { DraftBlock, DraftInline, DraftText } from '../convert/types.ts';

/** Every block of a body, those inside other ones too, in reading order. */
export function* everyBlock(blocks: readonly DraftBlock[]): Generator<DraftBlock> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(insideOf(block));
  }
}

function insideOf(block: DraftBlock): DraftBlock[] {
  switch (block._type) {
    case 'block':
      return block.children.flatMap((child) => (child._type === 'footnote' ? child.content : []));
    case 'callout':
      return block.content;
    case 'steps':
      return block.items.flatMap(({ instruction, content }) => [...instruction, ...content]);
    case 'platformSteps':
      return [...(block.app ?? []), ...(block.web ?? [])].flatMap(({ instruction, content }) => [
        ...instruction,
        ...content,
      ]);
    case 'richTable':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content));
    default:
      return [];
  }
}

/** Former anchors of a body, and the words of its headings. */
export function anchorsOf(blocks: readonly DraftBlock[]): { ids: Set<string>; headings: string[] } {
  const ids = new Set<string>();
  const headings: string[] = [];
  for (const block of everyBlock(blocks)) {
    if (block._type !== 'block') for (const id of block.formerAnchors ?? []) ids.add(id);
    else {
      for (const child of block.children) {
        if (child._type === 'anchor') for (const id of child.formerAnchors) ids.add(id);
      }
      if (/^h\d$/.test(block.style)) headings.push(wordsOf(block));
    }
  }
  return { ids, headings };
}

export function wordsOf({ children }: DraftText): string {
  return children.map((child: DraftInline) => (child._type === 'span' ? child.text : '')).join('');
}
