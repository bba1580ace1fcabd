import type { Words } from '../words.ts';
import type { TextBlock } from './types.ts';

/** The words of a paragraph, heading, quote or list item. */
export function textBlockText({ children, style }: TextBlock): Words[] {
  const text = children.map((span) => span.text).join('');
  return [{ text, isHeading: style.startsWith('h') }];
}
