/** A body on its way: as it is stored, but without keys, with addresses in place of references. */

export type Decorator =
  | 'strong'
  | 'em'
  | 'code'
  | 'underline'
  | 'strike-through'
  | 'kbd'
  | 'sub'
  | 'sup';

/** `marks` holds decorators and keys of `markDefs`. */
export type DraftSpan = { _type: 'span'; text: string; marks: string[] };
type DraftFootnote = { _type: 'footnote'; content: DraftText[] };
type DraftAnchor = { _type: 'anchor'; formerAnchors: string[] };
export type DraftInline = DraftSpan | DraftFootnote | DraftAnchor;

export type DraftLink = { _type: 'link'; _key: string; href: string };

export type TextStyle = 'normal' | 'h2' | 'h3' | 'h4' | 'h5' | 'blockquote';

export type DraftText = {
  _type: 'block';
  style: TextStyle;
  listItem?: 'bullet' | 'number' | 'continue';
  level?: number;
  children: DraftInline[];
  markDefs: DraftLink[];
};

/** What every block but text may have. */
type Placed = { listLevel?: number; formerAnchors?: string[] };

export type DraftFigure = Placed & {
  _type: 'figure';
  /** Where the picture is, as it is written in the source. */
  src: string;
  alt?: string;
  decorative?: boolean;
  caption?: string;
  width?: number;
  link?: { href: string };
};

export type DraftCallout = Placed & {
  _type: 'callout';
  tone: 'info' | 'warning' | 'danger';
  title?: string;
  content: DraftBlock[];
};

export type DraftStep = { _type: 'step'; instruction: DraftText[]; content: DraftBlock[] };
export type DraftSteps = Placed & { _type: 'steps'; items: DraftStep[] };

/** Steps that differ between the app and the web. */
export type DraftPlatforms = Placed & {
  _type: 'platformSteps';
  app?: DraftStep[];
  web?: DraftStep[];
};

export type DraftCell = {
  _type: 'richTableCell';
  content: DraftBlock[];
  colSpan?: number;
  rowSpan?: number;
};
export type DraftTable = Placed & {
  _type: 'richTable';
  caption?: string;
  headerRows?: number;
  headerColumns?: number;
  rows: { _type: 'richTableRow'; cells: DraftCell[] }[];
};

export type DraftCode = Placed & {
  _type: 'codeBlock';
  language: string;
  filename?: string;
  code: string;
};

export type DraftVideo = Placed & {
  _type: 'videoLink';
  title: string;
  url: string;
  /** A form, a map and the like; videos say nothing. */
  kind?: string;
  aspect?: string;
};

/** `src` is where the file is; `title` what readers see. */
export type DraftAttachment = Placed & { _type: 'attachment'; title: string; src: string };

export type DraftRule = Placed & { _type: 'horizontalRule' };

export type DraftBlock =
  | DraftText
  | DraftFigure
  | DraftCallout
  | DraftSteps
  | DraftPlatforms
  | DraftTable
  | DraftCode
  | DraftVideo
  | DraftAttachment
  | DraftRule;

/** Where blocks stand, which decides what they may hold. */
export type Where = 'body' | 'step' | 'callout' | 'cell' | 'footnote';
