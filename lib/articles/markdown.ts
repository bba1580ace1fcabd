import { markdownOf } from '#lib/portable-text/markdown.ts';
import type { Block } from '#sanity/blocks/block.ts';
import { type Addresses, joinMarkdown } from '#sanity/blocks/markdown.ts';
import { plainMarkdown } from '#sanity/blocks/markdown-text.ts';

/** An article as Markdown: its title, a line of facts, its summary and its text. */
export function articleMarkdown(
  article: {
    title: string;
    facts: readonly string[];
    summary: string;
    blocks: readonly Block[];
    /** Markdown between the facts and the summary, and behind the text. */
    before?: readonly string[];
    after?: readonly string[];
  },
  addresses: Addresses,
): string {
  const { title, facts, summary, blocks, before = [], after = [] } = article;
  return joinMarkdown([
    `# ${plainMarkdown(title, 'heading')}`,
    plainMarkdown(facts.join(' · ')),
    ...before,
    plainMarkdown(summary),
    markdownOf(blocks, addresses),
    ...after,
  ]);
}
