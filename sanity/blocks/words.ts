/** A piece of what a block says, in the order in which it is read. */
export type Words = {
  /** One text, or the cells of one row. */
  text: string | readonly string[];
  /** The id that a link to the piece leads to, when it is not the block's own. */
  anchor?: string | null;
  isHeading?: boolean;
  /** True for what is read out instead of an image. */
  isAlternative?: boolean;
};
