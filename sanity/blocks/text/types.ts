export const TEXT_STYLES = ['normal', 'h2', 'h3', 'h4', 'h5', 'blockquote'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

/** `continue` is a paragraph of the item above, as deep as its level says. */
export const LIST_KINDS = ['bullet', 'number'] as const;
export const CONTINUED = 'continue';
export type ListKind = (typeof LIST_KINDS)[number];

export const DECORATORS = [
  'strong',
  'em',
  'code',
  'underline',
  'strike-through',
  'kbd',
  'sub',
  'sup',
] as const;
export type Decorator = (typeof DECORATORS)[number];

export type Span = { _type: 'span'; _key: string; text: string; marks: string[] };

/** The sign in a text that leads to a footnote. */
export type FootnoteSign = {
  _type: 'footnote';
  _key: string;
  /** From 1, in reading order. */
  number: number;
  /** The id of the footnote, and of the sign. */
  anchor: string;
  backAnchor: string;
};

/** A place of a text that old addresses lead to, by ids without `#`. */
export type AnchorPlace = { _type: 'anchor'; _key: string; former: string[] };

export type Inline = Span | FootnoteSign | AnchorPlace;

/** `href` is null when the address that editors wrote is not one we link to. */
export type LinkMark = { _type: 'link'; _key: string; href: string | null; external: boolean };

/** `slug` is null when the article that it points to is gone. */
export type InternalLinkMark = {
  _type: 'internalLink';
  _key: string;
  slug: string | null;
  /** The id in that article that it leads to, or null for its beginning. */
  anchor: string | null;
};

export type MarkDef = LinkMark | InternalLinkMark;

/** A paragraph, heading, quote or list item. */
export type TextBlock = {
  _type: 'block';
  _key: string;
  /** The id of its element, unique on the page; null where nothing can be linked to. */
  anchor: string | null;
  style: TextStyle;
  listItem?: ListKind | typeof CONTINUED;
  /** Depth in its list from 1; present with `listItem` only. */
  level?: number;
  children: Inline[];
  markDefs: MarkDef[];
};

/** What is said at the end of an article, below its number. */
export type Footnote = {
  _key: string;
  number: number;
  anchor: string;
  backAnchor: string;
  content: TextBlock[];
};

/** All footnotes of a body, which stand at its end. */
export type Footnotes = {
  _type: 'footnotes';
  _key: string;
  anchor: null;
  items: Footnote[];
};

/** A heading among the top blocks of a body. */
export type Heading = {
  /** The block that it stands in. */
  key: string;
  /** What links point to: the block's `_key`, which stays when an editor rewords the heading. */
  id: string;
  /** A second id that people can read and type; null when it would equal `id`. */
  slug: string | null;
  text: string;
  level: 2 | 3 | 4 | 5;
};
