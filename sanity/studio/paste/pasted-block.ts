/** A block that was read from the clipboard. */
export type PastedBlock = { _type: string; _key: string; [field: string]: unknown };

/** A piece of text in a block. */
export type PastedSpan = { _type: 'span'; _key: string; text: string; marks: string[] };

/** An image that was in what was pasted and cannot come along. */
export type LeftOutImage = {
  /** Its description or the name of its file; null when it has neither. */
  name: string | null;
  /** The words before it, at most some forty letters; empty at the beginning. */
  after: string;
};

export type Pasted = { blocks: PastedBlock[]; leftOut: LeftOutImage[] };

export type NewKey = () => string;

export function isPastedBlock(value: unknown): value is PastedBlock {
  return typeof value === 'object' && value !== null && '_type' in value && '_key' in value;
}

export function isSpan(child: unknown): child is PastedSpan {
  return (
    typeof child === 'object' &&
    child !== null &&
    'text' in child &&
    typeof child.text === 'string' &&
    'marks' in child &&
    Array.isArray(child.marks)
  );
}
