/** A block that was read from the clipboard. */
export type PastedBlock = { _type: string; _key: string; [field: string]: unknown };

/** An image that was in what was pasted and cannot come along. */
export type LeftOutImage = {
  /** Its description or the name of its file; null when it has neither. */
  name: string | null;
  /** The words before it, at most some forty letters; empty at the beginning. */
  after: string;
};

export type Pasted = { blocks: PastedBlock[]; leftOut: LeftOutImage[] };

export type NewKey = () => string;

export function randomKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}

export function isPastedBlock(value: unknown): value is PastedBlock {
  return typeof value === 'object' && value !== null && '_type' in value && '_key' in value;
}
