import { type Fields, field, isFields, listField, oneOf } from '../fields.ts';
import { MAX_LIST_DEPTH } from '../limits.ts';
import { note, quoted, type Reading, readEach, takeAnchor } from '../reading.ts';
import { readInlines } from './read-inlines.ts';
import { readLinks } from './read-links.ts';
import { CONTINUED, LIST_KINDS, TEXT_STYLES, type TextBlock, type TextStyle } from './types.ts';
import { wordsOf } from './words-of.ts';

/** The title of the page is its only first heading; levels below the fifth look alike. */
const STYLE_INSTEAD: ReadonlyMap<unknown, TextStyle> = new Map([
  ['h1', 'h2'],
  ['h6', 'h5'],
  ['h7', 'h5'],
]);

/**
 * One text block, or null when it holds no text. Inside another block it is no place of its own:
 * it has no anchor, and a heading is a strong line there, as it is in a list item.
 */
export function readTextBlock(
  reading: Reading,
  fields: Fields,
  key: string,
  place: 'top' | 'inside' = 'top',
): TextBlock | null {
  // Before the anchors in it: its key names it.
  const anchor = place === 'top' ? takeAnchor(reading, field(fields, '_key')) : null;
  const links = readLinks(reading, listField(fields, 'markDefs'));
  const children = readInlines(reading, listField(fields, 'children'), links, (note) =>
    readFootnoteTexts(reading, note),
  );
  const hasWords = wordsOf({ children }).trim() !== '';
  if (!hasWords && !children.some(({ _type }) => _type === 'footnote')) {
    reading.waiting.push(
      ...children.flatMap((child) => (child._type === 'anchor' ? child.former : [])),
    );
    return null;
  }
  const list = readList(reading, fields);
  const style = readStyle(reading, field(fields, 'style'));
  const isItem = list !== undefined && list.listItem !== CONTINUED;
  const strong = (place === 'inside' || list !== undefined) && style.startsWith('h');
  if (strong) {
    for (const child of children) {
      if (child._type === 'span') child.marks = [...new Set([...child.marks, 'strong'])];
    }
  }
  const used = new Set(children.flatMap((child) => (child._type === 'span' ? child.marks : [])));
  return {
    _type: 'block',
    _key: key,
    anchor,
    style: strong || isItem ? 'normal' : style,
    ...list,
    children,
    markDefs: [...links.values()].filter((link) => used.has(link._key)),
  };
}

/** The texts of a footnote, in which no other one stands. */
function readFootnoteTexts(reading: Reading, fields: Fields): TextBlock[] {
  const content = listField(fields, 'content').map((item) =>
    isFields(item) ? { ...item, children: listField(item, 'children').filter(isNoFootnote) } : item,
  );
  return readEach(reading, content, (_, item, key) =>
    field(item, '_type') === 'block' ? readTextBlock(reading, item, key, 'inside') : null,
  );
}

function isNoFootnote(child: unknown): boolean {
  return !isFields(child) || field(child, '_type') !== 'footnote';
}

function readStyle(reading: Reading, style: unknown): TextStyle {
  const known = oneOf(TEXT_STYLES, style) ?? STYLE_INSTEAD.get(style);
  if (known === undefined && style !== undefined && style !== null) {
    note(reading, `unknown style ${quoted(style)}`);
  }
  return known ?? 'normal';
}

function readList(
  reading: Reading,
  fields: Fields,
): { listItem: NonNullable<TextBlock['listItem']>; level: number } | undefined {
  const kind = field(fields, 'listItem');
  if (kind === undefined || kind === null || kind === '') return undefined;
  const known = oneOf([...LIST_KINDS, CONTINUED], kind);
  if (known === undefined) note(reading, `unknown list ${quoted(kind)}`);
  return { listItem: known ?? 'bullet', level: depthOf(field(fields, 'level')) ?? 1 };
}

/** A depth in lists, from 1; undefined for what is none. */
export function depthOf(level: unknown): number | undefined {
  const isDepth = typeof level === 'number' && level >= 1;
  return isDepth ? Math.min(Math.floor(level), MAX_LIST_DEPTH) : undefined;
}
