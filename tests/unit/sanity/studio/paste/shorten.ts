import type { Pasted, PastedBlock } from '#sanity/studio/paste/pasted-block.ts';

type Child = { _type: string; text: string; marks: string[]; content?: unknown };
type Definition = { _key: string; href: string };
type Cell = { content: PastedBlock[]; colSpan?: number; rowSpan?: number };
type Row = { cells: Cell[] };

/** Each block as one line: its shape, then its text with *strong*, _em_ and [links](address). */
export function shortened({ blocks }: Pick<Pasted, 'blocks'>): string[] {
  return blocks.map((block) => {
    const level = block.listLevel === undefined ? '' : ` in item ${block.listLevel}`;
    return lineOf(block) + level;
  });
}

function lineOf(block: PastedBlock): string {
  if (block._type === 'figure') return `figure: ${block.alt ?? ''}`;
  if (block._type === 'codeBlock') return `code: ${block.code}`;
  if (block._type === 'richTable') return tableLine(block);
  if (block._type === 'videoLink') return `video: ${block.title} ${block.url}`;
  if (block._type === 'horizontalRule') return 'rule';
  const shape = block.listItem ? `${block.listItem} ${block.level}` : block.style;
  return `${shape}: ${blockLine(block)}`;
}

function blockLine(block: PastedBlock): string {
  return textLine(listOf<Child>(block.children), listOf<Definition>(block.markDefs));
}

function textLine(children: readonly Child[], links: readonly Definition[]): string {
  return children
    .map((child) =>
      child._type === 'footnote'
        ? `[^${shortened({ blocks: listOf<PastedBlock>(child.content) }).join(' ')}]`
        : spanText(child, links),
    )
    .join('');
}

function spanText({ text, marks }: Child, links: readonly Definition[]): string {
  return marks.reduce((inner, mark) => {
    if (mark === 'strong') return `*${inner}*`;
    if (mark === 'em') return `_${inner}_`;
    if (mark === 'code') return `\`${inner}\``;
    if (/^(?:kbd|sub|sup|underline|strike-through)$/.test(mark)) return `<${mark} ${inner}>`;
    return `[${inner}](${links.find(({ _key }) => _key === mark)?.href})`;
  }, text);
}

function tableLine(block: PastedBlock): string {
  const header = block.headerRows ? ' with header' : '';
  const caption = block.caption ? ` “${block.caption}”` : '';
  const rows = listOf<Row>(block.rows).map(({ cells }) =>
    cells
      .map(({ content, colSpan, rowSpan }) => {
        const spans = colSpan || rowSpan ? `{${colSpan ?? 1}x${rowSpan ?? 1}}` : '';
        return spans + content.map(cellLine).join(' ¶ ');
      })
      .map((text) => text.replace(/\n/g, ' '))
      .join(' | '),
  );
  return `table${header}${caption}: ${rows.join(' / ')}`;
}

function cellLine(block: PastedBlock): string {
  const isPlain = block._type === 'block' && block.listItem === undefined;
  return isPlain ? blockLine(block) : shortened({ blocks: [block] }).join();
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}
