import type { Block, Step } from '#sanity/blocks/blocks.ts';
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
  return blocks.flatMap(blockTexts).join(' ').replace(/\s+/g, ' ').trim();
}

/** The words of one block, in pieces that must be kept apart. */
function blockTexts(block: Block): string[] {
  switch (block._type) {
    case 'block':
      return [block.children.map((span) => span.text).join('')];
    case 'callout':
      return [block.title, ...block.content.flatMap(blockTexts)];
    case 'steps':
      return block.items.flatMap(stepTexts);
    case 'platformSteps':
      return [...block.app, ...block.web].flatMap(stepTexts);
    case 'table': {
      const rows = block.header === null ? block.rows : [block.header, ...block.rows];
      return [block.caption, ...rows.flatMap((row) => row.cells)];
    }
    case 'figure':
      return [block.caption];
    case 'codeBlock':
      return [block.filename, block.code];
    case 'videoLink':
    case 'attachment':
      return [block.title];
    case 'unknown':
      return [];
  }
}

function stepTexts(step: Step): string[] {
  return [step.title, ...step.content.flatMap(blockTexts)];
}
