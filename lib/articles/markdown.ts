import { markdownOf } from '#lib/portable-text/markdown.ts';
import type { Block } from '#sanity/blocks/block.ts';
import { type Addresses, joinMarkdown } from '#sanity/blocks/markdown.ts';
import { plainMarkdown } from '#sanity/blocks/markdown-text.ts';

/** An article as Markdown: its title, a line of facts, its summary and its text. */
export function articleMarkdown(
  article: { title: string; facts: readonly string[]; summary: string; blocks: readonly Block[] },
  addresses: Addresses,
): string {
  return joinMarkdown([
    `# ${plainMarkdown(article.title, 'heading')}`,
    plainMarkdown(article.facts.join(' · ')),
    plainMarkdown(article.summary),
    markdownOf(article.blocks, addresses),
  ]);
}
