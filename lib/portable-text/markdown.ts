import type {
  Attachment,
  Block,
  Figure,
  MarkDef,
  Span,
  Step,
  Table,
  TextBlock,
} from '#sanity/blocks/blocks.ts';

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

/** A body as Markdown (CommonMark with tables), for machines and for those who like it plain. */
export function markdownOf(blocks: readonly Block[], addresses: Addresses): string {
  return joined(blocks, (block) => blockMarkdown(block, addresses));
}

/** Blocks an empty line apart, items of one list directly below each other. */
function joined<One extends Block>(blocks: readonly One[], write: (block: One) => string): string {
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

function isListItem(block: Block): boolean {
  return block._type === 'block' && block.listItem !== undefined;
}

function blockMarkdown(block: Block, addresses: Addresses): string {
  switch (block._type) {
    case 'block':
      return textMarkdown(block, addresses);
    case 'callout': {
      const inner = joined(block.content, (one) => textMarkdown(one, addresses));
      return quoted(
        [block.title && `**${escaped(block.title)}**`, inner].filter(Boolean).join('\n\n'),
      );
    }
    case 'steps':
      return stepsMarkdown(block.items, addresses);
    case 'platformSteps':
      return [['App', block.app] as const, ['Web', block.web] as const]
        .filter(([, steps]) => steps.length > 0)
        .map(([name, steps]) => `**${name}**\n\n${stepsMarkdown(steps, addresses)}`)
        .join('\n\n');
    case 'table':
      return tableMarkdown(block);
    case 'figure':
      return figureMarkdown(block, addresses);
    case 'codeBlock': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.code) + 1));
      return `${fence}${block.language}\n${block.code}\n${fence}`;
    }
    case 'videoLink':
      return `[${escaped(block.title || block.href)}](${address(block.href)})`;
    case 'attachment': {
      const href = addresses.attachment(block);
      return href === null ? escaped(block.title) : `[${escaped(block.title)}](${address(href)})`;
    }
    case 'unknown':
      return '';
  }
}

const PREFIXES = { normal: '', h2: '## ', h3: '### ', h4: '#### ', blockquote: '> ' } as const;

function textMarkdown(block: TextBlock, addresses: Addresses): string {
  const text = block.children.map((span) => spanMarkdown(span, block.markDefs, addresses)).join('');
  if (text.trim() === '') return '';
  if (block.listItem === undefined) return `${PREFIXES[block.style]}${text}`;
  const mark = block.listItem === 'number' ? '1. ' : '- ';
  return `${'   '.repeat((block.level ?? 1) - 1)}${mark}${text}`;
}

function spanMarkdown(
  { text, marks }: Span,
  defs: readonly MarkDef[],
  addresses: Addresses,
): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  let piece = marks.includes('code') ? codeMarkdown(words) : escaped(words);
  if (marks.includes('em')) piece = `*${piece}*`;
  if (marks.includes('strong')) piece = `**${piece}**`;
  for (const def of defs) {
    if (!marks.includes(def._key)) continue;
    const href =
      def._type === 'link' ? def.href : def.slug === null ? null : addresses.article(def.slug);
    if (href === null) continue;
    piece = `[${piece}](${address(href.startsWith('/') ? addresses.siteUrl + href : href)})`;
  }
  return before + piece + after;
}

function codeMarkdown(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}

function stepsMarkdown(steps: readonly Step[], addresses: Addresses): string {
  return steps
    .map(({ title, content }, index) => {
      const inner = joined(content, (one) => blockMarkdown(one, addresses));
      const mark = `${index + 1}. `;
      const text = [title && `**${escaped(title)}**`, inner].filter(Boolean).join('\n\n');
      return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

function tableMarkdown({ caption, header, rows }: Table): string {
  const width = header?.cells.length ?? rows[0]?.cells.length ?? 0;
  if (width === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell) =>
        escaped(cell)
          .replaceAll('|', '\\|')
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' | ')} |`;
  const head = header?.cells ?? Array.from({ length: width }, () => '');
  const rule = `|${' --- |'.repeat(width)}`;
  const table = [line(head), rule, ...rows.map(({ cells }) => line(cells))].join('\n');
  return [caption && `**${escaped(caption)}**`, table].filter(Boolean).join('\n\n');
}

function figureMarkdown(figure: Figure, addresses: Addresses): string {
  const source = addresses.figure(figure);
  if (source === null) return escaped(figure.caption);
  const picture = `![${escaped(figure.alt)}](${address(source)})`;
  return figure.caption ? `${picture}\n\n${escaped(figure.caption)}` : picture;
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/** Signs that would begin something of their own; the rest of the text stays readable. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s)/gm, '$1\\$2');
}

function address(href: string): string {
  return href.replace(/[\s()<>]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

function longestRun(code: string): number {
  return Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
}
