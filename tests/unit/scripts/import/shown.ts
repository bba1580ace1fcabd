import { convertBody } from '#scripts/import/convert/body.ts';
import { parseHtml } from '#scripts/import/convert/html.ts';
import { treeOf } from '#scripts/import/convert/markdown.ts';
import type { DraftBlock, DraftStep, DraftText } from '#scripts/import/convert/types.ts';

/** A body in a few letters for each block, so that tables of cases can be read. */
export function shown(blocks: readonly DraftBlock[]): string {
  return blocks.map(one).join(' | ');
}

export const ofHtml = (html: string) => shown(convertBody(parseHtml(html), 'Title').body);
export const ofMarkdown = (text: string) => shown(convertBody(treeOf(text), 'Title').body);
export const notesOf = (html: string) =>
  convertBody(parseHtml(html), 'Title')
    .notes.list()
    .filter(({ outcome }) => outcome !== 'kept')
    .map(({ construct, outcome }) => `${construct} ${outcome}`);

function one(block: DraftBlock): string {
  const at =
    block._type === 'block'
      ? ''
      : `${block.formerAnchors ? `#${block.formerAnchors} ` : ''}${block.listLevel ? `@${block.listLevel} ` : ''}`;
  switch (block._type) {
    case 'block':
      return text(block);
    case 'figure':
      return `${at}img(${block.src}${block.alt === undefined ? '' : ` "${block.alt}"`}${block.width ? ` ${block.width}` : ''}${block.caption ? ` : ${block.caption}` : ''}${block.link ? ` → ${block.link.href}` : ''})`;
    case 'callout':
      return `${at}${block.tone}${block.title ? `“${block.title}”` : ''}[${shown(block.content)}]`;
    case 'steps':
      return `${at}steps${shownSteps(block.items)}`;
    case 'platformSteps':
      return `${at}app${shownSteps(block.app)} web${shownSteps(block.web)}`;
    case 'richTable':
      return `${at}table${block.headerRows}${block.headerColumns}[${block.rows.map(({ cells }) => cells.map((cell) => `${shown(cell.content)}${cell.colSpan ? ` ↔${cell.colSpan}` : ''}${cell.rowSpan ? ` ↕${cell.rowSpan}` : ''}`).join(' ; ')).join(' / ')}]`;
    case 'codeBlock':
      return `${at}${block.language}\`${block.code.replaceAll('\n', '⏎')}\``;
    case 'videoLink':
      return `${at}video(${block.title} ${block.url})`;
    case 'attachment':
      return `${at}file(${block.title} ${block.src})`;
    case 'horizontalRule':
      return `${at}---`;
  }
}

function shownSteps(items: readonly DraftStep[] = []): string {
  const each = items.map(
    ({ instruction, content }) => `(${shown(instruction)}: ${shown(content)})`,
  );
  return `[${each.join(' ')}]`;
}

const ITEM = { bullet: '•', number: 'n', continue: '+' } as const;

function text(block: DraftText): string {
  const item = block.listItem === undefined ? '' : `${ITEM[block.listItem]}${block.level} `;
  const style = block.style === 'normal' ? '' : `${block.style} `;
  const words = block.children.map((child) => {
    if (child._type === 'footnote') return `[^${shown(child.content)}]`;
    if (child._type === 'anchor') return `{#${child.formerAnchors}}`;
    const marks = child.marks.map(
      (mark) => block.markDefs.find(({ _key }) => _key === mark)?.href ?? mark,
    );
    const shownText = child.text.replaceAll('\n', '⏎').replaceAll('\u00a0', '␣');
    return marks.length === 0 ? shownText : `<${marks}:${shownText}>`;
  });
  return item + style + words.join('');
}
