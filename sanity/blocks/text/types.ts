export const TEXT_STYLES = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

export const LIST_KINDS = ['bullet', 'number'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const DECORATORS = ['strong', 'em', 'code'] as const;

export type Span = { _type: 'span'; _key: string; text: string; marks: string[] };

/** `href` is null when the address that editors wrote is not one we link to. */
export type LinkMark = { _type: 'link'; _key: string; href: string | null; external: boolean };

/** `slug` is null when the article that it points to is gone. */
export type InternalLinkMark = { _type: 'internalLink'; _key: string; slug: string | null };

export type MarkDef = LinkMark | InternalLinkMark;

/** A paragraph, heading, quote or list item. */
export type TextBlock = {
  _type: 'block';
  _key: string;
  /** The id of its element, unique on the page; null where nothing can be linked to. */
  anchor: string | null;
  style: TextStyle;
  listItem?: ListKind;
  /** Depth in its list from 1; present with `listItem` only. */
  level?: number;
  children: Span[];
  markDefs: MarkDef[];
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
  level: 2 | 3 | 4;
};
