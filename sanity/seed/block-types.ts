/** Gives the next `_key` of one document. */
export type NextKey = () => string;

export type Decorator = 'strong' | 'em' | 'code' | 'strike-through' | 'kbd' | 'sub' | 'sup';
export type Reference = { _type: 'reference'; _ref: string };
export type Annotation =
  | { _type: 'link'; href: string }
  | { _type: 'internalLink'; reference: Reference; anchor?: string };

export type MarkedText = {
  text: string;
  decorators: readonly Decorator[];
  annotation?: Annotation;
  /** The words of a footnote whose sign stands here. */
  footnote?: readonly Inline[];
  /** Anchors of old addresses that lead here. */
  formerAnchors?: readonly string[];
};

/** Plain text, or text with marks from `strong`, `em`, `code`, `link` or `article`. */
export type Inline = string | readonly MarkedText[];

export type SpanNode = { _type: 'span'; _key: string; text: string; marks: string[] };
export type FootnoteNode = { _type: 'footnote'; _key: string; content: TextBlock[] };
export type AnchorNode = { _type: 'anchor'; _key: string; formerAnchors: string[] };
export type TextBlock = {
  _type: 'block';
  _key: string;
  style: 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote';
  listItem?: 'bullet' | 'number' | 'continue';
  level?: number;
  markDefs: (Annotation & { _key: string })[];
  children: (SpanNode | FootnoteNode | AnchorNode)[];
};
export type FigureBlock = {
  _type: 'figure';
  _key: string;
  /** Replaced by an asset reference when the dataset is imported. */
  _sanityAsset: string;
  alt: string;
  caption?: string;
};
export type StepNode = {
  _type: 'step';
  _key: string;
  instruction: TextBlock[];
  content: StepContent[];
};
export type CalloutBlock = {
  _type: 'callout';
  _key: string;
  tone: Tone;
  title?: string;
  content: TextBlock[];
};
/** Every block but steps. */
export type StepContent =
  | TextBlock
  | FigureBlock
  | CalloutBlock
  | TableBlock
  | CodeBlock
  | VideoBlock
  | AttachmentBlock;
export type StepsBlock = { _type: 'steps'; _key: string; items: StepNode[] };
export type PlatformStepsBlock = {
  _type: 'platformSteps';
  _key: string;
  app: StepNode[];
  web: StepNode[];
};
export type TableCellNode = {
  _type: 'richTableCell';
  _key: string;
  content: TextBlock[];
  rowSpan?: number;
  colSpan?: number;
};
export type TableBlock = {
  _type: 'richTable';
  _key: string;
  headerRows: 0 | 1;
  headerColumns: 0 | 1;
  caption?: string;
  rows: { _type: 'richTableRow'; _key: string; cells: TableCellNode[] }[];
};
export type CodeBlock = {
  _type: 'codeBlock';
  _key: string;
  language: string;
  filename?: string;
  code: string;
};
export type VideoBlock = {
  _type: 'videoLink';
  _key: string;
  url: string;
  title: string;
  kind?: 'other';
  aspect?: '16:9' | '4:3';
};
export type AttachmentBlock = {
  _type: 'attachment';
  _key: string;
  /** Replaced by an asset reference when the dataset is imported. */
  _sanityAsset: string;
  title: string;
};

export type Block =
  | TextBlock
  | FigureBlock
  | CalloutBlock
  | StepsBlock
  | PlatformStepsBlock
  | TableBlock
  | CodeBlock
  | VideoBlock
  | AttachmentBlock;

export type Tone = 'info' | 'warning' | 'danger';

/** One builder's result: blocks, once it is given keys. */
export type BlockBuilder<B extends Block = Block> = (nextKey: NextKey) => B[];
