import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { plainCharacters } from '#lib/plain-characters.ts';
import { type Fields, field, isFields } from './fields.ts';
import { MAX_CHARACTERS, MAX_ELEMENTS, MAX_LINE_BREAKS, MAX_PROBLEMS } from './limits.ts';
import type { Footnote } from './text/types.ts';

/** What is left of the limits, and what was met, while one body is narrowed. */
export type Reading = {
  elements: number;
  characters: number;
  /** True once something was left out because a limit was reached. */
  cut: boolean;
  problems: Set<string>;
  /** How often each anchor was asked for. */
  anchors: Map<string, number>;
  footnotes: Footnote[];
  /** Former anchors of a text without words: they belong to what comes next. */
  waiting: string[];
};

/** Ids that the page around the body uses; a `_key` of this name gives way. */
export const PAGE_IDS = [
  'content',
  'main',
  'contents',
  'search',
  'q',
  'vote',
  'contact',
  'related',
  'title',
];

export function startReading(): Reading {
  return {
    elements: MAX_ELEMENTS,
    characters: MAX_CHARACTERS,
    cut: false,
    problems: new Set(),
    anchors: new Map(PAGE_IDS.map((id) => [id, 1])),
    footnotes: [],
    waiting: [],
  };
}

/** Notes what editors or developers should know; repeated problems count once. */
export function note(reading: Reading, problem: string): void {
  if (reading.problems.size < MAX_PROBLEMS) reading.problems.add(problem);
}

/** A name that came from content, made fit for one line of a log. */
export function quoted(name: unknown): string {
  return typeof name === 'string' ? JSON.stringify(name.slice(0, 60)) : 'without a name';
}

export function takeElement(reading: Reading): boolean {
  if (reading.elements === 0) {
    reading.cut = true;
    return false;
  }
  reading.elements -= 1;
  return true;
}

/** The part of a text that the limit still admits, without control characters. */
export function takeText(reading: Reading, text: string): string {
  const taken = text.length > reading.characters ? text.slice(0, reading.characters) : text;
  if (taken.length < text.length) reading.cut = true;
  reading.characters -= taken.length;
  return plainCharacters(taken);
}

/** A trimmed text within the limits, with its line breaks; empty when it is not text. */
export function takeLines(reading: Reading, value: unknown): string {
  return typeof value === 'string' ? limitLineBreaks(takeText(reading, value)).trim() : '';
}

export function takeTextField(reading: Reading, fields: Fields, name: string): string {
  return takeLines(reading, field(fields, name));
}

export function limitLineBreaks(text: string): string {
  let from = -1;
  for (let count = 0; count <= MAX_LINE_BREAKS; count += 1) {
    from = text.indexOf('\n', from + 1);
    if (from === -1) return text;
  }
  return text.slice(0, from) + text.slice(from).replace(/\s*\n\s*/g, ' ');
}

/** A page-unique id, or null. The first to ask gets `wanted` itself: links by `_key` need that. */
export function takeAnchor(reading: Reading, wanted: unknown): string | null {
  if (typeof wanted !== 'string' || !/^[\p{L}\p{N}_-]{1,80}$/u.test(wanted)) return null;
  let count = reading.anchors.get(wanted) ?? 0;
  let anchor = wanted;
  while (count > 0 && reading.anchors.has(anchor)) {
    count += 1;
    anchor = `${wanted}-${count}`;
  }
  reading.anchors.set(wanted, Math.max(count, 1));
  if (anchor !== wanted) reading.anchors.set(anchor, 1);
  return anchor;
}

/** Ids of old addresses, which nothing else on the page has; those that cannot be kept are named. */
export function takeFormerAnchors(reading: Reading, wanted: unknown): string[] {
  return (Array.isArray(wanted) ? wanted.slice(0, MAX_FORMER_ANCHORS) : []).flatMap((one) => {
    const id = typeof one === 'string' ? decodedOrSame(one.trim().replace(/^#/, '')) : '';
    if (id === '') return [];
    if (!FORMER_ANCHOR.test(id) || reading.anchors.has(id)) {
      note(reading, `former anchor that cannot be kept: ${quoted(id)}`);
      return [];
    }
    reading.anchors.set(id, 1);
    return [id];
  });
}

const MAX_FORMER_ANCHORS = 50;

/** An id may be anything without spaces; browsers find it decoded. */
const FORMER_ANCHOR = /^[^\s\p{C}]{1,200}$/u;

/** Gives each sibling a key of its own: its `_key`, or one made from its place. */
export function siblingKeys(): (fields: Fields, index: number) => string {
  const used = new Set<string>();
  return (fields, index) => {
    const key = field(fields, '_key');
    const unique = typeof key === 'string' && key !== '' && !used.has(key) ? key : `at-${index}`;
    used.add(unique);
    return unique;
  };
}

type Read<Result> = (reading: Reading, fields: Fields, key: string) => Result | null;

/** What `read` makes of the items of a list, as long as the limits last. */
export function readEach<Result>(
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
