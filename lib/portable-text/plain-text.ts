import type { Block, Blocks } from '#sanity/blocks/block.ts';
import { footnotesText } from '#sanity/blocks/footnotes/plain-text.ts';
import { blockTexts } from '#sanity/blocks/generated/texts.generated.ts';
import { textBlockText } from '#sanity/blocks/text/plain-text.ts';
import type { Words } from '#sanity/blocks/words.ts';
import { readBody } from './read-body.ts';

/**
 * All the words of a body in reading order, blocks joined by one space so that the last word of
 * one and the first of the next never grow together. Captions, cells and code count; alternative
 * texts do not.
 */
export function plainText(body: unknown): string {
  return blocksText(readBody(body).blocks);
}

/** As `plainText`, for blocks that are narrowed already. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(blockWords)
    .filter(({ isAlternative }) => !isAlternative)
    .flatMap(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a block says, in pieces that must be kept apart, each with the id that leads to it. */
export function blockWords(block: Block): Words[] {
  const words = wordsOf(block);
  return words.map((piece) => ({ ...piece, anchor: piece.anchor ?? block.anchor }));
}

function wordsOf(block: Block): Words[] {
  if (block._type === 'block') return textBlockText(block);
  if (block._type === 'footnotes') return footnotesText(block);
  return block._type === 'unknown' ? [] : wordsOfType(block._type, block);
}

type Texts = { [Type in keyof Blocks]: (block: Blocks[Type]) => Words[] };
const texts: Texts = blockTexts;

function wordsOfType<Type extends keyof Blocks>(type: Type, block: Blocks[Type]): Words[] {
  return texts[type](block);
}
