import type { DraftBlock, DraftText } from './types.ts';

/** A block with ids that old addresses lead to, before or behind its words. */
export function withAnchors(
  block: DraftBlock,
  ids: readonly string[],
  place: 'before' | 'behind',
): DraftBlock {
  const formerAnchors = [...new Set(ids)];
  if (block._type !== 'block') {
    return {
      ...block,
      formerAnchors: [...new Set([...formerAnchors, ...(block.formerAnchors ?? [])])],
    };
  }
  const anchor = { _type: 'anchor' as const, formerAnchors };
  const children = place === 'before' ? [anchor, ...block.children] : [...block.children, anchor];
  return { ...block, children: joinAnchors(children) };
}

/** Anchors side by side are one place. */
function joinAnchors(children: DraftText['children']): DraftText['children'] {
  const joined: DraftText['children'] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child._type === 'anchor' && last?._type === 'anchor') {
      joined[joined.length - 1] = {
        _type: 'anchor',
        formerAnchors: [...new Set([...last.formerAnchors, ...child.formerAnchors])],
      };
    } else joined.push(child);
  }
  return joined;
}
