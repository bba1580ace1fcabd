import type { Pasted, PastedBlock } from '#sanity/studio/paste/pasted-block.ts';

type Child = { text: string; marks: string[] };
type Definition = { _key: string; href: string };
type Row = { cells: string[] };

/** Each block as one line: its shape, then its text with *strong*, _em_ and [links](address). */
export function shortened({ blocks }: Pasted): string[] {
  return blocks.map((block) => {
    if (block._type === 'figure') return `figure: ${block.alt ?? ''}`;
    if (block._type === 'codeBlock') return `code: ${block.code}`;
    if (block._type === 'table') return tableLine(block);
    const shape = block.listItem ? `${block.listItem} ${block.level}` : block.style;
    const links = listOf<Definition>(block.markDefs);
    return `${shape}: ${listOf<Child>(block.children)
      .map((child) => spanText(child, links))
      .join('')}`;
  });
}

function spanText({ text, marks }: Child, links: readonly Definition[]): string {
  return marks.reduce((inner, mark) => {
    if (mark === 'strong') return `*${inner}*`;
    if (mark === 'em') return `_${inner}_`;
    if (mark === 'code') return `\`${inner}\``;
    return `[${inner}](${links.find(({ _key }) => _key === mark)?.href})`;
  }, text);
}

function tableLine(block: PastedBlock): string {
  const header = block.hasHeaderRow ? ' with header' : '';
  const caption = block.caption ? ` “${block.caption}”` : '';
  const rows = listOf<Row>(block.rows).map(({ cells }) => cells.join(' | '));
  return `table${header}${caption}: ${rows.join(' / ')}`;
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}
