/** A stretch of a text that stands for a value in more ways than its words. Offsets in UTF-16 units. */
export type Expression = {
  start: number;
  end: number;
  /** What it is indexed by besides its words, and found by: `api429`, `14:30`, `2026-05-01`. */
  words: readonly string[];
  kind:
    | 'value'
    /** Only tried for queries, since it is one of two ways to read it. */
    | 'guess'
    /** Only indexed: a query says the same by its words. */
    | 'index'
    /** The words are its parts, for which it is taken where the site does not have it: `5gb`. */
    | 'parts';
};
