import type { TextBlock } from './types.ts';

/** The words of a text without its marks; what has no words, such as the sign of a footnote, is left out. */
export function wordsOf({ children }: Pick<TextBlock, 'children'>): string {
  return children.map((child) => (child._type === 'span' ? child.text : '')).join('');
}
