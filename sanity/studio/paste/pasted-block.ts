/** A block that was read from the clipboard. */
export type PastedBlock = { _type: string; _key: string; [field: string]: unknown };
