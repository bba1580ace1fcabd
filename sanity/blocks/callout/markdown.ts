import { type Addresses, joinMarkdown, quoted, titleMarkdown } from '../markdown.ts';
import { nestedMarkdown } from '../nested/markdown.ts';
import type { Callout } from './read.ts';

/** A callout as a quote with its title in bold. */
export function calloutMarkdown({ title, content }: Callout, addresses: Addresses): string {
  return quoted(joinMarkdown([titleMarkdown(title), nestedMarkdown(content, addresses)]));
}
