import { type Addresses, escaped, linkAddress, longestRun } from '../markdown.ts';
import type { MarkDef, Span, TextBlock } from './types.ts';

const PREFIXES = { normal: '', h2: '## ', h3: '### ', h4: '#### ', blockquote: '> ' } as const;

/** A paragraph, heading, quote or list item as Markdown. */
export function textMarkdown(block: TextBlock, addresses: Addresses): string {
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
    piece = `[${piece}](${linkAddress(href.startsWith('/') ? addresses.siteUrl + href : href)})`;
  }
  return before + piece + after;
}

function codeMarkdown(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}
