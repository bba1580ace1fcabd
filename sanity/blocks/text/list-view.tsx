import type { ReactNode } from 'react';
import { blockDirection } from './direction.ts';
import type { List } from './lists.ts';
import type { TextBlock } from './types.ts';

/** The text of a list item, in a style of its own: a paragraph only where more than lists follow. */
type ItemText = Omit<TextBlock, 'style' | 'listItem' | 'level'> & {
  style: 'item' | 'itemParagraph';
};

export function ListView<Other extends { _type: string }>({
  list,
  draw,
}: {
  list: List<Other>;
  draw: (blocks: (ItemText | TextBlock | Other | List<Other>)[]) => ReactNode;
}) {
  const Tag = list.kind === 'number' ? 'ol' : 'ul';
  return (
    <Tag>
      {list.items.map(({ text: { listItem, level, ...text }, inside }) => {
        const style = inside.every(({ _type }) => _type === 'list') ? 'item' : 'itemParagraph';
        return (
          <li key={text._key} id={text.anchor ?? undefined} dir={blockDirection(text)}>
            {draw([{ ...text, style }, ...inside])}
          </li>
        );
      })}
    </Tag>
  );
}
