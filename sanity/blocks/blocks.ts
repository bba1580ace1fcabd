/**
 * The shapes that a body may hold once `readBody` has narrowed it. Every field is present and of
 * its type, every `_key` is unique among its siblings and every nesting depth is bounded, so that
 * the components need no checks of their own.
 */

export const TEXT_STYLES = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

export const LIST_KINDS = ['bullet', 'number'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const DECORATORS = ['strong', 'em', 'code'] as const;

export const TONES = ['info', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

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

/** Parts cut off on each side, as fractions of width and height between 0 and 1. */
export type Crop = { top: number; right: number; bottom: number; left: number };

export type Figure = {
  _type: 'figure';
  _key: string;
  anchor: string | null;
  /** The asset document's id: `image-<hash>-<width>x<height>-<extension>`. */
  assetId: string;
  crop: Crop | null;
  /** A tiny data: URI to show while the picture loads. */
  lqip: string | null;
  alt: string;
  caption: string;
};

export type Callout = {
  _type: 'callout';
  _key: string;
  anchor: string | null;
  tone: Tone;
  title: string;
  content: TextBlock[];
};

export type Step = {
  _type: 'step';
  _key: string;
  anchor: string | null;
  title: string;
  content: Array<TextBlock | Figure>;
};

export type Steps = { _type: 'steps'; _key: string; anchor: string | null; items: Step[] };

export type PlatformSteps = {
  _type: 'platformSteps';
  _key: string;
  anchor: string | null;
  app: Step[];
  web: Step[];
};

export type TableRow = { _key: string; cells: string[] };

export type Table = {
  _type: 'table';
  _key: string;
  anchor: string | null;
  caption: string;
  /** The header row, or null when the table has none. All rows have the same number of cells. */
  header: TableRow | null;
  rows: TableRow[];
};

export type CodeBlock = {
  _type: 'codeBlock';
  _key: string;
  anchor: string | null;
  language: string;
  filename: string;
  code: string;
};

export type VideoLink = {
  _type: 'videoLink';
  _key: string;
  anchor: string | null;
  href: string;
  title: string;
};

/** A file to read or keep, such as a form. */
export type Attachment = {
  _type: 'attachment';
  _key: string;
  anchor: string | null;
  /** The asset document's id: `file-<hash>-<extension>`. */
  assetId: string;
  title: string;
  /** In bytes; null when the asset document does not say. */
  size: number | null;
};

/** A block that this version does not know: shown to nobody, named in the log. */
type UnknownBlock = { _type: 'unknown'; _key: string; anchor: null; name: string };

export type Block =
  | TextBlock
  | Figure
  | Callout
  | Steps
  | PlatformSteps
  | Table
  | CodeBlock
  | VideoLink
  | Attachment
  | UnknownBlock;

/** A plain object whose fields may be looked at; never an array. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own field of an object: a content field called `constructor` finds nothing inherited. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The own field as trimmed text; anything that is not text counts as empty. */
export function textField(fields: Fields, name: string): string {
  const value = field(fields, name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The own field as a list; anything else counts as empty. */
export function listField(fields: Fields, name: string): readonly unknown[] {
  const value = field(fields, name);
  return Array.isArray(value) ? value : [];
}

/** Finds `value` in a closed list of words. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): Word | undefined {
  return words.find((word) => word === value);
}
