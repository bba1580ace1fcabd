import type { Figure } from '#sanity/blocks/figure/read.ts';
import { readBody } from './read-body.ts';

/** A picture that stands by itself, not in a text; null when it names no image. */
export function readFigure(stored: unknown): Figure | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const [block] = readBody([
    { decorative: true, ...stored, _type: 'figure', _key: 'picture' },
  ]).blocks;
  return block?._type === 'figure' ? { ...block, anchor: null } : null;
}
