import { type Addresses, joinMarkdown } from '../markdown.ts';
import { linkMarkdown, plainMarkdown } from '../markdown-text.ts';
import type { Figure } from './read.ts';

/** A figure with its caption below. */
export function figureMarkdown(figure: Figure, addresses: Addresses): string {
  const source = addresses.figure(figure);
  const alt = plainMarkdown(figure.alt.replace(/\s+/g, ' '));
  const image = source === null ? '' : `!${linkMarkdown(alt, source)}`;
  return joinMarkdown([image, plainMarkdown(figure.caption)]);
}
