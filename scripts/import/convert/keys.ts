import { digest } from '../ids.ts';
import type { DraftBlock } from './types.ts';

/** A value as it is stored: every object of a list has a key. */
export type Stored = { [name: string]: unknown };

/**
 * Gives every object of a list a key, made of its words: the same in every run, and unchanged when
 * something else in the article changes. Addresses do not count, so that they may move.
 */
export function withKeys(blocks: readonly DraftBlock[]): Stored[] {
  return keyed(blocks);
}

function keyed(items: readonly object[]): Stored[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const inner = Object.fromEntries(
      Object.entries(item).map(([name, value]) => [
        name,
        isListOfObjects(value) ? keyed(value) : value,
      ]),
    );
    const own: unknown = Reflect.get(item, '_key');
    if (typeof own === 'string') return { ...inner, _key: own };
    const base = `k${digest(`${Reflect.get(item, '_type')} ${wordsOf(item)}`, 10)}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { ...inner, _key: count === 1 ? base : `${base}-${count}` };
  });
}

function isListOfObjects(value: unknown): value is object[] {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === 'object' && one !== null) &&
    value.length > 0
  );
}

/** Every text of a value but addresses and marks. */
function wordsOf(value: unknown, name = ''): string {
  if (typeof value === 'string') return LEFT_OUT.has(name) ? '' : `${value}\n`;
  if (Array.isArray(value))
    return LEFT_OUT.has(name) ? '' : value.map((one) => wordsOf(one, name)).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => wordsOf(inner, key))
    .join('');
}

const LEFT_OUT = new Set([
  '_type',
  '_key',
  'src',
  'href',
  'url',
  'marks',
  'markDefs',
  'formerAnchors',
  'kind',
  'aspect',
  'link',
]);
