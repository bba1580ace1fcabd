import { type Addresses, escaped, linkAddress } from '../markdown.ts';
import type { Figure } from './read.ts';

/** A figure with its caption below. */
export function figureMarkdown(figure: Figure, addresses: Addresses): string {
  const source = addresses.figure(figure);
  if (source === null) return escaped(figure.caption);
  const picture = `![${escaped(figure.alt)}](${linkAddress(source)})`;
  return figure.caption ? `${picture}\n\n${escaped(figure.caption)}` : picture;
}
