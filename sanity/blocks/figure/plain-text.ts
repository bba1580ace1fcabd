import type { Words } from '../words.ts';
import type { Figure } from './read.ts';

/** What a figure says to those who see it, and to those who cannot. */
export function figureText({ alt, caption }: Figure): Words[] {
  return [{ text: alt, isAlternative: true }, { text: caption }];
}
