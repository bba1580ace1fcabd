import { type Addresses, escaped } from '../markdown.ts';
import { nestedMarkdown } from '../nested/markdown.ts';
import type { Callout } from './read.ts';

/** A callout as a quote with its title in bold. */
export function calloutMarkdown({ title, content }: Callout, addresses: Addresses): string {
  const inner = nestedMarkdown(content, addresses);
  const text = [title && `**${escaped(title)}**`, inner].filter(Boolean).join('\n\n');
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}
