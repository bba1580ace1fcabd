import type { DraftBlock, DraftInline } from './types.ts';

/** Every word of a body that readers read, in order, blocks apart. */
export function draftText(blocks: readonly DraftBlock[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: DraftBlock): string {
  switch (block._type) {
    case 'block':
      return inlineText(block.children);
    case 'figure':
      return block.caption ?? '';
    case 'callout':
      return `${block.title ?? ''}\n${draftText(block.content)}`;
    case 'steps':
      return block.items
        .map(({ instruction, content }) => `${draftText(instruction)}\n${draftText(content)}`)
        .join('\n');
    case 'platformSteps':
      return [...(block.app ?? []), ...(block.web ?? [])]
        .map(({ instruction, content }) => `${draftText(instruction)}\n${draftText(content)}`)
        .join('\n');
    case 'richTable':
      return [
        block.caption ?? '',
        ...block.rows.flatMap(({ cells }) => cells.map(({ content }) => draftText(content))),
      ].join('\n');
    case 'codeBlock':
      return `${block.filename ?? ''}\n${block.code}`;
    case 'videoLink':
    case 'attachment':
      return block.title;
    default:
      return '';
  }
}

function inlineText(children: readonly DraftInline[]): string {
  return children
    .map((child) => {
      if (child._type === 'span') return child.text;
      return child._type === 'footnote' ? `\n${draftText(child.content)}\n` : '';
    })
    .join('');
}
