import type { Element, Nodes } from 'hast';
import type { Notes } from '../report/notes.ts';
import type { DraftBlock, Where } from './types.ts';

/** What holds for a part of a text: its marks, the link around it, and how deep in lists it is. */
export type Around = {
  marks: readonly string[];
  href: string | undefined;
  isQuote: boolean;
  /** 0 outside of lists. */
  level: number;
};

export const NOTHING_AROUND: Around = { marks: [], href: undefined, isQuote: false, level: 0 };

/** What converting one article shares. */
export type Context = {
  notes: Notes;
  /** How many elements the one that is being converted stands in. */
  depth: number;
  /** Levels that every heading moves down by, so that the title stays the only first one. */
  headingShift: number;
  /** Texts of footnotes by the id that their signs lead to. */
  footnotes: ReadonlyMap<string, Element>;
  /** Converts nodes as a flow of their own. */
  blocks(nodes: readonly Nodes[], where: Where, around?: Partial<Around>): DraftBlock[];
};
