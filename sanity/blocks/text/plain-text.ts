import type { Words } from '../words.ts';
import type { TextBlock } from './types.ts';
import { wordsOf } from './words-of.ts';

/** The words of a paragraph, heading, quote or list item. */
export function textBlockText(block: TextBlock): Words[] {
  return [{ text: wordsOf(block), isHeading: block.style.startsWith('h') }];
}
