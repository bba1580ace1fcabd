import { type Addresses, joinMarkdown, listMarkdown, quoted } from '../markdown.ts';
import { formerMarkdown, settled } from '../markdown-text.ts';
import type { Placement } from '../nested/placement.ts';
import { type List, type ListItem, nestLists } from './lists.ts';
import { spansMarkdown } from './span-markdown.ts';
import type { TextBlock } from './types.ts';

const HEADINGS = { h2: '##', h3: '###', h4: '####', h5: '#####' } as const;

/** Text and other blocks in their order, items in their lists. */
export function flowMarkdown<Other extends { _type: string } & Placement>(
  blocks: readonly (TextBlock | Other)[],
  addresses: Addresses,
  write: (block: Other) => string,
): string {
  type Node = TextBlock | Other | List<Other>;
  const isList = (node: Node): node is List<Other> => node._type === 'list';
  const isText = (node: Node): node is TextBlock => node._type === 'block';

  function nodeMarkdown(node: Node): string {
    if (isList(node)) return listMarkdown(node.kind, node.items.map(itemMarkdown));
    if (isText(node)) return textMarkdown(node, addresses);
    return joinMarkdown([formerMarkdown(node.former ?? []), write(node)]);
  }
  function itemMarkdown({ text, inside }: ListItem<Other>): string {
    const pieces = [textMarkdown(text, addresses), ...inside.map(nodeMarkdown)];
    return inside.every(isList) ? pieces.join('\n') : joinMarkdown(pieces);
  }
  return joinMarkdown(nestLists(blocks).map(nodeMarkdown));
}

/** A paragraph, heading or quote, or the text of a list item. */
function textMarkdown({ style, children, markDefs }: TextBlock, addresses: Addresses): string {
  const text = spansMarkdown(children, markDefs, addresses);
  if (style === 'normal') return settled(text);
  return style === 'blockquote'
    ? quoted(settled(text))
    : `${HEADINGS[style]} ${settled(text, 'heading')}`;
}
