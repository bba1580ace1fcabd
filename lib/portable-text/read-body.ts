import { readAttachment } from '#sanity/blocks/attachment/read.ts';
import {
  type Block,
  type Callout,
  type CodeBlock,
  type Fields,
  type Figure,
  field,
  isFields,
  listField,
  oneOf,
  type PlatformSteps,
  type Step,
  type Steps,
  type TextBlock,
  type TextStyle,
  TONES,
  textField,
  type VideoLink,
} from '#sanity/blocks/blocks.ts';
import { readFigure } from '#sanity/blocks/figure/read.ts';
import {
  note,
  quoted,
  type Reading,
  siblingKeys,
  startReading,
  takeAnchor,
  takeElement,
  takeText,
  takeTextField,
} from '#sanity/blocks/reading.ts';
import { readTable } from '#sanity/blocks/table/read.ts';
import { readTextBlock } from '#sanity/blocks/text/read.ts';
import { safeHref } from '../safe-href.ts';

export type Body = {
  blocks: Block[];
  /** True when a limit cut something off. */
  cut: boolean;
  /** What is wrong with the content, one short phrase each, for the log. */
  problems: string[];
};

/**
 * Narrows whatever a document holds in its body to blocks that can be shown. Never throws: what
 * is missing is left out, what is unknown is named, what is too much is cut (`limits.ts`).
 */
export function readBody(value: unknown): Body {
  const reading = startReading();
  const blocks = readEach(reading, Array.isArray(value) ? value : [], readBlock);
  settleListLevels(blocks);
  settleHeadingLevels(blocks);
  return { blocks, cut: reading.cut, problems: [...reading.problems] };
}

const HEADINGS: readonly TextStyle[] = ['h2', 'h3', 'h4'];

type Read<Result> = (reading: Reading, fields: Fields, key: string) => Result | null;

const readers: ReadonlyMap<unknown, Read<Block>> = new Map<unknown, Read<Block>>([
  ['block', readTextBlock],
  ['figure', readFigure],
  ['callout', readCallout],
  ['steps', readSteps],
  ['platformSteps', readPlatformSteps],
  ['table', readTable],
  ['codeBlock', readCodeBlock],
  ['videoLink', readVideoLink],
  ['attachment', readAttachment],
]);

function readEach<Result>(
  reading: Reading,
  items: readonly unknown[],
  read: Read<Result>,
): Result[] {
  const keyOf = siblingKeys();
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (!takeElement(reading)) break;
    if (reading.characters === 0) {
      reading.cut = true;
      break;
    }
    const result = isFields(item) ? read(reading, item, keyOf(item, index)) : null;
    if (result !== null) results.push(result);
  }
  return results;
}

function readBlock(reading: Reading, fields: Fields, key: string): Block | null {
  const type = field(fields, '_type');
  const read = readers.get(type);
  if (read !== undefined) return read(reading, fields, key);
  note(reading, `unknown block type ${quoted(type)}`);
  const name = typeof type === 'string' ? type.slice(0, 60) : '';
  return { _type: 'unknown', _key: key, anchor: null, name };
}

function readCallout(reading: Reading, fields: Fields, key: string): Callout | null {
  const title = takeTextField(reading, fields, 'title');
  const content = readEach(reading, listField(fields, 'content'), readNestedText);
  settleListLevels(content);
  if (title === '' && content.length === 0) return null;
  const tone = oneOf(TONES, field(fields, 'tone')) ?? 'info';
  const anchor = takeAnchor(reading, field(fields, '_key'));
  return { _type: 'callout', _key: key, anchor, tone, title, content };
}

function readNestedText(reading: Reading, fields: Fields, key: string): TextBlock | null {
  const type = field(fields, '_type');
  if (type === 'block') return readTextBlock(reading, fields, key, 'inside');
  note(reading, `block type ${quoted(type)} inside another block`);
  return null;
}

function readStepContent(reading: Reading, fields: Fields, key: string): TextBlock | Figure | null {
  return field(fields, '_type') === 'figure'
    ? readFigure(reading, fields, key)
    : readNestedText(reading, fields, key);
}

function readStep(reading: Reading, fields: Fields, key: string): Step | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const title = takeTextField(reading, fields, 'title');
  const content = readEach(reading, listField(fields, 'content'), readStepContent);
  settleListLevels(content);
  if (title === '' && content.length === 0) return null;
  return { _type: 'step', _key: key, anchor, title, content };
}

function readSteps(reading: Reading, fields: Fields, key: string): Steps | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const items = readEach(reading, listField(fields, 'items'), readStep);
  return items.length === 0 ? null : { _type: 'steps', _key: key, anchor, items };
}

function readPlatformSteps(reading: Reading, fields: Fields, key: string): PlatformSteps | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const app = readEach(reading, listField(fields, 'app'), readStep);
  const web = readEach(reading, listField(fields, 'web'), readStep);
  if (app.length === 0 && web.length === 0) return null;
  return { _type: 'platformSteps', _key: key, anchor, app, web };
}

function readCodeBlock(reading: Reading, fields: Fields, key: string): CodeBlock | null {
  const written = field(fields, 'code');
  const code = typeof written === 'string' ? takeText(reading, written).trimEnd() : '';
  if (code === '') return null;
  return {
    _type: 'codeBlock',
    _key: key,
    anchor: takeAnchor(reading, field(fields, '_key')),
    language: textField(fields, 'language').slice(0, 40),
    filename: takeTextField(reading, fields, 'filename'),
    code,
  };
}

function readVideoLink(reading: Reading, fields: Fields, key: string): VideoLink | null {
  const written = field(fields, 'url');
  const safe = safeHref(written);
  if (safe === null || !safe.external) {
    note(reading, `video with an address that is not allowed: ${quoted(written)}`);
    return null;
  }
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const title = takeTextField(reading, fields, 'title');
  return { _type: 'videoLink', _key: key, anchor, href: safe.href, title };
}

/** A list starts at depth 1 and goes down one at a time, so that no empty item is drawn. */
function settleListLevels(blocks: readonly Block[]): void {
  let above = 0;
  for (const block of blocks) {
    if (block._type !== 'block' || block.level === undefined) {
      above = 0;
      continue;
    }
    block.level = Math.min(block.level, above + 1);
    above = block.level;
  }
}

/** Levels follow one another without a gap: the outline that screen readers read has no holes. */
function settleHeadingLevels(blocks: readonly Block[]): void {
  let above = 0;
  for (const block of blocks) {
    if (block._type !== 'block') continue;
    const wanted = HEADINGS.indexOf(block.style);
    if (wanted === -1) continue;
    const level = Math.min(wanted, above);
    block.style = HEADINGS[level] ?? block.style;
    above = level + 1;
  }
}
