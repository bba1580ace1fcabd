import { jsonMatch } from '@sanity/json-match';
import { isJsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';

/** Part of a text in blocks: offsets count UTF-16 units of a block's plain text. */
export type Range = { start: Point; end: Point };
type Point = { _key: string; offset: number };

/** The blocks that were selected, with what was selected of their text between two marks. */
type Selection = { type: 'text'; value: { _key: string; text: string }[] };

const START = '\uf000';
const END = '\uf001';

/** @throws {LakeError} 400 for anything else. */
export function rangeOf(value: unknown): Range {
  if (!isJsonObject(value)) throw malformed('range needs a start and an end');
  return { start: pointOf(value.start), end: pointOf(value.end) };
}

function pointOf(value: unknown): Point {
  const { _key, offset } = isJsonObject(value) ? value : {};
  if (typeof _key !== 'string' || typeof offset !== 'number' || !Number.isInteger(offset)) {
    throw malformed('The ends of a range need the _key of a block and a whole offset');
  }
  return { _key, offset };
}

/**
 * What a range means in a field of a document: the text with marks, and a copy of what is between.
 * @throws {LakeError} 400 when the field holds no such blocks, or the range goes beyond them.
 */
export function selectText(
  document: StoredDocument,
  field: string,
  { start, end }: Range,
): { selection: Selection; contentSnapshot: object[] } {
  const blocks = blocksAt(document, field);
  const first = blocks.findIndex(({ _key }) => _key === start._key);
  const last = blocks.findIndex(({ _key }) => _key === end._key);
  if (first === -1 || last < first) throw malformed('The range names no blocks of the field');
  const value: Selection['value'] = [];
  const contentSnapshot: object[] = [];
  for (const [at, { _key, _type, text }] of blocks.slice(first, last + 1).entries()) {
    const from = at === 0 ? start.offset : 0;
    const to = first + at === last ? end.offset : text.length;
    if (from < 0 || to > text.length || from > to)
      throw malformed('The range goes beyond its text');
    const selected = text.slice(from, to);
    value.push({ _key, text: `${text.slice(0, from)}${START}${selected}${END}${text.slice(to)}` });
    contentSnapshot.push({ _type, _key, children: [{ _type: 'span', _key, text: selected }] });
  }
  return { selection: { type: 'text', value }, contentSnapshot };
}

function blocksAt(document: StoredDocument, field: string) {
  const [found] = matchesOf(document, field);
  const list: unknown[] = Array.isArray(found?.value) ? found.value : [];
  return list.flatMap((block) => {
    if (!isJsonObject(block) || typeof block._key !== 'string') return [];
    const children: unknown[] = Array.isArray(block.children) ? block.children : [];
    const texts = children.map((child) => (isJsonObject(child) ? child.text : ''));
    const text = texts.filter((one) => typeof one === 'string').join('');
    return [{ _key: block._key, _type: String(block._type ?? 'block'), text }];
  });
}

function matchesOf(document: StoredDocument, field: string) {
  try {
    return [...jsonMatch(document, field)];
  } catch {
    throw malformed(`"${field.slice(0, 100)}" is no path of a field`);
  }
}
