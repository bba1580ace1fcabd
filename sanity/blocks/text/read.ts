import { safeHref } from '#lib/safe-href.ts';
import { type Fields, field, isFields, listField, oneOf, textField } from '../fields.ts';
import { MAX_LIST_DEPTH, MAX_SPANS } from '../limits.ts';
import {
  limitLineBreaks,
  note,
  quoted,
  type Reading,
  takeAnchor,
  takeElement,
  takeText,
} from '../reading.ts';
import {
  DECORATORS,
  LIST_KINDS,
  type ListKind,
  type MarkDef,
  type Span,
  TEXT_STYLES,
  type TextBlock,
  type TextStyle,
} from './types.ts';

/** The title of the page is its only first heading; levels below the fourth look alike. */
const STYLE_INSTEAD: ReadonlyMap<unknown, TextStyle> = new Map([
  ['h1', 'h2'],
  ['h5', 'h4'],
  ['h6', 'h4'],
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
  const links = readLinks(reading, listField(fields, 'markDefs'));
  const children = readSpans(reading, listField(fields, 'children'), links);
  if (!children.some((span) => span.text.trim() !== '')) return null;
  const list = readList(reading, fields);
  const style = readStyle(reading, field(fields, 'style'));
  const strong = (place === 'inside' || list !== undefined) && style.startsWith('h');
  if (strong) for (const span of children) span.marks = [...new Set([...span.marks, 'strong'])];
  const used = new Set(children.flatMap((span) => span.marks));
  return {
    _type: 'block',
    _key: key,
    anchor: place === 'top' ? takeAnchor(reading, field(fields, '_key')) : null,
    style: strong || list !== undefined ? 'normal' : style,
    ...list,
    children,
    markDefs: [...links.values()].filter((link) => used.has(link._key)),
  };
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
): { listItem: ListKind; level: number } | undefined {
  const kind = field(fields, 'listItem');
  if (kind === undefined || kind === null || kind === '') return undefined;
  const known = oneOf(LIST_KINDS, kind);
  if (known === undefined) note(reading, `unknown list ${quoted(kind)}`);
  const level = field(fields, 'level');
  const depth = typeof level === 'number' && level >= 1 ? Math.floor(level) : 1;
  return { listItem: known ?? 'bullet', level: Math.min(depth, MAX_LIST_DEPTH) };
}

/**
 * Link definitions by the key that spans name them with. They are keyed anew, so that no key from
 * content can be taken for a decorator or for something every object inherits.
 */
function readLinks(reading: Reading, markDefs: readonly unknown[]): Map<string, MarkDef> {
  const links = new Map<string, MarkDef>();
  for (const definition of markDefs.slice(0, MAX_SPANS)) {
    if (!isFields(definition)) continue;
    const key = field(definition, '_key');
    const link = readLink(reading, definition, `link-${links.size}`);
    if (typeof key === 'string' && link !== null) links.set(key, link);
  }
  return links;
}

function readLink(reading: Reading, definition: Fields, key: string): MarkDef | null {
  const type = field(definition, '_type');
  if (type === 'link') {
    const written = field(definition, 'href');
    const safe = safeHref(written);
    if (safe === null)
      note(reading, `link with an address that is not allowed: ${quoted(written)}`);
    return {
      _type: 'link',
      _key: key,
      href: safe?.href ?? null,
      external: safe?.external ?? false,
    };
  }
  if (type === 'internalLink') {
    const slug = readSlug(field(definition, 'reference'));
    if (slug === null) note(reading, 'link to an article that does not exist');
    return { _type: 'internalLink', _key: key, slug };
  }
  note(reading, `unknown mark ${quoted(type)}`);
  return null;
}

function readSlug(reference: unknown): string | null {
  if (!isFields(reference)) return null;
  const slug = field(reference, 'slug');
  const text = isFields(slug) ? textField(slug, 'current') : textField(reference, 'slug');
  return text === '' ? null : text;
}

function readSpans(
  reading: Reading,
  children: readonly unknown[],
  links: ReadonlyMap<string, MarkDef>,
): Span[] {
  const spans: Span[] = [];
  const rest: string[] = [];
  for (const child of children) {
    if (reading.characters === 0) {
      reading.cut = true;
      break;
    }
    if (!isFields(child)) continue;
    const text = field(child, 'text');
    if (field(child, '_type') !== 'span' || typeof text !== 'string') {
      note(reading, `unknown inline ${quoted(field(child, '_type'))}`);
      continue;
    }
    const taken = limitLineBreaks(takeText(reading, text));
    if (taken === '') continue;
    if (spans.length >= MAX_SPANS) rest.push(taken);
    else if (takeElement(reading)) {
      const marks = readMarks(reading, listField(child, 'marks'), links);
      spans.push({ _type: 'span', _key: `span-${spans.length}`, text: taken, marks });
    } else break;
  }
  if (rest.length > 0) {
    spans.push({ _type: 'span', _key: 'rest', text: limitLineBreaks(rest.join('')), marks: [] });
  }
  return spans;
}

/** Known decorators once each, and the first link only, since links cannot be nested. */
function readMarks(
  reading: Reading,
  marks: readonly unknown[],
  links: ReadonlyMap<string, MarkDef>,
): string[] {
  const known = new Set<string>();
  let linked = false;
  for (const mark of marks.slice(0, MAX_SPANS)) {
    const link = typeof mark === 'string' ? links.get(mark) : undefined;
    const decorator = oneOf(DECORATORS, mark);
    if (link !== undefined && !linked) {
      known.add(link._key);
      linked = true;
    } else if (decorator !== undefined) known.add(decorator);
    else if (link === undefined) note(reading, `unknown mark ${quoted(mark)}`);
  }
  return [...known];
}
