import { createHash } from 'node:crypto';
import type {
  Annotation,
  AttachmentBlock,
  Block,
  BlockBuilder,
  CalloutBlock,
  CodeBlock,
  FigureBlock,
  Inline,
  MarkedText,
  NextKey,
  PlatformStepsBlock,
  StepContent,
  StepNode,
  StepsBlock,
  TableBlock,
  TableCellNode,
  TextBlock,
  Tone,
  VideoBlock,
} from './block-types.ts';
import { marked } from './inline.ts';

export {
  article,
  articleId,
  code,
  em,
  footnote,
  kbd,
  link,
  strong,
} from './inline.ts';

/**
 * Builders for the Portable Text of the demo content. A `BlockBuilder` becomes blocks once a
 * document gives it keys, so that importing twice gives the same `_key`s.
 */

/** The keys of one document, in reading order: a hash of the document's id and a counter. */
export function keysOf(documentId: string): NextKey {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha1').update(`${documentId}:${count}`).digest('hex').slice(0, 12);
  };
}

/** Runs parts in order, so that keys follow the reading order. */
export function build<B extends Block>(parts: readonly BlockBuilder<B>[], nextKey: NextKey): B[] {
  return parts.flatMap((part) => part(nextKey));
}

function textBlock(
  style: TextBlock['style'],
  inlines: readonly Inline[],
  nextKey: NextKey,
  list?: { listItem: 'bullet' | 'number' | 'continue'; level: number },
): TextBlock {
  const _key = nextKey();
  const markDefs: TextBlock['markDefs'] = [];
  const keyOfAnnotation = new Map<Annotation, string>();
  const children = inlines.flatMap(marked).map((piece): TextBlock['children'][number] => {
    const { text, decorators, annotation, footnote, formerAnchors } = piece;
    if (footnote) {
      const content = [textBlock('normal', footnote, nextKey)];
      return { _type: 'footnote', _key: nextKey(), content };
    }
    if (formerAnchors) {
      return { _type: 'anchor', _key: nextKey(), formerAnchors: [...formerAnchors] };
    }
    const marks: string[] = [...decorators];
    if (annotation) {
      const known = keyOfAnnotation.get(annotation);
      const annotationKey = known ?? nextKey();
      if (known === undefined) {
        keyOfAnnotation.set(annotation, annotationKey);
        markDefs.push({ ...annotation, _key: annotationKey });
      }
      marks.push(annotationKey);
    }
    return { _type: 'span', _key: nextKey(), text, marks };
  });
  return { _type: 'block', _key, style, ...list, markDefs, children };
}

function textPart(style: TextBlock['style']) {
  return (...inlines: Inline[]): BlockBuilder<TextBlock> =>
    (nextKey) => [textBlock(style, inlines, nextKey)];
}

/** A paragraph. */
export const p = textPart('normal');
export const h2 = textPart('h2');
export const h3 = textPart('h3');
export const h4 = textPart('h4');
export const quote = textPart('blockquote');

type NestedList = { listItem: 'bullet' | 'number'; items: readonly ListItem[] };

/** Text, several pieces of text, or a list one level deeper (`nested`). */
export type ListItem = Inline | readonly Inline[] | NestedList | Continued;

type Continued = { goesOn: readonly Inline[] };

/** A further paragraph of the item before it. */
export function goesOn(...inlines: Inline[]): Continued {
  return { goesOn: inlines };
}

/** A list inside a list: stands among the items, after the item it belongs to. */
export function nested(
  items: readonly ListItem[],
  listItem: 'bullet' | 'number' = 'bullet',
): NestedList {
  return { listItem, items };
}

function isNested(item: ListItem): item is NestedList {
  return typeof item === 'object' && 'listItem' in item;
}

function isContinued(item: ListItem): item is Continued {
  return typeof item === 'object' && 'goesOn' in item;
}

function isMarked(item: Inline | readonly Inline[]): item is readonly MarkedText[] {
  return (
    typeof item !== 'string' &&
    item.every((piece) => typeof piece === 'object' && !Array.isArray(piece))
  );
}

function inlinesOf(item: Inline | readonly Inline[]): readonly Inline[] {
  return typeof item === 'string' || isMarked(item) ? [item] : item;
}

function listBlocks(list: NestedList, level: number, nextKey: NextKey): TextBlock[] {
  return list.items.flatMap((item) => {
    if (isNested(item)) return listBlocks(item, level + 1, nextKey);
    if (isContinued(item)) {
      return [textBlock('normal', item.goesOn, nextKey, { listItem: 'continue', level })];
    }
    return [textBlock('normal', inlinesOf(item), nextKey, { listItem: list.listItem, level })];
  });
}

/** A bulleted list. */
export function ul(items: readonly ListItem[]): BlockBuilder<TextBlock> {
  return (nextKey) => listBlocks({ listItem: 'bullet', items }, 1, nextKey);
}

/** A numbered list. For a procedure with text under each number, take `steps`. */
export function ol(items: readonly ListItem[]): BlockBuilder<TextBlock> {
  return (nextKey) => listBlocks({ listItem: 'number', items }, 1, nextKey);
}

/** A remark beside the text. Danger is for money or an account that can be lost. */
export function callout(
  tone: Tone,
  title: string | undefined,
  content: readonly BlockBuilder<TextBlock>[],
): BlockBuilder<CalloutBlock> {
  return (nextKey) => [
    {
      _type: 'callout',
      _key: nextKey(),
      tone,
      ...(title === undefined ? {} : { title }),
      content: build(content, nextKey),
    },
  ];
}

/** One step: what to do, and below it how, or what to expect. */
export type Step = {
  title: Inline | readonly Inline[];
  content?: readonly BlockBuilder<StepContent>[];
};

function stepNodes(items: readonly Step[], nextKey: NextKey): StepNode[] {
  return items.map(({ title, content = [] }) => ({
    _type: 'step',
    _key: nextKey(),
    instruction: [textBlock('normal', inlinesOf(title), nextKey)],
    content: build(content, nextKey),
  }));
}

/** A procedure that is the same in the app and on the web. */
export function steps(items: readonly Step[]): BlockBuilder<StepsBlock> {
  return (nextKey) => [{ _type: 'steps', _key: nextKey(), items: stepNodes(items, nextKey) }];
}

/** A procedure that differs between the app and the web. */
export function appAndWeb(platforms: {
  app: readonly Step[];
  web: readonly Step[];
}): BlockBuilder<PlatformStepsBlock> {
  return (nextKey) => [
    {
      _type: 'platformSteps',
      _key: nextKey(),
      app: stepNodes(platforms.app, nextKey),
      web: stepNodes(platforms.web, nextKey),
    },
  ];
}

/** What a cell holds: words, or blocks, over several rows or columns. */
type Cell = Inline | CellInput;
type CellInput = {
  content: readonly BlockBuilder<TextBlock>[];
  rowSpan?: number;
  colSpan?: number;
};

/** A cell that another one reaches over. */
export const covered: CellInput = { content: [] };

function isCellInput(cell: Cell): cell is CellInput {
  return typeof cell === 'object' && 'content' in cell;
}

function cellNode(cell: Cell, nextKey: NextKey): TableCellNode {
  const _key = nextKey();
  if (!isCellInput(cell))
    return { _type: 'richTableCell', _key, content: [textBlock('normal', [cell], nextKey)] };
  const { content, ...spans } = cell;
  return { _type: 'richTableCell', _key, content: build(content, nextKey), ...spans };
}

/** A table; every row has as many cells as the first one. `header` says the first row is one. */
export function table(options: {
  caption?: string;
  header: boolean;
  headerColumn?: boolean;
  rows: readonly (readonly Cell[])[];
}): BlockBuilder<TableBlock> {
  return (nextKey) => [
    {
      _type: 'richTable',
      _key: nextKey(),
      headerRows: options.header ? 1 : 0,
      headerColumns: options.headerColumn ? 1 : 0,
      ...(options.caption === undefined ? {} : { caption: options.caption }),
      rows: options.rows.map((cells) => ({
        _type: 'richTableRow',
        _key: nextKey(),
        cells: cells.map((cell) => cellNode(cell, nextKey)),
      })),
    },
  ];
}

/** Source code or an exchange with a server. */
export function codeBlock(
  language: string,
  text: string,
  filename?: string,
): BlockBuilder<CodeBlock> {
  return (nextKey) => [
    {
      _type: 'codeBlock',
      _key: nextKey(),
      language,
      ...(filename === undefined ? {} : { filename }),
      code: text,
    },
  ];
}

/** A video on another site. */
export function video(url: string, title: string): BlockBuilder<VideoBlock> {
  return (nextKey) => [{ _type: 'videoLink', _key: nextKey(), url, title }];
}

/** A map or a form of another site, in place of which readers see a card until they ask for it. */
export function embed(
  url: string,
  title: string,
  aspect: VideoBlock['aspect'],
): BlockBuilder<VideoBlock> {
  return (nextKey) => [{ _type: 'videoLink', _key: nextKey(), url, title, kind: 'other', aspect }];
}

/** An illustration drawn by `draw-images.ts`; `imageName` with its ending, as in `images/`. */
export function figure(
  imageName: string,
  alt: string,
  caption?: string,
): BlockBuilder<FigureBlock> {
  return (nextKey) => [
    {
      _type: 'figure',
      _key: nextKey(),
      _sanityAsset: `image@file://./images/${imageName}`,
      alt,
      ...(caption === undefined ? {} : { caption }),
    },
  ];
}

/** A file of `spreadsheets.ts`; `fileName` with its ending, as in `files/`. */
export function attachment(fileName: string, title: string): BlockBuilder<AttachmentBlock> {
  return (nextKey) => [
    {
      _type: 'attachment',
      _key: nextKey(),
      _sanityAsset: `file@file://./files/${fileName}`,
      title,
    },
  ];
}
