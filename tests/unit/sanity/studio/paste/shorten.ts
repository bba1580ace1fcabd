import type { Pasted, PastedBlock } from '#sanity/studio/paste/pasted-block.ts';

type Child = { text: string; marks: string[] };
type Definition = { _key: string; href: string };
type Row = { cells: { content: { children: Child[]; markDefs: Definition[] }[] }[] };

/** Each block as one line: its shape, then its text with *strong*, _em_ and [links](address). */
export function shortened({ blocks }: Pasted): string[] {
  return blocks.map((block) => {
    if (block._type === 'figure') return `figure: ${block.alt ?? ''}`;
    if (block._type === 'codeBlock') return `code: ${block.code}`;
    if (block._type === 'richTable') return tableLine(block);
    const shape = block.listItem ? `${block.listItem} ${block.level}` : block.style;
    return `${shape}: ${textLine(listOf<Child>(block.children), listOf<Definition>(block.markDefs))}`;
  });
}

function textLine(children: readonly Child[], links: readonly Definition[]): string {
  return children.map((child) => spanText(child, links)).join('');
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
  const header = block.headerRows ? ' with header' : '';
  const caption = block.caption ? ` “${block.caption}”` : '';
  const rows = listOf<Row>(block.rows).map(({ cells }) =>
    cells
      .map(({ content }) =>
        content.map((text) => textLine(text.children, text.markDefs)).join(' ¶ '),
      )
      .map((text) => text.replace(/\n/g, ' '))
      .join(' | '),
  );
  return `table${header}${caption}: ${rows.join(' / ')}`;
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}
