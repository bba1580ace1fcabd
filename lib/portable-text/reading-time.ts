import type { Block } from '#sanity/blocks/block.ts';
import { blocksText } from './plain-text.ts';

/** Brysbaert (2019): adults read English non-fiction silently at 238 words a minute. */
const WORDS_PER_MINUTE = 238;

/** Scripts without spaces between words are read at about 500 characters a minute. */
const CHARACTERS_PER_MINUTE = 500;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whole minutes that reading the blocks takes, at least 1. */
export function readingMinutes(blocks: readonly Block[]): number {
  const text = blocksText(blocks);
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
